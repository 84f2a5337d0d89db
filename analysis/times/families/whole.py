"""A whole and its parts: all year round, yearlong, half an hour, a quarter of a century; what a thing has lasted."""

from analysis.times import anchor
from analysis.times.amounts import amount
from analysis.times.families.offset import offset
from analysis.times.patterns import CONTEXTS, UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("In the decade since, nothing was decided.", "P10Y"),
    ("in the month running up to the feast", "P1M"),
    ("half an hour", "PT30M"),
    ("For the month leading up to the vote they sang.", "P1M"),
    ("it is open all year round", "P1Y"),
    ("it rained all week long", "P1W"),
    ("more than in the entire year leading up to it", "P1Y"),
    ("a half-hour talk", "PT30M"),
    ("they waited half-an-hour", "PT30M"),
    ("half-a-century of peace", "P50Y"),
    ("for a quarter of a century", "P25Y"),
    ("a quarter-century of war", "P25Y"),
    ("after a quarter century in power", "P25Y"),
    ("three quarters of an hour", "PT45M"),
    ("a half-century of peace", "P50Y"),
    ("a decade-long war", "P10Y"),
    ("a yearlong probe", "P1Y"),
    ("the eight-month-old truce", "P8M"),
    ("a six-year-old civil war", "P6Y"),
    ("a 54-year-old woman", None),
    ("They would lift a year-old ban.", "P1Y"),
    ("her year-old grandson", None),
    ("They walked a whole day.", "P1D"),
    ("It rained the whole week.", "P1W"),
    ("In a single year rents rose.", "P1Y"),
    ("The bridge took a full decade.", "P10Y"),
    ("the most in a single month", "P1M"),
    ("The full year brought a loss.", "1998"),
    ("It was a full day-trip.", None),
    ("a three and a half day course", "P3DT12H"),
    ("a one-week-and-a-half pause", "P1W4D"),
    ("Little over a quarter-century ago, they wed.", "1973"),
    ("It was a village half a century ago.", "1948"),
    ("more than a quarter of a century ago", "1973"),
    ("A half-decade ago it shut.", "1993"),
]


def whole(phrase: Phrase) -> Reading | None:
    """Read decade-long, yearlong and half an hour."""
    unit = UNITS[phrase.word("unit") if phrase.has("unit") else phrase.word("whole").removesuffix("long")]
    return Reading("DURATION", amount(0.5 if phrase.has("half") else 1, unit), "duration: a whole or its half")


def quarter_of(phrase: Phrase) -> Reading:
    """Read "a quarter of a century", "three quarters of an hour", "a quarter-century" as that part of the whole."""
    count = phrase.number("count") if phrase.has("count") else 1
    return Reading("DURATION", amount(count / 4, UNITS[phrase.word("unit")]), "duration: quarters of a whole")


def part_ago(phrase: Phrase) -> Reading | None:
    """Read "a quarter-century ago" and "half a century ago" as the year that long ago."""
    years, published = _YEARS[UNITS[phrase.word("unit")]], phrase.scene.published
    if published is None:
        return Reading("DATE", "XXXX", "offset: the publication is not known")
    share = 0.25 if phrase.has("quarter") else 0.5
    return offset(published.isoformat(), -share * years, "Y", anchor.PUBLICATION)


def age_of_thing(phrase: Phrase) -> Reading | None:
    """Read the length that a thing has lasted ("an 8-month-old truce"); people's ages are none."""
    if CONTEXTS["lasting"].isdisjoint((phrase.after(), phrase.after(2))) or not phrase.after().isalpha():
        return None
    count = phrase.number("count") if phrase.has("count") else 1
    return Reading("DURATION", amount(count, UNITS[phrase.word("unit")]), "duration: of a thing")


def whole_unit(phrase: Phrase) -> Reading | None:
    """Read "all year round", "a whole day" and "the month leading up to the vote" as one unit."""
    if UNITS[phrase.word("unit")] in ("Q", "S"):
        return None  # "a full quarter", "the whole second"
    return Reading("DURATION", amount(1, UNITS[phrase.word("unit")]), "duration: the whole of it")


def and_half(phrase: Phrase) -> Reading:
    """Read "a three and a half day course", "a one-week-and-a-half pause" as so many and a half."""
    return Reading("DURATION", amount(phrase.number("count") + 0.5, UNITS[phrase.word("unit")]), "duration: and a half")


_YEARS = {"E": 10, "C": 100}
_HALF, _LONG, _OLD = letters_of(["half"]), letters_of(["long"]), letters_of(["old"])
_ENTIRE = letters_of(["whole", "entire", "full", "single", "solid"])
_QUARTER = letters_of(["quarter", "quarters"])
_UNIT = "(?P<unit>day|week|month|year|hour)"
_BEFORE_OLD = "a the its nearly almost of by 's"  # and no number: "the year-old ban", but "a 20 year-old law student"
_WHOLE = "yearlong|monthlong|weeklong|daylong|decadelong"
RULES = (
    Rule("duration", pattern("(?P<count>NUMBER) - (?P<unit>UNIT) - old"), age_of_thing, _OLD),
    Rule(
        "duration",
        pattern(f"(?<=[{_BEFORE_OLD}]) (?P<unit>year|month|decade|century) - old"),
        age_of_thing,
        _OLD,
    ),
    Rule("duration", pattern("(?<=in) the (?P<unit>year|decade|century) (?=since [, \\.])"), whole),
    Rule("duration", pattern("A quarter (of A|-)? (?P<unit>hour|century)"), quarter_of, _QUARTER),
    Rule("duration", pattern("(?P<count>two|three) -? quarters of A (?P<unit>hour|century)"), quarter_of, _QUARTER),
    Rule("offset", pattern("A (?P<quarter>quarter) (of A|-)? (?P<unit>century) -? ago"), part_ago, _QUARTER),
    Rule("offset", pattern("A? half (A|- A -|-)? (?P<unit>century|decade) -? ago"), part_ago, _HALF),
    Rule("duration", pattern("(?P<unit>UNIT) - long"), whole, _LONG),
    Rule("duration", pattern("all (?P<unit>UNIT) -? (round|long)"), whole_unit, letters_of(["round", "long"])),
    Rule(
        "duration",
        pattern("the (entire|whole|full)? (?P<unit>UNIT) (?=(leading|running) up? to)"),
        whole_unit,
        letters_of(["leading", "running"]),
    ),
    Rule("duration", pattern(f"(?P<count>NUMBER) and a half {_UNIT}"), and_half, _HALF),
    Rule(
        "duration", pattern("(?P<count>NUMBER) - (?P<unit>day|week|month|year|hour) - and - a - half"), and_half, _HALF
    ),
    Rule("duration", pattern(f"(?P<whole>{_WHOLE})"), whole),
    Rule("duration", pattern("(A|one) (whole|entire|full|single|solid) (?P<unit>UNIT) (?!-)"), whole_unit, _ENTIRE),
    Rule("duration", pattern("the (whole|single) (?P<unit>UNIT) (?!-|of)"), whole_unit, _ENTIRE),
    Rule("duration", pattern("(?P<half>half) (- A -|A) (?P<unit>UNIT)"), whole, _HALF),
    Rule("duration", pattern("(?P<half>half) - (?P<unit>minute|hour|day|decade|century)"), whole, _HALF),
)
