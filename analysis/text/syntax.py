"""Tagged tokens as lists, with the trees that hang them together."""

import functools
from collections.abc import Container
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.text.typography import plain_typography

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})


@dataclass(frozen=True, eq=False)
class Syntax:
    """The columns of tagged tokens as lists; an index into each is a position in the table.

    `head` holds positions, a root its own. Lists, because the rules on events ask single tokens many
    thousand times an article, which pandas answers a hundred times slower.
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

    @functools.cached_property
    def children(self) -> list[list[int]]:
        """The positions that hang on each position, in text order."""
        children: list[list[int]] = [[] for _ in self.head]
        for position, head in enumerate(self.head):
            if head != position:
                children[head].append(position)
        return children

    def kids(self, position: int, *deps: str) -> list[int]:
        """Return what hangs on `position` by one of `deps`."""
        return [kid for kid in self.children[position] if self.dep[kid] in deps]

    def subtree(self, position: int) -> list[int]:
        """Return `position` and all that hangs below it, in text order."""
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


def syntax(tokens: pd.DataFrame) -> Syntax:
    """Return the Syntax of `tokens`, which `analysis.text.tagging.tag` has tagged; words are in plain typography.

    >>> from analysis.article import Article
    >>> from analysis.text.tagging import tag
    >>> from analysis.text.sentences import sentences
    >>> from analysis.text.tokens import tokens
    >>> article = Article("They met and talked.")
    >>> tree = syntax(tag(tokens(article, sentences(article))))
    >>> tree.token[tree.first_conjunct(3)]
    'met'
    """
    if tokens.empty:
        return Syntax([], [], [], [], [], [], [], [], [], [], [])
    offset = int(tokens.token_id.iloc[0])
    return Syntax(
        token=plain_typography("\n".join(tokens.token.tolist())).split("\n"),
        lemma="\n".join(tokens.lemma.tolist()).lower().split("\n"),
        pos=tokens.pos.tolist(),
        tag=tokens.tag.tolist(),
        dep=tokens.dep.tolist(),
        head=[head - offset for head in tokens["head"].tolist()],
        sentence=tokens.sentence_id.tolist(),
        start=tokens.start.tolist(),
        end=tokens.end.tolist(),
        entity=[name if isinstance(name, str) else "" for name in tokens.entity.tolist()],
        entity_id=tokens.entity_id.tolist(),
    )


_DEFINITE = frozenset({"the", "this", "these", "that", "those"})


def is_definite(tree: Syntax, at: int) -> bool:
    """Return whether the noun at `at` speaks of what is known: "the offer", "these talks", "Russia's pursuit"."""
    return bool(tree.kids(at, "poss")) or any(tree.lemma[kid] in _DEFINITE for kid in tree.kids(at, "det"))


Span = tuple[int, int]  # first and last token, inclusive

_SUBJECTS = ("nsubj", "csubj")
_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_NOMINAL = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM")
_SHARES_SUBJECT = ("conj", "xcomp", "advcl", "dep")  # what has no subject of its own has that of its head


class Phrases:
    """The dependency trees of `tokens` (as `analysis.text.tagging.tag` gives them); tokens are positions from 0."""

    def __init__(self, tokens: pd.DataFrame) -> None:
        self.first_id = int(tokens.token_id.iloc[0]) if len(tokens) else 0
        self.head: list[int] = (tokens["head"].to_numpy() - self.first_id).tolist()
        self.dep: list[str] = tokens.dep.tolist()
        self.tag: list[str] = tokens.tag.tolist()
        self.pos: list[str] = tokens.pos.tolist()
        self.entity: list[str] = tokens.entity.fillna("").tolist()
        self.entity_id: list[int] = tokens.entity_id.tolist()
        self.lemma = [str(lemma).lower() for lemma in tokens.lemma]
        self.start, self.end = tokens.start.to_numpy(), tokens.end.to_numpy()
        self.sentence: list[int] = tokens.sentence_id.tolist()
        self.children: list[list[int]] = [[] for _ in self.dep]
        order: list[int] = []
        for token, head in enumerate(self.head):
            (order if head == token else self.children[head]).append(token)
        for token in order:  # it grows while it is read: heads come before what hangs on them
            order.extend(self.children[token])
        self.left, self.right = list(range(len(self.dep))), list(range(len(self.dep)))
        for token in reversed(order):
            head = self.head[token]
            self.left[head] = min(self.left[head], self.left[token])
            self.right[head] = max(self.right[head], self.right[token])

    def reach(self, token: int) -> Span:
        """Return the first and the last token of what hangs on `token`, without punctuation at the ends."""
        return self.trim(self.left[token], self.right[token])

    def trim(self, first: int, last: int) -> Span:
        """Return the span without punctuation and conjunctions at its ends."""
        while first < last and self.dep[first] in ("punct", "cc"):
            first += 1
        while last > first and self.dep[last] in ("punct", "cc"):
            last -= 1
        return first, last

    def child(self, token: int, deps: Container[str]) -> int | None:
        """Return the first token that hangs on `token` as one of `deps`, or None."""
        return next((child for child in self.children[token] if self.dep[child] in deps), None)

    def head_of(self, span: Span) -> int:
        """Return the first token of `span` that hangs on none in it."""
        first, last = span
        return next((token for token in range(first, last + 1) if not first <= self.head[token] <= last), last)

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
            own = self.child(verb, _SUBJECTS)
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
            passive = self.child(verb, _PASSIVE_SUBJECTS)
            if passive is not None:
                return self.noun_phrase(passive)
        return None

    def nominal(self, token: int, step: int) -> Span | None:
        """Return the run of nominal words that begins at `token` and goes forward (step 1) or back (-1)."""
        last = token
        while 0 <= last < len(self.pos) and self.pos[last] in _NOMINAL and self.sentence[last] == self.sentence[token]:
            last += step
        if last == token:
            return None
        span = (token, last - 1) if step > 0 else (last + 1, token)
        inside = range(span[0], span[1] + 1)
        is_named = any(self.pos[one] in ("NOUN", "PROPN", "PRON") for one in inside)
        is_time = any(self.entity[one] in ("DATE", "TIME") for one in inside)
        return span if is_named and not is_time else None

    def passive_subject(self, verb: int) -> int | None:
        """Return the head of the passive subject of `verb`, or None."""
        return self.child(verb, _PASSIVE_SUBJECTS)

    def characters(self, span: Span) -> tuple[int, int]:
        """Return the characters of a span of tokens, end exclusive."""
        return int(self.start[span[0]]), int(self.end[span[1]])

    def token_at(self, character: int) -> int:
        """Return the first token that begins at `character` or after it (the number of tokens if none does)."""
        return int(np.searchsorted(self.start, character))
