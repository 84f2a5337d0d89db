"""Whether a season only names a thing, as the Winter Olympics, and when a season or month begins."""

from analysis.times import calendar
from analysis.times.patterns import CONTEXTS, OTHER, SEASONS
from analysis.times.phrase import Phrase

_ROW = 6  # words of a row of seasons and what they are the seasons of


def names_event(phrase: Phrase) -> bool:
    """Return whether a season only names a thing: the Winter Olympics, the summer Games, the winter White House."""
    words, after = phrase.scene.words, phrase.last
    if phrase.after() in ("and", "or") and phrase.after(2) in SEASONS:
        after += 2  # "the winter and summer Games"
        if phrase.after(3) in CONTEXTS["seasonal"] and phrase.has("season"):
            return True
    row = words.words[after : after + _ROW]
    if phrase.has("season") and row[:1] == [","] and row[1:2] and row[1] in SEASONS:
        return not CONTEXTS["seasonal"].isdisjoint(row)  # "summer, winter and indoor sports"
    if not phrase.has("season") or after >= len(words.words):
        return False
    if words.letters[after] != OTHER and words.words[after] != "period":  # the Spring and Autumn Period
        return False
    if words.words[after] in CONTEXTS["seasonal"]:
        return True
    return words.written(after)[:1].isupper() and words.written(after - 1)[:1].isupper()


def begin(value: str) -> calendar.date:
    """Return the first day of a season or month."""
    first = calendar.days(value)[0]
    assert first is not None
    return first
