"""A noun → its phrase as a headline has it: without article and aside, names in full, pronouns by their names."""

from analysis.timeline.wording.modifier import DEEP
from analysis.timeline.wording.naming import LINKS, TIME
from analysis.timeline.wording.noun_clause import RELATIVES, NounClauses
from analysis.timeline.wording.pieces import NEEDED, Name, Piece, Spare

_SIDES = frozenset({"northern", "southern", "eastern", "western", "central", "rural", "urban", "mainland"})
_WAYS = frozenset({"backwards", "backward", "forward", "forwards", "abroad", "ahead", "home", "away", "apart"})
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X")


class Phrases(NounClauses):
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
            return [*self.stood_for(head), referent]
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
            rank += [kid for kid in tree.kids(head, "amod") if tree.lemma[kid] in _SIDES and kid < head]
            rank = sorted(kid for kid in rank if tree.token[kid] not in self.names[head])
            named = [*self._owner_of(head, owner, depth), *rank, *self.name_before(head), Name(head, self.names[head])]
            doing = [
                kid for kid in tree.kids(head, "acl") if kid == head + 1 and tree.tag[kid] == "VBG" and depth < DEEP
            ]
            # "led to Chile leaving it"
            told: list[Piece] = [Spare(self.nested(kid, head, depth + 1), NEEDED) for kid in doing]
            return [*named, *self._of(head, owner, depth), *told, *self.joined(head, depth)]
        if head in self.asides and tree.left[head] not in self.asides:  # a slip: "$126 billion (121 billion euros)"
            left = self.left(head, owner, depth)
            return [each for each in left if not (isinstance(each, int) and each in self.asides)] or [head]
        self.writing.add(head)
        after = self._after(head, owner, depth)
        self.writing.discard(head)
        return [*self.completed(head, [*self.left(head, owner, depth), head]), *after]

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
                dep == "appos"
                and tree.pos[kid] == "PROPN"
                and not tree.kids(head, "cc")
                and (tree.left[kid] == head + 1 or (tree.left[kid] == head + 2 and tree.token[head + 1] == '"'))
            ):
                pieces += [each for each in tree.subtree(kid) if each <= kid]  # "the film Titanic"
                pieces += self.joined(kid, depth)
            elif dep == "amod" and kid == head + 1:
                is_short = tree.right[kid] - kid < 4  # "something new"
                pieces += tree.subtree(kid) if is_short else [Spare(self.predicate(kid, owner), NEEDED)]
            elif dep in ("acl", "relcl"):
                pieces += self.clause_on(kid, head, owner, depth)
        return pieces if is_joined else pieces + self.joined(head, depth)

    def _measure(self, kid: int, head: int) -> list[Piece]:
        """Return a length or a rate after a noun: "three years six months", "$50 million a year"."""
        tree = self.tree
        if self.is_duration(kid):
            return [*tree.kids(kid, "nummod"), kid]
        return [kid - 1, kid] if kid == head + 2 and tree.lemma[kid - 1] == "a" else []

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
            and not self._is_short_for(each, head)
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
            article = ["the"] if self._is_one_name(head, each) else []
            pieces += [link, *article, *self._alone(each, head, depth + 1)]
        return pieces

    def _is_one_name(self, head: int, other: int) -> bool:
        """Return whether two names are those of one work, which keeps its article: "Beauty and the Beast"."""
        tree = self.tree
        are_names = tree.pos[head] == tree.pos[other] == "PROPN" and tree.entity[other] in ("", "WORK_OF_ART")
        return are_names and tree.token[tree.left[other]] == "the" and tree.left[other] == other - 1

    def _is_short_for(self, short: int, head: int) -> bool:
        """Return whether a name is the short one of another: "Coast Airlines, or CA, ...", or the same again."""
        tree, is_or = self.tree, self.tree.token[short - 2 : short] == [",", "or"]
        return (is_or and tree.token[short].isupper()) or (
            self.is_named(head) and self.names.get(short) == self.names[head]
        )

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
            pieces += self.clause_on(kid, head, owner, depth)
        return pieces
