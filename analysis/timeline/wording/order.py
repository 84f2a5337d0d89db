"""What is told with a verb and is no statement of its own: orders, what is likely, what is done instead."""

from analysis.text.reporting import reported_acts
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.as_told import as_told
from analysis.timeline.wording.clause import Clauses
from analysis.timeline.wording.pieces import MOST, Piece, count, fitted, flat

_STARTS = frozenset({'"', ":", ";", "'", "(", "-", "--"})
_RESULTS = frozenset({"create", "deal", "prompt", "spark", "trigger", "raise", "fuel", "mark", "force", "end", "cause",
                      "threaten", "dash", "ease", "mean"})  # fmt: skip
_ARRANGED = frozenset({"set", "due", "schedule", "slate", "plan", "expect", "intend", "hope"})
_SEEKING = frozenset({"reward", "appeal", "call", "ask", "search", "look", "available", "plea", "request", "hunt"})
_WANTED = frozenset({"seek", "request", "demand", "want", "need", "propose", "consider", "draft", "oppose", "reject"})
_ORDERS = ("ROOT", "ccomp", "acl", "dep", "parataxis", "appos", "conj")


class Orders(Clauses):
    """Writes clauses that would be false in the form of a plain statement."""

    def apart(self, at: int) -> list[Piece]:
        """Return the clause of a verb that is an order, is "more likely", or is done instead; nothing for others."""
        if self.is_order(at):
            return fitted(self.tree, self._ordered(at), at)
        return (
            self._likelier(at)
            or self._instead(at)
            or self._result(at)
            or self._cited(at)
            or self._overtaken(at)
            or self._sought(at)
        )

    def is_order(self, at: int) -> bool:
        """Return whether the verb at `at` tells somebody to do something: "Vote with me", "Do not fight"."""
        tree, first = self.tree, self.tree.left[at]
        if tree.tag[at] != "VB" or tree.dep[at] not in _ORDERS or tree.kids(at, "nsubj", "nsubjpass", "expl"):
            return False
        if any(tree.lemma[kid] != "do" for kid in tree.kids(at, "aux", "auxpass")):
            return False
        while first < at and tree.token[first] in _STARTS:
            first += 1
        is_first = first == 0 or not self.is_same(first - 1, first) or tree.token[first - 1] in _STARTS
        return is_first and (first == at or tree.head[first] == at)

    def _ordered(self, at: int) -> list[Piece]:
        tree = self.tree
        speaker: list[Piece] = [self.speaker, ":"] if self.speaker else []
        is_denied = bool(tree.kids(at, "neg"))
        told: list[Piece] = ["Do", "not", at] if is_denied else [at]
        if speaker and not is_denied:
            told = [tree.token[at].capitalize()]
        below = [piece for kid in tree.children[at] if kid > at for piece in self.complement(kid, at, None)]
        return [*speaker, *told, *below]

    def _likelier(self, at: int) -> list[Piece]:
        """Return what is said of a second adjective: "are less likely to get a job and more likely to leave"."""
        tree, quality = self.tree, self.tree.head[at]
        first = tree.first_conjunct(quality)
        if tree.dep[at] != "xcomp" or first == quality or not tree.pos[quality] == tree.pos[first] == "ADJ":
            return []
        over = tree.head[first]
        head = self.doer(over) if tree.pos[over] in VERBAL else None
        if head is None:
            return []
        return fitted(tree, [*self.phrase(head), *as_told(tree, over), *self.predicate(quality, head)], at)

    def _result(self, at: int) -> list[Piece]:
        """Return what came of what its clause tells, with that: "the boss was jailed, dealing a blow to the firm"."""
        tree, over = self.tree, self.tree.head[at]
        is_result = tree.dep[at] == "advcl" and tree.tag[at] == "VBG" and tree.lemma[at] in _RESULTS
        if not is_result or over > at or tree.token[tree.left[at] - 1] != "," or tree.pos[over] not in VERBAL:
            return []
        head = self.doer(over)
        if head is None or self.is_nobody(head) or tree.lemma[over] in reported_acts():
            return []
        self.kept = at
        told = [piece for piece in self.pieces(over, self._told(over)) if at not in flat([piece])]
        found = fitted(tree, [*told, ",", *self.nested(at, head, 1)], at)
        self.kept = -1
        return found if count(tree, found) <= MOST else []

    def _cited(self, at: int) -> list[Piece]:
        """Return what somebody cites with what it is cited for: "closed the port, citing a lack of ships"."""
        tree, over = self.tree, self.tree.head[at]
        if tree.lemma[at] != "cite" or tree.dep[at] != "advcl" or tree.tag[at] != "VBG" or tree.pos[over] not in VERBAL:
            return []
        found = self.clause(over, self._told(over))
        return found if at in found and over < at else []

    def _overtaken(self, at: int) -> list[Piece]:
        """Return what had been planned with what came of it: "was set to close its base but will remain there"."""
        tree, over = self.tree, self.tree.head[at]
        if tree.lemma[at] not in _ARRANGED:
            if tree.dep[at] != "xcomp" or tree.lemma[over] not in _ARRANGED:
                return []
            at = over
        verb = tree.head[at] if tree.pos[at] == "ADJ" and tree.pos[tree.head[at]] in VERBAL else at
        told = as_told(tree, verb)
        is_past = tree.tag[verb] == "VBD" or any(each in ("was", "were", "had") for each in told)
        after = [kid for kid in tree.kids(verb, "conj") if tree.pos[kid] in VERBAL and kid > verb]
        is_but = is_past and any(tree.lemma[kid] == "but" for kid in tree.kids(verb, "cc"))
        head = self.doer(verb)
        if not is_but or not after or head is None or self.is_nobody(head) or tree.kids(after[0], "neg"):
            return []
        own = tree.kids(after[0], "nsubj", "nsubjpass")
        if own and not self.goes_back(own[0], head):
            return []
        below = [piece for kid in tree.children[verb] if kid > verb and kid != after[0]
                 for piece in self.complement(kid, verb, head)]  # fmt: skip
        then = self.nested(after[0], head, 1)
        found = fitted(tree, [*self.phrase(head), *told, *below, "but", *then], at)
        return found if count(tree, found) <= MOST else []

    def _sought(self, at: int) -> list[Piece]:
        """Return for what is offered or asked what somebody is to do: "a reward for information leading to him"."""
        tree, noun = self.tree, self.tree.head[at]
        if tree.dep[at] != "acl" or tree.tag[at] != "VBG" or tree.dep[noun] not in ("pobj", "dobj"):
            return []
        over = tree.head[noun]
        if tree.dep[noun] == "dobj" and tree.lemma[over] in _WANTED and self.doer(over) is not None:
            found = self.clause(over, self._told(over), at)
            return found if at in found and count(tree, found) <= MOST else []  # "seeks an order blocking the sale"
        chain = [tree.head[noun], *tree.ancestors(tree.head[noun])]
        is_for = tree.lemma[chain[0]] == "for" and any(tree.lemma[each] in _SEEKING for each in chain[1:3])
        verb = next((up for up in chain if tree.pos[up] in VERBAL), None)
        if not is_for or verb is None or self.doer(verb) is None:
            return []
        found = self.clause(verb, self._told(verb), at)
        return found if at in found and count(tree, found) <= MOST else []

    def _told(self, verb: int) -> str:
        """Return the status of a verb that is no event of its own here; `Contexts` knows."""
        raise NotImplementedError

    def _instead(self, at: int) -> list[Piece]:
        """Return what is done with what is not done: "met in one room instead of talking by telephone"."""
        tree, of = self.tree, self.tree.head[at]
        if tree.dep[at] != "pcomp" or tree.lemma[of] not in ("of", "than"):
            return []
        if of == 0 or tree.lemma[of - 1] not in ("instead", "rather"):
            return []
        over = next((up for up in tree.ancestors(of) if tree.pos[up] in VERBAL), None)
        head = self.doer(over) if over is not None else None
        if over is None or head is None or self.is_nobody(head):
            return []
        beside = [kid for kid in tree.children[over] if kid > over and (kid < of - 1 or of < over)]
        below = [piece for kid in beside for piece in self.complement(kid, over, head)]
        return fitted(
            tree, [*self.phrase(head), *as_told(tree, over), *below, of - 1, of, *self.nested(at, head, 1)], at
        )
