"""The time that the story has reached, where a passage tells of another time than the publication's.

A history says the year once and then "in March", "on the 20th", "the next day": each of these inherits from what
was told before it. A news story of the day counts the same words from its own date. Which of the two a passage is
follows from the years that it names and from its tense (Strötgen & Gertz 2012 set the domains apart by collection).
"""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from analysis.times import anchor, calendar
from analysis.times.patterns import CONTEXTS, MONTHS, letters_of, pattern
from analysis.times.phrase import Mention, Phrase, Scene

RULE = "the time that the story has reached"
_FAR = 2  # years between a date and the publication from which on it belongs to another time
_NEAR = pattern("today|yesterday|tomorrow|tonight|FULLDAY(?!,? (the? DAYNUMBER|MONTH))|(this|last|next) (UNIT|MONTH|SEASON)")
_MONTHS = letters_of(MONTHS)
_BACK = 1.5  # a step back in a story is as likely as one so many times as long ahead


@dataclass(frozen=True, slots=True)
class Tenor:
    """What the words up to each place name: far years, times near the publication, verbs that tell and that talk."""

    far: list[int]
    months: list[int]
    near: list[int]
    tells: list[int]
    talks: list[int]

    def is_told(self, first: int, last: int, enough: int, talk: float) -> bool:
        """Return whether the words from `first` to `last` tell of another time."""
        far, near, tells, talks = (
            counts[last] - counts[first] for counts in (self.far, self.near, self.tells, self.talks)
        )
        return far >= enough and far >= _RATE * near and talks <= talk * (tells + talks)


_JUMP = 20  # years; a story leaps so far only where a sentence begins
_GOES_ON = frozenset(["and", "to", "until", "when", "the", "in"])
_RATE = 3
_TALK = 0.35
_ENOUGH = 4
_RARE = 15
_GAP = 2  # words
_NEARBY = 40  # words
_LONG = 12  # far years and months
_STRICT = (4, 0.15)
_WINDOW = (150, 60)


def tenor_of(scene: Scene) -> Tenor:
    """Return the tenor of a text."""
    words, published = scene.words.words, scene.published
    limit = published.year - _FAR if published else 9999
    near = [0] * len(words)
    for match in _NEAR.finditer(scene.words.letters):
        near[match.start()] = 1
    marks = (
        [_is_far(word, limit) or word in ("bc", "bce") for word in words],
        [letter in _MONTHS for letter in scene.words.letters],
        near,
        [word in CONTEXTS["tells"] for word in words],
        [word in CONTEXTS["talks"] for word in words],
    )
    return Tenor(*(list(accumulate(mark, initial=0)) for mark in marks))


def _is_far(word: str, limit: int) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and 1000 <= int(word) <= limit


def _tells(phrase: Phrase) -> bool:
    """Return whether the passage around a phrase, or the whole text, tells of another time."""
    tenor, count = phrase.scene.tenor, len(phrase.scene.words.words)
    first, last = max(0, phrase.first - _WINDOW[0]), min(count, phrase.last + _WINDOW[1])
    number, value = phrase.scene.told["story"]
    throughout = tenor.is_told(0, count, _ENOUGH, _TALK)
    if throughout and tenor.far[-1] + tenor.months[-1] >= max(_LONG, _RARE * tenor.near[-1]):
        return True
    if not throughout and not tenor.is_told(first, last, *_STRICT):
        return False
    if phrase.scene.published and value[:4].isdigit() and int(value[:4]) > phrase.scene.published.year - _FAR:
        return False
    return calendar.grain(value) != "Y" or anchor.opens(phrase.scene, phrase.scene.mentions[number - 1].first)


@dataclass(frozen=True, slots=True)
class Reached:
    """The date that a story has told last: `year` as in TIMEX3 ("1941", "BC0480"), `value` the whole of it."""

    year: str
    value: str

    def years(self) -> list[str]:
        """Return the year before it, its own and the one after it."""
        if self.year.startswith("BC"):
            return [self.year]
        return [f"{year:04d}" for year in range(max(1, int(self.year) - 1), min(9999, int(self.year) + 1) + 1)]


def advance(scene: Scene) -> None:
    """Take the date mentioned last as the one that the story has reached, unless it only looks aside."""
    mention, number = scene.mentions[-1], len(scene.mentions)
    reading = mention.reading
    value = reading.value.split("T")[0]
    year = value[:6] if value.startswith("BC") else value[:4]
    if reading.type not in ("DATE", "TIME") or reading.anchor == anchor.PUBLICATION or reading.compared:
        return
    if not (year.isdigit() and len(year) == 4 and calendar.grain(value)) and not year[2:].isdigit():
        return
    if not _aside(scene, mention, year):
        scene.told["story"] = number, value


def _aside(scene: Scene, mention: Mention, year: str) -> bool:
    """Return whether a date is not the story's own: one looked back or ahead to, or one that only names a thing."""
    words, reading = scene.words, mention.reading
    before, after = words.words[mention.first - 1 : mention.first], words.words[mention.last : mention.last + 1]
    if reading.family == "year" and ("-" in before or after == ["-"]):
        return True  # "the average of 1981-2010"
    if reading.family == "offset" and not reading.rule.startswith("offset: +"):
        return True  # "as they had two decades earlier"
    if reading.rule.startswith(("period: the previous", "period: the preceding")):
        return True
    if before == ["("] and after == [")"] and calendar.grain(reading.value) == "Y":
        return True  # a book and its year
    if before == ["the"] and reading.anchor is None and after and after[0].isalpha() and after[0] not in _GOES_ON:
        return True  # "more than the May 2007 high"
    if before in (["as"], ["than"]):
        return True
    if anchor.side_of(scene, mention.first, mention.last) > 0:
        return True
    if "story" in scene.told and year.isdigit() and scene.told["story"][1][:4].isdigit():
        return abs(int(scene.told["story"][1][:4]) - int(year)) > _JUMP and not anchor.opens(scene, mention.first)
    return False


_BESIDE = frozenset([",", "on", "in", "("])


def beside(phrase: Phrase) -> Reached | None:
    """Return the year that stands right before the phrase: "in 2009, on Christmas Day"."""
    mentions, words = phrase.scene.mentions, phrase.scene.words
    if not mentions or not 0 < phrase.first - mentions[-1].last <= _GAP:
        return None
    reading = mentions[-1].reading
    if not _BESIDE.issuperset(words.words[mentions[-1].last : phrase.first]) or reading.type != "DATE":
        return None
    return Reached(reading.value, reading.value) if calendar.grain(reading.value) == "Y" else None


def told_before(phrase: Phrase) -> Reached | None:
    """Return the far date told last, at most `_NEARBY` words before the phrase, whatever the passage is."""
    number, value = phrase.scene.told.get("story", (0, ""))
    published = phrase.scene.published
    if not number or phrase.first - phrase.scene.mentions[number - 1].last > _NEARBY:
        return None
    if published is None or not value[:4].isdigit() or int(value[:4]) >= published.year:
        return None
    return Reached(value[:4], value)


def reached(phrase: Phrase) -> Reached | None:
    """Return the date that a phrase inherits from, or None where it belongs to the publication."""
    scene = phrase.scene
    if "story" not in scene.told or not _tells(phrase):
        return None
    value = scene.told["story"][1]
    year = value[:6] if value.startswith("BC") else value[:4]
    if scene.published is not None and year.isdigit() and int(year) >= scene.published.year:
        return None
    return Reached(year, value)


def inherited(phrase: Phrase, found: Reached, rest: str) -> str | None:
    """Return the month, day or season `rest` ("03-20", "SU") in the year that lies nearest to the date reached."""
    value = f"{found.year}-{rest}"
    told, first = calendar.days(found.value)[0], calendar.days(value)[0]
    if len(found.value) == len(found.year) or told is None:
        return value if found.year.startswith("BC") or first else None
    values = [f"{year}-{rest}" for year in found.years()]
    steps = [((first - told).days, value) for value in values if (first := calendar.days(value)[0])]
    if phrase.before() == "since":
        steps = [(step, value) for step, value in steps if step <= 0] or steps
    return min((step if step >= 0 else -step * _BACK, value) for step, value in steps)[1] if steps else None


def around(found: Reached, unit: str) -> str | None:
    """Return the year, month, week ... that the story has reached, or None where it has told none so fine."""
    if found.year.startswith("BC"):
        return found.year if unit == "Y" else None
    told = calendar.days(found.value)[0]
    fine = calendar.grain(found.value) in {"Y": "Y M D Q W S HY", "M": "M D", "Q": "Q M D"}.get(unit, "D").split()
    return calendar.value_of(told, unit) if told and fine else None


def year_of(found: Reached) -> int | None:
    """Return the year that the story has reached as a number, or None before the common era."""
    return None if found.year.startswith("BC") else int(found.year)


def day_of(phrase: Phrase) -> date | None:
    """Return the day that the story has reached, or None where it has told none or the passage is no story."""
    found = reached(phrase)
    return calendar.days(found.value)[0] if found and calendar.grain(found.value) == "D" else None
