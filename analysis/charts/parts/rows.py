"""The rows of a timeline that runs down: events, the gaps between them, the publication, headings and notes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import matplotlib
import pandas as pd

from analysis.charts.parts import captions, dates, speakers
from analysis.charts.parts.measure import wrapped
from analysis.charts.parts.timescale import Window, is_missing

_PAD, _THIN = 0.75, 1.5  # lines: the room around an event's words; the height of a row without an event
SMALL = 8.0  # points: dates and numbers
_OVER = frozenset({"before", "during"})  # lanes of what is not ahead
_REACH = 0.42  # of the height of a row


@dataclass(frozen=True)
class Row:
    """A row: what it is, its words, and how many lines high it is; an event's has its number and its table row."""

    kind: str  # event, gap, publication, heading, note
    when: list[str]
    words: list[str]
    number: int = 0
    event: dict[str, Any] = field(default_factory=dict)

    @property
    def height(self) -> float:
        """How many lines it takes."""
        lines = max(len(self.when), len(self.words))
        return lines + _PAD if self.kind == "event" else max(_THIN, lines + _PAD / 2)


@dataclass(frozen=True)
class Stand:
    """Where a row stands, in lines from the top: its mark, its words, and how far up and down its bar reaches."""

    mark: float
    words: float
    above: float
    below: float


@dataclass(frozen=True)
class Columns:
    """How wide the columns of a timeline are, in inches: the dates and the words; or the dates stand with the words."""

    dates: float
    words: float
    dates_with_words: bool = False

    def event(self, number: int, event: dict[str, Any]) -> Row:
        """Return the row of an event."""
        points = matplotlib.rcParams["font.size"]
        when, words = captions.when(event) or captions.undated(event), speakers.event_words(event)
        if self.dates_with_words:
            return Row("event", [], wrapped(f"{words}, {when}", points, self.words), number, event)
        return Row("event", _date_lines(when, self.dates), wrapped(words, points, self.words), number, event)

    def line(self, kind: str, text: str, when: str = "") -> Row:
        """Return a row that is no event."""
        lines = _date_lines(when, self.dates) if when else []
        return Row(kind, lines, wrapped(text, SMALL, self.words) if text else [])


def sequence(table: pd.DataFrame, numbers: Sequence[int], window: Window | None, columns: Columns) -> list[Row]:
    """Return the rows of the events of `table`, one under another in its order, with what stands between them.

    A gap of two weeks or more between days that are known is named; the publication stands before the first event
    from which on nothing is over.
    """
    events = table.to_dict("records")
    lanes = ["ahead" if window and _is_later(event, window[1]) else event["lane"] for event in events]
    ahead = next((n for n, lane in enumerate(lanes) if lane == "ahead" and _OVER.isdisjoint(lanes[n:])), len(lanes))
    rows: list[Row] = []
    last: datetime.date | None = None
    for place, (number, event) in enumerate(zip(numbers, events, strict=True)):
        if window and place == ahead:
            rows.append(_publication(window, columns))
            last = max(filter(None, (last, window[1])))
        gap = captions.gap(last, _first(event))
        rows += [columns.line("gap", "", gap)] if gap else []
        rows.append(columns.event(number, event))
        last = _last(event) or last
    return [*rows, _publication(window, columns)] if window and ahead == len(events) else rows


def one_under_another(rows: Iterable[Row]) -> list[Stand]:
    """Return where each row stands at even distance."""
    stands, at = [], 0.0
    for row in rows:
        middle, reach = at + row.height / 2, _REACH * row.height
        stands.append(Stand(middle, middle, middle - reach, middle + reach))
        at += row.height
    return stands


def heights(rows: Iterable[Row]) -> float:
    """Return how many lines high rows are together."""
    return sum(row.height for row in rows)


def _date_lines(when: str, inches: float) -> list[str]:
    """Return a date in lines of at most `inches`; an interval that is wider begins a line with its second end."""
    if len(wrapped(when, SMALL, inches)) == 1:
        return [when]
    ends = when.split(dates.TO)
    return [
        line
        for end in [*(f"{end}{dates.TO.rstrip()}" for end in ends[:-1]), ends[-1]]
        for line in wrapped(end, SMALL, inches)
    ]


def _publication(window: Window, columns: Columns) -> Row:
    return columns.line("publication", captions.PUBLISHED, dates.interval(*window))


def _is_later(event: dict[str, Any], published: datetime.date) -> bool:
    """Return whether the days of an event leave it no place before the last day of the publication."""
    if not captions.is_dated(event):
        return False
    first = _first(event) or (_last(event) if event["status"] in captions.OPEN else None)
    return first is not None and first > published


def _first(event: dict[str, Any]) -> datetime.date | None:
    return event["earliest"] if captions.is_dated(event) and not is_missing(event["earliest"]) else None


def _last(event: dict[str, Any]) -> datetime.date | None:
    if not captions.is_dated(event):
        return None
    return next((event[end] for end in ("latest", "earliest") if not is_missing(event[end])), None)
