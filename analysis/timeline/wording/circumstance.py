"""When and why the event of a headline was → words that it has room for."""

from analysis.timeline.wording.complement import Complements
from analysis.timeline.wording.pieces import LOOSE, Piece, Spare, flat

_WHEN_OR_WHY = frozenset({"after", "before", "as", "when", "because"})
_SAYS_ENOUGH = ("dobj", "xcomp", "ccomp", "attr", "acomp")
_DONE = ("VBD", "VBN", "VBG")


class Circumstances(Complements):
    """Writes when and why the events of one article were."""

    def _adverbial(self, kid: int, at: int, owner: int | None) -> list[Piece]:
        """Return an adverbial clause that the verb needs, or that says more where it says little else.

        "Marked ten years since the mine closed", "died after the bus hit a wall".
        """
        tree = self.tree
        marks = [each for each in tree.kids(kid, "mark", "advmod") if each < kid]
        if tree.lemma[at] == "mark" and any(tree.lemma[each] == "since" for each in marks):
            spent = [each for day in tree.kids(kid, "npadvmod") if day < kid for each in tree.subtree(day)]
            return [*spent, marks[0], *self.nested(kid, owner, 1)]
        return super()._adverbial(kid, at, owner) or self._circumstance(kid, at, owner, marks)

    def _circumstance(self, kid: int, at: int, owner: int | None, marks: list[int]) -> list[Piece]:
        """Return when or why the event of the headline was, where its verb has nothing else to say."""
        tree = self.tree
        subjects = tree.kids(at, "nsubj", "nsubjpass")
        is_told = at == self.kept or any(tree.left[each] <= self.kept <= tree.right[each] for each in subjects)
        if not is_told or kid < at or tree.tag[kid] not in _DONE or tree.kids(at, *_SAYS_ENOUGH):
            return []
        if not any(tree.lemma[each] in _WHEN_OR_WHY for each in marks):
            return []
        found = self.nested(kid, owner, 1)
        open_ones = [each for each in flat(found) if isinstance(each, int) and self.is_open(each)]
        if any(not self.goes_back(each, owner) for each in open_ones):
            return []
        return [Spare(found if found[:1] == marks[:1] else [marks[0], *found], LOOSE)]
