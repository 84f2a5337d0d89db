"""Distances from a date: two days ago, a year earlier, three weeks later, in five years."""

from analysis.times import anchor, calendar
from analysis.times.families.period import amount
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.words import UNITS, pattern

EXAMPLES = [
    ("two days ago", "1998-02-25"),
    ("five years ago", "1993"),
    ("six weeks ago", "1998-W03"),
    ("a year earlier", "1997"),
    ("days ago", "PAST_REF"),
]


def ago(phrase: Phrase) -> Reading | None:
    """Read a distance back from the publication, to the grain of its unit."""
    unit, published = UNITS[phrase.word("unit")], phrase.scene.published
    if not phrase.has("count"):
        return Reading("DATE", "PAST_REF", "offset: vague")
    count = phrase.number("count")
    if unit in ("H", "TM", "S"):
        return Reading("TIME", amount(count, unit), "offset: ago")
    if published is None:
        return Reading("DATE", "PAST_REF", "offset: the publication is not known")
    return _offset(published.isoformat(), -count, unit, "offset: ago", "published")


def _offset(value: str, count: float, unit: str, rule: str, anchored: str) -> Reading | None:
    day = calendar.days(value)[0]
    moved = calendar.add(day, count, unit) if day else None
    if moved is None:
        return None
    grain = {"E": "Y", "F": "W", "C": "Y"}.get(unit, unit)
    return Reading("DATE", calendar.value_of(moved, grain), rule, anchor=anchored)


def earlier(phrase: Phrase) -> Reading | None:
    """Read a distance from the date mentioned last."""
    unit = UNITS[phrase.word("unit")]
    if unit in ("H", "TM", "S"):
        return None
    value = anchor.reference(phrase.scene, "D M Y W Q")
    if value is None:
        return Reading("DATE", "PAST_REF", "offset: nothing to count from")
    count = phrase.number("count") * (1 if phrase.word("side") == "later" else -1)
    return _offset(value, count, unit, "offset: from the date before", "text")


RULES = (
    Rule("offset", pattern("(?P<count>NUMBER|a|an) (?P<unit>UNIT|UNITS) ago"), ago),
    Rule("offset", pattern("(?P<unit>UNITS) ago"), ago),
    Rule("offset", pattern("(a few|several|many) (?P<unit>UNITS) ago"), ago),
    Rule("offset", pattern("(?P<count>NUMBER|a|an) (?P<unit>UNIT|UNITS) (?P<side>earlier|later)"), earlier),
)
