"""On what it depends that something is so: conditions before a clause, and headlines that have lost theirs."""

from analysis.text.syntax import VERBAL
from analysis.timeline.wording.complement import CONDITIONS
from analysis.timeline.wording.expletive import Expletives
from analysis.timeline.wording.pieces import NEEDED, Name, Piece, Spare, flat

_SUPPOSING = frozenset({"if", "unless", "whether", "lest"})
_SHORT = 3  # words of a condition without a subject


class Conditions(Expletives):
    """Knows what the events of one article depend on."""

    def condition_before(self, at: int, head: int | None) -> list[Piece]:
        """Return the condition that a sentence begins with: "If the owners agree, the port will close"."""
        asked = [kid for kid in self._conditions(at) if kid < at]
        if not asked or asked[0] == self.kept:
            return []
        found = self.lower(self.nested(asked[0], head, 1))
        if self._in_case(asked[0]) or self._is_inverted(asked[0]):
            found = ["if", *found]
        is_open = any(self.is_open(each) and not self.goes_back_to(each, head) for each in flat(found))
        return [] if is_open else [Spare(found, NEEDED)]

    def goes_back_to(self, piece: Piece, head: int | None) -> bool:
        """Return whether a piece is a pronoun that goes back to the noun at `head`."""
        return isinstance(piece, int) and self.goes_back(piece, head)

    def lower(self, pieces: list[Piece]) -> list[Piece]:
        """Return pieces without the capital that their first word has as that of its sentence."""
        return [self.tree.token[pieces[0]].lower(), *pieces[1:]] if pieces and isinstance(pieces[0], int) else pieces

    def is_supposed(self, at: int, pieces: list[Piece]) -> bool:
        """Return whether a headline tells as a fact what its clause only supposes: "even if the merger fails".

        "If she learned of proof that the bank paid", "if somebody hopes that all will be paid" suppose it too.
        """
        if "may" in pieces:
            return False
        verb = at
        for _ in range(4):
            if marks := self._marks(verb):
                return "if" not in pieces and not any(mark in pieces for mark in marks)
            over = self._content_over(verb)
            if over is None:
                return False
            verb = over
        return False

    def has_lost_condition(self, at: int, pieces: list[Piece]) -> bool:
        """Return whether a headline tells without its condition what would be, or will be, only with that."""
        printed = {piece.at if isinstance(piece, Name) else piece for piece in flat(pieces)}
        tree = self.tree
        is_real = not any(tree.tag[kid] == "MD" for kid in tree.kids(at, "aux"))
        asked = self._conditions(at) if tree.pos[at] in VERBAL and not is_real else []
        return any(printed.isdisjoint(tree.subtree(kid)) for kid in asked)

    def _conditions(self, at: int) -> list[int]:
        """Return the verbs of the conditions of a verb: "if ...", "in case ..."."""
        tree = self.tree
        clauses = [
            kid
            for kid in tree.kids(at, "advcl")
            if tree.kids(kid, "nsubj", "nsubjpass", "expl") or tree.right[kid] - tree.left[kid] < _SHORT  # "if true"
        ]
        return [
            kid
            for kid in clauses
            if self._in_case(kid)
            or self._is_inverted(kid)
            or any(tree.lemma[each] in CONDITIONS for each in tree.kids(kid, "mark"))
        ]

    def _is_inverted(self, verb: int) -> bool:
        """Return whether a clause is a condition by its order: "Should the party lose, he will go"."""
        tree, first = self.tree, self.tree.left[verb]
        is_first = tree.token[first].lower() in ("should", "were", "had") and tree.dep[first] in ("aux", "auxpass")
        return is_first and tree.head[first] == verb and any(kid > first for kid in tree.kids(verb, "nsubj"))

    def _in_case(self, verb: int) -> bool:
        """Return whether "in case" opens a clause."""
        tree = self.tree
        opening = [kid for kid in tree.kids(verb, "prep", "mark") if kid < verb and tree.lemma[kid] == "in"]
        return any(tree.token[kid + 1] == "case" and tree.head[kid + 1] == kid for kid in opening)

    def _marks(self, verb: int) -> list[int]:
        """Return what says that a clause is only supposed."""
        tree = self.tree
        marks = [kid for kid in tree.kids(verb, "mark") if tree.lemma[kid] in _SUPPOSING]
        if self._is_inverted(verb):
            return [self.tree.left[verb]]
        return marks or [kid for kid in tree.kids(verb, "prep", "mark") if self._in_case(verb) and kid < verb]

    def _content_over(self, verb: int) -> int | None:
        """Return the verb whose content a clause is, itself or by way of a noun: "learned of proof that ..."."""
        tree, above = self.tree, self.tree.head[verb]
        if tree.dep[verb] == "ccomp" and tree.pos[above] in VERBAL:
            return above
        if tree.dep[verb] not in ("acl", "relcl") or not self.is_content(verb):
            return None
        over = tree.head[above]
        if tree.dep[above] == "pobj":
            over = tree.head[over]
        return over if tree.pos[over] in VERBAL else None
