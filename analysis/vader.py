"""VADER (Hutto & Gilbert 2014), the score that people know, and the share of each word in it."""

import functools
import math
from collections.abc import Iterator

from analysis.typography import plain_typography

ALPHA = 15  # VADER's own: the sum at which the score reaches 0.7
LONGEST = 20_000  # characters; VADER looks through all words for each word, and no sentence is that long


def vader(text: str) -> float:
    """Return VADER's compound score of `text`, from -1 to 1, on plain typography; nan beyond 20,000 characters.

    The number is vaderSentiment's own, unrounded rules and rounded result alike: see Hutto & Gilbert (2014),
    "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text".

    >>> vader("It isn’t good.") == vader("It isn't good.") < 0
    True
    """
    if len(text) > LONGEST:
        return math.nan
    return _analyser().polarity_scores(plain_typography(text))["compound"]


def vader_words(text: str) -> Iterator[tuple[int, int, float]]:
    """Yield `start, end, valence` of each word of `text` to which VADER gives a valence, in text order.

    The valence holds negation, boosters and "but"; the sum of the valences of a text, s, gives VADER's score
    s / sqrt(s² + 15), but for what VADER adds for exclamation and question marks.

    >>> list(vader_words("A good day"))
    [(2, 6, 1.9)]
    """
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, SentiText

    analyser = _analyser()
    parts = SentiText(plain_typography(text)) if len(text) <= LONGEST else SentiText("")
    valences: list[float] = []
    for place, word in enumerate(parts.words_and_emoticons):
        if word.lower() in BOOSTER_DICT:
            valences.append(0)
        else:
            valences = analyser.sentiment_valence(0, parts, word, place, valences)
    valences = analyser._but_check(parts.words_and_emoticons, valences)
    start = 0
    for word, valence in zip(parts.words_and_emoticons, valences, strict=True):
        start = plain_typography(text).index(word, start)
        if valence:
            yield start, start + len(word), valence
        start += len(word)


@functools.cache
def _analyser():  # type: ignore[no-untyped-def]
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()
