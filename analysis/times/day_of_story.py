"""The month and day of a story of another year, in a text of today: "on 16 March 2014 they voted ... on March 18"."""

from datetime import date

from analysis.times import anchor, calendar, narrative
from analysis.times.phrase import Phrase

AGAIN = frozenset({"again", "further"})  # "in October 2015 ... was further put off in October": that of another year
_NEARBY = 100  # words
_DAYS, _MONTH = 20, 20  # between two days of one story; how many more, where the text has told its month alone
_FRESH, _YEAR = 60, 365  # days


def same_month(phrase: Phrase, month: int, day: int | None = None) -> narrative.Reached | None:
    """Return the far date told last, where the phrase is its month, or a day near it, and told as over.

    "It voted on 16 March 2014; on March 18 the treaty was signed", in a story of today; "it was March 2014, and by
    mid-March they had left".
    """
    found = narrative.told_before(phrase, _NEARBY)
    grain = calendar.grain(found.value) if found else None
    told = calendar.days(found.value)[0] if found and grain in ("D", "M") else None
    if found is None or told is None or (anchor.side(phrase) >= 0 and not _is_imagined(phrase)):
        return None
    if day is None:
        return found if told.month == month and not anchor.follows(phrase, AGAIN) else None
    other = calendar.days(narrative.inherited(phrase, found, f"{month:02d}-{day:02d}") or "")[0]
    if other is None or (grain == "M" and not _goes_on(phrase, other)):
        return None
    return found if 0 < abs((other - told).days) <= _DAYS + (_MONTH if grain == "M" else 0) else None


def _goes_on(phrase: Phrase, day: date) -> bool:
    """Return whether a day goes on from a month told in its sentence or the one before, or is long over anyway."""
    scene, published = phrase.scene, phrase.scene.published
    last = scene.mentions[scene.told["story"][0] - 1].last
    ends = sum(anchor.ends_sentence(scene.words, index) for index in range(last, phrase.first))
    return ends == 0 or (ends == 1 and published is not None and (published - day).days % _YEAR > _FRESH)


def _is_imagined(phrase: Phrase) -> bool:
    """Return whether what was to come then is told: "in December 2015 it said it would end on December 23"."""
    scene = phrase.scene
    last = scene.mentions[scene.told["story"][0] - 1].last
    return "would" in scene.words.words[last : phrase.first]
