"""The mark of an event: its shape and filling say the status, its bar or dash how far it may reach; and its words."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from analysis.charts.parts import captions
from analysis.charts.parts.rows import SMALL, Row, Stand
from analysis.charts.parts.style import colour, figure_of
from analysis.charts.parts.timescale import is_missing

# status → (marker, is it filled?, colour): told apart by shape and filling, and by colour besides.
STATUS_MARKS = {
    "happened": ("o", True, "ink"),
    "ongoing": ("s", True, "ongoing"),
    "planned": (">", True, "ahead"),
    "possible": ("o", False, "ahead"),
    "denied": ("x", True, "ink"),
}

_BAR, _BAR_ALPHA, _DASH = 5.0, 0.3, (0, (1.2, 0.8))
_NUMBER = 0.1  # inches from the number of an event to its words


def status_mark(status: str, background: Any) -> dict[str, Any]:
    """Return the settings of a line that is nothing but the mark of `status`."""
    marker, is_filled, name = STATUS_MARKS[status]
    paint = colour(name)
    face = paint if is_filled else background
    return {"linestyle": "", "marker": marker, "markerfacecolor": face, "markeredgecolor": paint}


def status_handles(shown: pd.DataFrame, background: Any, paint: str | None = None) -> list[Line2D]:
    """Return what a legend shows of the statuses in `shown`, each in its own colour or all in `paint`."""
    handles = []
    for status in STATUS_MARKS:
        if (shown.status == status).any():
            mark = status_mark(status, background)
            if paint:
                is_filled = mark["markerfacecolor"] == mark["markeredgecolor"]
                mark |= {"markerfacecolor": paint if is_filled else background, "markeredgecolor": paint}
            handles.append(Line2D([], [], label=captions.STATUSES[status], **mark))
    return handles


def write_date(ax: Axes, x: float, stand: Stand, row: Row) -> None:
    """Write when a row is, left of `x`; quietly where it is no date of an event's own."""
    is_sure = row.kind == "event" and captions.is_dated(row.event)
    paint = colour("ink" if is_sure else "quiet")
    ax.text(x, stand.words, "\n".join(row.when), ha="right", va="center", fontsize=SMALL, color=paint)


def write_event(ax: Axes, x: float, stand: Stand, row: Row) -> None:
    """Write the words of an event at `x`, and its number before them."""
    number: dict[str, Any] = {"fontsize": SMALL, "color": colour("quiet")}
    ax.text(x - _NUMBER, stand.words, f"{row.number}", ha="right", va="center", **number)
    ax.text(x, stand.words, "\n".join(row.words), va="center", gid=f"event-{row.event['event_id']}-words")


def draw_event(ax: Axes, x: float, stand: Stand, row: dict) -> None:
    """Draw an event on a line that runs down at `x`.

    A bar reaches as far as an interval does; a dash above or below the mark says that the text does not tell when
    the event began or ended.
    """
    mark = status_mark(row["status"], figure_of(ax).get_facecolor())
    paint = mark["markeredgecolor"]
    if captions.is_dated(row):
        begins, ends = not is_missing(row["earliest"]), not is_missing(row["latest"])
        if begins and ends and row["earliest"] != row["latest"]:
            bar = {"linewidth": _BAR, "solid_capstyle": "butt", "color": paint, "alpha": _BAR_ALPHA}
            ax.plot([x, x], [stand.above, stand.below], **bar)
        for is_known, end in ((begins, stand.above), (ends, stand.below)):
            if not is_known:
                ax.plot([x, x], [stand.mark, end], color=paint, linewidth=_BAR / 2, linestyle=_DASH)
    ax.plot([x], [stand.mark], zorder=3, gid=f"event-{row['event_id']}", **mark)
