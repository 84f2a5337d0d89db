"""The words of a headline → the same words with what the article goes on with right behind them, where that fits.

What stands next in the article needs no tree to belong together: however the parser has hung "in Cairo", the sentence
reads on. So nothing is cut off for which there is room.
"""

import itertools
from collections.abc import Iterator

from analysis.text.syntax import VERBAL
from analysis.timeline.wording.comparison import alike, compared, is_broken
from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.needed import LATE
from analysis.timeline.wording.noun_clause import RELATIVES
from analysis.timeline.wording.pieces import HANGING, LIMIT, PLAIN, Piece, count, end_of, flat, placed, spares
from analysis.timeline.wording.preposition import ASIDES

ROOM = 14  # words, for what would be cut off otherwise
_STEPS = 3  # phrases that are added at most
_LEFT = ASIDES | LATE | {"while", "as", "than", "through"}  # how asides and circumstances begin
_NOMINAL = ("NOUN", "PROPN", "NUM")
_ASIDE = frozenset({"including", "like", "such"})  # how an aside between commas begins that leaves the clause going
_NEEDED = frozenset({"of", "on", "about", "over", "against", "from", "into", "with", "for", "to", "than", "since"})
_IDLE = frozenset({"such", "same", "other", "own", "certain", "various", "recent", "new", "former", "current"})
_APART = ("VERB", "AUX", "PUNCT", "CCONJ")
_SPANS = frozenset({"since", "in", "for"})  # "the first in ten years"
_NO_THING = frozenset({"time", "day", "way", "year", "moment", "matter", "issue", "subject"})  # "around the same time"


def completed(contexts: Contexts, at: int, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of a headline on the word at `at` with what follows them in the article, while there is room.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> from analysis.timeline.wording.noun import NounContexts
    >>> tree = analyse(Article("The firm moved its mine out of Chile.")).tree
    >>> completed(NounContexts(tree, {}), 2, [1, 2, 4])
    [1, 2, 4, 5, 6, 7]
    """
    rest = _Rest(contexts, at)
    found = flat(pieces)
    for _ in range(_STEPS):
        longer = rest.longer(found)
        if longer == found:
            break
        found = longer
    return rest.filled(found)


class _Rest:
    """Knows what follows the words of one headline."""

    def __init__(self, contexts: Contexts, at: int) -> None:
        self.contexts, self.tree, self.at = contexts, contexts.tree, at
        self.owner = contexts.doer(at) if self.tree.pos[at] in VERBAL else None

    def longer(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces with the next phrase of the article behind their last."""
        last = end_of(self.tree, pieces[-1]) if pieces and not isinstance(pieces[-1], str) else -1
        is_last = last >= self.at and all(end_of(self.tree, piece) <= last for piece in placed(pieces))
        if not is_last:
            return pieces
        printed = {end_of(self.tree, piece) for piece in placed(pieces)}
        is_clause = any(self.tree.pos[each] in VERBAL for each in printed)
        for first in (*self._needed(last, printed), *self._next(last, printed)):
            if not is_clause and not self.tree.left[self.at] <= first <= self.tree.right[self.at]:
                continue  # it belongs to the verb, which is not told: "moved" talks "to Oslo"
            more = self._fitting(pieces, self._phrase(first, last, pieces), self._room(first))
            if more and not any(self.contexts.is_open(piece) for piece in more):
                return [*pieces, *more]
        return pieces

    def filled(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces with what a preposition brings in between two of them: "forced" into third "by rivals"."""
        tree, found = self.tree, list(pieces)
        for number, (one, other) in reversed(list(enumerate(itertools.pairwise(pieces)))):
            if isinstance(one, str) or not isinstance(other, int):
                continue
            end = end_of(tree, one)
            first = self._behind_date(end + 1) if end >= self.at else end + 1
            if not end < first < other or not self._is_preposition(first):
                found[number + 1 : number + 1] = self._adjectives(found, end, other)
                continue
            whole = range(first, tree.right[first] + 1)
            if whole.stop <= other and tree.children[first] and not is_broken(tree, whole):
                room = LIMIT if first < self.at else self._room(first)
                more = self._fitting(found, self.contexts.preposition(first, self.owner), room)
                found[number + 1 : number + 1] = more
        return found

    def _adjectives(self, pieces: list[Piece], end: int, noun: int) -> list[Piece]:
        """Return the adjectives between the position `end` and a noun, where there is room: an "undercover" agent."""
        tree = self.tree
        left = range(end + 1, noun)
        own = [each for each in tree.kids(noun, "amod") if each in left and tree.pos[each] == "ADJ"]
        own = [each for each in own if tree.left[each] == each and tree.lemma[each] not in _IDLE]
        if not own:
            return []
        is_phrase = all(each in own or tree.tag[each] in ("DT", "PRP$") for each in left) and noun > end
        return [*own] if is_phrase and count(tree, [*pieces, *own]) <= LIMIT + 1 else []

    def _needed(self, last: int, printed: set[int]) -> Iterator[int]:
        """Yield where the clause begins that a verb of the headline needs, behind where or when: "called" there to."""
        tree = self.tree
        for verb in sorted(each for each in printed if tree.pos[each] == "VERB"):
            for kid in tree.kids(verb, "xcomp", "ccomp", "advcl"):
                first = tree.left[kid]
                is_needed = tree.dep[kid] != "advcl" or tree.tag[first] == "TO"
                between = range(last + 1, first)
                is_behind = is_needed and len(between) > 0 and first > last
                if is_behind and not any(tree.pos[each] in _APART for each in between):
                    yield first

    def _next(self, last: int, printed: set[int]) -> Iterator[int]:
        """Yield where the article goes on behind the position `last`: at once, behind a date, behind an aside."""
        tree = self.tree
        sentence = self.contexts.sentence_of(self.at)
        first = last + 1 + (tree.token[last + 1 : last + 2] == ['"'])
        if first not in sentence:
            return
        yield first
        later = self._behind_date(first)
        if tree.token[later : later + 1] == [","] and tree.token[later + 1].lower() in _ASIDE:
            ends = (each for each in range(later + 2, sentence.stop) if tree.token[each] == ",")
            later = next(ends, sentence.stop) + 1
        if first < later < sentence.stop and (tree.head[later] in printed or self._clause(later, last)):
            yield later

    def _behind_date(self, first: int) -> int:
        """Return the position behind a date that begins at `first`; `first` where there is none."""
        tree, total = self.tree, len(self.tree.token)
        begin = first
        if first < total and tree.pos[first] == "ADP" and tree.kids(first, "pobj"):
            begin = first + 1
            while begin < total and tree.tag[begin] in ("DT", "PRP$", "RB"):
                begin += 1
        end = begin
        while end < total and tree.entity[end] in TIME:
            end += 1
        return end if end > begin else first

    def _room(self, first: int) -> int:
        """Return how many words a headline may have for what begins at `first`: where and what for get no more."""
        is_circumstance = self.tree.pos[first] == "ADP" and self.tree.lemma[first] not in _NEEDED
        return LIMIT if is_circumstance and self.tree.dep[first] != "agent" else ROOM

    def _is_preposition(self, at: int) -> bool:
        tree = self.tree
        is_one = at < len(tree.token) and tree.dep[at] in ("prep", "dative", "agent") and tree.pos[at] == "ADP"
        return is_one and tree.lemma[at] not in _LEFT

    def _phrase(self, first: int, last: int, pieces: list[Piece]) -> list[Piece]:
        """Return what begins at `first` and belongs behind `last`; nothing where that is an aside or a circumstance."""
        tree, contexts = self.tree, self.contexts
        lemma = tree.lemma[first]
        if lemma == "than" or (lemma in _SPANS and self._behind_date(first) > first):
            end = self._behind_date(first + 1 if lemma == "than" else first) - 1
            return compared(tree, first, end, pieces)
        if lemma == "as" and tree.dep[first] == "advmod" and tree.tag[tree.head[first]] in ("JJ", "RB"):
            return alike(tree, first)
        if self._is_preposition(first):
            nouns = tree.kids(first, "pobj")
            is_nothing = bool(nouns) and tree.lemma[nouns[0]] in _NO_THING
            is_question = any(tree.kids(each, "cc") for each in tree.kids(first, "pcomp"))  # "on whether and how to"
            is_left = is_nothing or is_question or contexts.is_nowhere(first)
            return [] if is_left else contexts.preposition(first, self.owner)
        verb = tree.head[first]
        if tree.tag[first] == "TO" and tree.tag[verb] == "VB" and verb != self.at:
            return contexts.nested(verb, self.owner, 1)
        if lemma in ("and", "or") and first == last + 1 and tree.pos[verb] in _NOMINAL:
            others = [each for each in tree.kids(verb, "conj") if each > first and tree.pos[each] in _NOMINAL]
            others = [each for each in others if not contexts.is_next_subject(each)]
            return [lemma, *contexts.phrase(others[0], self.owner)] if others else []
        contents = [up for up in tree.ancestors(first) if tree.dep[up] == "ccomp" and tree.left[up] == first]
        if contents and tree.head[contents[0]] in pieces:
            return contexts.nested(contents[0], self.owner, 1)  # "ruled" for the second time that
        return self._clause(first, last)

    def _clause(self, first: int, last: int) -> list[Piece]:
        """Return a clause that says which is meant by the noun before it: "swabs" taken from his face."""
        tree = self.tree
        noun = last
        clauses = [kid for kid in tree.kids(noun, "acl", "relcl") if tree.left[kid] == first]
        is_next = first == noun + 1 or self._behind_date(noun + 1) == first
        if not clauses or not is_next or tree.pos[noun] != "NOUN" or tree.is_definite(noun):
            return []
        verb = clauses[0]
        subjects = tree.kids(verb, "nsubj")
        is_bare = bool(subjects) and tree.left[subjects[0]] == first  # "a letter" she had sent
        is_relative = tree.dep[verb] == "relcl" and (tree.tag[first] in RELATIVES or is_bare)
        if not is_relative and not (tree.dep[verb] == "acl" and verb == first):
            return []
        whole = range(first, tree.right[verb] + 1)
        return [] if is_broken(tree, whole) else self.contexts.nested(verb, noun, 1)

    def _fitting(self, pieces: list[Piece], more: list[Piece], most: int) -> list[Piece]:
        """Return as much of `more` as there is room for behind `pieces`: whole, without adjectives, with less."""
        whole = [spare for spare in spares(more) if spare.rank == PLAIN]
        loose = sorted(spares(more), key=lambda spare: spare.rank)
        fewer = [loose[: number + 1] for number in range(len(loose))]
        for room, gone in [
            *((room, gone) for room in (LIMIT, most) for gone in ([], whole)),
            *((room, gone) for room in (LIMIT, most) for gone in fewer),
        ]:
            found = flat(more, gone)
            while found and isinstance(found[-1], int) and self.tree.tag[found[-1]] in HANGING:
                found = found[:-1]
            if len(found) > 1 and count(self.tree, [*pieces, *found]) <= room:
                return found
        return []
