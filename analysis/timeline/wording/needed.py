"""Which prepositions and clauses the verb of a headline cannot do without."""

from analysis.timeline.wording.adverb import Adverbs
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.preposition import ASIDES, LIKENING

LATE = frozenset({"after", "before", "amid", "amidst", "during", "because", "following", "without", "until", "under",
                   "ahead", "due", "since", "within"})  # fmt: skip
_EMPTY = frozenset({"come", "happen", "occur", "follow", "begin", "start", "end"})  # "the visit came as tensions rose"


class Needs(Adverbs):
    """Knows what the verbs of one article need after them."""

    def is_limiting(self, kid: int) -> bool:
        """Return whether a preposition says how much, or that it was only in parts: "by 20 percent", "to parts of"."""
        tree = self.tree
        nouns = tree.kids(kid, "pobj")
        is_part = bool(nouns) and tree.lemma[nouns[0]] == "part" and bool(tree.kids(nouns[0], "prep"))
        is_rate = bool(nouns) and tree.lemma[nouns[0]] in ("percent", "%", "point") and tree.lemma[kid] == "by"
        return is_part or is_rate

    def is_likened(self, kid: int, at: int) -> bool:
        """Return whether a preposition says how somebody is treated: "treated them like pawns"."""
        return self.tree.lemma[kid] == "like" and self.tree.lemma[at] in LIKENING

    def is_after_date(self, kid: int, at: int) -> bool:
        """Return whether a date stands before a preposition in a clause on a noun: it may hang on the clause above."""
        tree = self.tree
        return tree.dep[at] in ("relcl", "acl", "advcl") and tree.entity[tree.left[kid] - 1] in TIME

    def is_needed(self, kid: int, at: int) -> bool:
        """Return whether the preposition at `kid` is all that follows its verb, or follows it closely."""
        tree, lemma = self.tree, self.tree.lemma[kid]
        if tree.kids(at, "dobj", "attr", "acomp", "oprd", "xcomp", "agent", "ccomp"):
            return False
        if tree.lemma[at] == "be":
            return not any(at < each < kid for each in tree.kids(at, "prep"))
        between = [each for each in tree.kids(at, "prep", "advmod", "npadvmod") if at < each < kid
                   and tree.entity[each] not in TIME and tree.lemma[each] not in ASIDES]  # fmt: skip
        return not between and (lemma not in LATE or tree.lemma[at] in _EMPTY)

    def is_empty(self, at: int) -> bool:
        """Return whether a verb only says that something was: "came", "took place"."""
        tree = self.tree
        is_place = tree.lemma[at] == "take" and any(tree.lemma[kid] == "place" for kid in tree.kids(at, "dobj"))
        return is_place or tree.lemma[at] in _EMPTY
