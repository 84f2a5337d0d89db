"""What stands before a noun and belongs to it → words of a headline; possessors and pronouns by their names."""

import re
from dataclasses import replace

from analysis.lexicons import words
from analysis.timeline.wording.elision import Elisions
from analysis.timeline.wording.naming import SELVES, TIME
from analysis.timeline.wording.pieces import NEAR, PLAIN, Name, Piece, Spare, flat

_DETERMINERS = frozenset({"no", "all", "some", "both", "every", "each", "another", "any", "neither", "either", "half",
                          "most", "such", "what", "whatever"})  # fmt: skip
_BEFORE = ("compound", "nummod", "nmod", "quantmod", "amod", "advmod", "cc", "conj")
_BELONGING = ("punct", "nummod", "compound", "cc", "conj", "prep", "pobj", "quantmod")
_MARKS = ("-", "$", '"', "+", "/", "£", "€", ",")  # signs that belong to words
_ARTICLES = frozenset({"a", "an", "the"})
_THOSE = frozenset({"those", "these", "that", "this"})
# Nouns that mean something else, or nothing, without their article: "for a fifth time", "in a row", "the world".
_WITH_ARTICLE = frozenset({"time", "while", "moment", "way", "row", "result", "extent", "rate", "run", "rest", "lot",
                           "bit", "few", "number", "couple", "dozen", "hundred", "thousand", "million", "billion",
                           "third", "quarter", "handful", "fraction", "variety", "world", "past", "future", "other",
                           "same", "whole", "ground", "air", "sea", "internet", "web", "opposite", "fore", "brink",
                           "verge", "move", "point", "series", "range", "majority", "minority", "total", "record",
                           "year", "month", "week", "day", "hour", "minute", "second", "decade", "kind", "fact",
                           "sort", "matter", "chance", "risk", "string", "host", "age", "cost", "part",
                           "close", "halt", "standstill", "head", "stop", "mile",
                           "kilometre", "kilometer"})  # fmt: skip
_EMPTY_NOUNS = frozenset({"area", "region", "place", "part", "level", "case", "thing", "manner", "term", "basis",
                          "condition", "circumstance", "kind", "form", "role", "direction", "stance", "position",
                          "measure", "step", "issue", "matter", "side", "figure", "source", "reason", "mood",
                          "sign", "country", "people", "person", "background", "origin", "descent", "nature",
                          "standard", "climate", "age"})  # fmt: skip
_AS_NOUNS = ("JJ", "JJR", "JJS", "VBG", "CD", "DT", "RB", "VBN")  # "the poor", "the first", "the latter"
_PARTS_OF_DAY = frozenset({"day", "night", "morning", "evening", "afternoon", "weekend"})
_KINDS = frozenset({"sort", "kind", "type", "form"})
_SHARES = frozenset({"%", "percent", "majority", "most", "half", "third", "quarter", "number", "share"})
_GRADED = ("JJS", "JJR", "RBS", "RBR")
_TURNING = re.compile(r"(?:pro|anti|non|ex|self|would)-|.*[A-Z]")  # "pro-independence", "US-led"
DEEP = 7  # phrases within phrases


class Modifiers(Elisions):
    """Writes what stands before the nouns of one article."""

    def left(self, head: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return what stands before a noun and belongs to it; "his" by its name."""
        tree = self.tree
        pieces: list[Piece] = []
        for kid in tree.children[head]:
            if kid > head:
                break
            if kid in self.asides and head not in self.asides:
                continue
            dep = tree.dep[kid]
            if dep == "poss":
                pieces += self.possessor(kid, owner, depth)
            elif dep in ("neg", "preconj", "advmod") and tree.token[min(kid + 1, head)].lower() == "only":
                continue  # "not only this but that" is this and that
            elif dep == "advmod" and tree.token[kid] == "only" and tree.token[kid - 1].lower() != "not":
                pieces.append(kid)  # "made only a token reference"
            elif dep == "det" and tree.lemma[kid] in _ARTICLES:
                pieces += [tree.token[kid].lower()] if self._needs_article(kid, head) else []
            elif (dep in ("det", "predet") and tree.lemma[kid] in _DETERMINERS) or (dep in ("neg", "preconj")):
                pieces += self._quantity(kid)
            elif dep == "det" and tree.tag[kid] == "DT" and tree.lemma[kid] in _THOSE and self._is_whole_of(head):
                pieces.append(kid)  # "about 100 of those soldiers"
            elif tree.pos[head] in ("NUM", "ADJ") and dep in ("advmod", "quantmod", "amod"):
                pieces += tree.subtree(kid)
            elif dep == "punct" and tree.token[kid] == "-" and self.is_dash(kid):
                pieces = []  # "As an example - the firm": the parser's slip
            elif dep == "npadvmod" and tree.entity[kid] in ("MONEY", "PERCENT", "QUANTITY", "CARDINAL"):
                pieces += tree.subtree(kid)  # "$3 billion more"
            elif dep in _BEFORE or (dep == "punct" and tree.token[kid] in _MARKS[:-1]):
                pieces += self._quality(kid)
        return pieces

    def _needs_article(self, article: int, head: int) -> bool:
        """Return whether a noun needs its article: "for a fifth time", "the poor", "is a teacher"."""
        tree = self.tree
        if tree.dep[head] == "poss":
            return False
        if tree.token[article - 1].lower() == "not":
            return True  # "not the only threat" is not "not only threat"
        if self._is_whole_of(head):
            return True  # "one of the largest mines"
        between = range(article + 1, head)
        if tree.lemma[head] in _WITH_ARTICLE and not any(tree.dep[each] == "compound" for each in between):
            is_many = tree.lemma[article] != "the" and any(tree.lemma[kid] == "of" for kid in tree.kids(head, "prep"))
            return is_many or tree.dep[head] not in ("nsubj", "nsubjpass", "compound")
        if tree.tag[head] in _AS_NOUNS:
            return True
        is_said_of = (
            tree.dep[head] == "attr" and tree.lemma[tree.head[head]] == "be" and not tree.kids(tree.head[head], "expl")
        )
        return is_said_of and tree.tag[head] in ("NN", "NNP")

    def _is_whole_of(self, head: int) -> bool:
        """Return whether a noun is that of which a number is a part: "about 100 of those soldiers"."""
        tree, of = self.tree, self.tree.head[head]
        above = tree.head[of]
        is_of = tree.dep[head] == "pobj" and tree.lemma[of] == "of" and of == above + 1
        return is_of and tree.tag[above] == "CD" and tree.tag[head] in ("NNS", "NNPS")

    def _quantity(self, kid: int) -> list[Piece]:
        """Return a word that says how many: "not every", "almost all"; a bare "some" can be spared."""
        if self._is_pointing(kid):
            return []
        whole: list[Piece] = list(self.tree.subtree(kid))
        is_kind = self.tree.lemma[self.tree.head[kid]] in _KINDS  # "some sort of cut"
        return [Spare(whole, NEAR)] if self.tree.lemma[kid] == "some" and not is_kind else whole

    def _is_pointing(self, kid: int) -> bool:
        """Return whether a word only points back at what was said before: "such cuts", "another four blasts"."""
        tree, head = self.tree, self.tree.head[kid]
        if tree.lemma[kid] == "such":
            after = tree.kids(head, "prep", "acl", "relcl")
            is_told = any(tree.lemma[each] == "as" or tree.dep[each] != "prep" for each in after)
            return not is_told and not tree.kids(tree.head[head], "ccomp")  # "such a blast that it was heard"
        return tree.lemma[kid] == "another" and bool(tree.kids(head, "nummod"))

    def _quality(self, kid: int) -> list[Piece]:
        """Return what says which: a date goes, a plain adjective can be spared."""
        tree = self.tree
        if tree.token[kid].lower() == "very" or self._is_pointing(kid):
            return []
        whole = self._whole(kid)
        is_rank = tree.token[kid][:1].isdigit() and tree.pos[tree.head[kid]] == "PROPN"  # "the 9th Circuit"
        is_time = tree.entity[kid] in TIME and not is_rank and not self._is_number(kid)
        if is_time and tree.tag[kid] == "NN" and kid == tree.head[kid] - 1 and self._is_span(kid):
            return [kid]  # "seven day boarders"
        if is_time and tree.dep[kid] != "amod" and tree.entity[tree.head[kid]] not in TIME:
            is_length = "-" in tree.token[kid] or bool(tree.kids(kid, "punct"))
            return whole if is_length or any(self.is_year(each) for each in tree.subtree(kid)) else []
        if tree.dep[kid] == "advmod":
            return whole if tree.lemma[kid] in words("kept_adverbs") else []
        is_plain = (
            tree.dep[kid] == "amod"
            and tree.pos[kid] != "PROPN"
            and not _TURNING.match(tree.token[kid])
            and tree.token[kid].lower() not in words("kept_adjectives")
            and tree.token[kid].lower() not in words("ordinals")
            and not tree.kids(kid, "punct")
            and tree.token[kid - 1].lower() not in ('"', "more", "most", "less", "least", "too", "so", "as")
            and tree.token[tree.left[kid] - 1] != '"'
            and not any(tree.tag[each] in _GRADED for each in tree.subtree(kid))
            and not self._is_quality_told(tree.head[kid])
            and not self._is_part_told(tree.head[kid])
            and not self._is_ranked(tree.head[kid])
            and tree.tag[kid] != "VBG"  # "preventing politicians from", which the tree has as an adjective
            and not any(tree.lemma[each] == "no" for each in tree.kids(tree.head[kid], "det"))  # "no great change"
        )
        return [Spare(whole, PLAIN)] if is_plain else whole

    def _is_span(self, kid: int) -> bool:
        """Return whether a word names a length of time or a part of a day."""
        return self.tree.lemma[kid] in _PARTS_OF_DAY or self.tree.lemma[kid] in words("units")

    def _is_number(self, kid: int) -> bool:
        """Return whether a number counts a noun where it stands right after a date: "last May two sailors"."""
        tree = self.tree
        is_counting = tree.dep[kid] == "nummod" and not tree.token[kid][:1].isdigit() and not tree.children[kid]
        return is_counting and tree.tag[tree.head[kid]] == "NNS" and tree.entity[tree.head[kid]] not in TIME

    def _is_quality_told(self, noun: int) -> bool:
        """Return whether a noun says nothing without its adjective: "is a happy day", "as a guest", "urban areas"."""
        tree = self.tree
        is_as = tree.dep[noun] == "pobj" and tree.lemma[tree.head[noun]] == "as"
        return tree.dep[noun] in ("attr", "oprd") or is_as or tree.lemma[noun] in _EMPTY_NOUNS

    def _is_ranked(self, noun: int) -> bool:
        """Return whether a noun is said to be the first, or its owner's most: "the first commercial flight"."""
        tree = self.tree
        before = [tree.token[kid].lower() for kid in tree.kids(noun, "amod") if kid < noun]
        return any(each in words("ordinals") or ("-" in each and each.endswith("est")) for each in before)

    def _is_part_told(self, noun: int) -> bool:
        """Return whether a share of those whom a noun names is told: "80% of young women"."""
        tree, of = self.tree, self.tree.head[noun]
        return tree.dep[noun] == "pobj" and tree.lemma[of] == "of" and tree.lemma[tree.head[of]] in _SHARES

    def _whole(self, kid: int) -> list[Piece]:
        """Return a word before a noun with all that belongs to it, but for articles."""
        tree = self.tree
        pieces: list[Piece] = [
            each for each in tree.subtree(kid) if self.is_year(each)
        ]  # "the February 1917 revolution" is "1917 revolution"
        return pieces or [
            each
            for each in tree.subtree(kid)
            if (each <= kid or tree.dep[each] in _BELONGING)
            and tree.dep[each] != "det"
            and tree.token[each].lower() != "very"
            and (tree.dep[each] != "punct" or tree.token[each] in _MARKS)
        ]

    def possessor(self, kid: int, owner: int | None, depth: int = 0) -> list[Piece]:
        """Return whose something is: "Ann Lee’s", "her" of somebody named already; nothing where nobody knows whose."""
        tree = self.tree
        if tree.tag[kid] in ("PRP$", "WP$"):
            if self.goes_back(kid, owner) or tree.lemma[tree.head[kid]] == "way" or self._is_of_first(kid):
                return [kid]  # "made its way to"
            called = self.phrase(kid, owner, depth + 1) if tree.tag[kid] == "WP$" else self.pronoun(kid, owner)
            called = flat(called)
            while tree.tag[kid] == "PRP$" and len(called) > 1 and isinstance(called[-1], str):
                called = called[:-1]  # "their", not "protests in Peru’s": what completes a noun tells no owner
            if any(isinstance(each, int) and tree.pos[each] == "ADP" for each in called) and tree.tag[kid] == "WP$":
                return []  # "a road between two towns, whose capture"
            is_common = isinstance(called[0], Name) and called[0].text.islower()
            if called == [kid] and tree.dep[tree.head[kid]] == "conj" and tree.tag[kid] == "PRP$":
                return [kid]  # "praised the committee and its work"
            is_common = is_common and not self._is_bare_subject(tree.head[kid], kid)
            return self.owning(called) if called != [kid] and not is_common else []
        if tree.entity[kid] in TIME:
            return []
        name: list[Piece] = flat(self.phrase(kid, owner, depth + 1)) if depth < DEEP else [kid]
        if len(name) > 1 and isinstance(name[0], Name) and name[0].mark:
            name[0] = replace(name[0], mark="")  # "Samsung’s chief’s" is "Samsung chief’s"
        return self.owning(name)

    def _is_of_first(self, pronoun: int) -> bool:
        """Return whether a pronoun owns what stands beside whom it means: "the former president and his aides"."""
        tree, noun = self.tree, self.tree.head[pronoun]
        first = tree.first_conjunct(noun)
        is_person = tree.tag[first] == "NN" and tree.lemma[first] in words("actor_nouns")
        return first < pronoun and first != noun and is_person and tree.lemma[pronoun] in ("his", "her")

    def _is_bare_subject(self, noun: int, owner: int) -> bool:
        """Return whether a subject has nothing but the pronoun that owns it: "its sales reached"."""
        tree = self.tree
        return tree.dep[noun] in ("nsubj", "nsubjpass") and list(tree.children[noun]) == [owner]

    def pronoun(self, head: int, owner: int | None) -> list[Piece]:
        """Return a pronoun by its name; as it stands where its noun is there already, or none is known."""
        if self.tree.token[head].lower().endswith(SELVES) or self.goes_back(head, owner):
            return [head]
        called = self.called(head)
        if called is not None:
            return [called]
        noun = self.antecedent(head)
        return [head] if noun is None or noun == owner else self.phrase(noun, None, DEEP)

    def phrase(self, head: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return the phrase of the noun at `head`; `Phrases` knows how."""
        raise NotImplementedError
