"""Lengths named by what filled them: decades of tradition, her first few months, the final weeks of the siege."""

from analysis.times.amounts import amount, vague_amount
from analysis.times.patterns import CONTEXTS, UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("a break with decades of tradition", "PXE"),
    ("They have years of practice.", "PXY"),
    ("Centuries of trade had made it rich.", "PXC"),
    ("during the decades of peace", "PXE"),
    ("the good days of peace", None),
    ("It is the land of his years of glory.", None),
    ("the early days of the firm", None),
    ("its opening hours of 9 to 5", None),
    ("two or three weeks of rain", "P2W"),
    ("His first few months in Rome were calm.", "PXM"),
    ("the pope's first few weeks", "PXW"),
    ("in the final months of the siege", "PXM"),
    ("the last days of the siege", "PXD"),
    ("the last few days of the siege", "PXD"),
    ("the first year of the war", "P1Y"),
    ("The first month was the worst.", "P1M"),
    ("the first week of March 1997", "1997-03"),
    ("Months into her new job, she left.", "PXM"),
    ("two months into her new job", "P2M"),
    ("He spent the first month seeing the land.", "P1M"),
    ("In his final years he sang.", "PXY"),
    ("They slept a half hour.", "PT30M"),
    ("after another half century", "P50Y"),
    ("It is one of the nicest days of the year.", "1998"),
    ("for up to a half-year", "P6M"),
]

_CERTAIN = CONTEXTS["owners"] | CONTEXTS["kinds"] | {"'s", "-"}
_CALENDAR = (("the", "year"), ("the", "week"), ("the", "month"))
_ANY = frozenset({"all", "of", "in", "that"})  # owners of days, but not of "of decades of neglect"


def filled(phrase: Phrase) -> Reading | None:
    """Read "decades of tradition" as a length, unless a word before it says which decades they were."""
    if phrase.word("unit") == "days" and (phrase.after(2), phrase.after(3)) in _CALENDAR:
        return None  # "one of the nicest days of the year"
    if phrase.before() in _CERTAIN - _ANY or phrase.word("unit") == "quarters":
        return None
    return part(phrase)


def part(phrase: Phrase) -> Reading:
    """Read the first, the final, the last units of something as a length that is not counted."""
    return Reading("DURATION", vague_amount(UNITS[phrase.word("unit")]), "duration: not counted")


def first(phrase: Phrase) -> Reading:
    """Read "the first year of the war" as the length that it is."""
    return Reading("DURATION", amount(1, UNITS[phrase.word("unit")]), "duration: after a beginning")


def half(phrase: Phrase) -> Reading:
    """Read "a half hour" as half of it."""
    return Reading("DURATION", amount(0.5, UNITS[phrase.word("unit")]), "duration: a whole or its half")


_FIRST = letters_of(["first"])
_OWNER = "[its their his her our my your 's]"
RULES = (
    Rule("duration", pattern("(?P<unit>UNITS) (?=of)"), filled),
    Rule("duration", pattern("(?<=during the) (?P<unit>years|decades|centuries) (?=of)"), part),
    Rule(
        "duration",
        pattern(f"(?<={_OWNER}) (first|final) (few|several)? (?P<unit>UNITS)"),
        part,
        letters_of(["first", "final"]),
    ),
    Rule(
        "duration",
        pattern("the (last|final|closing|waning|dying) (few|several)? (?P<unit>UNITS) (?=of)"),
        part,
        letters_of(["last", "final", "closing", "waning", "dying"]),
    ),
    Rule(
        "duration",
        pattern("(?<=the) first (?P<unit>week|month|year) (?=of (a|an|the|this|his|her|its|their)|was|is)"),
        first,
        _FIRST,
    ),
    Rule(
        "duration",
        pattern("(?<![the a]) (?P<unit>UNITS) (?=into (his|her|its|their|the|a|my|our))"),
        part,
        letters_of(["into"]),
    ),
    Rule("duration", pattern("(?<=[spent spend spends spending] the) first (?P<unit>week|month|year)"), first, _FIRST),
    Rule("duration", pattern("(A|another) half -? (?P<unit>hour|century|decade|day|year)"), half, letters_of(["half"])),
)
