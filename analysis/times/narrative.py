"""The time that the story has reached, where a passage tells of another time than the publication's.

A history says the year once and then "in March", "on the 20th", "the next day": each of these inherits from what
was told before it. A news story of the day counts the same words from its own date. Which of the two a passage is
follows from the years that it names and from its tense (Strötgen & Gertz 2012 set the domains apart by collection).
"""

from dataclasses import dataclass
from datetime import date

from analysis.times import anchor, calendar
from analysis.times.phrase import Mention, Phrase, Scene
from analysis.times.tenor import FAR

RULE = "the time that the story has reached"
_BACK = 1.5  # a step back in a story is as likely as one so many times as long ahead
_RECENT = 10  # years
_JUMP = 20  # years; a story leaps so far only where a sentence begins
_LOOK, _CLAUSE = 3, 14  # mentions; words
_GAP = 2  # words between a year and what it is the year of
_NEARBY = 40  # words
_FAR_OFF = 100  # words, of a sentence and the one before it
_BESIDE = frozenset([",", "on", "in", "(", "'s"])
_NOUNS = frozenset(
    ["a", "an", "the", "no", "to", "his", "her", "its", "their"]
)  # "had a", which steps back from nothing
_GOES_ON = frozenset(["and", "to", "until", "when", "the", "in"])  # what follows a date rather than a noun


def _tells(phrase: Phrase) -> bool:
    """Return whether the passage around a phrase, or the whole text, tells of another time."""
    scene = phrase.scene
    if scene.tenor.is_history():
        return True
    if not scene.tenor.is_told() and not scene.tenor.is_told_at(phrase.first):
        return False
    number, value = scene.told["story"]
    if scene.published and value[:4].isdigit() and int(value[:4]) > scene.published.year - FAR:
        return False
    return calendar.grain(value) != "Y" or anchor.opens(scene, scene.mentions[number - 1].first)


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


def beside(phrase: Phrase) -> Reached | None:
    """Return the year that stands right before the phrase: "in 2009, on Christmas Day"."""
    mentions, words = phrase.scene.mentions, phrase.scene.words
    if not mentions or phrase.first == mentions[-1].last:
        return None
    reading, gap = mentions[-1].reading, words.words[mentions[-1].last : phrase.first]
    near = len(gap) <= _GAP and _BESIDE.issuperset(gap)
    if not (near or _is_when(phrase, gap)) or reading.type != "DATE":
        return None
    return Reached(reading.value, reading.value) if calendar.grain(reading.value) == "Y" else None


def _is_when(phrase: Phrase, gap: list[str]) -> bool:
    """Return whether a clause of "when" beside a year reaches to the phrase: "in 1990, when at Christmas"."""
    if gap[:1] != ["when"] and gap[:2] != [",", "when"]:
        return False
    first = phrase.first - len(gap)
    over = any(anchor.ends_sentence(phrase.scene.words, index) for index in range(first, phrase.first))
    return not over and "," not in gap[1:] and anchor.side(phrase) <= 0


def opened(phrase: Phrase, before: int = 1) -> int | None:
    """Return the far year with which the phrase's sentence opens, or one of those before it: "In 2015, it opened".

    A year in the middle of a sentence dates only what stands beside it.
    """
    scene, published = phrase.scene, phrase.scene.published
    for mention in reversed(scene.mentions[-_LOOK:]):
        reading, first = mention.reading, mention.first
        if reading.anchor == anchor.PUBLICATION or phrase.first - mention.last > _FAR_OFF:
            return None
        if reading.family == "year" and calendar.grain(reading.value) == "Y":
            begins = first > 0 and scene.words.words[first - 1] == "in" and _begins(scene, mention)
            begins = begins or (mention.last > first + 1 and anchor.opens(scene, first, 1))  # "Earlier in 2016"
            sentences = sum(anchor.ends_sentence(scene.words, index) for index in range(mention.last, phrase.first))
            is_far = published is not None and int(reading.value) < published.year
            return int(reading.value) if begins and is_far and sentences <= before and anchor.side(phrase) < 0 else None
    return None


def _begins(scene: Scene, mention: Mention) -> bool:
    """Return whether a sentence begins with "In" and a year, or with a clause of "when" that ends with it."""
    words, first = scene.words, mention.first
    if anchor.opens(scene, first, 2):
        return True
    starts = (place for place in range(first - 2, max(-1, first - _CLAUSE), -1) if words.words[place] == "when")
    place = next(starts, None)
    return place is not None and anchor.opens(scene, place, 1) and words.words[mention.last : mention.last + 1] == [","]


def told_before(phrase: Phrase, within: int = _NEARBY) -> Reached | None:
    """Return the far date told last, at most `within` words before the phrase, whatever the passage is."""
    number, value = phrase.scene.told.get("story", (0, ""))
    published = phrase.scene.published
    if not number or phrase.first - phrase.scene.mentions[number - 1].last > within:
        return None
    if published is None or not value[:4].isdigit() or int(value[:4]) >= published.year:
        return None
    return Reached(value[:4], value)


def looked_back(phrase: Phrase) -> Reached | None:
    """Return the far date told last, where the phrase is told as before it: "marches had begun there in March"."""
    words, found = phrase.scene.words.words, told_before(phrase)
    published = phrase.scene.published
    if found is None or (published and found.year.isdigit() and published.year - int(found.year) > _RECENT):
        return None  # "in 1966 ... had been in a November paper", of which nobody says the year
    for index in range(phrase.first - 1, max(0, phrase.first - _CLAUSE), -1):
        if words[index] == "had" and words[index + 1] not in _NOUNS:
            return found
        if anchor.ends_sentence(phrase.scene.words, index):
            return None
    return None


def reached(phrase: Phrase) -> Reached | None:
    """Return the date that a phrase inherits from, or None where it belongs to the publication."""
    scene = phrase.scene
    if "story" not in scene.told or not _tells(phrase):
        return None
    value = scene.told["story"][1]
    year = value[:6] if value.startswith("BC") else value[:4]
    if scene.published is not None and year.isdigit() and int(year) >= scene.published.year:
        return None
    return None if _is_back(phrase) else Reached(year, value)


def _is_back(phrase: Phrase) -> bool:
    """Return whether the story has come back to the days of the publication: "Last month it sold ... in April"."""
    scene = phrase.scene
    last = next((each for each in reversed(scene.mentions) if each.reading.type in ("DATE", "TIME")), None)
    if last is None or last.reading.anchor != anchor.PUBLICATION or last.reading.family == "vague":
        return False
    ends = sum(anchor.ends_sentence(scene.words, index) for index in range(last.last, phrase.first))
    return ends <= 1 and calendar.grain(last.reading.value) != "Y"


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
