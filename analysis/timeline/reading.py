"""What a language model makes of the events of an article: who would print each, what dates it, how it stands."""

import functools
from collections.abc import Sequence

import numpy as np

from analysis.article import Article
from analysis.events.statuses import STATUSES
from analysis.text.encoder import Pieces, Said, encoded
from analysis.timeline.wording.verb import are_told_alike

FARTHEST = 10  # powers of two of pieces between an event and an expression of time
_SURE = 0.8  # how likely a status has to be to count more than what the rules say
_MOST = 50.0  # of a score: e to the power of more says no more


class Reading:
    """What the encoder makes of the words of an article; nothing is computed before it is first asked.

    A transformer of six layers reads the article in windows of 512 pieces of words, each with the title and the day of
    publication before it (`analysis.text.encoder`), and was taught by `benchmarks/train/encoder.py` to tell which words
    name events that an editor would print, and which expression of time dates each of them (docs/encoder.md has the
    model card).
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self._times: dict[tuple, tuple[list[int], np.ndarray, np.ndarray]] = {}

    def odds(self, start: int, alone: float) -> float:
        """Return the log odds that an editor chooses what is told at character `start`, where signs give `alone`."""
        pieces, said = self._encoded
        number, at = pieces.at(start)
        return said[number].beside * alone + float(said[number].worth[at])

    def chances(self, start: int, spans: Sequence[tuple[int, int]]) -> list[float]:
        """Return how likely the expression of time in each of `spans` dates the event told at character `start`.

        They are alternatives, as is that none does: they add up to less than 1. One that stands too far away for the
        model to see both has none.
        """
        pieces, said = self._encoded
        number, at = pieces.at(start)
        own = said[number]
        seen, first, times = self._seen(number, tuple(spans))
        away = first - at
        steps = np.clip(np.copysign(np.ceil(np.log2(np.abs(away) + 1)), away), -FARTHEST, FARTHEST)
        scores = times @ own.event[at] + own.apart[steps.astype(int) + FARTHEST]
        odds = np.exp(np.minimum(scores - own.undated[at], _MOST))
        found = np.zeros(len(spans))
        found[seen] = odds / (1 + odds.sum())
        return found.tolist()

    def status(self, starts: Sequence[int], told: str) -> str:
        """Return how what is told at the characters `starts` stands: as `told`, unless the model is sure of another.

        What is denied, and whether something is or is only to be, has its own words, which the rules know better: it
        tells what goes on from what is over, and what is planned from what may be.
        """
        chances = self.statuses(starts)
        best = max(chances, key=chances.__getitem__)
        return best if chances[best] > _SURE and are_told_alike(best, told) else told

    def statuses(self, starts: Sequence[int]) -> dict[str, float]:
        """Return how likely the event told at the characters `starts` has each status; they add up to 1."""
        pieces, said = self._encoded
        places = [pieces.at(start) for start in starts]
        scores = np.mean([said[number].status[at] for number, at in places], axis=0)
        odds = np.exp(scores - scores.max())
        return dict(zip(STATUSES, (odds / odds.sum()).tolist(), strict=True))

    def same(self, one: int, other: int) -> float:
        """Return how likely what is told at the characters `one` and `other` is one event, 0 for too far apart to see.

        It is the same the other way round.
        """
        pieces, said = self._encoded
        one, other = min(one, other), max(one, other)
        for number in (pieces.at(one)[0], pieces.at(other)[0]):
            first, second = pieces.within(one, number), pieces.within(other, number)
            if first >= 0 and second >= 0:
                own = said[number]
                step = min(FARTHEST, int(np.ceil(np.log2(second - first + 1))))
                score = (own.meant[first] * own.weights["alike"]) @ own.meant[second] + own.weights["between"][step]
                return float(1 / (1 + np.exp(-np.clip(score, -_MOST, _MOST))))
        return 0.0

    def _seen(self, number: int, spans: tuple[tuple[int, int], ...]) -> tuple[list[int], np.ndarray, np.ndarray]:
        """Return which of `spans` stand in a window, where they begin in it, and what they are to the model."""
        known = self._times.get((number, spans))
        if known is None:
            pieces, said = self._encoded
            places = [pieces.span(*span, number) for span in spans]
            seen = [place for place, each in enumerate(places) if each]
            first, last = (np.array([each[end] for each in places if each], dtype=int) for end in (0, 1))
            times = np.maximum(said[number].opening[first] + said[number].closing[last], 0.0)
            known = self._times[number, spans] = seen, first, times
        return known

    @functools.cached_property
    def _encoded(self) -> tuple[Pieces, list[Said]]:
        return encoded(self.article)
