"""A clause on a noun → what of it that noun is."""

from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.phrase import RELATIVES
from analysis.timeline.wording.standing import Standing

_GIVING = frozenset({"offer", "give", "show", "send", "pay", "promise", "grant", "owe", "lend", "hand"})
_WHERE = frozenset({"way", "reason", "time", "place", "moment", "day", "point", "extent", "fact",
                    "night", "week", "year", "month", "evening", "morning", "date"})  # fmt: skip


class Relatives(Standing):
    """Knows which nouns the relative clauses of one article leave out."""

    def gap(self, relative: int) -> int | None:
        """Return the noun that a relative clause has as its object: "the deal (which) they signed"."""
        tree = self.tree
        above = tree.head[relative]
        if (
            tree.dep[relative] == "conj"
            and tree.dep[above] == "relcl"
            and not tree.kids(relative, "dobj", "prep", "nsubj")
        ):
            return self.gap(above)  # "posts they received but never filled"
        if tree.dep[relative] != "relcl" or tree.pos[tree.head[relative]] not in ("NOUN", "PROPN", "PRON"):
            return None
        own = tree.kids(relative, "nsubj", "nsubjpass")
        if not own or tree.tag[own[0]] in RELATIVES:
            return None
        objects = [kid for kid in tree.kids(relative, "dobj") if tree.entity[kid] not in TIME]
        is_given = tree.lemma[relative] in _GIVING and len(objects) == 1 and not self.has_relative(relative)
        if is_given and tree.left[objects[0]] == relative + 1:
            return tree.head[relative]  # "the discount the shop offered its customers"
        if any(kid > relative for kid in objects):
            return None  # "which they kept the court from giving"
        if any(tree.tag[kid] in RELATIVES or tree.lemma[kid] == "that" for kid in objects):
            return tree.head[relative]
        is_stranded = any(not tree.children[kid] for kid in tree.kids(relative, "prep"))
        if is_stranded or tree.kids(relative, "dobj", "ccomp", "xcomp", "attr", "acomp", "nsubjpass"):
            return None
        if any(tree.tag[each] == "WRB" for each in range(tree.left[relative], relative)):
            return None  # "Italy, where they landed"
        if tree.entity[tree.head[relative]] in TIME or tree.lemma[tree.head[relative]] in _WHERE:
            return None
        return None if self.has_relative(relative) else tree.head[relative]

    def is_stranded(self, relative: int) -> bool:
        """Return whether a clause on a noun ends in the preposition of that noun: "the men whom Lee spoke to"."""
        tree = self.tree
        is_on_noun = tree.dep[relative] == "relcl" and tree.pos[tree.head[relative]] in ("NOUN", "PROPN")
        left = [kid for kid in tree.kids(relative, "prep") if kid > relative]
        subject = tree.kids(relative, "nsubj", "nsubjpass")
        is_other = bool(subject) and tree.tag[subject[0]] not in RELATIVES
        return is_on_noun and is_other and any(not tree.children[kid] for kid in left)

    def has_relative(self, at: int) -> bool:
        """Return whether "who" or "which" opens the clause of the verb at `at`."""
        return any(self.tree.tag[each] in RELATIVES for each in range(self.tree.left[at], at))
