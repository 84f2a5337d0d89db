"""Lengths of time: six months, a two-day visit, 2 1/2 years; ages are kept apart."""

from analysis.times.families.period import amount
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.words import UNITS, pattern

EXAMPLES = [
    ("for six months", "P6M"),
    ("a two-day visit", "P2D"),
    ("2 1/2 years", "P2Y6M"),
    ("a 54-year-old", None),
    ("four hours", "PT4H"),
]


def length(phrase: Phrase) -> Reading | None:
    """Read a number of units, unless it is somebody's age."""
    if (phrase.after(), phrase.after(2)) == ("-", "old") or phrase.after() == "old":
        return None
    return Reading("DURATION", amount(phrase.number("count"), UNITS[phrase.word("unit")]), "duration: as written")


RULES = (
    Rule("duration", pattern("the? (?P<count>NUMBER) (?P<unit>UNIT|UNITS)"), length),
    Rule("duration", pattern("(?P<count>NUMBER) - (?P<unit>UNIT)"), length),
)
