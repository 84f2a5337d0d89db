"""What a language model makes of an article's events: whether an editor would choose each, and what dates it."""

import functools
import math
from collections.abc import Sequence

import numpy as np

from analysis.article import Article
from analysis.text.encoder import Pieces, encoded

_FARTHEST = 10  # powers of two of pieces between an event and an expression of time


class Reading:
    """What the encoder makes of the words of an article; nothing is computed before it is first asked.

    A transformer of six layers reads the article in windows of 512 pieces of words, each with the title and the day of
    publication before it (`analysis.text.encoder`), and was taught by `benchmarks/train/encoder.py` to tell which words
    name events that an editor would print, and which expression of time dates each of them (docs/encoder.md has the
    model card).
    """

    def __init__(self, article: Article) -> None:
        self.article = article

    def worth(self, start: int) -> float:
        """Return the log odds that an editor chooses what the word at character `start` tells, beside other signs."""
        pieces, said = self._encoded
        number, at = pieces.at(start)
        return float(said[number]["worth"][0, at])

    def chances(self, start: int, spans: Sequence[tuple[int, int]]) -> list[float]:
        """Return how likely the expression of time in each of `spans` dates the event told at character `start`.

        They are alternatives, as is that none does: they add up to less than 1. One that stands too far away for the
        model to see both has none.
        """
        pieces, said = self._encoded
        number, at = pieces.at(start)
        own = {name: rows[0] for name, rows in said[number].items()}
        found: list[float | None] = []
        for span in spans:
            places = pieces.span(*span, number)
            found.append(None if places is None else self._link(own, at, *places))
        odds = [0.0 if value is None else math.exp(value - own["undated"][at]) for value in found]
        return [each / (1 + sum(odds)) for each in odds]

    @staticmethod
    def _link(own: dict[str, np.ndarray], at: int, first: int, last: int) -> float:
        time = own["opening"][first] + own["closing"][last]
        apart = math.copysign(math.ceil(math.log2(abs(first - at) + 1)), first - at) if first != at else 0.0
        place = int(min(_FARTHEST, max(-_FARTHEST, apart))) + _FARTHEST
        return float(own["event"][at] @ _bent(time) + own["apart"][place])

    @functools.cached_property
    def _encoded(self) -> tuple[Pieces, list[dict[str, np.ndarray]]]:
        return encoded(self.article)


def _bent(values: np.ndarray) -> np.ndarray:
    return np.maximum(values, 0.0)
