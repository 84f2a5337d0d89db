"""A tree, and how the scorer reads its words: what the features of a mention are made of."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.sentiment.reading import read
from analysis.sentiment.valences import sign
from analysis.text.kept import kept
from analysis.text.syntax import Syntax

_ROLES = {"dative": "dobj"}
_REACH = 250  # words on either side of a mention that may bear on it; no sentence of a newspaper has more

Feature = tuple[str, float, int]  # its name, its value, and the position of the word that it is of; -1 for none
Evidence = tuple[str, str | None, float, int]  # a zone, the word in it, its value and its position; None, -1 for none


@dataclass(frozen=True, eq=False)
class Text:
    """A tree, and how the scorer reads its words; made once for all mentions. An index is a position in the tree."""

    tree: Syntax
    words: list[str]  # masked words are MASKED
    factor: list[float]
    begin: list[int]  # of the token's sentence
    end: list[int]

    @kept
    def tones(self) -> list[float]:
        """What each word is, good above 0 and bad below, with what its neighbours make of it."""
        return [sign(word) * factor for word, factor in zip(self.words, self.factor, strict=True)]

    def around(self, first: int, last: int) -> tuple[int, int]:
        """Return where the words that may bear on a mention begin and end: its sentence, as far as it is near."""
        return max(self.begin[first], first - _REACH), min(self.end[first], last + 1 + _REACH)

    def children(self, at: int, first: int, last: int) -> Sequence[int]:
        """Return what hangs on `at`, as far as it is near the mention at `first` to `last`."""
        kids, (begin, end) = self.tree.children[at], self.around(first, last)
        return kids[bisect_left(kids, begin) : bisect_left(kids, end)]

    def evidence(self, zone: str, at: int, value: float) -> Evidence:
        """Return what the word at `at` is in `zone`, with a value of `value` for a word that no other turns."""
        return zone, self.words[at], value * self.factor[at], at

    def role(self, at: int) -> str:
        """Return what the token at `at` is to the one that it hangs on; an indirect object is an object."""
        return _ROLES.get(self.tree.dep[at], self.tree.dep[at])


def as_text(tree: Syntax) -> Text:
    """Return `tree` as a Text."""
    reading = read(tree.token, np.array(tree.sentence, dtype=int), length_power=0, function_words=True)
    edges = np.searchsorted(reading.sentence, np.arange(reading.sentence.max(initial=-1) + 2))
    return Text(
        tree=tree,
        words=[reading.forms[form] for form in reading.form],
        factor=reading.factor.tolist(),
        begin=edges[reading.sentence].tolist(),
        end=edges[reading.sentence + 1].tolist(),
    )
