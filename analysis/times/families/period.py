"""Periods around the publication: last week, this year, next month, last fall, the past three months."""

from analysis.times import calendar
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.words import MONTHS, SEASONS, UNITS, pattern

EXAMPLES = [
    ("last week", "1998-W08"),
    ("this year", "1998"),
    ("next month", "1998-03"),
    ("last fall", "1997-FA"),
    ("last October", "1997-10"),
    ("the past three months", "P3M"),
]

_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def near_unit(phrase: Phrase) -> Reading | None:
    """Read the last, this or the next unit of the calendar."""
    published, step = phrase.scene.published, _STEPS[phrase.list("side")[-1]]
    unit = UNITS[phrase.word("unit")]
    if unit not in ("W", "WE", "M", "Q", "Y", "E", "C"):
        return None
    if published is None:
        return Reading(
            "DATE", {"Y": "XXXX", "M": "XXXX-XX"}.get(unit, "XXXX-WXX"), "period: the publication is not known"
        )
    value = calendar.shifted(calendar.value_of(published, unit), step)
    return Reading("DATE", value, f"period: {phrase.word('side')}", anchor="published") if value else None


def near_named(phrase: Phrase) -> Reading | None:
    """Read the last, this or the next month or season of a name."""
    published, side = phrase.scene.published, phrase.list("side")[-1]
    if published is None:
        return Reading("DATE", "XXXX", "period: the publication is not known")
    if phrase.has("month"):
        month = MONTHS[phrase.list("month")[0]]
        values = [f"{published.year + step:04d}-{month:02d}" for step in (-1, 0, 1)]
    else:
        values = [f"{published.year + step:04d}-{SEASONS[phrase.word('season')]}" for step in (-1, 0, 1)]
    if side == "this":
        value = values[1]
    elif side in ("next", "coming"):
        value = next(
            v for v in [*values, values[-1]] if (calendar.days(v)[0] or published) > published or v == values[-1]
        )
    else:
        value = next(v for v in [*reversed(values), values[0]] if (calendar.days(v)[1] or published) < published)
    return Reading("DATE", value, f"period: {side}", anchor="published")


def stretch(phrase: Phrase) -> Reading | None:
    """Read the last, next ... number of units as a length of time that ends or begins at the publication."""
    unit, side = UNITS[phrase.word("unit")], phrase.list("side")[-1]
    if not phrase.has("count"):
        return Reading("DURATION", f"P{'T' if unit in ('H', 'S', 'TM') else ''}X{unit[-1:]}", f"period: {side}")
    count = phrase.number("count")
    published = phrase.scene.published
    days = None
    if published is not None and unit in ("D", "W", "M", "Y", "Q", "E"):
        moved = calendar.add(published, count if side in ("next", "coming") else -count, unit)
        days = (min(published, moved), max(published, moved)) if moved else None
    return Reading("DURATION", amount(count, unit), f"period: {side}", anchor="published" if days else None, days=days)


def amount(count: float, unit: str) -> str:
    """Return the TIMEX3 value of a length of time: (2.5, "Y") → "P2Y6M"."""
    count, unit = {"F": (2 * count, "W"), "C": (100 * count, "Y"), "E": (10 * count, "Y"), "WE": (count, "WE")}.get(
        unit, (count, unit)
    )
    whole, rest = int(count), count - int(count)
    time = "T" if unit in ("H", "TM", "S") else ""
    smaller = {"Y": ("M", 12), "H": ("TM", 60), "TM": ("S", 60), "M": ("D", 30), "D": ("TH", 24)}.get(unit)
    unit = "M" if unit == "TM" else unit
    head = f"P{time}{whole}{unit}" if whole or not rest else f"P{time}"
    if rest and smaller:
        name, factor = smaller
        return head + f"{'T' if name == 'TH' else ''}{round(rest * factor)}{name.replace('TM', 'M').replace('TH', 'H')}"
    return head


_SIDE = "(?P<side>last|past|previous|this|current|next|coming)"
RULES = (
    Rule("period", pattern(f"the? {_SIDE} (?P<unit>UNIT)"), near_unit),
    Rule("period", pattern(f"{_SIDE} ((?P<month>MONTH)|(?P<season>SEASON))"), near_named),
    Rule(
        "period",
        pattern("(the|these)? (?P<side>last|past|next|coming|recent|previous) (few|several)? (?P<unit>UNITS)"),
        stretch,
    ),
    Rule(
        "period",
        pattern("(the|these)? (?P<side>last|past|next|coming|recent|previous) (?P<count>NUMBER) (?P<unit>UNITS)"),
        stretch,
    ),
)
