"""A noun → its phrase as a headline has it: without article and aside, names in full, pronouns by their names."""

from analysis.lexicons import words
from analysis.text.reporting import reported_acts
from analysis.timeline.wording.modifier import DEEP
from analysis.timeline.wording.naming import LINKS, TIME
from analysis.timeline.wording.pieces import FURTHER, LOOSE, NEAR, NEEDED, Name, Piece, Spare, count, flat, spares
from analysis.timeline.wording.preposition import REST, Prepositions

RELATIVES = ("WDT", "WP", "WP$")
_WAYS = frozenset({"backwards", "backward", "forward", "forwards", "abroad", "ahead", "home", "away", "apart"})
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X")
_ANYBODY = frozenset({"man", "woman", "person", "people", "boy", "girl", "child", "group", "company", "somebody"})
_SHARES = frozenset({"majority", "minority", "number", "percent", "%", "most", "half", "third", "quarter", "all",
                     "many", "share", "proportion", "part", "fraction", "percentage", "none", "some"})  # fmt: skip
_RELATIVE_WORDS = 8  # of a relative clause that is printed


class Phrases(Prepositions):
    """Writes noun phrases of one article."""

    def phrase(self, head: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return the phrase of the noun at `head`, with what it can do without marked as such.

        `owner` is the subject of the headline: a pronoun that goes back to it may stay.
        """
        tree = self.tree
        if tree.tag[head] in RELATIVES and any(tree.lemma[kid] == "of" for kid in tree.kids(head, "prep")):
            return [head, *self._after(head, owner, depth + 1)]  # "which of the firms"
        if tree.tag[head] in RELATIVES:
            verb = next((up for up in tree.ancestors(head) if tree.dep[up] == "relcl"), None)
            if verb is None or depth >= DEEP or tree.head[verb] in self.writing:
                return [head]
            return self.phrase(tree.head[verb], owner, depth + 1)
        beside = self.beside(head)
        beside = self.titled(head) if beside is None else beside
        if beside is not None:
            return self.phrase(beside, owner, depth + 1)
        referent = self.referent(head)
        if referent is not None:
            return [referent]
        elided = self.elided(head)
        if elided is not None:
            first, noun = head, elided
            before = self.left(head, owner, depth) + ([first] if tree.lemma[head] != "one" else [])
            return [*before, noun, *self._after(head, owner, depth)]
        counted = self.counted(head)
        if counted is not None:
            return self.phrase(counted, owner, DEEP)
        if tree.pos[head] == "PRON":
            return [*self.pronoun(head, owner), *self._after(head, owner, depth)]
        whole = self.whole_name(head)
        if whole:
            return [*whole, *self.joined(head, depth)]
        rest = self.name_after(head)
        if rest:
            return [*self.left(head, owner, depth), head, *rest]
        if self.is_named(head) and not self.is_several(head):
            rank = [kid for kid in tree.kids(head, "amod", "compound") if tree.token[kid][0].isdigit()]  # "9th Circuit"
            rank += [kid for kid in tree.kids(head, "nummod") if kid < head and tree.entity[kid] not in TIME]
            rank = [kid for kid in rank if tree.token[kid] not in self.names[head]]
            named = [*self._owner_of(head, owner, depth), *rank, *self.name_before(head), Name(head, self.names[head])]
            doing = [
                kid for kid in tree.kids(head, "acl") if kid == head + 1 and tree.tag[kid] == "VBG" and depth < DEEP
            ]
            # "led to Chile leaving it"
            told: list[Piece] = [Spare(self.nested(kid, head, depth + 1), NEEDED) for kid in doing]
            return [*named, *self._of(head, owner, depth), *told, *self.joined(head, depth)]
        if head in self.asides and tree.left[head] not in self.asides:  # a slip: "$126 billion (121 billion euros)"
            return self.left(head, owner, depth) or [head]
        self.writing.add(head)
        after = self._after(head, owner, depth)
        self.writing.discard(head)
        return [*self.left(head, owner, depth), head, *after]

    def _owner_of(self, head: int, owner: int | None, depth: int) -> list[Piece]:
        """Return whose a body is that goes under a name without it: "Russia’s" Foreign Ministry."""
        tree = self.tree
        owners = [kid for kid in tree.kids(head, "poss") if tree.entity[kid] == "GPE" and tree.pos[kid] == "PROPN"]
        is_body = tree.entity[head] == "ORG" and owners and tree.token[owners[0]] not in self.names[head]
        return self.possessor(owners[0], owner, depth) if is_body else []

    def _of(self, head: int, owner: int | None, depth: int) -> list[Piece]:
        """Return an "of" that follows a name and is no part of it: "the Mozart of chess"."""
        tree, kid = self.tree, head + 1
        if kid not in tree.kids(head, "prep") or tree.lemma[kid] != "of" or tree.entity[kid] or depth >= DEEP:
            return []
        return self.preposition(kid, owner, depth + 1)

    def _after(self, head: int, owner: int | None, depth: int) -> list[Piece]:
        """Return what follows a noun and belongs to it, and what it is coordinated with."""
        tree = self.tree
        pieces: list[Piece] = []
        is_joined = False
        for kid in tree.children[head]:
            if kid < head or depth >= DEEP or (kid in self.asides and head not in self.asides):
                continue
            dep = tree.dep[kid]
            if dep == "conj" and not is_joined:
                is_joined = True
                pieces += self.joined(head, depth)
            elif dep == "prep":
                pieces += self._prepositional(kid, head, owner, depth)
            elif dep == "advmod" and kid == head + 1 and tree.token[kid] in _WAYS:
                pieces.append(kid)  # "a step backwards"
            elif dep == "npadvmod":
                pieces += self._measure(kid, head)
            elif dep == "nummod" and tree.left[kid] == head + 1:
                pieces += tree.subtree(kid)  # "a record $2 million"
            elif self.is_cut_off(tree.left[kid], head):
                break
            elif (
                dep == "appos" and tree.left[kid] == head + 1 and tree.pos[kid] == "PROPN" and not tree.kids(head, "cc")
            ):
                pieces += [each for each in tree.subtree(kid) if each <= kid]  # "the film Titanic"
                pieces += self.joined(kid, depth)
            elif dep == "amod" and kid == head + 1:
                pieces += tree.subtree(kid) if tree.right[kid] - kid < 4 else []  # "something new"
            elif dep in ("acl", "relcl"):
                pieces += self._clause_on(kid, head, owner, depth)
        return pieces if is_joined else pieces + self.joined(head, depth)

    def _measure(self, kid: int, head: int) -> list[Piece]:
        """Return a length or a rate after a noun: "three years six months", "$50 million a year"."""
        tree = self.tree
        if self.is_duration(kid):
            return [*tree.kids(kid, "nummod"), kid]
        return [kid - 1, kid] if kid == head + 2 and tree.lemma[kid - 1] == "a" else []

    def _clause_on(self, kid: int, head: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a clause on a noun: "those who fled", "a man who shot two", "a plan to sell", "claims that ..."."""
        tree = self.tree
        first = tree.left[kid]
        is_rest = tree.lemma[head] in REST or (tree.lemma[head] == "time" and tree.dep[head] == "dobj")
        if first <= head or any(tree.token[each] in (",", ":", "-", "--", "(") for each in range(head + 1, first)):
            return []
        is_to = self.is_infinitive(kid) and first > head and tree.lemma[first] == "to"  # "a law to close the port"
        if tree.dep[kid] == "relcl" and not (is_rest or is_to) and not self._is_short_relative(kid, head, depth):
            return []
        found = self.nested(kid, owner, depth + 1) if tree.token[kid] not in ("dating", "dated") else []
        if len(found) < 2 or flat(found)[-1] == kid - 1:
            return []
        if self._is_governed_relative(first, head):
            found = [first, first + 1, *found]
            return [Spare(found, NEAR)] if count(tree, flat(found, spares(found))) <= _RELATIVE_WORDS else []
        if is_rest:
            return found
        if tree.dep[kid] == "relcl" and not is_to:
            is_short = count(tree, flat(found, spares(found))) <= _RELATIVE_WORDS and (
                tree.tag[first] == "PRP" or not (self._is_risky(found, head) and self._is_risky(found, owner))
            )
            is_which = self._is_anybody(head) or self._is_part(head)
            return [Spare(found, NEEDED if is_which else LOOSE)] if is_short else []
        if any(tree.lemma[each] == "that" for each in tree.kids(kid, "mark")):
            is_told = tree.lemma[tree.head[head]] in reported_acts() and tree.lemma[head] in words("actor_nouns")
            return [Spare(found if is_told else ["that", *found], NEEDED)]  # not "reminded passengers that"
        if self.is_infinitive(kid):
            return [Spare(found, NEEDED if first == head + 1 else NEAR)]
        return [] if self._is_risky(found, owner) else [Spare(found, FURTHER)]

    def _is_anybody(self, head: int) -> bool:
        """Return whether a noun says nothing but that it is somebody: "a man" who ..."""
        tree = self.tree
        before = [kid for kid in tree.children[head] if kid < head and tree.lemma[kid] not in ("a", "the")]
        return not before and tree.lemma[head] in _ANYBODY

    def _is_part(self, head: int) -> bool:
        """Return whether a number of those whom a noun names are spoken of: "most of the children" who ..."""
        tree, of = self.tree, self.tree.head[head]
        return tree.dep[head] == "pobj" and tree.lemma[of] == "of" and tree.lemma[tree.head[of]] in _SHARES

    def _is_short_relative(self, kid: int, head: int, depth: int) -> bool:
        """Return whether a relative clause says which, and may be printed: it has "who" or "that" and stands close."""
        tree = self.tree
        who = tree.left[kid]
        of = [each for each in tree.kids(head, "prep") if each == head + 1 and tree.lemma[each] == "of"]
        end = tree.right[of[0]] if of and tree.lemma[who] == "who" else head  # "members of the crew who died"
        is_close = who == end + 1 and tree.lemma[who] in ("who", "that") and tree.head[who] == kid
        is_subject = is_close and tree.dep[who] in ("nsubj", "nsubjpass")
        if self._is_governed_relative(who, head):
            return depth <= 1
        if tree.lemma[who] == "where" and who == head + 1:  # "an event where the minister was to speak"
            return depth <= 1 and not tree.kids(kid, "conj") and not tree.is_definite(head)
        is_bare = tree.tag[who] == "PRP" and tree.head[who] == kid and who == head + 1  # "the men it deported"
        return (
            depth <= (3 if self._is_part(head) or is_subject else 1)
            and (is_subject or is_bare)
            and not tree.kids(kid, "conj")
        )

    def _is_governed_relative(self, first: int, head: int) -> bool:
        """Return whether a relative clause begins with a preposition: "the pact in which they promised"."""
        tree = self.tree
        is_which = tree.tag[first] == "IN" and tree.token[first + 1 : first + 2] == ["which"]
        return is_which and first == head + 1 and tree.is_definite(head)

    def joined(self, head: int, depth: int = 0) -> list[Piece]:
        """Return what is coordinated with a noun: ", B and C"."""
        tree = self.tree
        if depth >= DEEP or not tree.kids(head, "conj", "appos"):
            return []
        members = self.members(head)
        whole = tree.entity_id[head] if self.is_named(head) else -1
        others = [
            each
            for each in members[1:]
            if tree.pos[each] in _NOMINAL
            and each > head
            and (each not in self.asides or head in self.asides)
            and (whole < 0 or tree.entity_id[each] != whole)
            and not self.is_next_subject(each)
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
            pieces += [link, *self._alone(each, head, depth + 1)]
        return pieces

    def _alone(self, head: int, owner: int | None, depth: int) -> list[Piece]:
        """Return one of several coordinated nouns."""
        tree = self.tree
        if self.is_named(head) and not self.is_several(head):
            return [Name(head, self.names[head]), *self._of(head, owner, depth)]
        if tree.pos[head] == "PRON":
            return [*self.pronoun(head, owner), *self._after(head, owner, depth)]
        pieces = [*self.left(head, owner, depth), head]
        for kid in tree.kids(head, "prep"):
            pieces += self._prepositional(kid, head, owner, depth) if kid > head else []
        for kid in tree.kids(head, "acl"):
            pieces += self._clause_on(kid, head, owner, depth)
        return pieces
