"""Tagged tokens as lists, with the trees that hang them together: built once for an article."""

import bisect
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

import pandas as pd

from analysis.errors import FabulaError
from analysis.text.branching import by_dep, children_of, reaches
from analysis.text.typography import plain_tokens

Span = tuple[int, int]  # first and last position, both inclusive

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
VERBAL = frozenset({"VERB", "AUX"})
_ACTIVE_SUBJECTS = ("nsubj", "csubj")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_NOMINAL = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM")
_SHARES_SUBJECT = ("conj", "xcomp", "advcl", "dep")  # what has no subject of its own has that of its head
_NOTHING: dict[str, list[int]] = {}  # below a leaf
_DEFINITE = frozenset({"the", "this", "these", "that", "those"})


@dataclass(frozen=True, eq=False)
class Syntax:
    """The columns of tagged tokens as lists; an index into each is a position in the table.

    `head` holds positions, a root its own. `token` and `lemma` are in plain typography, lemmas in small letters;
    `first_id` is the token_id of position 0. Lists, because the rules on events ask single tokens many thousand
    times an article, which pandas answers a hundred times slower.
    """

    token: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    sentence: list[int]
    start: list[int]
    end: list[int]
    entity: list[str]
    entity_id: list[int]
    first_id: int = 0

    children: list[Sequence[int]] = field(init=False, repr=False)  # the positions that hang on each, in text order
    left: list[int] = field(init=False, repr=False)  # the first position of what hangs on each position
    right: list[int] = field(init=False, repr=False)  # the last one
    _size: list[int] = field(init=False, repr=False)  # how many hang on each position, itself included
    tenses: dict[int, tuple[str, str]] = field(init=False, repr=False)  # what `analysis.text.tense` has said of verbs
    auxiliaries: dict[int, Sequence[int]] = field(init=False, repr=False)
    _below: list[dict[str, list[int]]] = field(init=False, repr=False)  # the children, by how they hang

    def __post_init__(self) -> None:
        children = children_of(self.head)
        below = [by_dep(kids, self.dep) if kids else _NOTHING for kids in children]
        left, right, size = reaches(self.head, children)
        found = {"children": children, "left": left, "right": right, "_size": size, "_below": below}
        for name, value in {**found, "tenses": {}, "auxiliaries": {}}.items():
            object.__setattr__(self, name, value)

    def kids(self, position: int, *deps: str) -> list[int]:
        """Return what hangs on `position` by one of `deps`."""
        below = self._below[position]
        if not below:
            return []
        found: list[int] = []
        for dep in deps:
            if dep in below:
                found += below[dep]
        if len(found) > 1:
            found.sort()
        return found

    def child(self, position: int, deps: Container[str]) -> int | None:
        """Return the first token that hangs on `position` as one of `deps`, or None."""
        for kid in self.children[position]:
            if self.dep[kid] in deps:
                return kid
        return None

    def subtree(self, position: int) -> list[int]:
        """Return `position` and all that hangs below it, in text order."""
        first, last = self.left[position], self.right[position]
        if last - first + 1 == self._size[position]:  # without a gap, as nearly all are
            return list(range(first, last + 1))
        found, waiting = [], [position]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting += self.children[at]
        return sorted(found)

    def ancestors(self, position: int) -> list[int]:
        """Return what `position` hangs on, the nearest first."""
        found = []
        while self.head[position] != position:
            position = self.head[position]
            found.append(position)
        return found

    def first_conjunct(self, position: int) -> int:
        """Return the head of the coordination that `position` belongs to: "met" for "talked" in "met and talked"."""
        while self.dep[position] == "conj":
            position = self.head[position]
        return position

    def conjuncts(self, position: int) -> list[int]:
        """Return `position` and what is coordinated under it."""
        found = [position]
        for at in found:
            found += self.kids(at, "conj")
        return found

    def is_definite(self, noun: int) -> bool:
        """Return whether a noun speaks of what is known: "the offer", "these talks", "Russia's pursuit"."""
        return bool(self.kids(noun, "poss")) or any(self.lemma[kid] in _DEFINITE for kid in self.kids(noun, "det"))

    def trim(self, first: int, last: int) -> Span:
        """Return the span without punctuation and conjunctions at its ends."""
        while first < last and self.dep[first] in ("punct", "cc"):
            first += 1
        while last > first and self.dep[last] in ("punct", "cc"):
            last -= 1
        return first, last

    def reach(self, position: int) -> Span:
        """Return the first and the last token of what hangs on `position`, without punctuation at the ends."""
        return self.trim(self.left[position], self.right[position])

    def head_of(self, span: Span) -> int:
        """Return the first token of `span` that hangs on no other in it."""
        first, last = span
        inside = range(first, last + 1)
        return next((at for at in inside if self.head[at] == at or self.head[at] not in inside), last)

    def noun_phrase(self, noun: int, before: int | None = None) -> Span:
        """Return the noun phrase of `noun`, up to the token `before` where it is given."""
        first, last = self.left[noun], self.right[noun]
        if before is not None and noun < before:
            last = min(last, before - 1)
        return self.trim(first, last)

    def subject(self, verb: int) -> Span | None:
        """Return the subject of `verb`: its own, or that of the verb that it is joined to or hangs on."""
        asked = verb
        for _ in range(4):
            own = self.child(verb, _ACTIVE_SUBJECTS)
            if own is not None:
                is_expletive = verb != asked and self.lemma[own] in ("it", "there")
                return None if is_expletive else self.noun_phrase(own)
            if self.dep[verb] == "acl" and self.tag[verb] == "VBG":
                return self.noun_phrase(self.head[verb], before=verb)
            before = verb - 1
            if self.tag[verb] == "VBG" and before >= 0 and self.pos[before] in ("PROPN", "PRON"):
                return self.trim(self.left[before], before)  # "footage of him saying": the parser hangs it elsewhere
            if self.dep[verb] not in _SHARES_SUBJECT:
                return None
            verb = self.head[verb]
            passive = self.passive_subject(verb)
            if passive is not None:
                return self.noun_phrase(passive)
        return None

    def passive_subject(self, verb: int) -> int | None:
        """Return the head of the passive subject of `verb`, or None."""
        return self.child(verb, _PASSIVE_SUBJECTS)

    def nominal(self, position: int, step: int) -> Span | None:
        """Return the run of nominal words that begins at `position` and goes forward (step 1) or back (-1)."""
        last = position
        while (
            0 <= last < len(self.pos) and self.pos[last] in _NOMINAL and self.sentence[last] == self.sentence[position]
        ):
            last += step
        if last == position:
            return None
        span = (position, last - 1) if step > 0 else (last + 1, position)
        inside = range(span[0], span[1] + 1)
        is_named = any(self.pos[one] in ("NOUN", "PROPN", "PRON") for one in inside)
        is_time = any(self.entity[one] in ("DATE", "TIME") for one in inside)
        return span if is_named and not is_time else None

    def characters(self, span: Span) -> tuple[int, int]:
        """Return the characters of a span of tokens, end exclusive."""
        return self.start[span[0]], self.end[span[1]]

    def sentence_of(self, position: int) -> range:
        """Return the positions of the sentence of a position."""
        number = self.sentence[position]
        return range(bisect.bisect_left(self.sentence, number), bisect.bisect_right(self.sentence, number))

    def is_first(self, position: int) -> bool:
        """Return whether the token at a position begins its sentence."""
        return position == 0 or self.sentence[position - 1] != self.sentence[position]

    def token_at(self, character: int) -> int:
        """Return the first token that begins at `character` or after it (the number of tokens if none does)."""
        return bisect.bisect_left(self.start, character)


def syntax(tokens: pd.DataFrame) -> Syntax:
    """Return the Syntax of `tokens`; raises FabulaError where `analysis.text.tag` has not tagged them.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences, tag, tokens
    >>> article = Article("They met and talked.")
    >>> tree = syntax(tag(tokens(article, sentences(article))))
    >>> tree.token[tree.first_conjunct(3)]
    'met'
    """
    if "dep" not in tokens.columns:
        raise FabulaError("the tokens are not tagged; pass them through analysis.text.tag first")
    if tokens.empty:
        return Syntax([], [], [], [], [], [], [], [], [], [], [])
    first_id = int(tokens.token_id.iloc[0])
    return Syntax(
        token=plain_tokens(tokens.token.tolist()),
        lemma="\n".join(tokens.lemma.tolist()).lower().split("\n"),
        pos=tokens.pos.tolist(),
        tag=tokens.tag.tolist(),
        dep=tokens.dep.tolist(),
        head=[head - first_id for head in tokens["head"].tolist()],
        sentence=tokens.sentence_id.tolist(),
        start=tokens.start.tolist(),
        end=tokens.end.tolist(),
        entity=[name if isinstance(name, str) else "" for name in tokens.entity.tolist()],
        entity_id=tokens.entity_id.tolist(),
        first_id=first_id,
    )
