"""How several things go from month to month: a panel each, one below the other."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import corpus_captions as captions
from analysis.charts.parts import series
from analysis.charts.parts.style import axes, colour, heading, labels_left, say, styled
from analysis.charts.trend import draw_course, time_axis

_INCHES_A_PANEL, _INCHES_BESIDE = 0.52, 1.3
_HIGH = 0.8  # of a panel
MOST = 12


@styled
def small_multiples(table: pd.DataFrame, most: int = MOST, ax: Axes | None = None) -> Axes:
    """Draw the course of at most `most` terms, actors or groups: a panel each, with its 95 % interval as a band.

    `table` is made by a corpus by "week", "month" or "year" (`terms_by`, `actors_by`), or by a time and another
    column (`tone_by(["month", "source"])`: a source a panel). Shares go from 0 to the number at the right, each panel
    having its own scale; tones all have the same, about the line of 0, and the number is their mean. Panels stand in
    the order of the table; those of groups by falling number of articles. Where there are fewer than three times the
    chart says so. Returns the Axes. Raises ValueError for a table without a column of time or of what the panels are.
    """
    measured, column, by = series.measure(table), series.time_column(table), series.name_column(table)
    if by is None or (by != series.group_column(table) and series.group_column(table)):
        raise ValueError("small multiples have one column beside the time: terms, actors or groups")
    panels = _panels(table, by, measured)
    shown, times = panels[:most], {point.place for _, points in panels for point in points}
    ax = axes(ax, _INCHES_A_PANEL * max(len(shown), 3) + _INCHES_BESIDE)
    heading(ax, captions.title(measured.column, table.attrs.get("actor", ""), column))
    if len(times) < series.FEWEST:
        ax.set_label(captions.FEW_TIMES[column])
        return say(ax, captions.FEW_TIMES[column])
    every = sorted((point for _, points in shown for point in points), key=lambda point: point.place)
    numbers = _draw(ax, shown, measured)
    is_tone = measured.column == "score"
    between = " to ".join(captions.time(series.day(every[end].place, column), column) for end in (0, -1))
    ax.set_label(captions.of_panels([name for name, _ in shown], numbers, measured.column, f"from {between}", by))
    middle = 0 if is_tone else _HIGH / 2
    ax.set_yticks([middle - number for number in range(len(shown))], [name for name, _ in shown])
    labels_left(ax)
    ax.set_ylim(1 - len(shown) - (0.6 if is_tone else 0.1), 0.6 if is_tone else _HIGH + 0.15)
    time_axis(ax, every, column)
    ax.spines["left"].set_visible(False)
    scale = "" if is_tone else captions.OWN_SCALE
    hollow = captions.HOLLOW if any(point.is_hollow for point in every) else ""
    others = captions.left_out(series.undated(table), len(panels) - len(shown), by)
    lines = (captions.notes(measured.axis, scale), captions.notes(captions.INTERVAL, hollow, others))
    ax.set_xlabel("\n".join(lines))
    return ax


def _panels(table: pd.DataFrame, by: str, measured: series.Measure) -> list[tuple[str, list[series.Point]]]:
    rows = table.dropna(subset=[by])
    names = list(dict.fromkeys(rows[by]))
    if by == series.group_column(table):
        together = rows.groupby(by).articles.sum()
        names.sort(key=lambda name: -together[name])
    return [(str(name), found) for name in names if (found := series.points(rows[rows[by] == name], measured))]


def _draw(ax: Axes, shown: list[tuple[str, list[series.Point]]], measured: series.Measure) -> list[str]:
    """Draw the panels; return the number beside each."""
    is_tone = measured.column == "score"
    common = max((abs(point.value) for _, points in shown for point in points), default=1) or 1
    numbers = []
    for number, (_, points) in enumerate(shown):
        peak = max(point.value for point in points)
        scale = _HIGH / 2 / common if is_tone else _HIGH / peak if peak else 1
        clipped = [_within(point, common if is_tone else peak, is_tone) for point in points]
        ax.axhline(-number, color=colour("quiet"), linewidth=0.5)
        draw_course(ax, clipped, -number, scale, "positive")
        mean = sum(point.value for point in points) / len(points)
        numbers.append(captions.number(mean if is_tone else peak, measured.column))
        place = (1.01, -number + (0 if is_tone else _HIGH))
        quiet: dict[str, Any] = {"va": "center", "fontsize": 8, "color": colour("quiet")}
        ax.annotate(numbers[-1], place, xycoords=("axes fraction", "data"), **quiet)
    return numbers


def _within(point: series.Point, most: float, is_tone: bool) -> series.Point:
    """Return a point whose interval ends where its panel does."""
    low = max(point.low, -most if is_tone else 0)
    return series.Point(point.place, point.value, low, min(point.high, 1.1 * most), point.is_hollow)
