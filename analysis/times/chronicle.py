"""The years of a chronicle: "2016 / March 28: He is hired. / May 19: He is promoted. ... / 2017 / January 6: ..."."""

from analysis.times import calendar
from analysis.times.phrase import Mention, Phrase

_BACK = 60  # mentions; an entry holds some dates of its own


def year_of(phrase: Phrase, month: int, day: int) -> int | None:
    """Return the year of an entry that begins with a day and a colon, or None where no entry or heading tells it.

    A heading of a year gives it; without one it is that of the entry before, or the year after it where the day would
    step back.
    """
    if phrase.after() != ":":
        return None
    mentions, words = phrase.scene.mentions, phrase.scene.words
    if mentions and mentions[-1].last >= phrase.first - 1 and _is_heading(mentions[-1]):
        return int(mentions[-1].reading.value)
    for mention in reversed(mentions[-_BACK:]):
        first = calendar.days(mention.reading.value)[0]
        if words.words[mention.last : mention.last + 1] == [":"] and first and mention.reading.type == "DATE":
            return first.year + ((month, day) < (first.month, first.day)) if _is_day(mention) else None
    return None


def _is_heading(mention: Mention) -> bool:
    return mention.reading.family == "year" and calendar.grain(mention.reading.value) == "Y"


def _is_day(mention: Mention) -> bool:
    return calendar.grain(mention.reading.value) == "D"
