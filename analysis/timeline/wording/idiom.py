"""What nouns after prepositions say nothing without, and nouns after them that say nothing at all."""

from analysis.timeline.wording.modifier import Modifiers
from analysis.timeline.wording.pieces import Piece, Spare

_CHANGES = frozenset({"reduction", "increase", "rise", "cut", "drop", "fall", "decline", "change", "improvement",
                      "shortage", "surge", "decrease", "lack", "loss"})  # fmt: skip
_ANYWHERE = frozenset({"area", "region", "country", "place", "scene", "spot", "neighborhood", "neighbourhood", "valley",
                       "district", "province", "city", "town", "village", "location", "site"})  # fmt: skip
_THE = frozenset({"the", "this", "that"})


class Idioms(Modifiers):
    """Knows which nouns of one article need what follows them."""

    def whole_idiom(self, noun: int, phrase: list[Piece]) -> list[Piece]:
        """Return a phrase that keeps what follows a bare noun: "in response to critics", "on behalf of the firm"."""
        tree = self.tree
        is_bare = tree.left[noun] == noun and tree.tag[noun] == "NN" and noun + 1 in tree.kids(noun, "prep")
        if tree.lemma[noun] in _CHANGES and noun + 1 in tree.kids(noun, "prep"):
            is_bare = all(tree.dep[kid] == "det" for kid in tree.children[noun] if kid < noun)
        if not is_bare and tree.lemma[noun] not in ("view", "order", "capacity"):  # "with a view to ending it"
            return phrase
        return [each for piece in phrase for each in (piece.pieces if isinstance(piece, Spare) else [piece])]

    def is_nowhere(self, kid: int) -> bool:
        """Return whether a preposition brings in a place of which nobody can tell which: "in the same area"."""
        tree = self.tree
        nouns = tree.kids(kid, "pobj")
        if not nouns or tree.lemma[nouns[0]] not in _ANYWHERE or self.referent(nouns[0]) is not None:
            return False
        own = [each for each in tree.children[nouns[0]] if tree.dep[each] != "relcl"]
        pointing = [each for each in own if tree.dep[each] == "det" or tree.lemma[each] == "same"]
        is_the = any(tree.lemma[each] in _THE for each in pointing) and nouns[0] not in self.names
        return is_the and [each for each in own if tree.dep[each] != "punct"] == pointing
