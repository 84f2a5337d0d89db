"""A clause on a noun → what of it that noun is."""

from analysis.lexicons import words
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.noun_clause import RELATIVES
from analysis.timeline.wording.standing import Standing

_GIVING = frozenset({"offer", "give", "show", "send", "pay", "promise", "grant", "owe", "lend", "hand"})
# Verbs that say nothing without an object.
_DOING = frozenset({"do", "make", "build", "sell", "buy", "get", "have", "achieve", "solve", "create", "produce",
                    "protect", "take", "give", "find", "close", "destroy", "save", "reach"})  # fmt: skip
_KILLING = frozenset({"lead", "cause", "spark", "trigger", "kill", "leave", "wound", "injure", "hurt", "claim",
                      "destroy", "devastate"})  # fmt: skip
_COUNTRIES = frozenset({"country", "nation", "state", "province", "city", "town", "village", "region"})
_FAR = 8  # words between an event and a clause on its day
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
            and not tree.kids(relative, "dobj", "nsubj")
            and all(self._is_when(kid) for kid in tree.kids(relative, "prep"))
        ):
            return self.gap(above)  # "posts they received but never filled"
        if tree.dep[relative] != "relcl" or tree.pos[tree.head[relative]] not in ("NOUN", "PROPN", "PRON"):
            return None
        own = tree.kids(relative, "nsubj", "nsubjpass")
        if not own or tree.tag[own[0]] in RELATIVES or self.is_content(relative):
            return None  # "a report that Lee spoke with Kim" is not what Lee spoke
        objects = [kid for kid in tree.kids(relative, "dobj") if tree.entity[kid] not in TIME]
        is_given = tree.lemma[relative] in _GIVING and len(objects) == 1 and not self.has_relative(relative)
        if is_given and tree.left[objects[0]] == relative + 1:
            return tree.head[relative]  # "the discount the shop offered its customers"
        if any(kid > relative for kid in objects):
            return None  # "which they kept the court from giving"
        if any(tree.tag[kid] in RELATIVES or tree.lemma[kid] == "that" for kid in objects):
            return tree.head[relative]
        if self._is_gap_below(relative) and not objects:
            return tree.head[relative]
        is_stranded = any(not tree.children[kid] for kid in tree.kids(relative, "prep"))
        if is_stranded or tree.kids(relative, "dobj", "ccomp", "xcomp", "attr", "acomp", "nsubjpass"):
            return None
        if any(tree.tag[each] == "WRB" for each in range(tree.left[relative], relative)):
            return None  # "Italy, where they landed"
        if tree.entity[tree.head[relative]] in TIME or tree.lemma[tree.head[relative]] in _WHERE:
            return None
        return None if self.has_relative(relative) else tree.head[relative]

    def _is_when(self, kid: int) -> bool:
        """Return whether a preposition brings in a time: "by the end of June"."""
        return any(self.tree.entity[each] in TIME for each in self.tree.subtree(kid))

    def _is_gap_below(self, relative: int) -> bool:
        """Return whether a clause on a noun leaves out what its infinitive is done to: "the job we tried to do"."""
        tree, noun = self.tree, self.tree.head[relative]
        below = tree.kids(relative, "xcomp")
        if len(below) == 1 and [tree.tag[kid] in RELATIVES for kid in tree.kids(below[0], "dobj")] == [True]:
            return True  # "Lee, whom they voted to confirm"
        is_open = len(below) == 1 and self.is_infinitive(below[0]) and tree.lemma[below[0]] in _DOING
        is_open = is_open and not tree.kids(below[0], "dobj", "ccomp", "xcomp", "advmod")
        is_other = tree.entity[noun] in TIME or tree.lemma[noun] in _WHERE
        return is_open and not is_other and not self.has_relative(relative)

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

    def event_of(self, relative: int) -> int | None:
        """Return the event that a clause is on where the tree has it on a place or a person: "raid on a bar that killed
        two", "to replace Lee, which will take place"; None where it is on its own noun."""
        tree, noun = self.tree, self.tree.head[relative]
        above = tree.head[tree.head[noun]]
        if tree.entity[noun] in TIME and tree.dep[noun] == "pobj" and tree.pos[above] == "NOUN":
            return above  # "the quarrel in May that ended"
        if tree.entity[noun] in TIME and tree.dep[noun] == "pobj":
            before = range(noun - 1, max(noun - _FAR, self.sentence_of(noun)[0]), -1)
            return next((at for at in before if tree.entity[at] == "EVENT" and tree.pos[at] == "PROPN"), None)
        who = tree.kids(relative, "nsubj", "nsubjpass")[-1]
        if tree.tag[who] == "WP":
            return self._who(noun, who)
        if tree.lemma[noun] in words("event_nouns"):
            return None
        if tree.lemma[relative] in ("happen", "occur") or any(
            tree.lemma[kid] == "place" for kid in tree.kids(relative, "dobj")
        ):
            subjects = [kid for up in tree.ancestors(noun) for kid in tree.kids(up, "nsubj", "nsubjpass", "dobj")]
            over = [*tree.ancestors(noun), *subjects]
        elif tree.lemma[relative] in _KILLING:
            over = tree.ancestors(noun)
        else:
            return None
        return next((up for up in over if tree.lemma[up] in words("event_nouns") and tree.pos[up] == "NOUN"), None)

    def _who(self, noun: int, who: int) -> int | None:
        """Return the person of whom a "who" speaks that the tree has on a thing: "Kim, of Mills Bank, who".

        One over the thing, or the name right before the comma; None where it is on a person. Over a country it is
        those from there: "doctors from Chile and other countries who".
        """
        tree = self.tree
        if tree.lemma[noun] in _COUNTRIES and tree.dep[noun] == "pobj":
            prep = tree.head[noun]
            beside = [kid for kid in tree.kids(tree.head[prep], "dobj") if tree.right[kid] == prep - 1]
            over = [*beside, *(up for up in tree.ancestors(noun) if tree.pos[up] == "NOUN")]
            return next((up for up in over if tree.tag[up] == "NNS" or tree.lemma[up] in words("actor_nouns")), None)
        is_thing = tree.tag[noun] == "NN" and not tree.entity[noun] and tree.lemma[noun] not in words("actor_nouns")
        if not is_thing and tree.entity[noun] not in ("ORG", "GPE", "FAC", "LOC"):
            return None
        over = [up for up in tree.ancestors(noun) if tree.entity[up] == "PERSON" and tree.pos[up] == "PROPN"]
        is_after_name = who > 1 and tree.token[who - 1] == "," and tree.pos[who - 2] == "PROPN"
        return over[0] if over else who - 2 if is_after_name and is_thing else None
