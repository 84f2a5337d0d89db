"""Distances back from a date: two days ago, a year earlier; of those from it on see `later` and `from_now`."""

from analysis.times import anchor, antecedent, calendar, narrative
from analysis.times.amounts import amount
from analysis.times.patterns import UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule, Scene

EXAMPLES = [
    ("Thousands of years ago, they came.", "PAST_REF"),
    ("The trend began a few years back.", "PAST_REF"),
    ("He said so 24 hours ago.", "1998-02-26"),
    ("Two years ago this month he was hurt.", "1996-02"),
    ("two days ago", "1998-02-25"),
    ("five years ago", "1993"),
    ("six weeks ago", "1998-W03"),
    ("a week or so ago", "1998-W08"),
    ("in 1990, a year earlier", "1989"),
    ("The leaves came 20 days earlier than usual.", "P20D"),
    ("It rose at the end of 1996 from 13 percent three months earlier.", "1996-09"),
    ("it happened a century-ago", "18"),
    ("It fell on the weekend. A week earlier it had risen.", "1998-W07"),
    ("a year and a half ago", "1996"),
    ("a year and half ago", "1996"),
    ("days ago", "PAST_REF"),
    ("six-years ago", "1992"),
    ("many, many years ago", "PAST_REF"),
    ("it opened in 1990, two years before.", "1988"),
    ("minutes earlier he fell", "PAST_REF"),
    ("The mill burned in July 1990. Seven years previously, it had been shut.", "1983"),
]

_GRAINS = {"E": "Y", "F": "W", "L": "C"}
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}
_SEVERAL = 2  # units, the least that "a few" and the bare plural mean
_DAY = 24  # hours
CLOCK = ("H", "TM", "S")


def ago(phrase: Phrase) -> Reading | None:
    """Read a distance back from the publication, to the grain of its unit."""
    unit, published = UNITS[phrase.word("unit")], phrase.scene.published
    mod = "APPROX" if phrase.has("so") or phrase.has("couple") else None
    if not (phrase.has("count") or phrase.has("couple")):
        last = calendar.add(published, -_SEVERAL, unit) if published and unit not in CLOCK else published
        days: calendar.Days | None = (None, last) if published else None
        return Reading(
            "DATE",
            "PAST_REF",
            "offset: how long is not said",
            days=days,
            anchor=anchor.PUBLICATION if published else None,
        )
    count = phrase.number("count") if phrase.has("count") else 2
    count += 0.5 if phrase.has("half") else 0
    if published is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), "offset: the publication is not known", mod)
    if unit == "H" and count >= _DAY and count % _DAY == 0:
        count, unit = count / _DAY, "D"  # "24 hours ago"
    if unit in CLOCK:  # the hour of the publication is not known: it was that day or the one before
        days = (calendar.add(published, -1, "D"), published)
        return Reading("TIME", f"{published.isoformat()}TXX:XX", "offset: hours ago", mod, anchor.PUBLICATION, days)
    if count == 1 and unit == "Y" and (year := antecedent.year_compared(phrase)):
        return Reading("DATE", f"{year - 1:04d}", "offset: -1Y", mod, anchor.TEXT, compared=True)
    far = Reading("DATE", "PAST_REF", "offset: before the calendar", mod)  # "100 million years ago"
    return offset(published.isoformat(), -count, unit, anchor.PUBLICATION, mod) or far


def offset(value: str, count: float, unit: str, anchored: str, mod: str | None = None) -> Reading | None:
    """Return the unit that lies `count` units from `value`, no finer than `value` itself."""
    first = calendar.days(value)[0]
    moved = calendar.add(first, count, unit) if first else None
    if moved is None:
        return None
    if unit == "E" and calendar.grain(value) == "E":
        return Reading("DATE", f"{moved.year // 10}", f"offset: {count:+g}{unit}", mod, anchored)
    return Reading(
        "DATE", calendar.value_of(moved, _GRAINS.get(unit, unit)), f"offset: {count:+g}{unit}", mod, anchored
    )


def earlier(phrase: Phrase) -> Reading | None:
    """Read a distance back from the date mentioned last."""
    unit = UNITS[phrase.word("unit")]
    if phrase.after() in ("this", "last"):
        return None  # "in one week earlier this month"
    if unit in CLOCK or phrase.after() == "than":  # "20 days earlier than usual"
        return Reading("DURATION", amount(phrase.number("count"), unit), "offset: earlier", drop=1)
    value, anchored = told_date(phrase, unit)
    value = _end_told(phrase, unit) or value
    if value is None:
        return Reading("DATE", "PAST_REF", "offset: nothing to count from")
    return offset(value, -phrase.number("count"), unit, anchored)


def _end_told(phrase: Phrase, unit: str) -> str | None:
    """Return December of "at the end of 2016", from which months are counted: "from 13 three months earlier"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or unit != "M" or told.reading.mod != "END" or calendar.grain(told.reading.value) != "Y":
        return None
    over = any(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))
    return None if over else f"{told.reading.value}-12"


def some_earlier(_: Phrase) -> Reading:
    """Read "minutes earlier" as a time that is over; how long is not said."""
    return Reading("DATE", "PAST_REF", "offset: how long is not said", days=(None, None))


def told_date(phrase: Phrase, unit: str) -> tuple[str | None, str]:
    """Return the date to count from: the last one mentioned that is fine enough, or the publication."""
    grains = {"Y": "Y M D Q W S", "E": "Y M D Q W S E", "M": "M D W", "Q": "Q M D", "W": "D WE W"}.get(unit, "D")
    if unit in ("W", "D") and antecedent.unknown_day(phrase.scene):
        return None, anchor.TEXT  # "in late February 2016; less than a week later"
    value = antecedent.reference(phrase.scene, grains)
    if (found := narrative.reached(phrase)) and (found.year.startswith("BC") or _is_older(phrase.scene, value)):
        return None, anchor.TEXT
    if value is None and phrase.scene.published is not None:
        return phrase.scene.published.isoformat(), anchor.PUBLICATION
    return (None if unit != "Y" and _is_of_other_year(phrase.scene, value) else value), anchor.TEXT


def _is_of_other_year(scene: Scene, value: str | None) -> bool:
    """Return whether another year was told since: "in April 2016 ... In 2015 they signed it ... nine months later"."""
    if value is None or "Y" not in scene.told:
        return False
    number, year = scene.told["Y"]
    since = max((scene.told[grain][0] for grain in scene.told if scene.told[grain][1] == value), default=0)
    return number > since and year.isdigit() and year != value[:4] and int(year) < int(value[:4] or 0)


def _is_older(scene: Scene, value: str | None) -> bool:
    """Return whether the story has moved on to a month or year since the date to count from was told."""
    number, story = scene.told["story"]
    told = max((scene.told[grain][0] for grain in scene.told if scene.told[grain][1] == value), default=0)
    return value is None or (told < number and not value.startswith(story))


_COUNT = "(?P<count>NUMBER|A)"
_SO = "(?P<so>or (so|two|three))?"
_SCALES = "(tens|hundreds|thousands|tens of thousands|hundreds of thousands|millions|billions|dozens)"
_AGO, _EARLIER = letters_of(["ago", "back"]), letters_of(["earlier", "previously"])
RULES = (
    Rule(
        "offset",
        pattern(f"{_COUNT} ((to|or|-) NUMBER)? -? (?P<unit>UNIT|UNITS) {_SO} -? (ago|back(?=[, \\.]))"),
        ago,
        _AGO,
    ),
    Rule("offset", pattern("(?P<count>A) (?P<unit>UNIT) (?P<half>and a? half) ago"), ago, _AGO),
    Rule("offset", pattern("(?P<count>NUMBER) (?P<half>and a? half) (?P<unit>UNITS) ago"), ago, _AGO),
    Rule("offset", pattern("(?P<couple>A couple of?) (?P<unit>UNITS) ago"), ago, _AGO),
    Rule("offset", pattern("(A few|several|(many ,?)? many)? (?P<unit>UNITS) ago"), ago, _AGO),
    Rule("offset", pattern(f"{_SCALES} of (?P<unit>UNITS) ago"), ago, _AGO),
    Rule("offset", pattern("(A few|several|many) (?P<unit>UNITS) back(?=[, \\.])"), ago, _AGO),
    Rule("offset", pattern(f"{_COUNT} (?P<unit>UNIT|UNITS) {_SO} (earlier|previously)"), earlier, _EARLIER),
    Rule("offset", pattern(f"{_COUNT} (?P<unit>UNIT|UNITS) before (?=[, \\. \\;])"), earlier, letters_of(["before"])),
    Rule("offset", pattern("(A few|several|many|(?<!the)(?<!recent)) (?P<unit>UNITS) earlier"), some_earlier, _EARLIER),
    Rule(
        "offset", pattern("(A few|several|some) (?P<unit>UNITS) previously"), some_earlier, letters_of(["previously"])
    ),
)
