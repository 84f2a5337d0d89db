"""VADER (Hutto & Gilbert 2014), the score that people know, and the share of each word in it."""

import functools
import math
import re
from pathlib import Path

from analysis.text.typography import plain_typography

LONGEST = 5_000  # characters; VADER looks through all words for each word, and no sentence is that long


def vader(text: str) -> float:
    """Return VADER's compound score of `text`, from -1 to 1, on plain typography; nan beyond 5,000 characters.

    The number is vaderSentiment's own: see Hutto & Gilbert (2014),
    "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text".

    >>> vader("It isn’t good.") == vader("It isn't good.") < 0
    True
    """
    if len(text) > LONGEST:
        return math.nan
    return _analyser().polarity_scores(plain_typography(text))["compound"]


@functools.cache
def _analyser():  # type: ignore[no-untyped-def]
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


@functools.cache
def vader_valences() -> dict[str, float]:
    """Return the valences of the words in VADER's lexicon (Hutto & Gilbert 2014; MIT licence), from -4 to 4.

    >>> vader_valences()["peace"]
    2.5
    """
    import vaderSentiment

    path = Path(vaderSentiment.__file__).with_name("vader_lexicon.txt")
    rows = [line.split("\t")[:2] for line in path.read_text(encoding="utf-8").splitlines()]
    return {word: float(valence) for word, valence in rows if re.fullmatch(r"[a-z][a-z'-]+", word)}
