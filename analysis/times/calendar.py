"""Pure arithmetic of dates: TIMEX3 values, the days that they cover, and EDTF."""

import calendar
import datetime
import re
from datetime import date, timedelta

from dateutil.easter import easter as easter  # type: ignore[import-untyped]  # handed on: holidays move with it

Days = tuple[date | None, date | None]

# What a TIMEX3 value of a date looks like, by its grain; the designators are those of units.tsv.
_GRAINS = {
    grain: re.compile(form)
    for grain, form in {
        "D": r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
        "M": r"(?P<year>\d{4})-(?P<month>\d\d)",
        "Y": r"(?P<year>\d{4})",
        "W": r"(?P<year>\d{4})-W(?P<week>\d\d)",
        "WE": r"(?P<year>\d{4})-W(?P<week>\d\d)-WE",
        "Q": r"(?P<year>\d{4})-Q(?P<quarter>[1-4])",
        "HY": r"(?P<year>\d{4})-H(?P<half>[12])",
        "S": r"(?P<year>\d{4})-(?P<season>SP|SU|FA|WI)",
        "E": r"(?P<decade>\d{3})",
        "C": r"(?P<century>\d\d)",
    }.items()
}
# Meteorological seasons of the northern hemisphere: the month that each begins in. The winter of a year
# begins in the December before it; EDTF's numbers for the seasons are 21 to 24.
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_ORDER = ("SP", "SU", "FA", "WI")


def grain(value: str) -> str | None:
    """Return the grain of a TIMEX3 date ("1998-Q1" → "Q"), the day's for a clock time, None for the rest."""
    value = value.split("T")[0] if value[:1].isdigit() else value
    return next((name for name, form in _GRAINS.items() if form.fullmatch(value)), None)


def _parts(value: str, name: str) -> dict[str, str]:
    match = _GRAINS[name].fullmatch(value.split("T")[0])
    assert match is not None, value
    return match.groupdict()


def days(value: str) -> Days:
    """Return the first and the last day that a TIMEX3 date covers, or (None, None) where it names none.

    >>> days("1998-Q1")
    (datetime.date(1998, 1, 1), datetime.date(1998, 3, 31))
    """
    name = grain(value)
    if name is None:
        return None, None
    try:
        return _days(name, _parts(value, name))
    except (ValueError, OverflowError):  # no such day in the calendar, or a year before 1 or after 9999
        return None, None


def _days(name: str, parts: dict[str, str]) -> tuple[date, date]:
    if name == "E":
        return date(int(parts["decade"]) * 10, 1, 1), date(int(parts["decade"]) * 10 + 9, 12, 31)
    if name == "C":
        first = int(parts["century"]) * 100
        return date(max(1, first), 1, 1), date(first + 99, 12, 31)
    year = int(parts["year"])
    if name == "D":
        day = date(year, int(parts["month"]), int(parts["day"]))
        return day, day
    if name in ("W", "WE"):
        monday = date.fromisocalendar(year, int(parts["week"]), 1)
        return (monday + timedelta(5) if name == "WE" else monday), monday + timedelta(6)
    if name == "Y":
        return date(year, 1, 1), date(year, 12, 31)
    first, months = {
        "M": lambda: (int(parts["month"]), 1),
        "Q": lambda: (3 * int(parts["quarter"]) - 2, 3),
        "HY": lambda: (6 * int(parts["half"]) - 5, 6),
        "S": lambda: (_SEASONS[parts["season"]], 3),
    }[name]()
    if name == "S" and parts["season"] == "WI":
        year -= 1
    begin = date(year, first, 1)
    return begin, _month_later(begin, months) - timedelta(1)


def _month_later(day: date, months: int) -> date:
    """Return the day `months` later, the last of its month where the month is too short."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def value_of(day: date, unit: str) -> str:
    """Return the TIMEX3 value of the year, quarter, week ... that `day` lies in.

    >>> value_of(datetime.date(1998, 2, 27), "W")
    '1998-W09'
    """
    year, week, _ = day.isocalendar()
    return {
        "D": lambda: day.isoformat(),
        "W": lambda: f"{year:04d}-W{week:02d}",
        "WE": lambda: f"{year:04d}-W{week:02d}-WE",
        "M": lambda: f"{day.year:04d}-{day.month:02d}",
        "Q": lambda: f"{day.year:04d}-Q{(day.month + 2) // 3}",
        "HY": lambda: f"{day.year:04d}-H{(day.month + 5) // 6}",
        "S": lambda: _season_of(day),
        "Y": lambda: f"{day.year:04d}",
        "E": lambda: f"{day.year // 10:03d}",
        "C": lambda: f"{day.year // 100:02d}",
    }[unit]()


def _season_of(day: date) -> str:
    year = day.year + (day.month == 12)
    return f"{year:04d}-{_ORDER[(day.month % 12) // 3 - 1]}"


def add(day: date, count: float, unit: str) -> date | None:
    """Return the day `count` units after `day` (before it where negative), or None beyond the calendar.

    >>> add(datetime.date(1998, 3, 31), -1, "M")
    datetime.date(1998, 2, 28)
    """
    try:
        if unit in ("D", "W", "WE", "F"):
            return day + timedelta(round(count * {"D": 1, "F": 14}.get(unit, 7)))
        months = count * {"M": 1, "Q": 3, "HY": 6, "S": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}[unit]
        return _month_later(day, round(months))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def shifted(value: str, count: int) -> str | None:
    """Return the value `count` steps of its own grain later: ("1998-Q1", -1) → "1997-Q4"."""
    name, (first, _) = grain(value), days(value)
    if name is None or first is None:
        return None
    moved = add(first, count, name)
    return None if moved is None else value_of(moved, name)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth `weekday` (Monday 1) of a month; -1 is the last."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta((last.isoweekday() - weekday) % 7)
    return weekday_from(date(year, month, 1), weekday) + timedelta(7 * (nth - 1))


def weekday_from(day: date, weekday: int) -> date:
    """Return the first `weekday` (Monday 1) that is not before a day."""
    return day + timedelta((weekday - day.isoweekday()) % 7)


def narrowed(earliest: date, latest: date, mod: str | None, parts: int = 3) -> tuple[date, date]:
    """Return the first, the middle or the last of `parts` parts of an interval for START, MID and END.

    "Early March" is never forced to a day: it is somewhere in the first third of March. Parts of years and quarters
    are whole months, as newspapers mean them.

    >>> narrowed(datetime.date(1998, 1, 1), datetime.date(1998, 12, 31), "END")
    (datetime.date(1998, 9, 1), datetime.date(1998, 12, 31))
    """
    if mod not in ("START", "MID", "END") or (latest - earliest).days < parts:
        return earliest, latest
    after = latest + timedelta(1) if latest < date.max else latest
    months = (after.year - earliest.year) * 12 + after.month - earliest.month
    if earliest.day == after.day == 1 and months >= parts and months % parts == 0:
        step = months // parts
        first, last = _month_later(earliest, step), _month_later(earliest, months - step)
    else:
        days = max(1, round((after - earliest).days / parts))
        first, last = earliest + timedelta(days), earliest + timedelta(days * (parts - 1))
    if mod == "START":
        return earliest, min(first - timedelta(1), latest)
    if mod == "END":
        return min(last, latest), latest
    return (first, last - timedelta(1)) if first < last else (earliest, latest)


def edtf(value: str, mod: str | None, earliest: date | None, latest: date | None) -> str | None:
    """Return the EDTF (ISO 8601-2, level 1) of a date and the days that it covers, or None.

    Units that level 1 cannot name (weeks, quarters, halves) become intervals; a side that is not known
    is left open.

    >>> edtf("1998-Q1", None, *days("1998-Q1"))
    '1998-01-01/1998-03-31'
    """
    if value.startswith("BC"):
        return _edtf_before_christ(value[2:])
    if earliest is None and latest is None:
        return None
    about = "~" if mod == "APPROX" else ""
    name = grain(value)
    if (earliest, latest) == days(value):
        if name in ("D", "M", "Y"):
            return value.split("T")[0] + about
        if name in ("E", "C"):
            return value.ljust(4, "X")
        if name == "S" and not about:
            return f"{value[:4]}-{21 + _ORDER.index(value[5:])}"
    if earliest == latest and earliest is not None:
        return earliest.isoformat() + about
    ends = (f"{day.isoformat()}{about}" if day else ".." for day in (earliest, latest))
    return "/".join(ends)


def _edtf_before_christ(value: str) -> str | None:
    """Return the EDTF of a century, a year or a month before the common era; EDTF counts a year 0, history does not."""
    if len(value) == 2:
        return f"-{value}XX"
    year, _, month = value.partition("-")
    if len(year) != 4 or (month and not month.isdigit()):
        return None  # decades and seasons
    astronomical = int(year) - 1
    written = f"-{astronomical:04d}" if astronomical else "0000"
    return f"{written}-{month}" if month else written


def publication_days(published: datetime.date | None, value: str) -> Days:
    """Return the days of PAST_REF, PRESENT_REF and FUTURE_REF as an article of that day means them."""
    if published is None:
        return None, None
    return {"PAST_REF": (None, published), "PRESENT_REF": (published, published), "FUTURE_REF": (published, None)}[
        value
    ]
