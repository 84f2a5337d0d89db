"""Lengths of time: six months, a two-day visit, 2 1/2 years, several weeks; ages of people are none."""

from analysis.times.amounts import PARTS, amount
from analysis.times.patterns import CONTEXTS, OTHER, UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule, number

EXAMPLES = [
    ("After seven horrible years it was over.", "P7Y"),
    ("a 21-century excess", None),
    ("It was overtaken in the final three months.", "P3M"),
    ("those between 50 and 64 years of age", "P50Y"),
    ("It came a year to the day after the vote.", "P1Y"),
    ("boys between the ages of 5-16 years", None),
    ("He was mayor for 12 of those years.", "P12Y"),
    ("It took two additional years.", "P2Y"),
    ("two-and-half years on", "P2Y6M"),
    ("for six months", "P6M"),
    ("She was jailed in 1996 to 14 years.", "P14Y"),
    ("They raised the term from two to six years.", "P6Y"),
    ("it has been shut for four-months now", "P4M"),
    ("in over three decades-on his birthday", "P30Y"),
    ("about three-quarters of it", None),
    ("72% of 16-24 year olds", None),
    ("a zero-day flaw", None),
    ("three quarters of the troops", None),
    ("a night of joy and a day that nobody forgot", None),
    ("a two-day visit", "P2D"),
    ("2 1/2 years", "P2Y6M"),
    ("1½hr", "PT1H30M"),
    ("a six-months-long siege", "P6M"),
    ("a minute and a half", "PT1M30S"),
    ("a 54-year-old", None),
    ("as young as five-years-old", None),
    ("52 years old", None),
    ("four hours", "PT4H"),
    ("within a week", "P1W"),
    ("it took a decade -- but it ended", "P10Y"),
    ("two to three weeks", "P2W"),
    ("a couple of years", "P2Y"),
    ("second half", None),
    ("a year ago", "1997"),
    ("a two-and-a-half year term", "P2Y6M"),
    ("a wait of three-to-four weeks", "P3W"),
    ("they dived for ten minutes at a time", "PT10M"),
    ("one day at a time", None),
    ("a two-and-a-half-hour trip", "PT2H30M"),
    ("ten trading days after the crash", None),
    ("a three decades-long war", "P30Y"),
    ("2½ years", "P2Y6M"),
    ("three years and six months in jail", "P3Y6M"),
    ("in 2 hours 10 minutes", "PT2H10M"),
    ("a day after the vote", "P1D"),
    ("it opened a year ahead of schedule", "P1Y"),
    ("it was a day of joy", None),
    ("he clocked 10.54 seconds", None),
    ("three further days of debate", "P3D"),
    ("wait a minute, he said", None),
    ("a 54-year-old woman", None),
    ("pupils, 11- to 16-year-olds", None),
    ("It was kept for another day.", None),
    ("It took another-hour before they came.", "PT1H"),
    ("She would serve a year's unsupervised probation.", "P1Y"),
    ("He was freed on Friday, a day after being caught.", "P1D"),
    ("They had two previous years of drought.", "P2Y"),
    ("after two other years", "P2Y"),
]

# What a length of time that is not counted ("weeks", "a week") stands after; elsewhere "a week" may be a rate.
_MEASURES = CONTEXTS["measures"]
_IS = frozenset({"is", "was", "be"})
_BESIDE = frozenset({"after", "before", "ahead", "prior"})  # "a day after the vote", "a year ahead of schedule"
_CHANGE = 9  # words
_COMPARES = frozenset({"to", "on", "over", "olds"})


def length(phrase: Phrase) -> Reading | None:
    """Read a number of units, unless it is somebody's age."""
    if phrase.after() == "olds" or "old" in (phrase.after(), phrase.after(2) if phrase.after() == "-" else ""):
        return None
    if (phrase.word("count"), phrase.after(), phrase.after(2)) == ("24", "a", "day"):
        return None  # "24 hours a day" means always
    if phrase.word("count") in ("one", "1") and (
        (phrase.after(), phrase.after(2)) == ("at", "a") or phrase.before() == "on"
    ):
        return None  # "one day at a time", "on one day it is so and on another not"
    if phrase.after() == "-" and phrase.after(2) in _COMPARES and not phrase.word("unit").endswith("s"):
        return None  # "248 month-to-date records", "in 2016 year-on-year", "11- to 16-year-olds"
    if (phrase.after(), phrase.after(2)) == ("to", "midnight"):
        return None  # "two minutes to midnight", of a danger
    if "ages" in (phrase.before(2), phrase.before(3), phrase.before(4)):
        return None  # "the ages of 5-16 years"
    if "aged" in (phrase.before(), phrase.before(2)):
        return None  # "aged over 70 years"
    unit = UNITS[phrase.word("unit")]
    if unit == "C" and phrase.has("hyphen") and 10 < phrase.number("count") < 30:
        return None  # "a 21-century excess" is of the 21st
    count = phrase.number("count") + (0.5 if phrase.has("half") else 0)
    if unit == "S" and phrase.word("unit") == "second" and not phrase.has("hyphen"):
        return None
    if phrase.number("count") == 0:
        return None  # "a zero-day flaw"
    if unit == "S" and "." in phrase.word("count"):
        return None  # "10.54 seconds" is a result
    if phrase.word("unit") == "quarter" or (phrase.word("unit"), phrase.after()) == (
        "quarters",
        "of",
    ):  # "three quarter" and "four-quarter" are parts of things
        return None
    mod = "EQUAL_OR_MORE" if phrase.has("most") else "APPROX" if phrase.has("so") else None
    if mod == "EQUAL_OR_MORE" and _is_changed(phrase):
        most = phrase.list("most")[1:]
        cut = phrase.match.start("most") + 1 - phrase.first
        return Reading("DURATION", amount(number(most), unit), "duration: as changed", cut=cut)
    return Reading("DURATION", amount(count, unit), "duration: as written", mod)


def _is_changed(phrase: Phrase) -> bool:
    """Return whether one length becomes another: "they raised the term from two to six years"."""
    before = phrase.scene.words.words[max(0, phrase.first - _CHANGE) : phrase.first]
    return before[-1:] == ["from"] and phrase.list("most")[0] == "to" and not CONTEXTS["changes"].isdisjoint(before)


def hyphened(phrase: Phrase) -> Reading | None:
    """Read "four-months" as four months; "three-quarters" are parts of a thing."""
    return None if phrase.word("unit") == "quarters" else length(phrase)


def in_two_units(phrase: Phrase) -> Reading | None:
    """Read "three years and six months", "2 hours 10 minutes" as one length."""
    unit, smaller = UNITS[phrase.word("unit")], UNITS[phrase.word("smaller")]
    if PARTS.get(unit, ("", 0))[0] != smaller and (unit, smaller) != ("Y", "D"):
        return None
    whole, rest = amount(phrase.number("count"), unit), amount(phrase.number("rest"), smaller)
    rest = rest.removeprefix("PT") if "T" in whole else rest.removeprefix("P")
    return Reading("DURATION", whole + rest, "duration: in two units")


def couple(phrase: Phrase) -> Reading | None:
    """Read a couple of units as about two."""
    return Reading("DURATION", amount(2, UNITS[phrase.word("unit")]), "duration: a couple", "APPROX")


def felt(phrase: Phrase) -> Reading | None:
    """Read "seven horrible years", but not "two light years"."""
    return length(phrase) if phrase.scene.words.words[phrase.last - 2] in _FELT else None


def one(phrase: Phrase) -> Reading | None:
    """Read "a week" where it measures, and not where it is a rate or a noun like any other."""
    unit = UNITS[phrase.word("unit")]
    if (
        (phrase.after(), phrase.after(2)) == ("of", "sundays")
        or (phrase.before() not in _MEASURES and not phrase.has("half") and not _is_beside(phrase))
        or unit in ("S", "Q", "WE")
        or phrase.after() in ("off", "old")
        or _is_put_off(phrase)
        or phrase.scene.words.letters[phrase.last : phrase.last + 1] == "-"
        or (phrase.before() == "wait" and unit == "TM")
        or (phrase.before() in _IS | {"and"} and phrase.after() in ("of", "when", "that", "for"))
    ):
        return None  # "a week off", "a week old", "wait a minute", "it was a day of joy"
    count = 1.5 if phrase.has("half") else 1
    return Reading("DURATION", amount(count, unit), "duration: one", "APPROX" if phrase.has("so") else None)


def of_thing(phrase: Phrase) -> Reading:
    """Read "a year's probation" as the length that it lasts or is worth."""
    return Reading("DURATION", amount(1, UNITS[phrase.word("unit")]), "duration: of a thing")


def _is_put_off(phrase: Phrase) -> bool:
    """Return whether something waits: "a debate for another day"."""
    return phrase.before() in ("for", "until") and phrase.scene.words.words[phrase.first : phrase.last] == [
        "another",
        "day",
    ]


def _is_beside(phrase: Phrase) -> bool:
    """Return whether "a day" is a distance from an event: "a day after the vote"."""
    return phrase.after() in _BESIDE


def on(phrase: Phrase) -> Reading | None:
    """Read "a decade on," as the length that has passed."""
    drop = int(phrase.scene.words.words[phrase.last - 1] == "on")
    return Reading("DURATION", amount(1, UNITS[phrase.word("unit")]), "duration: that has passed", drop=drop)


_NO_YEAR = "(?!YEAR to (DAYNUMBER|BIGFIGURE|TENS|SMALL) (-? SMALL)? UNITS)"  # "sentenced in 2012 to 14 years"
_THE = f"(the following|the final|the? first?) {_NO_YEAR}"
_MORE = (
    "more",
    "further",
    "additional",
    "extra",
    "full",
    "whole",
    "straight",
    "consecutive",
    "successive",
    "long",
    "plus",
    "previous",
    "prior",
    "other",
    "short",
)
_SERVED = "imprisonment|jail|labor|labour|leave|notice|pay|probation|rent|salary|suspension|wages|worth"
_FELT = frozenset({"bitter", "dark", "difficult", "hard", "happy", "horrible", "painful", "troubled", "turbulent"})
_BETWEEN = letters_of(["between"])
_HALF, _LONG, _OLD = letters_of(["half"]), letters_of(["long"]), letters_of(["old"])
_SO = "(?P<so>or so)?"
RULES = (
    Rule(
        "duration",
        pattern(f"{_THE} (?P<count>NUMBER) (?P<most>(to|or|-|- to -|- or -) NUMBER)? more? (?P<unit>UNITS) {_SO}"),
        length,
    ),
    Rule(
        "duration",
        pattern("(?P<count>NUMBER|A) (?P<unit>UNIT|UNITS) (and|,)? (?P<rest>NUMBER|A) (?P<smaller>UNIT|UNITS)"),
        in_two_units,
    ),
    Rule(
        "duration", pattern("the? (?P<count>NUMBER) (?P<half>-? and -? a? -? half) -? (?P<unit>UNITS)"), length, _HALF
    ),
    Rule("duration", pattern("(?P<count>NUMBER) (?P<half>- and - a - half) -? (?P<unit>UNIT)"), length, _HALF),
    Rule("duration", pattern("(?P<count>NUMBER) (?P<hyphen>-) (?P<unit>UNIT) (-? long)?"), length),
    Rule("duration", pattern("(?P<count>NUMBER) (?P<unit>UNIT)"), length),
    Rule("duration", pattern(f"(?P<count>NUMBER) ({'|'.join(_MORE)}) (?P<unit>UNITS)"), length, letters_of(_MORE)),
    Rule(
        "duration",
        pattern("(?P<count>NUMBER) (?P<most>(to|or|and|-) NUMBER)? (?P<unit>UNITS) of age"),
        length,
        letters_of(["age"]),
    ),
    Rule("duration", pattern(f"(?P<count>NUMBER) {OTHER} (?P<unit>UNITS)"), felt),
    Rule("duration", pattern("(?P<count>NUMBER) of (those|these) (?P<unit>UNITS)"), length),
    Rule("duration", pattern("(?<=between) (?P<count>NUMBER) (?P<most>and NUMBER) (?P<unit>UNITS)"), length, _BETWEEN),
    Rule("duration", pattern("A (?P<unit>UNIT) (?P<half>and a half)"), one, _HALF),
    Rule("duration", pattern("A (?P<unit>UNIT) to the day"), on),
    Rule("duration", pattern("(A|an additional|another -?) (?P<unit>UNIT) (?P<so>or (so|two|three))?"), one),
    Rule("duration", pattern(f"A (?P<unit>UNIT) (?='s _? ({_SERVED}))"), of_thing, letters_of(_SERVED.split("|"))),
    Rule("duration", pattern("(A (?P<unit>decade|year|month|week)) on(?=,)"), on),
    Rule("duration", pattern("A couple of? more? (?P<unit>UNITS)"), couple),
    Rule("duration", pattern("(?P<count>NUMBER) - (?P<unit>UNITS)"), hyphened),
    Rule("duration", pattern("(?P<count>NUMBER) -? (?P<unit>UNITS) - long"), length, _LONG),
)
