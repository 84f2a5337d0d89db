"""The mark of an event: its shape and filling say the status, its bar or fading line how far it may reach."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from analysis.charts.parts import captions
from analysis.charts.parts.style import colour
from analysis.charts.parts.timescale import TimeScale, is_missing

# status → (marker, is it filled?, colour): told apart by shape and filling, and by colour besides.
STATUS_MARKS = {
    "happened": ("o", True, "ink"),
    "ongoing": ("s", True, "ongoing"),
    "planned": (">", True, "ahead"),
    "possible": ("o", False, "ahead"),
    "denied": ("x", True, "ink"),
}

_BAR, _BAR_ALPHA, _LEAST_BAR = 5.0, 0.4, 0.02  # a shorter bar hides behind its mark
_FADE_STEPS, _FADE_ALPHA = 24, 0.07
_STEP = 0.03  # of the axis: how far beside the publication stands what is only known to lie before or after it
_LEFT_PART = 0.62  # of the axis: a mark in it has its date to the right
_AWAY = 7  # points between a mark and its date


def status_mark(status: str, background: Any) -> dict[str, Any]:
    """Return the settings of a line that is nothing but the mark of `status`."""
    marker, is_filled, name = STATUS_MARKS[status]
    paint = colour(name)
    face = paint if is_filled else background
    return {"linestyle": "", "marker": marker, "markerfacecolor": face, "markeredgecolor": paint}


def draw_event(ax: Axes, y: float, row: dict, scale: TimeScale) -> None:
    """Draw an event in the line `y`: where it is known to lie, and how far it may reach where that is not known."""
    mark = status_mark(row["status"], ax.get_facecolor())
    paint = mark["markeredgecolor"]
    length = scale.high - scale.low
    if row["lane"] == "undated":
        ax.plot([scale.low, scale.high], [y, y], linestyle=(0, (1, 3)), linewidth=1, color=colour("quiet"), zorder=1)
        at = scale.low + _STEP * length
    else:
        at, begin, end = extent(row, scale)
        if begin is not None and end is not None and end - begin > _LEAST_BAR * length:
            ax.plot([begin, end], [y, y], linewidth=_BAR, solid_capstyle="butt", color=paint, alpha=_BAR_ALPHA)
        if begin is None:
            _fade(ax, at, scale.low, y, paint)
        if end is None:
            _fade(ax, at, scale.high, y, paint)
    ax.plot([at], [y], zorder=3, gid=f"event-{row['event_id']}", **mark)
    is_left = at < scale.low + _LEFT_PART * length
    ax.annotate(
        captions.when(row),
        (at, y),
        xytext=(_AWAY if is_left else -_AWAY, 2),
        textcoords="offset points",
        ha="left" if is_left else "right",
        va="bottom",
        fontsize="x-small",
    )


def extent(row: dict, scale: TimeScale) -> tuple[float, float | None, float | None]:
    """Return where an event's mark stands, and where it begins and ends, as far as that is known."""
    begin = None if is_missing(row["earliest"]) else scale.first(row["earliest"])
    end = None if is_missing(row["latest"]) else scale.last(row["latest"])
    if row["basis"] == "tense" or (begin is None and end is None):
        left, right = scale.band or (scale.high, scale.high)
        step = _STEP * (scale.high - scale.low)
        at = {"before": left - step, "ahead": right + step}.get(row["lane"], (left + right) / 2)
        return at, at if row["lane"] == "ahead" else None, at if row["lane"] == "before" else None
    if begin is not None and end is not None:
        return (begin + end) / 2, begin, end
    known = begin if end is None else end
    assert known is not None
    return known, begin, end


def _fade(ax: Axes, start: float, stop: float, y: float, paint: str) -> None:
    """Draw a line from `start` that has faded away at `stop`: how far it reaches is not known."""
    ends = np.linspace(start, stop, _FADE_STEPS + 1)[1:]
    segments = [[(start, y), (end, y)] for end in ends]  # one upon the other: side by side they would show their seams
    ax.add_collection(LineCollection(segments, colors=paint, alpha=_FADE_ALPHA, linewidths=_BAR / 2), autolim=False)
