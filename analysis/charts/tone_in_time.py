"""The tone of what is said of each event, on the axis of time."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.event_marks import status_mark
from analysis.charts.parts.style import axes, colour, heading, say, styled
from analysis.charts.parts.timescale import time_scale
from analysis.charts.timeline import publication
from analysis.charts.told import FEWEST

_INCHES, _BAND_ALPHA = 3.4, 0.22


@styled
def tone_in_time(table: pd.DataFrame, published: Any = None, ax: Axes | None = None) -> Axes:
    """Draw each event whose first and last day are known at its place in time, as high as the tone of its sentence.

    `table` is `Analysis.tone_of_events`; `published` is `Analysis.published`, drawn as a band. The thin line is the
    range that holds the readers' mean four times in five; the shape is the event's status. Where there are fewer than
    three the chart says so. Returns the Axes.
    """
    shown = table[table.basis.isin(captions.DATED)].dropna(subset=["score", "earliest", "latest"])
    ax = axes(ax, _INCHES)
    heading(ax, captions.TONE_IN_TIME_TITLE)
    ax.set_label(alt_text.of_tone_in_time(shown))
    if len(shown) < FEWEST:
        return say(ax, captions.FEW_DATED)
    scale = time_scale(shown, publication(published))
    if scale.band:
        ax.axvspan(*scale.band, color=colour("quiet"), alpha=_BAND_ALPHA, linewidth=0)
    for row in shown.to_dict("records"):
        at = (scale.first(row["earliest"]) + scale.last(row["latest"])) / 2
        paint = colour("positive" if row["score"] > 0 else "negative" if row["score"] < 0 else "quiet")
        mark = status_mark(row["status"], ax.get_facecolor())
        if mark["markerfacecolor"] == mark["markeredgecolor"]:
            mark["markerfacecolor"] = paint
        ax.plot([at, at], [row["score_low"], row["score_high"]], color=colour("quiet"), linewidth=0.6, zorder=1)
        ax.plot([at], [row["score"]], gid=f"event-{row['event_id']}", zorder=3, **{**mark, "markeredgecolor": paint})
    ax.axhline(0, color=colour("quiet"), linewidth=0.8)
    ax.set_xlim(scale.low, scale.high)
    ax.set_xticks([at for at, _ in scale.ticks], [label for _, label in scale.ticks])
    ax.set_ylim(-1.05, 1.05)
    ax.set_yticks([-1, 0, 1], captions.SCORE_TICKS)
    ax.set_ylabel(captions.SCORE_AXIS)
    ax.grid(axis="x")
    return ax
