"""Where a day stands on an axis of time."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import matplotlib.dates as mdates
import pandas as pd

from analysis.charts.parts import dates

Window = tuple[datetime.date, datetime.date]

_MARGIN, _OPEN_MARGIN = 0.08, 0.35  # of the span of dates, on a side; where something reaches beyond it
_LEAST_DAYS = 14
_MOST_TICKS, _YEAR_STEPS = 6, (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_TICK_ROOM = 0.08  # of the axis, for the label of a tick


@dataclass(frozen=True)
class TimeScale:
    """An axis of time: `place` puts a day number (days since 1970, as matplotlib counts) on it.

    `low` and `high` are its ends, `band` the publication on it, `ticks` pairs of a place and a label.
    """

    place: Callable[[float], float]
    low: float
    high: float
    band: tuple[float, float] | None
    ticks: list[tuple[float, str]]

    def first(self, day: datetime.date) -> float:
        """Return where `day` begins."""
        return self.place(number(day))

    def last(self, day: datetime.date) -> float:
        """Return where `day` ends."""
        return self.place(number(day) + 1)


def time_scale(events: pd.DataFrame, window: Window | None) -> TimeScale:
    """Return the axis for `events` (`earliest, latest, lane`) and the `window` of the publication.

    It is linear; without any date it has no ticks.
    """
    begins = [number(day) for day in events.earliest if not is_missing(day)]
    ends = [number(day) + 1 for day in events.latest if not is_missing(day)]
    band = (number(window[0]), number(window[1]) + 1) if window else None
    days = sorted({*begins, *ends, *(band or ())})
    if not days:
        return TimeScale(float, -1.0, 1.0, None, [])
    return _linear(days, band, *_margins(events))


def number(day: datetime.date) -> float:
    """Return `day` as matplotlib counts days."""
    return float(mdates.date2num(day))


def is_missing(value: Any) -> bool:
    """Return whether a cell of a table is empty."""
    return value is None or bool(pd.isna(value))


def _margins(events: pd.DataFrame) -> tuple[float, float]:
    is_placed = events.lane != "undated"
    is_open = ((events.earliest.isna() & is_placed).any(), (events.latest.isna() & is_placed).any())
    before, after = (_OPEN_MARGIN if open_side else _MARGIN for open_side in is_open)
    return before, after


def _linear(days: list[float], band: tuple[float, float] | None, before: float, after: float) -> TimeScale:
    span = max(days[-1] - days[0], _LEAST_DAYS)
    low, high = days[0] - before * span, days[-1] + after * span
    shown: list[float] = []
    for tick in _located(_moment(low), _moment(high)):
        is_near = bool(shown) and tick - shown[-1] < _TICK_ROOM * (high - low)
        if is_near and mdates.num2date(tick).day == 1:
            shown.pop()  # of two neighbours the first of a month stays
        if low <= tick <= high and (not is_near or mdates.num2date(tick).day == 1):
            shown.append(tick)
    labels = dates.date_ticks([mdates.num2date(tick).date() for tick in shown])
    return TimeScale(float, low, high, band, list(zip(shown, labels, strict=True)))


def _moment(day: float) -> datetime.datetime:
    """Return the moment that a day number counts, or the one nearest to it that the calendar has."""
    first, last = number(datetime.date(1, 1, 1)), number(datetime.date(datetime.MAXYEAR, 12, 31))
    return mdates.num2date(min(max(day, first), last))


def _located(low: datetime.datetime, high: datetime.datetime) -> list[float]:
    """Return where the ticks of a linear axis stand: on whole years where there are many, else as matplotlib has it."""
    years = (high.year - low.year) / _MOST_TICKS
    if years < 1:
        locator = mdates.AutoDateLocator(minticks=3, maxticks=_MOST_TICKS)
        locator.intervald[mdates.MONTHLY].append(12)  # for spans of some five years
        try:
            return list(locator.tick_values(low, high))
        except (ValueError, OverflowError):  # it looks further, beyond the calendar's first or last year
            return [mdates.date2num(low), mdates.date2num(high)]
    step = next(step for step in _YEAR_STEPS if step >= years)
    first = -(-low.year // step) * step
    return [number(datetime.date(max(year, 1), 1, 1)) for year in range(first, high.year + 1, step)]
