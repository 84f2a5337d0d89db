"""The words of a headline → how much an editor would strike in them."""

from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, VERBAL
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.order import Orders
from analysis.timeline.wording.pieces import LIMIT, MOST, Piece, count

_PARTIES = frozenset({"PERSON", "NORP", "ORG", "GPE", "EVENT"})
_PARTY_WORDS = frozenset({"of", "by", "between", "with", "against", "on", "over"})
_LINKING = frozenset({"seem", "appear", "become", "remain"})
_COPULAS = ("is", "are", "was", "were")  # a headline that ends in one has lost what it says
_FIGURES = frozenset({"MONEY", "PERCENT", "CARDINAL", "QUANTITY"})  # "cuts of up to 6%" says nothing of whose
SAYING = frozenset({"say", "tell", "add", "note", "tweet", "write", "continue", "explain"})
_FLAT = frozenset({"use", "move", "session", "comment", "remark", "return", "increase", "decrease", "step", "effort",
                   "work", "practice", "release", "approach"})  # fmt: skip
_OTHERS = frozenset({"other", "others", "latter", "former", "one", "two", "three", "half", "most", "many", "some",
                     "none", "few", "number", "figure", "total", "amount", "rate"})  # fmt: skip
_ISSUED = frozenset({"release", "publish", "issue", "conduct", "post", "circulate", "give", "make", "air"})
_THAT = frozenset({"that", "this", "those", "these"})
_BEFORE = ("amod", "predet")
_TOLD_PARTS = SUBJECTS | {"dobj"}
_UNCLEAR = 0.5  # what it counts that a noun means what only the sentences before name: "the deal"
LEAST = 3  # words of a headline that tells enough


class Faults(Orders):
    """Weighs headlines of one article: pronouns of nobody, loose ends, what only the sentences before it name."""

    def faults(self, at: int, pieces: list[Piece]) -> float:
        """Return how much an editor would strike: pronouns of nobody, loose ends, too many or too few words."""
        tree = self.tree
        length = count(tree, pieces)
        is_short = tree.pos[at] in VERBAL and length == LEAST - 1 and self.doer(at) is not None
        found = (
            (1.25 if is_short else 2.0) * (length < LEAST)
            + 0.5 * (length == LEAST)
            + 0.25 * (length > LIMIT)
            + 3.0 * (length > MOST)
        )
        if tree.pos[at] not in VERBAL:
            found += 1.0 + self.is_bare(at) + (tree.lemma[at] in _FLAT)
        elif self.doer(at) is None:
            found += 1
        elif self._is_stub(at, pieces):
            found += 1.5
        found += 1.5 * self._is_pointing_back(pieces) + 2.0 * self.is_supposed(at, pieces)
        found += 1.5 * self.has_lost_condition(at, pieces)
        found += 1.5 * self._is_of_question(at, pieces)
        found += 2.0 * self._is_about_that(pieces) + 2.0 * self._is_source(at)
        found += 2.0 * self._is_of_another(at) + 1.0 * self._is_bare_clause(at, pieces)
        found += _UNCLEAR * any(isinstance(each, int) and self.points_back(each) for each in pieces)
        found += 2.0 * self.is_nobodys(pieces) + 2.0 * bool(pieces and self.is_copula(pieces[-1]))
        return found + sum(
            self.is_open(each)
            for each in pieces[1:]
            if isinstance(each, int)
            and (tree.tag[each] == "PRP" or (tree.pos[each] == "PRON" and tree.lemma[each] in _THAT))
        )

    def _is_stub(self, at: int, pieces: list[Piece]) -> bool:
        """Return whether a verb says nothing without what has not been printed: "Lee warned", "Lee told the paper".

        Nor does a picture tell what happened: "Lee pictured".
        """
        tree, lemma = self.tree, self.tree.lemma[at]
        last = next((piece for piece in pieces[::-1] if isinstance(piece, int)), -1)
        is_last = last == at or last in tree.kids(at, "prt") or tree.token[last] == tree.token[at]
        is_below = last != at and last >= 0 and tree.lemma[last] in SAYING and tree.tag[last] == "VB"
        if lemma == "picture":
            return not tree.kids(at, "dobj")
        if lemma in words("empty_verbs"):
            return is_last or is_below
        printed = {piece for piece in pieces if isinstance(piece, int)}
        told = [kid for kid in tree.kids(at, "ccomp", "xcomp") if not printed.isdisjoint(tree.subtree(kid))]
        is_saying = lemma in SAYING and not told and ":" not in pieces
        return is_saying or is_below  # "went on to say"

    def _is_of_another(self, at: int) -> bool:
        """Return whether a verb in the singular has many as its subject: the tree has taken the wrong one."""
        tree = self.tree
        own = tree.kids(at, "nsubj", "nsubjpass") if tree.pos[at] in VERBAL else []
        is_many = len(own) == 1 and tree.tag[own[0]] in ("NNS", "NNPS") and tree.entity[own[0]] in ("", "CARDINAL")
        helpers = [tree.token[kid].lower() for kid in tree.kids(at, "aux", "auxpass")]
        is_one = tree.tag[at] == "VBZ" or any(each in ("was", "is", "has") for each in helpers)
        return is_many and tree.lemma[own[0]] != tree.token[own[0]] and is_one

    def _is_about_that(self, pieces: list[Piece]) -> bool:
        """Return whether a headline begins with a pronoun for a whole sentence: "That was denied by Lee"."""
        first = pieces[0] if pieces and isinstance(pieces[0], int) else -1
        is_that = first >= 0 and self.tree.tag[first] == "DT" and self.tree.lemma[first] in _THAT
        return is_that and self.tree.dep[first] in SUBJECTS

    def _is_source(self, at: int) -> bool:
        """Return whether a participle only says where something was said: "in a statement released on Sunday"."""
        tree, noun = self.tree, self.tree.head[at]
        is_given = tree.dep[at] == "acl" and tree.tag[at] == "VBN" and tree.lemma[at] in _ISSUED
        of = tree.head[noun]
        is_in = tree.dep[noun] == "pobj" and tree.lemma[of] in ("in", "to", "accord")
        verb = tree.head[of] if tree.lemma[of] != "to" else tree.head[tree.head[of]]
        is_told = tree.lemma[of] != "in" or bool(tree.kids(verb, "ccomp", "dobj"))
        is_according = tree.lemma[of] != "to" or tree.lemma[tree.head[of]] == "accord"
        return is_given and is_in and is_told and is_according and tree.pos[verb] in VERBAL

    def _is_pointing_back(self, pieces: list[Piece]) -> bool:
        """Return whether a headline speaks of what only the sentences before it name: "others", "the same firm"."""
        tree = self.tree
        first, *rest = [piece for piece in pieces if isinstance(piece, int)] or [-1]
        is_others = (
            first >= 0
            and pieces[0] == first
            and tree.lemma[first] in _OTHERS
            and tree.dep[first] in (*SUBJECTS, "pobj", "dobj")
            and not tree.kids(first, "prep", "relcl", "acl", "compound", "amod", "poss")
        )
        is_others = is_others or (first >= 0 and self._is_of_those_named(pieces))
        is_that = any(self._is_told_before(each) for each in (first, *rest) if each >= 0)
        last = pieces[-1] if pieces else -1
        is_that = is_that or (isinstance(last, int) and tree.pos[last] == "PRON" and tree.lemma[last] in _THAT | {"i"})
        return (
            is_others
            or is_that
            or any(tree.lemma[each] in ("same", "such") and tree.dep[each] in _BEFORE for each in (first, *rest))
        )

    def _is_of_question(self, at: int, pieces: list[Piece]) -> bool:
        """Return whether a headline tells as a fact what a clause only asks: "asked about how it treats patients"."""
        tree = self.tree
        asking = [kid for kid in tree.kids(at, "advmod") if tree.lemma[kid] in ("how", "why") and kid < at]
        return tree.dep[at] in ("pcomp", "ccomp") and bool(asking) and not any(kid in pieces for kid in asking)

    def _is_bare_clause(self, at: int, pieces: list[Piece]) -> bool:
        """Return whether a clause says only that something of which nothing is told was or is: "Report released"."""
        tree, head = self.tree, self.doer(at) if self.tree.pos[at] in VERBAL else None
        if head is None or tree.pos[head] != "NOUN" or head in self.names:
            return False
        plain = [piece for piece in pieces if isinstance(piece, int) and piece != at and tree.pos[piece] != "AUX"]
        return plain == [head] and tree.lemma[head] not in words("actor_nouns")

    def _is_of_those_named(self, pieces: list[Piece]) -> bool:
        """Return whether a headline begins with so many of whom only the sentences before say who: "the two men"."""
        tree = self.tree
        opening = pieces[1:2] if pieces[:1] == ["the"] else pieces[:1]
        first = next((piece for piece in opening if isinstance(piece, int) and tree.tag[piece] == "CD"), -1)
        head = first if first < 0 or tree.dep[first] in SUBJECTS else tree.head[first]
        if head < 0 or tree.dep[head] not in SUBJECTS or head in self.names or not tree.is_definite(head):
            return False
        return not tree.kids(head, "prep", "relcl", "acl", "poss", "appos", "conj") and not tree.entity[head]

    def _is_told_before(self, noun: int) -> bool:
        """Return whether only the sentences before say which a noun is: "disputed that notion", "this album sold"."""
        tree = self.tree
        if tree.dep[noun] not in _TOLD_PARTS or not any(tree.lemma[kid] in _THAT for kid in tree.kids(noun, "det")):
            return False
        return not tree.entity[noun] and noun not in self.names and not tree.kids(noun, "relcl", "prep", "amod")

    def is_copula(self, piece: Piece) -> bool:
        """Return whether a piece is a verb that says nothing without what follows it."""
        return piece in _COPULAS or (isinstance(piece, int) and self.tree.lemma[piece] in _LINKING)

    def is_bare(self, noun: int) -> bool:
        """Return whether a noun is a mere label, without anybody who takes part: "talks", "upheaval in Washington"."""
        return self.tree.pos[noun] != "PROPN" and noun not in self.names and not self.parties(noun)

    def parties(self, noun: int) -> set[int]:
        """Return the heads of who or what takes part in the event that a noun names: "attack by rebels on Aleppo"."""
        tree = self.tree
        own = {kid for kid in tree.kids(noun, "poss") if tree.entity[kid] not in TIME and not self.is_open(kid)}
        before = {kid for kid in tree.kids(noun, "compound", "nmod", "amod") if tree.entity[kid] in _PARTIES}
        after = {
            each
            for kid in tree.kids(noun, "prep", "agent")
            if tree.lemma[kid] in _PARTY_WORDS and kid > noun
            for each in tree.kids(kid, "pobj")
            if tree.entity[each] not in TIME | _FIGURES and not self.is_open(each)
        }
        return own | before | after

    def is_nobodys(self, pieces: list[Piece]) -> bool:
        """Return whether a headline begins with a pronoun that tells nothing: "They", but not "Both of the firms"."""
        is_of = len(pieces) > 1 and isinstance(pieces[1], int) and self.tree.lemma[pieces[1]] == "of"
        return bool(pieces) and not is_of and self.is_open(pieces[0])
