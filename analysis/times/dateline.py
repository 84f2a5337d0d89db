"""The day that stands above an article: LONDON, 3 Nov 2016; By Ann Lee, 3 November 2016; Published: 3 November 2016."""

import re
from dataclasses import dataclass
from datetime import date

from analysis.times import calendar
from analysis.times.phrase import Mention, Scene

_TOP = 60  # words; a dateline stands no lower
_NEAR = 90  # days between a dateline without its year and the newest day that the article tells
_MODERN = 1900  # a heading of older times is a chapter's
_PLACE = re.compile(
    r"[A-Z][A-Z.'/ -]{2,40}(?:, ?[A-Z][\w.]{1,12}(?: [A-Z][\w.]{1,12})?)?[, ]*(?:\([A-Za-z ]{2,20}\))?[ ,-]*"
)
_LABEL = re.compile(r"(?:by |published|posted|updated|last updated|date\b|first published).{0,60}", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.'-]{1,20}(?: [A-Z][\w.'-]{0,20}){1,4} ?[,|-]+ ?")
_CLOCK = re.compile(r"[\W\d]{0,12}(?:[ap]\.?m\.?)?\W{0,3}(?:[A-Z]{2,4})?\W{0,3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """The day of a dateline or byline, with the words that say it."""

    first: int
    last: int
    day: date
    where: str


def stated(scene: Scene) -> Stated | None:
    """Return the day that the head of an article states, or None; no article is older than the days that it tells.

    >>> from analysis.times import engine
    >>> stated(engine.mentions("LONDON, 3 Nov 2016 - It rained.")).day
    datetime.date(2016, 11, 3)
    """
    newest = max((day for mention in scene.mentions if (day := _told(mention))), default=None)
    for mention in scene.mentions:
        if mention.first > _TOP:
            break
        where = _where(scene, mention)
        day = _told(mention) or _with_year(mention, newest)
        if where and day and day.year >= _MODERN and (newest is None or day >= newest):
            return Stated(mention.first, mention.last, day, where)
    return None


def _told(mention: Mention) -> date | None:
    """Return the day that an expression names in full, or None."""
    reading = mention.reading
    if reading.anchor is not None or reading.type != "DATE" or calendar.grain(reading.value) != "D":
        return None
    return calendar.days(reading.value)[0]


def _with_year(mention: Mention, newest: date | None) -> date | None:
    """Return a day and month in the year of the newest day told, or None where that is too far off."""
    match = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", mention.reading.value)
    if match is None or newest is None:
        return None
    for year in (newest.year, newest.year + 1):
        day = calendar.days(f"{year:04d}-{match[1]}-{match[2]}")[0]
        if day and 0 <= (day - newest).days <= _NEAR:
            return day
    return None


def _where(scene: Scene, mention: Mention) -> str | None:
    """Return "The dateline" or "The byline" where the expression stands in one, or None."""
    words = scene.words
    start, end = words.starts[mention.first], words.ends[mention.last - 1]
    above = words.text.rfind("\n", max(0, start - 100), start) + 1
    if not above and start > 100:
        return None
    before, after = words.text[above:start], words.text[end : end + 40].split("\n")[0]
    if before and _PLACE.fullmatch(before) and sum(sign.isupper() for sign in before) > 2:
        return "The dateline"
    is_line = len(after) < 40 and _CLOCK.fullmatch(after) is not None
    if is_line and (_LABEL.fullmatch(before) or _NAME.fullmatch(before)):
        return "The byline"
    return None
