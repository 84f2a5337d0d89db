"""Dates of the calendar: 3 March 2021, March 3, 2021-03-03, Nov. 16, March 1998."""

import re
from dataclasses import replace
from datetime import date, timedelta

from analysis.times import anchor, calendar, narrative
from analysis.times.patterns import CONTEXTS, MONTHS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("on March 3, 2021", "2021-03-03"),
    ("3 March 2021", "2021-03-03"),
    ("the 2nd of March", "1998-03-02"),
    ("Friday, March 6, 1998", "1998-03-06"),
    ("2021-03-03", "2021-03-03"),
    ("since Nov. 16", "1997-11-16"),
    ("in March 1996", "1996-03"),
    ("14-Mar-1997", "1997-03-14"),
    ("14.03.1997", "1997-03-14"),
    ("1997/03/14", "1997-03-14"),
    ("in January", "1998-01"),
    ("Theresa May resigned", None),
    ("they may resign", None),
]


# News tells more of the months that are over than of those to come.
_LEAN = -0.5


def _month(phrase: Phrase) -> int:
    return MONTHS[phrase.list("month")[0]]


def _day(phrase: Phrase) -> int:
    return int(phrase.number("day"))


def full_date(phrase: Phrase) -> Reading | None:
    """Read a day, month and year."""
    if phrase.has("far"):
        return far_date(phrase)
    return _dated(phrase.year(), _month(phrase), _day(phrase), "absolute: day, month and year")


def _dated(year: int, month: int, day: int, rule: str, anchored: str | None = None) -> Reading | None:
    try:
        return Reading("DATE", date(year, month, day).isoformat(), rule, anchor=anchored)
    except ValueError:  # there is no 31 February
        return None


def iso_date(phrase: Phrase) -> Reading | None:
    """Read a date as ISO 8601 writes it, or with slashes in the same order."""
    written = phrase.word("iso").upper()
    if "W" in written:
        return Reading("DATE", written, "absolute: a week as ISO 8601 numbers it") if calendar.days(written)[0] else None
    year, month, day = map(int, re.split("[/-]", written))
    return _dated(year, month, day, "absolute: year, month, day")


def slashed_date(phrase: Phrase) -> Reading | None:
    """Read 03/04/99 month first, as American papers write it, and 03.04.1999 day first, as others do."""
    written = phrase.word("slashed")
    first, second, year = map(int, re.split("[./-]", written))
    if year < 100:
        year += 1900 if year >= 50 else 2000
    either = max(first, second) <= 12 and first != second and "." not in written
    if first > 12 or "." in written:
        first, second = second, first
    ambiguous = " (ambiguous: the day could be first)" if either else ""
    return _dated(year, first, second, f"absolute: in figures{ambiguous}")


def month_and_year(phrase: Phrase) -> Reading | None:
    """Read a month of a year."""
    return Reading("DATE", f"{phrase.year():04d}-{_month(phrase):02d}", "absolute: month and year")


def far_date(phrase: Phrase) -> Reading | None:
    """Read "31 December 9999" as it is, and "24 August 79" as a day whose year the text leaves open."""
    said, month, day = phrase.word("far"), _month(phrase), _day(phrase)
    if len(said) == 4 and said.isdigit():
        return _dated(int(said), month, day, "absolute: day, month and year")
    if len(said) != 2 or not said.isdigit() or int(said) <= 31 or phrase.after()[:1].isalpha():
        return None
    if phrase.scene.is_ancient:
        return _dated(int(said), month, day, "absolute: day, month and year")
    return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", "absolute: the century is not known")


def day_of_month(phrase: Phrase) -> Reading | None:
    """Read a day and month whose year is the one that fits the words around it and lies near."""
    published, month, day = phrase.scene.published, _month(phrase), _day(phrase)
    if (found := narrative.beside(phrase) or narrative.reached(phrase)) and (value := narrative.inherited(phrase, found, f"{month:02d}-{day:02d}")):
        return Reading("DATE", value, f"absolute: {narrative.RULE}", anchor=anchor.TEXT)
    if published is None:
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", "absolute: the year is not known")
    dates = [found for year in range(published.year - 4, published.year + 5) for found in _days(year, month, day)]
    past = max((found for found in dates if found <= published), default=None)
    future = min((found for found in dates if found >= published), default=None)
    chosen, how = anchor.nearest(phrase, past, future)
    if chosen is None:
        return None
    return Reading("DATE", chosen.isoformat(), f"absolute: year assumed, {how}", anchor=anchor.PUBLICATION)


def day_after_dash(phrase: Phrase) -> Reading | None:
    """Read the 15 of "March 13-15" and the 9 of "between March 5 and 9, 1918" from the day before it."""
    mentions, scene = phrase.scene.mentions, phrase.scene
    if not mentions or mentions[-1].last != phrase.first - 1 or mentions[-1].reading.family != "absolute":
        return None
    told, words = mentions[-1].reading, scene.words
    day = int(phrase.number("day"))
    if calendar.grain(told.value) != "D" or told.type != "DATE" or words.written(mentions[-1].last - 1)[0].isalpha():
        return None
    if phrase.before() == "and" and phrase.after()[:1].isalpha() and not phrase.has("year"):
        return None  # "on March 5 and 9 people died"
    if len(words.written(mentions[-1].last - 1)) == 4 or day <= int(told.value[8:]):
        return None  # "5 March 1918-9"
    year = f"{phrase.year():04d}" if phrase.has("year") else told.value[:4]
    found = _dated(int(year), int(told.value[5:7]), day, told.rule if not phrase.has("year") else "absolute: in a span")
    return found and replace(found, anchor=None if phrase.has("year") else told.anchor)


def day_in_story(phrase: Phrase) -> Reading | None:
    """Read "on the 20th" as a day of the month that the story has reached."""
    found = narrative.reached(phrase)
    after = phrase.after()
    if found is None or found.year.startswith("BC") or calendar.grain(found.value) not in ("M", "D"):
        return None
    if after[:1].isalpha() and after not in CONTEXTS["explains"] and not phrase.scene.words.written(phrase.last)[0].isupper():
        return None  # "on the 20th floor"
    day = int(phrase.number("day"))
    reading = _dated(int(found.year), int(found.value[5:7]), day, f"absolute: {narrative.RULE}", anchor.TEXT)
    return reading and replace(reading, cut=1)


def _days(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:  # 29 February in most years, and years beyond the calendar
        return []


def bare_month(phrase: Phrase) -> Reading | None:
    """Read a month alone as the one that fits the words around it and lies near."""
    published, month = phrase.scene.published, _month(phrase)
    if not _is_month(phrase):
        return None
    if (found := narrative.beside(phrase) or narrative.reached(phrase)) and (value := narrative.inherited(phrase, found, f"{month:02d}")):
        return Reading("DATE", value, f"absolute: {narrative.RULE}", anchor=anchor.TEXT)
    if published is None:
        return Reading("DATE", f"XXXX-{month:02d}", "absolute: the year is not known")
    past = date(published.year - (month > published.month), month, 1)
    future = date(published.year + (month < published.month), month, 1)
    chosen, how = anchor.nearest(phrase, past, future, _LEAN)
    assert chosen is not None
    return Reading("DATE", calendar.value_of(chosen, "M"), f"absolute: year assumed, {how}", anchor=anchor.PUBLICATION)


_NTH_WEEK = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3}
_FEW_DAYS = 5


def part_of_month(phrase: Phrase) -> Reading | None:
    """Read "the last week of August" and "the first days of May 1940" as those days of the month."""
    reading = month_and_year(phrase) if phrase.has("year") else bare_month(phrase)
    if reading is None:
        return None
    first, last = calendar.days(reading.value)
    if first is None or last is None:
        return reading
    length = _FEW_DAYS if phrase.word("unit") == "days" else 7
    if phrase.word("nth") in _NTH_WEEK:
        begin = first + timedelta(7 * _NTH_WEEK[phrase.word("nth")])
        mod = "START" if begin == first else "MID"
        return replace(reading, mod=mod, parts=1, days=(begin, begin + timedelta(length - 1)))
    return replace(reading, mod="END", parts=1, days=(last - timedelta(length - 1), last))


def week_of(phrase: Phrase) -> Reading | None:
    """Read "the week of March 6" as the week that the day lies in."""
    reading = day_of_month(phrase)
    first = calendar.days(reading.value)[0] if reading else None
    return replace(reading, value=calendar.value_of(first, "W")) if reading and first else None


# Months that are also given names, verbs or the modal; they need a word before them that dates take.
_NAMES = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "dec", "sep", "jun", "jul"})
_SURE = CONTEXTS["surely"]
_INTRODUCES = CONTEXTS["introduces"]


def _is_month(phrase: Phrase) -> bool:
    name = phrase.list("month")[0]
    if len(phrase.list("month")) == 1 and len(name) < 4 and name != "may":  # "Jan" without a stop is a name as well
        return phrase.before() in ("in", "since", "by", "until", "last", "next", "early", "late")
    if name == "may" and phrase.before() not in _SURE and name in phrase.scene.names:
        return False
    return name not in _NAMES or phrase.before() in _INTRODUCES


_MONTH = letters_of(MONTHS)
_YEAR = "((?P<year>YEAR)|(?P<far>BIGFIGURE))"
_LINK = "[- to through and or]"
_WEEKDAY = "((this coming|last|next)? WEEKDAY ,?)?"
RULES = (
    Rule("absolute", pattern(f"{_WEEKDAY} (?P<month>MONTH) (?P<day>DAYNUMBER|NTH) ,? {_YEAR}"), full_date, _MONTH),
    Rule(
        "absolute",
        pattern(f"{_WEEKDAY} (the? (?P<day>DAYNUMBER|ORDINAL) (of|-)?) (?P<month>MONTH) (,|-)? {_YEAR}"),
        full_date, _MONTH,
    ),
    Rule("absolute", pattern("(?P<iso>ISO)"), iso_date),
    Rule("absolute", pattern("(?P<slashed>SLASHED)"), slashed_date),
    Rule("absolute", pattern("(?P<month>MONTH) ,? (of)? (?P<year>YEAR)"), month_and_year, _MONTH),
    Rule("absolute", pattern(f"{_WEEKDAY} (?P<month>MONTH) (?P<day>DAYNUMBER|ORDINAL)"), day_of_month, _MONTH),
    Rule("absolute", pattern(f"{_WEEKDAY} (the? (?P<day>DAYNUMBER|ORDINAL) of?) (?P<month>MONTH)"), day_of_month, _MONTH),
    Rule("absolute", pattern(f"(the? (?P<day>DAYNUMBER|NTH)) (?={_LINK} the? (DAYNUMBER|NTH) of? (?P<month>MONTH))"), day_of_month, _MONTH),
    Rule("absolute", pattern(f"(?<={_LINK}) (?P<day>DAYNUMBER|NTH) (,? (?P<year>YEAR))?"), day_after_dash),
    Rule("absolute", pattern("on the (?P<day>NTH)"), day_in_story),
    Rule("absolute", pattern("the week (of|ending|ended|beginning) (?P<month>MONTH) (?P<day>DAYNUMBER)"), week_of, _MONTH),
    Rule(
        "absolute",
        pattern(
            "the (?P<nth>first|opening|second|third|fourth|last|final|closing) (?P<unit>week|weekend|days)"
            "(of|in) (?P<month>MONTH) (,? (?P<year>YEAR))?"
        ),
        part_of_month, _MONTH,
    ),
    Rule("absolute", pattern("(?P<month>MONTH)"), bare_month, _MONTH),
)
