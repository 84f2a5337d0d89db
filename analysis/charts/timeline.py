"""The events of an article: each a row, its mark as far along the axis of time as the text lets one know."""

import datetime
from collections.abc import Sequence
from typing import Any

import matplotlib.dates as mdates
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.charts import captions
from analysis.charts.style import (
    STATUS_MARKS,
    axes,
    colour,
    heading,
    labels_left,
    legend_above,
    say,
    status_mark,
    styled,
)

LANES = ("before", "during", "ahead", "undated")

_INCHES_A_LINE, _INCHES_BESIDE = 0.165, 1.4
_BAND_ALPHA, _LEAST_BAND = 0.22, 3.0  # a day is too thin to see on an axis of years
_HEADING, _GAP = 1.5, 0.5  # in lines
_BAR = 5.0
_FADE_STEPS, _FADE_ALPHA = 24, 0.07
_MARGIN, _OPEN_MARGIN = 0.08, 0.35  # of the span of dates, on a side; where something reaches beyond it
_STEP = 0.03  # of the axis: how far beside the publication stands what is only known to lie before or after it
_LEFT_PART = 0.62  # of the axis: a mark in it has its date to the right
_LEAST_DAYS = 14


@styled
def timeline(
    table: pd.DataFrame,
    published: Any = None,
    numbers: Sequence[int] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw the events of `table`, one row each, in lanes: before, during and after the publication, undated.

    `table` is `Analysis.timeline`; several mentions of one event (`event_group`) make one row. `published`
    is `Analysis.published` (anything with `earliest` and `latest`), drawn as a band. A mark's shape and
    filling say the status; a bar is an interval; a line that fades has no known end on that side; a dotted
    line is an event without a date. `numbers` stand before the descriptions. Returns the Axes.
    """
    shown = one_row_an_event(table)
    numbers = list(numbers) if numbers is not None else [*range(1, len(shown) + 1)]
    labels = [captions.event_label(n, row) for n, row in zip(numbers, shown.to_dict("records"), strict=True)]
    places, headings, lines = _layout(shown.lane.tolist(), labels)
    ax = axes(ax, _inches(lines))
    heading(ax, captions.TIMELINE_TITLE)
    if shown.empty:
        return say(ax, captions.NO_EVENTS)
    window = _window(published)
    low, high = _limits(shown, window)
    if window:
        band = (_number(window[0]), _number(window[1]) + 1)
        ax.axvspan(*band, color=colour("quiet"), alpha=_BAND_ALPHA, linewidth=_LEAST_BAND)
    for place, row in zip(places, shown.to_dict("records"), strict=True):
        _mark(ax, place, row, window, low, high)
    ax.set_yticks([*places, *headings.values()], [*labels, *(captions.LANES[lane] for lane in headings)])
    for label in ax.get_yticklabels()[len(places) :]:
        label.set(color=colour("quiet"), weight="bold", fontsize="small")
    labels_left(ax)
    ax.set_ylim(lines, -0.2)
    ax.set_xlim(low, high)
    ax.spines["left"].set_visible(False)
    _label_time(ax, window, shown)
    _legend(ax, shown, window)
    return ax


def height(table: pd.DataFrame) -> float:
    """Return the height in inches that the chart of the events in `table` wants."""
    shown = one_row_an_event(table)
    labels = [captions.event_label(n, row) for n, row in enumerate(shown.to_dict("records"), 1)]
    return _inches(_layout(shown.lane.tolist(), labels)[2])


def one_row_an_event(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a timeline with one row an event: its first mention, and `told`, how many there are."""
    if "event_group" not in table:
        return table.assign(told=1)
    told = table.groupby("event_group").event_id.transform("size")
    return table.assign(told=told).drop_duplicates("event_group")


def _layout(lanes: list[str], labels: list[str]) -> tuple[list[float], dict[str, float], float]:
    """Return where each row and each lane's heading stands, in lines from the top, and how many lines there are."""
    places: list[float] = []
    headings: dict[str, float] = {}
    at = 0.0
    for lane, label in zip(lanes, labels, strict=True):
        if lane not in headings:
            at += _GAP if headings else 0
            headings[lane] = at + _HEADING / 2
            at += _HEADING
        height = label.count("\n") + 1.75
        places.append(at + height / 2)
        at += height
    return places, headings, at + _GAP


def _inches(lines: float) -> float:
    return _INCHES_A_LINE * max(lines, 8) + _INCHES_BESIDE


def _window(published: Any) -> tuple[datetime.date, datetime.date] | None:
    if published is None or _missing(published.earliest) or _missing(published.latest):
        return None
    return published.earliest, published.latest


def _limits(shown: pd.DataFrame, window: tuple | None) -> tuple[float, float]:
    known = [_number(day) for column in ("earliest", "latest") for day in shown[column] if not _missing(day)]
    known += [_number(day) for day in window or ()]
    if not known:
        return -1.0, 1.0
    low, high = min(known), max(known) + 1
    open_before = shown.earliest.isna() & (shown.lane != "undated")
    open_after = shown.latest.isna() & (shown.lane != "undated")
    span = max(high - low, _LEAST_DAYS)
    before, after = (_OPEN_MARGIN if is_open.any() else _MARGIN for is_open in (open_before, open_after))
    return low - before * span, high + after * span


def _mark(ax: Axes, y: float, row: dict, window: tuple | None, low: float, high: float) -> None:
    """Draw one event: where it is known to lie, and how far it may reach where that is not known."""
    mark = status_mark(row["status"], ax.get_facecolor())
    paint = mark["markeredgecolor"]
    if row["lane"] == "undated":
        ax.plot([low, high], [y, y], linestyle=(0, (1, 3)), linewidth=1, color=colour("quiet"), zorder=1)
        at = low + _STEP * (high - low)
    else:
        at, begin, end = _extent(row, window, low, high)
        if begin is not None and end is not None and end - begin > 1:
            ax.plot([begin, end], [y, y], linewidth=_BAR, solid_capstyle="butt", color=paint, alpha=0.4)
        if begin is None:
            _fade(ax, at, low, y, paint)
        if end is None:
            _fade(ax, at, high, y, paint)
    ax.plot([at], [y], zorder=3, gid=f"event-{row['event_id']}", **mark)
    is_left = at < low + _LEFT_PART * (high - low)
    ax.annotate(
        captions.when(row),
        (at, y),
        xytext=(7 if is_left else -7, 1),
        textcoords="offset points",
        ha="left" if is_left else "right",
        va="bottom",
        fontsize="x-small",
    )


def _extent(row: dict, window: tuple | None, low: float, high: float) -> tuple[float, float | None, float | None]:
    """Return where an event's mark stands, and its first and last day where they are known."""
    begin = None if _missing(row["earliest"]) else _number(row["earliest"])
    end = None if _missing(row["latest"]) else _number(row["latest"]) + 1
    band = (_number(window[0]), _number(window[1]) + 1) if window else (0.0, 0.0)
    step = _STEP * (high - low)
    if row["basis"] == "tense" or (begin is None and end is None):
        place = {"before": band[0] - step, "ahead": band[1] + step}.get(row["lane"], sum(band) / 2)
        return place, place if row["lane"] == "ahead" else None, place if row["lane"] == "before" else None
    if begin is None or end is None:
        return (begin if end is None else end), begin, end  # type: ignore[return-value]
    return (begin + end) / 2, begin, end


def _fade(ax: Axes, start: float, stop: float, y: float, paint: str) -> None:
    """Draw a line from `start` that has faded away at `stop`: how far it reaches is not known."""
    ends = np.linspace(start, stop, _FADE_STEPS + 1)[1:]
    segments = [[(start, y), (end, y)] for end in ends]  # one upon the other: side by side they would show their seams
    ax.add_collection(LineCollection(segments, colors=paint, alpha=_FADE_ALPHA, linewidths=_BAR / 2), autolim=False)


def _label_time(ax: Axes, window: tuple | None, shown: pd.DataFrame) -> None:
    if not window and shown[["earliest", "latest"]].isna().all(axis=None):
        ax.set_xticks([-0.6, 0, 0.6], captions.NO_DATES_AXIS)
        ax.axvline(0, color=colour("quiet"), linewidth=6, alpha=_BAND_ALPHA)
    else:
        low, high = ax.get_xlim()
        located = mdates.AutoDateLocator(minticks=3, maxticks=6).tick_values(
            mdates.num2date(low), mdates.num2date(high)
        )
        ticks = [tick for tick in located if low <= tick <= high]
        ax.set_xticks(ticks, captions.date_ticks([mdates.num2date(tick).date() for tick in ticks]))
        ax.grid(axis="x")
    ax.set_xlabel(captions.TIMELINE_NOTE, loc="right")


def _legend(ax: Axes, shown: pd.DataFrame, window: tuple | None) -> None:
    there = [status for status in STATUS_MARKS if (shown.status == status).any()]
    handles: list = [
        Line2D([], [], label=captions.STATUSES[status], **status_mark(status, ax.get_facecolor())) for status in there
    ]
    if window:
        handles.append(Patch(color=colour("quiet"), alpha=_BAND_ALPHA, label=captions.published(*window)))
    legend_above(ax, handles)


def _number(day: datetime.date) -> float:
    return float(mdates.date2num(day))


def _missing(value: Any) -> bool:
    return value is None or bool(pd.isna(value))
