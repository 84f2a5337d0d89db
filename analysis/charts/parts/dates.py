"""How charts write dates: the same under every locale."""

import datetime
import itertools

TO = " – "  # between the ends of an interval

_DAYS_A_MONTH, _DAYS_A_YEAR = 27, 330
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # under every locale


def interval(earliest: datetime.date, latest: datetime.date) -> str:
    """Return an interval as short as it can be said: "2023", "May 2023", "24 Aug – 23 Sep 2023"."""
    if earliest == latest:
        return day(earliest)
    following = following_day(latest)
    if earliest.day == 1 and following.day == 1:
        if (earliest.month, following.month) == (1, 1):
            years = range(earliest.year, latest.year + 1)
            return f"{years[0]}" if len(years) == 1 else f"{years[0]}{TO}{years[-1]}"
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return f"{_month(earliest)} {earliest.year}"
        year = f" {earliest.year}" if earliest.year != latest.year else ""
        return f"{_month(earliest)}{year}{TO}{_month(latest)} {latest.year}"
    start = f"{earliest.day}"
    if (earliest.year, earliest.month) != (latest.year, latest.month):
        start += f" {_month(earliest)}"
    if earliest.year != latest.year:
        start += f" {earliest.year}"
    return f"{start}{TO}{day(latest)}"


def following_day(date: datetime.date) -> datetime.date:
    """Return the day after `date`; after the last that the calendar has, in the year 9999, a first of January."""
    return date + datetime.timedelta(1) if date < datetime.date.max else datetime.date(datetime.MAXYEAR, 1, 1)


def day(date: datetime.date) -> str:
    """Return a date as "24 Feb 2022"."""
    return f"{date.day} {_month(date)} {date.year}"


def beginning(date: datetime.date) -> str:
    """Return the day that something begins, as short as it can be said: "1996", "Mar 2014", "19 Mar 2014"."""
    if date.day != 1:
        return day(date)
    return f"{date.year}" if date.month == 1 else f"{_month(date)} {date.year}"


def _month(date: datetime.date) -> str:
    return _MONTHS[date.month - 1]


def date_ticks(days: list[datetime.date]) -> list[str]:
    """Return the labels of an axis of time: the year where it begins or changes, months or days between."""
    step = min(((right - left).days for left, right in itertools.pairwise(days)), default=1)
    labels, year = [], None
    for tick in days:
        label = f"{tick.day} {_month(tick)}" if step < _DAYS_A_MONTH else _month(tick)
        if step >= _DAYS_A_YEAR:
            label = f"{tick.year}"
        elif tick.year != year:
            label += f"\n{tick.year}"
        labels.append(label)
        year = tick.year
    return labels
