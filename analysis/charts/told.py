"""Told against happened: each event at its place in the text, across, and at its place in time, down."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.event_marks import STATUS_MARKS, extent, status_mark
from analysis.charts.parts.style import axes, colour, heading, legend_above, say, styled
from analysis.charts.parts.timescale import TimeScale, time_scale
from analysis.charts.timeline import BAND_ALPHA, publication

_INCHES_A_ROW, _INCHES_BESIDE, _LEAST_ROWS = 0.19, 1.3, 14
_LANE = 0.12  # of the axis of time: the lane of what has no date, below it
_CHARACTER, _LEVEL = 0.018, 0.045  # of the axis: the width of a character of a label, and its height
_CHARACTERS_BEYOND = 6  # room for the label of the last mark
_TICK_ROOM = 0.05  # of the axis of time
_KEY_AWAY = 14  # points between the chart and its key


@styled
def told_and_happened(
    table: pd.DataFrame,
    sentiment: pd.DataFrame,
    published: Any = None,
    most: int = 24,
    ax: Axes | None = None,
) -> Axes:
    """Draw each event where it is told and when it happened; the line through them shows how the article jumps.

    `table` is `Analysis.timeline`, `sentiment` is `Analysis.sentiment`, `published` is `Analysis.published`,
    drawn as a band. A mark's shape says the status, its colour the tone of the sentence; what has no date
    stands in a lane below. At most `most` events are drawn, the dated first; a key beside the chart names
    them. Returns the Axes.
    """
    chosen = table.loc[table.basis.isin(captions.DATED).sort_values(ascending=False, kind="stable").index[:most]]
    shown = chosen.sort_values("start", kind="stable")
    ax = axes(ax, _INCHES_A_ROW * max(len(shown), _LEAST_ROWS) + _INCHES_BESIDE)
    heading(ax, captions.TOLD_TITLE)
    if shown.empty:
        ax.set_label(captions.NO_EVENTS)
        return say(ax, captions.NO_EVENTS)
    window = publication(published)
    scale = time_scale(shown, window)
    lane = scale.high + _LANE / 2 * (scale.high - scale.low)
    events = shown.to_dict("records")
    places = [lane if event["lane"] == "undated" else extent(event, scale)[0] for event in events]
    ax.set_label(alt_text.of_told(shown, [place for place in places if place != lane]))
    across = _across(shown, sentiment.set_index("sentence_id"))
    _draw(ax, events, across, places, sentiment.set_index("sentence_id").score)
    _number(ax, across, places, len(sentiment))
    _label(ax, scale, lane, events, sentiment)
    _legend(ax, shown)
    return ax


def _across(shown: pd.DataFrame, sentences: pd.DataFrame) -> list[float]:
    """Return where each event is told: the number of its sentence, and how far into it."""
    spans = sentences[["start", "end"]].reindex(shown.sentence_id).to_numpy()
    into = (shown.start - spans[:, 0]) / (spans[:, 1] - spans[:, 0])
    return (shown.sentence_id + 0.5 + into.fillna(0.5)).tolist()


def _draw(ax: Axes, events: list[dict], across: list[float], places: list[float], scores: pd.Series) -> None:
    ax.plot(across, places, color=colour("quiet"), linewidth=0.8, zorder=1)
    for event, x, y in zip(events, across, places, strict=True):
        mark = status_mark(event["status"], ax.get_facecolor())
        tone = _tone_colour(scores.get(event["sentence_id"], 0))
        if mark["markerfacecolor"] == mark["markeredgecolor"]:
            mark["markerfacecolor"] = tone
        mark["markeredgecolor"] = tone
        ax.plot([x], [y], zorder=3, gid=f"event-{event['event_id']}", **mark)


def _number(ax: Axes, across: list[float], places: list[float], sentences: int) -> None:
    """Set the numbers of the events beside their marks; where labels would touch, several marks share one."""
    height = max(places) - min(places)
    character = _CHARACTER * sentences  # in sentences, as the axis counts
    groups: list[tuple[float, float, list[int]]] = []
    for x, y, number in sorted(zip(across, places, range(1, len(across) + 1), strict=True)):
        for left, level, numbers in groups:
            if abs(level - y) <= _LEVEL * height and x - left < character * (len(captions.runs(numbers)) + 1):
                numbers.append(number)
                break
        else:
            groups.append((x, y, [number]))
    for x, y, numbers in groups:
        label = captions.runs(sorted(numbers))
        ax.annotate(label, (x, y), xytext=(5, 4), textcoords="offset points", fontsize="x-small")


def _tone_colour(score: float) -> str:
    return colour("positive" if score > 0 else "negative" if score < 0 else "quiet")


def _label(ax: Axes, scale: TimeScale, lane: float, events: list[dict], sentiment: pd.DataFrame) -> None:
    """Set the axes, the band of the publication, and the key."""
    if scale.band:
        ax.axhspan(*scale.band, color=colour("quiet"), alpha=BAND_ALPHA, linewidth=0)
    ticks = [*scale.ticks]
    if scale.band and captions.PUBLICATION_TICK not in [label for _, label in ticks]:
        middle = sum(scale.band) / 2
        ticks = [tick for tick in ticks if abs(tick[0] - middle) > _TICK_ROOM * (scale.high - scale.low)]
        ticks.append((middle, captions.PUBLICATION_TICK))
    if any(event["lane"] == "undated" for event in events):
        ax.axhline(scale.high, color=colour("quiet"), linewidth=0.6, linestyle=":")
        ticks.append((lane, captions.UNDATED_TICK))
    ax.set_yticks([at for at, _ in ticks], [label for _, label in ticks])
    ax.set_ylim(lane + (lane - scale.high), scale.low)
    last = sentiment.sentence_id.max() + 1
    ax.set_xlim(0.3, last + 0.7 + _CHARACTERS_BEYOND * _CHARACTER * last)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    ax.set_xlabel(captions.TOLD_AXIS)
    ax.grid(axis="y")
    ax.annotate(
        captions.key(event["headline"] for event in events),
        (1, 1),
        xycoords="axes fraction",
        xytext=(_KEY_AWAY, 0),
        textcoords="offset points",
        va="top",
        fontsize="small",
        linespacing=1.45,
    )


def _legend(ax: Axes, shown: pd.DataFrame) -> None:
    quiet = colour("quiet")
    handles: list = []
    for status in STATUS_MARKS:
        if (shown.status == status).any():
            mark = status_mark(status, ax.get_facecolor())
            mark["markerfacecolor"] = (
                quiet if mark["markerfacecolor"] == mark["markeredgecolor"] else ax.get_facecolor()
            )
            handles.append(Line2D([], [], label=captions.STATUSES[status], **{**mark, "markeredgecolor": quiet}))
    handles += [Patch(color=colour(tone), label=tone) for tone in (captions.POSITIVE, captions.NEGATIVE)]
    legend_above(ax, handles)
