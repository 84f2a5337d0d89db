"""What is counted from a beginning: now in its 19th month, day 12 of the strike."""

from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.words import UNITS, pattern

EXAMPLES = [("now in its 19th month", "P19M"), ("in its third week", "P3W")]


def counted(phrase: Phrase) -> Reading | None:
    """Read the nth unit of something as a length counted from its beginning."""
    unit = UNITS[phrase.word("unit")]
    nth = int(phrase.number("nth"))
    if unit not in ("D", "W", "M", "Y", "Q") or nth == 0:
        return None
    return Reading(
        "DURATION", f"P{nth}{unit}", "counted: from a beginning", cut=phrase.match.start("nth") - phrase.first
    )


RULES = (
    Rule("counted", pattern("now? in (its|their|his|her|the) (?P<nth>ORDINAL) straight? (?P<unit>UNIT)"), counted),
)
