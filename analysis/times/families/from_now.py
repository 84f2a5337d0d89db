"""Distances from the publication on: in five years, three weeks from now, in two years' time, this time next year."""

from analysis.times import anchor, calendar, narrative
from analysis.times.amounts import amount
from analysis.times.families.offset import CLOCK, offset
from analysis.times.patterns import ORDINALS, UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("A famine has been declared, the first to be announced in any part of the world in six years.", "P6Y"),
    ("It will be held once in four years.", "P4Y"),
    ("They fear that a deal in two years will be hard.", "P2Y"),
    ("will be redeemed in five years", "2003"),
    ("In exactly one year she will step down.", "1999-02-27"),
    ("In about ten years it will be too late.", "2008"),
    ("three weeks from now", "1998-W12"),
    ("It may be so in 20 or 30 years from now.", "2018"),
    ("in two years' time", "2000"),
    ("in a week's time", "1998-W10"),
    ("in nine-months time", "1998-11"),
    ("They have committed to spend $3 billion in three years.", "P3Y"),
    ("in five years' time or even 12 months' time", "1999-02"),
    ("This time last year they were poor.", "1997-02"),
    ("at this time last week", "1998-02-20"),
    ("This time next year it will be over.", "1999-02"),
    ("They have not had an effective army in three decades, it said.", "P30Y"),
    ("where it will be in two or three years time", "2000"),
    ("Fifty years ago, it could be on air in three weeks.", "P3W"),
]

_EXACT = frozenset({"exactly", "precisely"})
_FIRST = frozenset({"first"})  # "the first to be declared anywhere in six years"
_SURE = 0.9  # "committed to build it in three years": how long it takes, rather


def from_now(phrase: Phrase) -> Reading | None:
    """Read "three weeks from now" as a date counted from the publication."""
    published, unit = phrase.scene.published, UNITS[phrase.word("unit")]
    if published is None or unit in CLOCK:
        return None
    return offset(published.isoformat(), phrase.number("count"), unit, anchor.PUBLICATION)


def _ranks(phrase: Phrase) -> bool:
    """Return whether something is ranked before the phrase: "the third in 12 months" is no date."""
    before = phrase.scene.words.words[max(0, phrase.first - 5) : phrase.first]
    return any(word in ORDINALS or word in ("only", "most", "time", "times") or word.endswith("est") for word in before)


def time_from_now(phrase: Phrase) -> Reading | None:
    """Read "in two years' time" as a date counted from the publication, in a story as one that nothing dates."""
    published, unit = phrase.scene.published, UNITS[phrase.word("unit")]
    if published is None or unit in CLOCK or narrative.reached(phrase):
        return None
    return offset(published.isoformat(), phrase.number("count"), unit, anchor.PUBLICATION)


def this_time(phrase: Phrase) -> Reading | None:
    """Read "this time last year" as the publication's month a year before it, "this time last week" as its weekday."""
    published, unit = phrase.scene.published, UNITS[phrase.word("unit")]
    moved = calendar.add(published, -1 if phrase.word("side") == "last" else 1, unit) if published else None
    if moved is None:
        return None
    value = calendar.value_of(moved, {"Y": "M", "M": "W"}.get(unit, "D"))
    return Reading("DATE", value, "offset: this time", None, anchor.PUBLICATION)


def _is_of_then(phrase: Phrase) -> bool:
    """Return whether the sentence has told a distance back, so that what it imagines is not to come."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or not told.reading.rule.startswith("offset: -"):
        return False
    return not any(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))


def within(phrase: Phrase) -> Reading | None:
    """Read "in five years" as a date where the verb looks ahead."""
    published, unit = phrase.scene.published, UNITS[phrase.word("unit")]
    takes = _mod(phrase) is not None and unit not in ("Y", "E", "C")  # "it is ready in about three weeks"
    if published is None or unit in CLOCK or anchor.side(phrase) < _SURE or _ranks(phrase) or takes:
        return None
    if phrase.before() == "once":
        return Reading("SET", amount(phrase.number("count"), unit), "repeated: once in so many", cut=1)
    if phrase.after() in ("will", "would") or _is_of_then(phrase) or anchor.follows(phrase, _FIRST):
        return None  # "a deal in two years will be hard"; "fifty years ago it could be on air in three weeks"
    reading = offset(published.isoformat(), phrase.number("count"), unit, anchor.PUBLICATION)
    if reading is None:
        return None
    day = calendar.add(published, phrase.number("count"), unit) if _EXACT.intersection(phrase.list("in")) else None
    value, cut = day.isoformat() if day else reading.value, len(phrase.list("in"))
    return Reading("DATE", value, reading.rule, _mod(phrase), reading.anchor, cut=cut)


def _mod(phrase: Phrase) -> str | None:
    """Return APPROX where the distance is said to be about right."""
    return "APPROX" if phrase.list("in")[-1] in ("about", "around", "roughly") else None


_COUNT = "(?P<count>NUMBER|A)"
RULES = (
    Rule(
        "offset",
        pattern(f"{_COUNT} ((to|or|-) NUMBER)? (?P<unit>UNIT|UNITS) from (now|today)"),
        from_now,
        letters_of(["now", "today"]),
    ),
    Rule("offset", pattern("this time (?P<side>last|next) (?P<unit>year|month|week)"), this_time, letters_of(["time"])),
    Rule("offset", pattern("(?P<in>in) (?P<count>NUMBER) (?P<unit>UNITS)"), within),
    Rule(
        "offset",
        pattern("(?P<in>in (exactly|precisely|about|around|roughly)) (?P<count>NUMBER) (?P<unit>UNITS|UNIT)"),
        within,
        letters_of(["exactly", "precisely", "about", "around", "roughly"]),
    ),
    Rule(
        "offset",
        pattern("(?<=[in just even]) (?P<count>NUMBER|A) ((or|to|-) NUMBER)? -? (?P<unit>UNIT|UNITS)('|'s)? time"),
        time_from_now,
        letters_of(["time"]),
    ),
)
