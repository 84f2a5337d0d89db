"""A table of a corpus by month, source … → what it measures, its columns of time and of groups, its points in time."""

import datetime
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.charts.parts import corpus_captions as captions
from analysis.charts.parts import dates

TIMES = ("week", "month", "year")
FEWEST = 3  # points in time, below which there is no course to show
FEW_ARTICLES, _MOSTLY = 10, 0.5
_NAMES = ("term", "actor")
_NUMBERS = (
    *("count", "mentions", "in_articles", "articles", "words", "units", "low", "high", "one_source"),
    *("per_1000", "share", "score", "negative", "neutral", "positive"),
)
_MOST_TICKS = 8


@dataclass(frozen=True)
class Measure:
    """What a table measures: the column, what its numbers are multiplied by to be drawn, what the axis says."""

    column: str
    times: float
    axis: str

    def drawn(self, value: Any) -> float:
        """Return a number of the table as the axis has it."""
        return float(value) * self.times


@dataclass(frozen=True)
class Point:
    """What is drawn of a row: its place in time, counted in its own unit, its value and its interval."""

    place: int
    value: float
    low: float
    high: float
    is_hollow: bool


def measure(table: pd.DataFrame) -> Measure:
    """Return what `table` measures; raises ValueError where it is none of a corpus."""
    found = next((name for name in captions.MEASURES if name in table), None)
    if found is None:
        raise ValueError(f"the table has none of {', '.join(captions.MEASURES)}; give one that a corpus made")
    return Measure(found, 100 if found == "share" else 1, captions.MEASURES[found])


def time_column(table: pd.DataFrame) -> str:
    """Return the column of time; raises ValueError where there is none."""
    found = next((name for name in TIMES if name in table), None)
    if found is None:
        raise ValueError(f"the table has no column of time; ask for it by one of {', '.join(TIMES)}")
    return found


def group_column(table: pd.DataFrame) -> str | None:
    """Return the column of groups that are no time, such as the source; None for none."""
    return next((str(name) for name in table if name not in (*TIMES, *_NAMES, *_NUMBERS)), None)


def name_column(table: pd.DataFrame) -> str | None:
    """Return the column that has a name for each course: the term, the actor, or else the groups."""
    return next((name for name in _NAMES if name in table), None) or group_column(table)


def one_of(table: pd.DataFrame, name: str | None) -> tuple[pd.DataFrame, str]:
    """Return the rows of the term or actor `name`, of the first for None, and what it is called, or ""."""
    column = next((each for each in _NAMES if each in table), None)
    if column is None or table.empty:
        return table, ""
    chosen = str(table[column].iloc[0]) if name is None else name
    return table[table[column] == chosen], chosen


def points(table: pd.DataFrame, measured: Measure) -> list[Point]:
    """Return the points of `table` that have a time and a value, in order of time."""
    column = time_column(table)
    rows = table.dropna(subset=[column, measured.column]).to_dict("records")
    return sorted((_point(row, place(str(row[column])), measured) for row in rows), key=lambda point: point.place)


def is_thin(row: Any) -> bool:
    """Return whether a row stands for few articles, or mostly for those of one of several sources."""
    one = row.get("one_source")
    return row["articles"] < FEW_ARTICLES or (one is not None and not pd.isna(one) and one > _MOSTLY)


def undated(table: pd.DataFrame) -> int:
    """Return how many articles have no place in time."""
    rows = table[table[time_column(table)].isna()]
    return int(rows.articles.max()) if len(rows) else 0


def place(time: str) -> int:
    """Return a week, month or year as a whole number, one more for the next.

    >>> place("2017-01") - place("2016-12"), place("2017-W01") - place("2016-W52")
    (1, 1)
    """
    if "W" in time:
        return datetime.date.fromisoformat(f"{time}-1").toordinal() // 7
    year, _, month = time.partition("-")
    return 12 * int(year) + int(month) - 1 if month else int(year)


def day(place: int, column: str) -> datetime.date:
    """Return the first day of the week, month or year at `place`."""
    if column == "week":
        return datetime.date.fromordinal(7 * place + 1)
    return datetime.date(place // 12, place % 12 + 1, 1) if column == "month" else datetime.date(place, 1, 1)


def ticks(first: int, last: int, column: str) -> tuple[list[int], list[str]]:
    """Return at most eight places from `first` to `last`, and what stands below them."""
    places = [*range(first, last + 1)]
    if column == "week" and len(places) > _MOST_TICKS:
        places = [each for each in places if day(each, column).day <= 7]  # the first that begins in its month
        places = _thinned(places, [place(day(each, column).isoformat()[:7]) for each in places], _MONTHS)
    else:
        places = _thinned(places, places, _MONTHS if column == "month" else _YEARS)
    return places, dates.date_ticks([day(each, column) for each in places])


_MONTHS = [1, 2, 3, 6, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000))]
_YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]


def _thinned(places: list[int], numbers: list[int], steps: list[int]) -> list[int]:
    """Return every second, every fifth ... of `places` by their `numbers`, so that few are left."""
    for step in steps:
        kept = [each for each, number in zip(places, numbers, strict=True) if number % step == 0]
        if len(kept) <= _MOST_TICKS:
            break
    return kept or places[:1]


def _point(row: Any, at: int, measured: Measure) -> Point:
    value, low, high = (measured.drawn(row[name]) for name in (measured.column, "low", "high"))
    return Point(at, value, low, high, is_thin(row))


def runs(found: list[Point]) -> list[list[Point]]:
    """Return the points that follow one another without a gap, run by run."""
    kept: list[list[Point]] = []
    for point in found:
        if kept and point.place == kept[-1][-1].place + 1:
            kept[-1].append(point)
        else:
            kept.append([point])
    return kept
