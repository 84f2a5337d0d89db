"""Days that lean on another date: the 15 of March 13-15, on the 20th, the last week of August."""

from dataclasses import replace
from datetime import timedelta

from analysis.times import anchor, calendar, narrative
from analysis.times.families.absolute import dated, day_of_month, month_and_year
from analysis.times.families.month import bare_month
from analysis.times.patterns import CONTEXTS, DASH, MONTHS, SEASONS, UNITS, WEEKDAYS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("Between March 5 and 9 a number of arrests were made.", "1998-03-09"),
    ("on March 3-5", "1998-03-05"),
    ("from 3 to 5 March", "1998-03-03"),
    ("between March 5 and 9, 1918", "1918-03-09"),
    ("on March 5 and 9 people died", "1998-03-05"),
    ("on March 5 and 9 in the north", "1998-03-09"),
    ("the last week of March", "1998-03"),
    ("the first week of 1998", "1998"),
    ("the last week of the month", "1998-02"),
    ("the first Monday in May 1998", "1998-05-04"),
    ("on the 20th floor", None),
    ("on the first day of March 1997", "1997-03-01"),
    ("the last day of the year", "1998-12-31"),
    ("the first day of spring", "1998-SP"),
    ("the last day of summer", "1997-SU"),
    ("the second day of the talks", "1998-02-27"),
    ("It will reopen at the beginning of spring.", "1998-SP"),
]

_FUNCTION = frozenset({"in", "at", "to", "for", "with", "by", "but", "when", "after", "before", "as", "during", "near"})
_NTH_WEEK = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3}
_FEW_DAYS = 5
_SUN = 22  # days from the first of March to the equinox, and so on


def day_after_dash(phrase: Phrase) -> Reading | None:
    """Read the 15 of "March 13-15" and the 9 of "between March 5 and 9, 1918" from the day before it."""
    mentions, scene = phrase.scene.mentions, phrase.scene
    if not mentions or mentions[-1].last != phrase.first - 1 or mentions[-1].reading.family != "absolute":
        return None
    told, words = mentions[-1].reading, scene.words
    day = int(phrase.number("day"))
    if calendar.grain(told.value) != "D" or told.type != "DATE" or words.written(mentions[-1].last - 1)[0].isalpha():
        return None
    between = words.words[mentions[-1].first - 1 : mentions[-1].first] == ["between"]
    counts = phrase.after()[:1].isalpha() and phrase.after() not in _FUNCTION and not between
    apart = phrase.scene.words.letters[phrase.first - 1] == DASH
    if (apart or phrase.before() == "and") and counts and not phrase.has("year"):
        return None  # "on March 5 and 9 people died"
    if len(words.written(mentions[-1].last - 1)) == 4 or day <= int(told.value[8:]):
        return None  # "5 March 1918-9"
    year = f"{phrase.year():04d}" if phrase.has("year") else told.value[:4]
    found = dated(int(year), int(told.value[5:7]), day, told.rule if not phrase.has("year") else "absolute: in a span")
    return found and replace(found, anchor=None if phrase.has("year") else told.anchor)


def day_in_story(phrase: Phrase) -> Reading | None:
    """Read "on the 20th" as a day of the month that the story has reached."""
    found = narrative.reached(phrase)
    if found is None or found.year.startswith("BC") or calendar.grain(found.value) not in ("M", "D"):
        return None
    if phrase.after() in CONTEXTS["ordered"]:
        return None  # "on the 20th floor"
    day = int(phrase.number("day"))
    reading = dated(int(found.year), int(found.value[5:7]), day, f"absolute: {narrative.RULE}", anchor.TEXT)
    return reading and replace(reading, cut=1)


def part_of_month(phrase: Phrase) -> Reading | None:
    """Read "the last week of August" and "the first days of May 1940" as those days of the month."""
    reading = _whole(phrase)
    if reading is None:
        return None
    first, last = calendar.days(reading.value)
    if first is None or last is None:
        return reading
    if phrase.word("unit") == "day":
        day = last if phrase.word("nth") not in _NTH_WEEK else first + timedelta(_NTH_WEEK[phrase.word("nth")])
        return replace(reading, value=day.isoformat())
    length = _FEW_DAYS if phrase.word("unit") == "days" else 7
    if phrase.word("nth") in _NTH_WEEK:
        begin = first + timedelta(7 * _NTH_WEEK[phrase.word("nth")])
        mod = "START" if begin == first else "MID"
        return replace(reading, mod=mod, parts=1, days=(begin, begin + timedelta(length - 1)))
    return replace(reading, mod="END", parts=1, days=(last - timedelta(length - 1), last))


def day_of_season(phrase: Phrase) -> Reading | None:
    """Read "the first day of spring" as the season's beginning: by the weather or, three weeks later, by the sun."""
    published, name = phrase.scene.published, SEASONS[phrase.word("season")]
    if published is None:
        return None
    opens = phrase.word("nth") == "first"
    turns = []
    for year in range(published.year - 1, published.year + 2):
        first, last = calendar.days(f"{year:04d}-{name}")
        if first and last:
            turns.append((first if opens else last, f"{year:04d}-{name}"))
    past = max((turn for turn in turns if turn[0] <= published), default=None)
    future = min((turn for turn in turns if turn[0] >= published), default=None)
    chosen, how = anchor.nearest(phrase, past and past[0], future and future[0])
    value = next((value for day, value in turns if day == chosen), None)
    if chosen is None or value is None:
        return None
    days = (chosen, chosen + timedelta(_SUN))
    mod = "START" if opens else "END"
    return Reading("DATE", value, f"bare day: of a season, {how}", mod, anchor.PUBLICATION, days, parts=1)


def _whole(phrase: Phrase) -> Reading | None:
    """Return the month or year of which a part is said."""
    published = phrase.scene.published
    if phrase.has("month"):
        return month_and_year(phrase) if phrase.has("year") else bare_month(phrase)
    if phrase.has("year"):
        return Reading("DATE", str(phrase.year()), "year: its days or weeks")
    if published is None:
        return None
    found, unit = narrative.reached(phrase), UNITS[phrase.word("whole")]
    value = (found and narrative.around(found, unit)) or calendar.value_of(published, unit)
    return Reading("DATE", value, "bare day: of the period", anchor=anchor.TEXT if found else anchor.PUBLICATION)


def nth_weekday(phrase: Phrase) -> Reading | None:
    """Read "the first Monday in May 2015" as that day."""
    month = month_and_year(phrase) if phrase.has("year") else bare_month(phrase)
    first = calendar.days(month.value)[0] if month else None
    if month is None or first is None:
        return None
    nth = -1 if phrase.word("nth") == "last" else round(phrase.number("nth"))
    day = calendar.nth_weekday(first.year, first.month, WEEKDAYS[phrase.list("weekday")[0]], nth)
    return replace(month, value=day.isoformat()) if nth < 5 else None


_MONTH = letters_of(MONTHS)
_LINK = "[- to through and or]"
_DASHED = f"[- to through and or {DASH}]"  # "June 7 - 8"
RULES = (
    Rule(
        "bare day",
        pattern(f"(the? (?P<day>DAYNUMBER|NTH)) (?={_LINK} the? (DAYNUMBER|NTH) of? (?P<month>MONTH))"),
        day_of_month,
        _MONTH,
    ),
    Rule("bare day", pattern(f"(?<={_DASHED}) (?P<day>DAYNUMBER|NTH) (,? (?P<year>YEAR))?"), day_after_dash),
    Rule("bare day", pattern("on the (?P<day>NTH)"), day_in_story),
    Rule(
        "bare day",
        pattern(
            "the (?P<nth>first|opening|second|third|fourth|last|final|closing) (?P<unit>week|days|day)"
            "(of|in) (?P<month>MONTH) (,? (?P<year>YEAR))?"
        ),
        part_of_month,
        _MONTH,
    ),
    Rule(
        "bare day",
        pattern("the (?P<nth>ORDINAL|last) (?P<weekday>FULLDAY) (of|in) (?P<month>MONTH) (,? (?P<year>YEAR))?"),
        nth_weekday,
        _MONTH,
    ),
    Rule(
        "bare day",
        pattern(
            "the (?P<nth>first|opening|last|final|closing) (?P<unit>week|days|day)"
            "of ((?P<year>YEAR)|the (?P<whole>month|year))(?!UNIT)"
        ),
        part_of_month,
    ),
    Rule(
        "bare day",
        pattern("the (?P<nth>first|last|final) (?P<unit>day) of the? (?P<season>SEASON)"),
        day_of_season,
        letters_of(SEASONS),
    ),
)
