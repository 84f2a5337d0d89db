"""The tone of each sentence, with the words that made it, and the arc of tone through the text."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.numbers import numbers_above
from analysis.charts.parts.style import axes, colour, figure_of, heading, labels_left, legend_above, say, styled

_INCHES_A_ROW, _INCHES_BESIDE = 0.44, 1.5
MOST_ROWS = 40  # an article of 15,000 words would take twenty metres
_WORDS = 4
_LABEL_INCHES = 3.4  # its labels have their lines already
_NUMBER = 0.28  # of the score: the height of a number above a sentence
_ARC_INCHES, _NUMBER_INCHES = 2.6, 0.13  # with a line of numbers; every other line
_PAGE = 7.2  # inches
_OTHER_VOICE = "////"


@styled
def sentiment(
    table: pd.DataFrame, tokens: pd.DataFrame | None = None, most: int = MOST_ROWS, ax: Axes | None = None
) -> Axes:
    """Draw a bar for the score of each sentence, hatched where somebody else speaks.

    `table` is `Analysis.sentiment`. With `tokens` (`Analysis.tokens`) the words that weighed most in it stand beside
    each bar, signed. Of more than `most` sentences those with the greatest scores either way are drawn, in the order of
    the text, and the heading says so. Returns the Axes.
    """
    sentences = len(table)
    if sentences > most:
        strongest = table.score.abs().sort_values(ascending=False, kind="stable").index[:most]
        table = table.loc[strongest.sort_values()]
    ax = axes(ax, _INCHES_A_ROW * max(len(table), 3) + _INCHES_BESIDE)
    heading(ax, captions.sentiment_title(len(table), sentences))
    ax.set_label(alt_text.of_sentiment(table))
    if table.empty:
        return say(ax, captions.NO_SENTIMENT)
    rows = range(len(table))
    bars = ax.barh(rows, table.score, height=0.5, **_bar_style(table))
    for sentence_id, bar in zip(table.sentence_id, bars, strict=True):
        bar.set_gid(f"sentence-{sentence_id}")
    if tokens is not None:
        said = tokens.set_index("token_id").token
        for row, words in zip(rows, table.words, strict=True):
            good = sum(share for _, share in words) >= 0
            ax.annotate(
                captions.word_shares([(said[token_id], share) for token_id, share in words], _WORDS),
                (0, row),
                xytext=(-6 if good and words else 6, 0),  # across the zero line from its bar
                textcoords="offset points",
                ha="right" if good and words else "left",
                va="center",
                fontsize="small",
                color=colour("ink" if words else "quiet"),
            )
    labels = [captions.sentence_label(row.sentence_id + 1, row.text, row.speaker) for row in table.itertuples()]
    ax.set_yticks(rows, labels)
    labels_left(ax, _LABEL_INCHES)
    ax.set_ylim(len(table) - 0.4, -0.6)
    _finish(ax, table, "x")
    return ax


@styled
def arc(table: pd.DataFrame, told: Iterable[tuple[int, int]] = (), ax: Axes | None = None) -> Axes:
    """Draw the scores of the sentences in the order of the text, unsmoothed: one bar, one sentence.

    `table` is `Analysis.sentiment`; `told` are pairs of a sentence_id and the number of an event that it tells, which
    stands above it. Returns the Axes.
    """
    told = [*told]
    ax = axes(ax, arc_height(table, told))
    heading(ax, captions.ARC_TITLE)
    ax.set_label(alt_text.of_sentiment(table))
    if table.empty:
        return say(ax, captions.NO_SENTIMENT)
    bars = ax.bar(table.sentence_id + 1, table.score, width=0.7, **_bar_style(table))
    for sentence_id, bar in zip(table.sentence_id, bars, strict=True):
        bar.set_gid(f"sentence-{sentence_id}")
    neutral = table.sentence_id[table.score == 0] + 1
    ax.plot(neutral, [0] * len(neutral), linestyle="", marker="_", color=colour("quiet"))
    numbers = numbers_above(told, len(table), figure_of(ax).get_figwidth())
    for sentence_id, stack in numbers.above.items():
        place: dict[str, Any] = {"ha": "center", "va": "bottom", "gid": f"sentence-{sentence_id}-events"}
        ax.text(sentence_id + 1, 1.03 + _NUMBER * stack.lift, stack.words, fontsize="small", linespacing=1, **place)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    ax.set_xlabel(captions.ARC_AXIS_WITH_MARKS if told else captions.ARC_AXIS)
    _finish(ax, table, "y")
    ax.set_ylim(-1, 1 + _NUMBER * numbers.lines)
    low, high = table.sentence_id.min() + 0.4, table.sentence_id.max() + 1.6
    room = numbers.apart / 2 if told else 0  # a number is wider than its bar
    ax.set_xlim(low - room, high + room)
    ax.set_xticks([tick for tick in ax.get_xticks() if low < tick < high])
    return ax


def arc_height(table: pd.DataFrame, told: Iterable[tuple[int, int]], width: float = _PAGE) -> float:
    """Return the height in inches that the arc wants with the numbers of the events that are `told`."""
    lines = numbers_above(told, len(table), width).lines
    return _ARC_INCHES + _NUMBER_INCHES * max(lines - 1, 0)


def _bar_style(scored: pd.DataFrame) -> dict:
    voices = [_OTHER_VOICE if isinstance(speaker, str) else "" for speaker in scored.speaker]
    return {"color": [colour("positive" if score >= 0 else "negative") for score in scored.score], "hatch": voices}


def _finish(ax: Axes, scored: pd.DataFrame, along: str) -> None:
    """Set the axis of the score, its zero line, and a legend of what is there to see."""
    zero_line, limits, label, ticks = (
        (ax.axvline, ax.set_xlim, ax.set_xlabel, ax.set_xticks)
        if along == "x"
        else (ax.axhline, ax.set_ylim, ax.set_ylabel, ax.set_yticks)
    )
    zero_line(0, color=colour("quiet"), linewidth=0.8)
    limits(-1, 1)
    ticks([-1, 0, 1], captions.SCORE_TICKS)
    label(captions.SCORE_AXIS)
    handles = [
        Patch(color=colour("positive"), label=captions.POSITIVE),
        Patch(color=colour("negative"), label=captions.NEGATIVE),
    ]
    if scored.speaker.notna().any():
        handles.append(Patch(facecolor=colour("quiet"), hatch=_OTHER_VOICE, label=captions.OTHER_VOICE))
    legend_above(ax, handles)
