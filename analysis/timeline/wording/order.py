"""What is told with a verb and is no statement of its own: orders, what is likely, what is done instead."""

from analysis.text.reporting import reported_acts
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.clause import Clauses
from analysis.timeline.wording.pieces import MOST, Piece, count, fitted, flat
from analysis.timeline.wording.verb import as_told

_STARTS = frozenset({'"', ":", ";", "'", "(", "-", "--"})
_RESULTS = frozenset({"create", "deal", "prompt", "spark", "trigger", "raise", "fuel", "mark", "force", "end", "cause",
                      "threaten", "dash", "ease"})  # fmt: skip
_ORDERS = ("ROOT", "ccomp", "acl", "dep", "parataxis", "appos", "conj")


class Orders(Clauses):
    """Writes clauses that would be false in the form of a plain statement."""

    def apart(self, at: int) -> list[Piece]:
        """Return the clause of a verb that is an order, is "more likely", or is done instead; nothing for others."""
        if self.is_order(at):
            return fitted(self.tree, self._ordered(at), at)
        return self._likelier(at) or self._instead(at) or self._result(at) or self._cited(at)

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
