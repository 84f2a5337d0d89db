"""Distances on from a date told: two days later, years later, "now, three years later"."""

from dataclasses import replace

from analysis.times import anchor, calendar, narrative
from analysis.times.amounts import amount, vague_amount
from analysis.times.clauses import sentence_before
from analysis.times.families.offset import CLOCK, UNKNOWN, offset, told_date
from analysis.times.patterns import CONTEXTS, MONTHS, UNITS, WEEKDAYS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.weights import weight_of

EXAMPLES = [
    ("They will vote on April 23, with a second vote two weeks later on May 7.", "1998-05-07"),
    ("It was on March 16, 1995, a month later, that he fell.", "P1M"),
    ("She was hurt so badly that she died two days later.", "P2D"),
    ("The tests ended in 1994. The raids persist there nearly four years later.", "1998"),
    ("He was born in 1930. At the age of 14, he wrote a poem. Four years later, he sang.", "P4Y"),
    ("He wed in 1990. At 17, she met him, a year later became his cook.", "P1Y"),
    ("They met in 1979. She said so in 1996. But, ten years later, she went.", "1989"),
    ("on 3 March 1990; two weeks later", "1990-W11"),
    ("a few days later", "PXD"),
    ("In the late 1960s it grew. Two decades later it was a town.", "198"),
    ("It opened in 1977. They still have not mended it two decades later.", "1998"),
    ("They met on Monday. It began in May 1996. A week later it was over.", "XXXX-WXX"),
    ("They met on Monday. A week later she was dead.", "XXXX-WXX"),
    ("On Monday they meet. A week later they will vote.", "1998-W11"),
    ("The bell rang and Minutes later the roof fell.", "XXXX-XX-XXTXX:XX"),
    ("Now three months later he stays in.", "1998-02"),
    ("By age six, just one year later, girls doubt it.", "P1Y"),
    ("She hid it. Years later, it was found.", "XXXX"),
    ("He fell, and hours later he died.", "XXXX-XX-XXTXX:XX"),
    ("They met in May 1996. A couple of months later they wed.", "1996-07"),
    ("They met in May 1996. Half a year later they wed.", "1996-11"),
    ("They met in May 1996. Two to three months later they wed.", "1996-07"),
    ("They were driven out in 1945. Over 50 years later, there are still some who deny it.", "1998"),
]

_STILL, _HAVE = frozenset({"still"}), frozenset({"has", "have"})
_PERSISTS = frozenset({"continue", "continues", "persist", "persists", "remain", "remains"})
_NO_SUBJECTS = CONTEXTS["modals"] | CONTEXTS["owners"] | {"to", "did", "'t", "t", "not"}  # "dug up the remains"
_PRONOUNS = frozenset({"he", "it", "she", "which"})
_AGE = frozenset({"age", "aged"})
_ARE = frozenset({"'s", "are", "has", "have", "is"})
_LOOK, _SENTENCE, _CLAUSE = 6, 30, 8  # mentions; words


def later(phrase: Phrase) -> Reading | None:
    """Read "two weeks later" as the date that it leads to, counted from the one mentioned last."""
    unit, count = UNITS[phrase.word("unit")], _count(phrase)
    if phrase.has("half") and unit == "Y":
        unit, count = "M", 6.0
    if (phrase.has("few") or (count and unit in CLOCK)) and not narrative.reached(phrase):
        mod = "APPROX" if phrase.has("couple") else None
        return Reading("DURATION", amount(count, unit) if count else vague_amount(unit), "offset: later", mod, drop=1)
    if not count or unit in CLOCK:  # "years later"; what hour the story has reached is not known
        return _some_later(unit)
    published = phrase.scene.published
    length = Reading("DURATION", amount(count, unit), "offset: later", drop=1)
    if anchor.follows(phrase, _AGE) or _is_of_age(phrase):
        return replace(length, rule="offset: of an age")  # "by age six, one year later"
    if _is_beside_date(phrase):
        return replace(length, rule="offset: to the date beside it")
    now = _is_now(phrase)
    still = anchor.follows(phrase, _STILL) and (anchor.follows(phrase, _HAVE) or anchor.side(phrase) >= 0)
    if published and (
        now or still or _is_still_behind(phrase) or _persists(phrase)
    ):  # "now, three years later", "it is still there a decade later"
        return offset(published.isoformat(), 0, unit, anchor.PUBLICATION)
    value, anchored = told_date(phrase, unit)
    if anchored == anchor.PUBLICATION:
        return length  # "two years later, most patients are well": nothing to count from
    reading = offset(value, count, unit, anchored, "APPROX" if phrase.has("couple") else None) if value else None
    first = calendar.days(reading.value)[0] if reading else None
    if first and published and first > published and (phrase.before(2), phrase.before()) == ("less", "than"):
        return offset(published.isoformat(), 0, "Y", anchor.PUBLICATION)  # "less than a decade later, they are"
    if first and published and first > published and anchor.side(phrase) < 0:
        return _later_than_before(phrase, count, unit) or _some_later(unit)  # told as over, so not counted from there
    return reading or _some_later(unit)


def _is_beside_date(phrase: Phrase) -> bool:
    """Return whether the day it leads to is said beside it: "a week later on May 7"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told and phrase.before() == "," and told.last == phrase.first - 1 and told.reading.family == "absolute":
        return calendar.grain(told.reading.value) == "D"
    beside, behind = phrase.after(2), phrase.after(3)
    is_date = (beside in MONTHS and behind[:1].isdigit()) or (beside[:1].isdigit() and behind in MONTHS)
    return phrase.after() == "on" and (is_date or beside in WEEKDAYS)


def _count(phrase: Phrase) -> float | None:
    """Return how many units later: two for a couple, a half for "half a year later", None where it is not said."""
    if phrase.has("count"):
        return phrase.number("count")
    return 2.0 if phrase.has("couple") else 0.5 if phrase.has("half") else None


def _is_still_behind(phrase: Phrase) -> bool:
    """Return whether something goes on that long after: "over 70 years later, there are still those who deny it"."""
    words = phrase.scene.words
    for index in range(phrase.last, min(len(words.words) - 1, phrase.last + _CLAUSE)):
        if anchor.ends_sentence(words, index):
            return False
        if words.words[index + 1] in _STILL and words.words[index] in _ARE:
            return True
    return False


def _persists(phrase: Phrase) -> bool:
    """Return whether what the sentence says goes on: "the raids persist there nearly four years later"."""
    words = phrase.scene.words
    for place in reversed(sentence_before(words, phrase.first, _CLAUSE)):
        if words.words[place] in _PERSISTS:
            before = words.words[place - 1] if place else ""
            return before not in _NO_SUBJECTS and (words.words[place] != "remains" or before in _PRONOUNS)
        if weight_of(words, place):
            return False
    return False


def _is_now(phrase: Phrase) -> bool:
    """Return whether the distance leads to now: "now three years later", "it is now, more than 100 years later"."""
    first = phrase.first
    words = phrase.scene.words.words
    if words[max(0, first - 2) : first] in (["more", "than"], ["less", "than"]):
        first -= 2
    elif words[max(0, first - 1) : first] in (["over"], ["nearly"], ["almost"], ["about"], ["some"]):
        first -= 1
    return words[max(0, first - 1) : first] == ["now"] or words[max(0, first - 2) : first] == ["now", ","]


def _is_of_age(phrase: Phrase) -> bool:
    """Return whether the sentence begins with somebody's age: "At 17, she sang; a year later she was known"."""
    words = phrase.scene.words
    told = phrase.scene.mentions[-1].last if phrase.scene.mentions else 0
    if "age" in words.words[max(told, phrase.first - _SENTENCE) : phrase.first]:
        return True  # "At the age of 14, she wrote a poem. Four years later, she was known."
    for index in range(phrase.first - 1, max(1, phrase.first - _SENTENCE), -1):
        if words.words[index - 1] == "at" and words.words[index].isdigit() and words.words[index + 1] == ",":
            return anchor.opens(phrase.scene, index, 2)
        if anchor.ends_sentence(words, index):
            return False
    return False


def _later_than_before(phrase: Phrase, count: float, unit: str) -> Reading | None:
    """Return the date counted from one that the text told before the last, where that is over as well."""
    for mention in reversed(phrase.scene.mentions[-_LOOK:-1]):
        value, published = mention.reading.value, phrase.scene.published
        if mention.reading.type == "DATE" and calendar.grain(value) in ("Y", "M") and unit == "Y":
            found = offset(value, count, unit, anchor.TEXT)
            first = calendar.days(found.value)[0] if found else None
            if first and published and first <= published:
                return found
    return None


def _some_later(unit: str) -> Reading:
    """Return a later date of which the text does not say how much later, or than what."""
    kind = "TIME" if unit in CLOCK else "DATE"
    return Reading(kind, UNKNOWN.get(unit, "XXXX-XX-XXTXX:XX" if unit in CLOCK else "XXXX"), "offset: later")


_COUNT = "(?P<count>NUMBER|A)"
_SO = "(?P<so>or (so|two|three))?"
_RANGE = "((to|or|-) NUMBER)?"
_LATER = letters_of(["later"])
RULES = (
    Rule("offset", pattern(f"{_COUNT} {_RANGE} (?P<unit>UNIT|UNITS) {_SO} later"), later, _LATER),
    Rule("offset", pattern("(?P<few>A few|several|many|some) (?P<unit>UNITS) later"), later, _LATER),
    Rule("offset", pattern("(all these)? (?<!the)(?<!recent) (?P<unit>UNITS) later"), later, _LATER),
    Rule("offset", pattern("(?P<couple>A couple of?) (?P<unit>UNITS) later"), later, _LATER),
    Rule("offset", pattern("(?P<half>half (A|-)|A half -?) (?P<unit>UNIT) later"), later, _LATER),
)
