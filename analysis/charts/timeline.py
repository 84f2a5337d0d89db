"""The events of an article, down the page in the order of time: date, mark, headline."""

import itertools
from dataclasses import replace
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import alt_text, calendar, captions
from analysis.charts.parts.event_marks import draw_event, status_handles, write_date, write_event
from analysis.charts.parts.rows import SMALL, Columns, Row, Stand, heights, one_under_another, sequence
from analysis.charts.parts.style import EDGE_POINTS, axes, colour, figure_of, heading, legend_above, say, styled
from analysis.charts.parts.timescale import TimeScale, Window, is_missing

WIDTHS = {"page": 7.2, "column": 3.4}  # inches
SCALES = ("sequential", "calendar")

_INCHES_A_LINE, _INCHES_BESIDE = 0.165, 0.95
_DATES = {"page": 1.15, "column": 0.83}  # inches
_LINE, _TEXT = 0.16, 0.42  # inches from the dates to the line, from the line to the words
_BESIDE, _TICK = 0.16, 0.08  # inches: from the line to a mark beside it; across it
_TICK_LINES = 1.6  # lines between a date and "published"
_MOST_FACETS, _LEAST_LINES = 6, 6


@styled
def timeline(
    table: pd.DataFrame,
    published: Any = None,
    scale: str = "sequential",
    by: str | None = None,
    width: str = "page",
    minor: bool = False,
    ax: Axes | None = None,
) -> Axes:
    """Draw the main events of `table`, one under another: its date in words, its mark on the line, its headline.

    `table` is `Analysis.timeline`, one row an event in order of time; `published` is `Analysis.published`, which has
    a row of its own. With `scale="sequential"` the events stand at even distance and long gaps are named; with
    "calendar" as far apart as they were in time. `by` ("speaker", "actors", "status", "place") draws a part for each.
    `width` is "page" or "column". `minor` draws the minor events, too, but for those that would have the same words as
    another event of their sentence. A mark's shape and filling say the status; a dash above or below it, that the text
    does not tell when it began or ended. Returns the Axes.

    Raises ValueError for a scale, a width or a column that there is not.
    """
    _check(scale, SCALES, "scale")
    _check(width, WIDTHS, "width")
    window = publication(published)
    shown = _shown(table, minor)
    rows = _rows(shown, _note(table, shown), window, by, _columns(width, scale))
    if scale == "calendar":
        rows = [row for row in rows if row.kind not in ("gap", "publication")]  # the axis has them
    is_own = ax is None
    ax = axes(ax, _inches(rows, scale), WIDTHS[width])
    heading(ax, captions.TIMELINE_TITLE)
    ax.set_label(alt_text.of_timeline(shown, window))
    if shown.empty:
        return say(ax, captions.NO_EVENTS)
    line = _DATES[width] + _LINE
    if scale == "calendar":
        axis = calendar.scale_of(rows, window)
        stands = calendar.stands(rows, axis)
        _ticks(ax, axis, line, calendar.length(rows))
    else:
        stands = one_under_another(rows)
        _line(ax, rows, stands, line)
    _draw(ax, rows, stands, line, scale == "calendar")
    ax.set_xlim(0, WIDTHS[width] - 2 * EDGE_POINTS / 72)
    ax.set_ylim(_lines(rows, scale), 0)
    ax.set_axis_off()
    more = legend_above(ax, status_handles(shown, figure_of(ax).get_facecolor()))
    if is_own:
        figure_of(ax).set_figheight(_inches(rows, scale) + more)
    return ax


def height(table: pd.DataFrame, published: Any = None, width: str = "page") -> float:
    """Return the height in inches that the chart of the events in `table` wants, one under another."""
    shown = table[table.is_main]
    rows = _rows(shown, _note(table, shown), publication(published), None, _columns(width))
    return _inches(rows, "sequential")


def numbers_of(table: pd.DataFrame) -> list[int]:
    """Return the number of each event: that of its row in the timeline of the main events, then the minor ones."""
    if "number" in table:
        return [int(number) for number in table.number]
    return [*range(1, len(table) + 1)]


def publication(published: Any) -> Window | None:
    """Return the first and the last day of the publication, or None where they are not known."""
    if published is None or is_missing(published.earliest) or is_missing(published.latest):
        return None
    return published.earliest, published.latest


def _shown(table: pd.DataFrame, minor: bool) -> pd.DataFrame:
    if "is_main" not in table:
        return table
    if not minor:
        return table[table.is_main]
    repeated = table.sort_values("is_main", ascending=False, kind="stable").duplicated(["headline", "sentence_id"])
    return table[table.is_main | ~repeated.reindex(table.index)]


def _check(value: str, allowed: Any, name: str) -> None:
    if value not in allowed:
        raise ValueError(f"{name}={value!r}: it is one of {', '.join(allowed)}")


def _columns(width: str, scale: str = "sequential") -> Columns:
    beside = _BESIDE if scale == "calendar" else 0.0
    words = WIDTHS[width] - 2 * EDGE_POINTS / 72 - _DATES[width] - _LINE - _TEXT - beside
    return Columns(_DATES[width], words, dates_with_words=scale == "calendar")


def _note(table: pd.DataFrame, shown: pd.DataFrame) -> str:
    return captions.minor(len(table) - len(shown), table.attrs.get("edits", 0))


def _rows(shown: pd.DataFrame, note: str, window: Window | None, by: str | None, columns: Columns) -> list[Row]:
    rows: list[Row] = []
    if by is None:
        rows = sequence(shown, numbers_of(shown), window, columns)
    for name, part in _parts(shown, by) if by else ():
        rows += [columns.line("heading", name), *sequence(part, numbers_of(part), None, columns)]
    return [*rows, columns.line("note", note)] if note else rows


def _parts(shown: pd.DataFrame, by: str) -> list[tuple[str, pd.DataFrame]]:
    """Return the parts of a timeline by a column, the largest first; an event with two actors is in both."""
    if by not in shown:
        raise ValueError(f"by={by!r}: the timeline has no such column; it has {', '.join(shown.columns)}")
    spread = shown.explode(by)
    names = spread[by].fillna(captions.NOBODY.get(by, captions.NONE))
    most = names.value_counts(sort=False).sort_values(ascending=False, kind="stable").index[:_MOST_FACETS]
    return [(str(name), spread[names == name]) for name in most]


def _lines(rows: list[Row], scale: str) -> float:
    return calendar.length(rows) + 1 if scale == "calendar" else max(heights(rows), _LEAST_LINES)


def _inches(rows: list[Row], scale: str) -> float:
    return _INCHES_A_LINE * _lines(rows, scale) + _INCHES_BESIDE


def _draw(ax: Axes, rows: list[Row], stands: list[Stand], line: float, is_calendar: bool) -> None:
    """Draw the rows in an Axes whose units are inches across and lines down; `line` is where the line of time is."""
    for row, stand in zip(rows, stands, strict=True):
        write_date(ax, line - _LINE, stand, row)
        if row.kind == "event":
            _draw_event(ax, row, stand, line, is_calendar)
            continue
        style: dict[str, Any] = {"weight": "normal" if row.kind == "note" else "bold", "color": colour("quiet")}
        left = 0.0 if row.kind == "heading" else line + _TEXT if row.kind == "note" else line + _BESIDE
        ax.text(left, stand.words, "\n".join(row.words), va="center", fontsize=SMALL, **style)
        if row.kind == "publication":
            _cross(ax, line, stand.mark)


def _draw_event(ax: Axes, row: Row, stand: Stand, line: float, is_calendar: bool) -> None:
    """Draw a mark and its words; on a calendar a line leads to them, and an undated mark stands beside them."""
    words = line + _TEXT + (_BESIDE if is_calendar else 0.0)
    if is_calendar and captions.is_dated(row.event):
        place = [line, line + _BESIDE], [stand.mark, stand.words]
        ax.plot(*place, color=colour("quiet"), linewidth=0.5, zorder=0)
    elif is_calendar:
        line, stand = line + _BESIDE, replace(stand, mark=stand.words)
    draw_event(ax, line, stand, row.event)
    write_event(ax, words, stand, row)


def _cross(ax: Axes, line: float, place: float) -> None:
    """Cross the line of time where the article was published."""
    ax.plot([line - _TICK, line + _TICK], [place, place], color=colour("ink"), linewidth=1.6, zorder=2)


def _ticks(ax: Axes, axis: TimeScale, line: float, lines: float) -> None:
    """Draw the line of time of a calendar, with its dates at the left and the publication on it."""
    quiet = colour("quiet")
    ax.plot([line, line], [0, lines], color=quiet, linewidth=0.9, zorder=1)
    published = calendar.down(sum(axis.band) / 2, axis, lines) if axis.band else None
    if published is not None:
        _cross(ax, line, published)
        ax.text(line - _LINE, published, captions.PUBLISHED, ha="right", va="center", fontsize=SMALL, weight="bold")
    for at, label in axis.ticks:
        place = calendar.down(at, axis, lines)
        ax.plot([line - _TICK, line], [place, place], color=quiet, linewidth=0.6, zorder=1)
        if published is None or abs(place - published) > _TICK_LINES:
            ax.text(line - _LINE, place, label, ha="right", va="center", fontsize=SMALL, color=quiet)


def _line(ax: Axes, rows: list[Row], stands: list[Stand], at: float) -> None:
    """Draw the line of time from row to row, dotted where a gap is named."""
    on_it = [(row.kind, stand.mark) for row, stand in zip(rows, stands, strict=True) if row.kind != "note"]
    for (kind, place), (following, below) in itertools.pairwise(on_it):
        if "heading" not in (kind, following):
            style = (0, (1, 3)) if "gap" in (kind, following) else "-"
            ax.plot([at, at], [place, below], linestyle=style, color=colour("quiet"), linewidth=0.9, zorder=1)
