"""A noun → its phrase as a headline has it: without article and aside, names in full, pronouns by their names."""

from analysis.timeline.wording.modifier import DEEP, Modifiers
from analysis.timeline.wording.naming import LINKS, TIME
from analysis.timeline.wording.pieces import Name, Piece

RELATIVES = ("WDT", "WP", "WP$")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X")
_LASTING = frozenset({"for", "of", "to"})  # what durations follow: "jailed for five years"
ASIDES = frozenset({"accord", "according", "include", "including", "like", "unlike", "per", "besides", "give",
                     "given", "except", "despite"})  # fmt: skip
_REST = frozenset({"those", "anyone", "everyone", "everybody", "somebody", "someone", "anybody", "all", "way",
                   "reason"})  # fmt: skip


class Phrases(Modifiers):
    """Writes noun phrases of one article."""

    def phrase(self, head: int, length: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return the phrase of the noun at `head`: at each `length` what it bears.

        `owner` is the subject of the headline: a pronoun that goes back to it may stay.
        """
        tree = self.tree
        if tree.tag[head] in RELATIVES:
            verb = next((up for up in tree.ancestors(head) if tree.dep[up] == "relcl"), None)
            if verb is None or depth >= DEEP or tree.head[verb] in self.writing:
                return [head]
            return self.phrase(tree.head[verb], min(length, 1), owner, depth + 1)
        beside = self.beside(head)
        if beside is not None:
            return self.phrase(beside, length, owner, depth + 1)
        if tree.pos[head] == "PRON":
            return [*self.pronoun(head, owner), *self._after(head, length, owner, depth)]
        whole = self.whole_name(head)
        if whole:
            return [*whole, *self.joined(head, length, depth)]
        if self.is_named(head) and not self.is_several(head):
            return [
                Name(head, self.names[head]),
                *self._of(head, length, owner, depth),
                *self.joined(head, length, depth),
            ]
        if head in self.asides and tree.left[head] not in self.asides:  # a slip: "$126 billion (121 billion euros)"
            return self.left(head, length, owner, depth) or [head]
        self.writing.add(head)
        after = self._after(head, length, owner, depth)
        self.writing.discard(head)
        return [*self.left(head, length, owner, depth), head, *after]

    def _of(self, head: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return an "of" that follows a name and is no part of it: "the Mozart of chess"."""
        tree, kid = self.tree, head + 1
        if kid not in tree.kids(head, "prep") or tree.lemma[kid] != "of" or tree.entity[kid] or depth >= DEEP:
            return []
        return self.preposition(kid, length, owner, depth + 1)

    def _after(self, head: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return what follows a noun and belongs to it, and what it is coordinated with."""
        tree = self.tree
        pieces: list[Piece] = []
        taken = 0
        joined: list[Piece] = []
        for kid in tree.children[head]:
            if kid < head or depth >= DEEP or (kid in self.asides and head not in self.asides):
                continue
            if tree.dep[kid] == "conj" and not joined:
                joined = self.joined(head, length, depth)
                pieces += joined
            if tree.dep[kid] == "prep":
                is_of = tree.lemma[kid] in ("of", "between") or tree.pos[head] == "PRON"
                if is_of or length >= 2 or (length == 1 and not taken):
                    found = self.preposition(kid, length, owner, depth + 1)
                    taken += bool(found)
                    pieces += found
            elif tree.dep[kid] == "npadvmod":
                pieces += self._measure(kid, head)
            elif tree.dep[kid] == "nummod" and kid == head + 1:
                pieces.append(kid)
            elif tree.dep[kid] == "acl" and self.is_infinitive(kid) and length >= 1:
                pieces += self.nested(kid, max(length - 2, 1), owner, depth + 1)
            elif tree.dep[kid] in ("acl", "relcl") and self._says_which(kid, head, length, depth):
                found = self.nested(kid, max(min(length - 1, 3), 0), owner, depth + 1)
                pieces += found if len(found) > 1 else []
        return pieces if joined else pieces + self.joined(head, length, depth)

    def _measure(self, kid: int, head: int) -> list[Piece]:
        """Return a length or a rate after a noun: "three years six months", "$50 million a year"."""
        tree = self.tree
        if self.is_duration(kid):
            return [*tree.kids(kid, "nummod"), kid]
        return [kid - 1, kid] if kid == head + 2 and tree.lemma[kid - 1] == "a" else []

    def _says_which(self, kid: int, head: int, length: int, depth: int) -> bool:
        """Return whether a clause on a noun is needed: "those who fled", "a man who shot two", "a law passed"."""
        tree = self.tree
        if tree.lemma[head] in _REST:
            return True
        if tree.dep[kid] == "acl" and any(tree.lemma[each] == "that" for each in tree.kids(kid, "mark")):
            return length >= 1  # "claims that prices rose"
        if tree.dep[kid] == "acl":
            return length >= (2 if kid == head + 1 else 4) and tree.tag[kid] in ("VBN", "VBG") and kid - head <= 2
        if length < 4:
            return False
        who = tree.left[kid]
        is_close = who == head + 1 and tree.lemma[who] == "who" and tree.head[who] == kid
        return depth == 0 and is_close and not any(tree.lemma[each] == "the" for each in tree.kids(head, "det"))

    def joined(self, head: int, length: int, depth: int = 0) -> list[Piece]:
        """Return what is coordinated with a noun: ", B and C"."""
        tree = self.tree
        if depth >= DEEP or not tree.kids(head, "conj", "appos"):
            return []
        members = self._members(head)
        whole = tree.entity_id[head] if self.is_named(head) else -1
        others = [
            each
            for each in members[1:]
            if tree.pos[each] in _NOMINAL
            and each > head
            and (each not in self.asides or head in self.asides)
            and (whole < 0 or tree.entity_id[each] != whole)
        ]
        is_both = any(tree.lemma[each] == "only" for each in range(max(0, tree.left[head] - 2), head))
        links = [
            kid
            for each in members
            for kid in tree.kids(each, "cc")
            if tree.lemma[kid] in LINKS or (is_both and tree.lemma[kid] == "but")
        ]
        if not others or not links or (tree.dep[head] == "conj" and depth > 0 and tree.head[head] < head):
            return []
        pieces: list[Piece] = []
        link = ","
        for number, each in enumerate(others):
            before = [cc for cc in links if (others[number - 1] if number else head) < cc < each]
            if not before and link != ",":
                break  # the parser's slip: nothing follows "A, B and C" but with another "and"
            is_last = number == len(others) - 1
            link = tree.lemma[(before or links)[-1]].replace("but", "and") if before or is_last else ","
            pieces += [link, *self._alone(each, length, head, depth + 1)]
        return pieces

    def _members(self, head: int) -> list[int]:
        """Return a noun and what it is coordinated with, also where the parser took "A, B and C" for an apposition."""
        tree = self.tree
        members = tree.conjuncts(head)
        if len(members) > 1 or tree.kids(head, "nummod"):
            return members
        listed = [kid for kid in tree.kids(head, "appos") if tree.pos[kid] == tree.pos[head]]
        return members + [each for kid in listed if tree.kids(kid, "cc", "conj") for each in tree.conjuncts(kid)]

    def _alone(self, head: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return one of several coordinated nouns."""
        tree = self.tree
        if self.is_named(head) and not self.is_several(head):
            return [Name(head, self.names[head])]
        if tree.pos[head] == "PRON":
            return [*self.pronoun(head, owner), *self._after(head, length, owner, depth)]
        pieces = [*self.left(head, length, owner, depth), head]
        for kid in tree.kids(head, "prep"):
            if kid > head and (length >= 2 or tree.lemma[kid] == "of"):
                pieces += self.preposition(kid, length, owner, depth)
        return pieces

    def preposition(self, kid: int, length: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return a preposition and what follows it; nothing where that is a date, or nobody knows what."""
        tree = self.tree
        nouns = tree.kids(kid, "pobj")
        before = [each for each in tree.children[kid] if each < kid]
        if tree.lemma[kid] in ASIDES or any(tree.lemma[each] == "such" or tree.entity[each] in TIME for each in before):
            return []  # "such as", "five months into"
        if not nouns:
            below = tree.kids(kid, "prep", "pcomp")
            if not below or depth >= DEEP:
                return []
            if tree.dep[below[0]] == "prep":
                found = self.preposition(below[0], length, owner, depth + 1)
                return [kid, *found] if found else []
            if tree.pos[below[0]] == "ADP" or length == 0:
                return []
            return [kid, *self.nested(below[0], length, owner, depth + 1)]
        noun = nouns[0]
        if tree.pos[noun] in ("ADP", "ADV", "SCONJ") or (noun in self.asides and kid not in self.asides):
            return []
        if tree.entity[noun] in TIME and not (tree.lemma[kid] in _LASTING and self.is_duration(noun)):
            return []
        phrase = self.phrase(noun, length, owner, depth + 1)
        if len(phrase) == 1 and self.is_open(phrase[0]):
            return []  # better without than "with it"
        return [kid, *([kid + 1] if kid + 1 < noun and tree.token[kid + 1] in ("of", "to") else []), *phrase]

    def nested(self, verb: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a clause within a phrase in the article's words; `Complements` knows how."""
        raise NotImplementedError
