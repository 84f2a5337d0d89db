"""The events of an article: each a row, its mark as far along the axis of time as the text lets one know."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.event_marks import STATUS_MARKS, draw_event, status_mark
from analysis.charts.parts.style import axes, colour, heading, labels_left, legend_above, say, styled
from analysis.charts.parts.timescale import Window, is_missing, time_scale

_INCHES_A_LINE, _INCHES_BESIDE = 0.165, 1.4
BAND_ALPHA, _LEAST_BAND = 0.22, 3.0  # points: a day is too thin to see on an axis of years
_HEADING, _GAP = 1.5, 0.5  # in lines
_LANE_ORDER = {lane: place for place, lane in enumerate(captions.LANES)}


@styled
def timeline(
    table: pd.DataFrame,
    published: Any = None,
    numbers: Sequence[int] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw the events of `table`, one row each, in lanes: before, during and after the publication, undated.

    `table` is `Analysis.timeline`, one row an event. `published`
    is `Analysis.published` (anything with `earliest` and `latest`), drawn as a band. A mark's shape and
    filling say the status; a bar is an interval; a line that fades has no known end on that side; a dotted
    line is an event without a date. `numbers` stand before the headlines. Returns the Axes.
    """
    shown = in_lanes(table)
    numbers = list(numbers) if numbers is not None else [*range(1, len(shown) + 1)]
    labels = [captions.event_label(n, row) for n, row in zip(numbers, shown.to_dict("records"), strict=True)]
    places, headings, lines = _layout(shown.lane.tolist(), labels)
    ax = axes(ax, _inches(lines))
    heading(ax, captions.TIMELINE_TITLE)
    window = publication(published)
    ax.set_label(alt_text.of_timeline(shown, window))
    if shown.empty:
        return say(ax, captions.NO_EVENTS)
    scale = time_scale(shown, window)
    if scale.band:
        ax.axvspan(*scale.band, color=colour("quiet"), alpha=BAND_ALPHA, linewidth=_LEAST_BAND)
    for place, row in zip(places, shown.to_dict("records"), strict=True):
        draw_event(ax, place, row, scale)
    ax.set_yticks([*places, *headings.values()], [*labels, *(captions.LANES[lane] for lane in headings)])
    for label in ax.get_yticklabels()[len(places) :]:
        label.set(color=colour("quiet"), weight="bold", fontsize="small")
    labels_left(ax)
    ax.set_ylim(lines, -0.2)
    ax.set_xlim(scale.low, scale.high)
    ax.set_xticks([at for at, _ in scale.ticks], [label for _, label in scale.ticks])
    ax.set_xlabel(scale.note, loc="right")
    ax.grid(axis="x")
    ax.spines["left"].set_visible(False)
    _legend(ax, shown, window)
    return ax


def height(table: pd.DataFrame) -> float:
    """Return the height in inches that the chart of the events in `table` wants."""
    shown = in_lanes(table)
    labels = [captions.event_label(n, row) for n, row in enumerate(shown.to_dict("records"), 1)]
    return _inches(_layout(shown.lane.tolist(), labels)[2])


def in_lanes(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a timeline lane by lane, in each as they stood."""
    return table.sort_values("lane", key=lambda lanes: lanes.map(_LANE_ORDER), kind="stable")


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


def publication(published: Any) -> Window | None:
    """Return the first and the last day of the publication, or None where they are not known."""
    if published is None or is_missing(published.earliest) or is_missing(published.latest):
        return None
    return published.earliest, published.latest


def _legend(ax: Axes, shown: pd.DataFrame, window: Window | None) -> None:
    there = [status for status in STATUS_MARKS if (shown.status == status).any()]
    handles: list = [
        Line2D([], [], label=captions.STATUSES[status], **status_mark(status, ax.get_facecolor())) for status in there
    ]
    if window:
        handles.append(Patch(color=colour("quiet"), alpha=BAND_ALPHA, label=captions.published(*window)))
    legend_above(ax, handles)
