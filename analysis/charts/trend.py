"""How something goes from month to month: a line, and the band of its interval."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import corpus_captions as captions
from analysis.charts.parts import series
from analysis.charts.parts.style import axes, colour, heading, say, styled

_INCHES, BAND_ALPHA = 3.2, 0.2


@styled
def trend(table: pd.DataFrame, name: str | None = None, ax: Axes | None = None) -> Axes:
    """Draw the course of one term or actor, or of the tone: a mark a month, a line, a band for the 95 % interval.

    `table` is made by a corpus by "week", "month" or "year" (`terms_by`, `actors_by`, `tone_by`), `name` the term or
    actor of several, the first where it is None. Where months have no article the line breaks; a hollow mark stands
    for few articles, or mostly for those of one source. Where there are fewer than three times the chart says so.
    Returns the Axes.

    Raises ValueError for a table without a column of time, or one that is by source too.
    """
    measured, column = series.measure(table), series.time_column(table)
    if group := series.group_column(table):
        raise ValueError(f"the table is by {group} too; draw it as small_multiples, or ask for it by {column} alone")
    rows, called = series.one_of(table, name)
    called = called or table.attrs.get("actor", "")
    points = series.points(rows, measured)
    ax = axes(ax, _INCHES)
    heading(ax, captions.title(measured.column, called, column))
    if len(points) < series.FEWEST:
        ax.set_label(captions.FEW_TIMES[column])
        return say(ax, captions.FEW_TIMES[column])
    labels = [captions.time(series.day(point.place, column), column) for point in points]
    ax.set_label(captions.of_trend(points, labels, measured.column, called))
    draw_course(ax, points, 0, 1, "positive")
    if measured.column == "score":
        ax.axhline(0, color=colour("quiet"), linewidth=0.8)
        ax.margins(y=0.1)
    else:
        ax.set_ylim(bottom=0)
    time_axis(ax, points, column)
    ax.set_ylabel(measured.axis)
    hollow = captions.HOLLOW if any(point.is_hollow for point in points) else ""
    ax.set_xlabel(captions.notes(captions.INTERVAL, hollow, captions.left_out(series.undated(rows))))
    return ax


def draw_course(ax: Axes, points: list[series.Point], base: float, scale: float, paint: str) -> None:
    """Draw `points` with their band, `scale` times as high, on the line at `base`."""
    for run in series.runs(points):
        places = [point.place for point in run]
        values, lows, highs = (
            [base + scale * getattr(point, name) for point in run] for name in ("value", "low", "high")
        )
        if len(run) == 1:
            ax.plot(places * 2, [lows[0], highs[0]], color=colour(paint), alpha=2 * BAND_ALPHA)
        ax.fill_between(places, lows, highs, color=colour(paint), alpha=BAND_ALPHA, linewidth=0)
        ax.plot(places, values, color=colour(paint))
    for point in points:
        face = ax.get_facecolor() if point.is_hollow else colour(paint)
        mark: dict[str, Any] = {"color": colour(paint), "markerfacecolor": face, "markersize": 4, "clip_on": False}
        ax.plot([point.place], [base + scale * point.value], "o", gid=f"time-{point.place}", **mark)


def time_axis(ax: Axes, points: list[series.Point], column: str) -> None:
    """Set the ticks of an axis of weeks, months or years."""
    first, last = points[0].place, points[-1].place
    ax.set_xticks(*series.ticks(first, last, column))
    room = max(0.3, 0.02 * (last - first))
    ax.set_xlim(first - room, last + room)
