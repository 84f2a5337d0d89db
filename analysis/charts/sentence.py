"""One sentence, its words coloured and signed by what they add to its tone."""

from typing import Any

import matplotlib
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.measure import word_width
from analysis.charts.parts.style import EDGE_POINTS, axes, colour, heading, say, styled
from analysis.errors import FabulaError

_POINTS, _LINE_POINTS, _GAP_POINTS = 11, 34, 5
_HEAD_INCHES, _FOOT_INCHES = 0.75, 0.35


@styled
def sentence(story: Any, number: int, ax: Axes | None = None) -> Axes:
    """Draw a sentence with what each word that has a tone adds to its score below it.

    `story` is an `Analysis`, `number` a `sentence_id`. A line below adds them up. Returns the Axes. Raises
    FabulaError where the sentence has no row in `story.sentiment`.
    """
    rows = story.sentiment[story.sentiment.sentence_id == number]
    if rows.empty:
        raise FabulaError(f"sentence {number} is not scored; take one of the sentence_ids in story.sentiment")
    row = rows.iloc[0]
    shares = dict(row.words)
    words = _in_lines(story.tokens[story.tokens.sentence_id == number], story.article.text, set(shares))
    lines = max((line for *_, line in words), default=0) + 1
    ax = axes(ax, _HEAD_INCHES + _FOOT_INCHES + lines * _LINE_POINTS / 72)
    heading(ax, captions.sentence_title(row))
    ax.set_label(alt_text.of_sentence(row, story.tokens))
    if not words:
        return say(ax, captions.NO_SENTIMENT)
    ax.set_axis_off()
    for token_id, text, x, line in words:
        share, shown = shares.get(token_id, 0.0), token_id in shares
        ink = colour("ink" if not shown else "positive" if share > 0 else "negative")
        place: dict[str, Any] = {"xycoords": ("figure fraction", "axes fraction"), "textcoords": "offset points"}
        down = -line * _LINE_POINTS - _POINTS
        weight = "bold" if shown else "normal"
        ax.annotate(text, (0, 1), xytext=(x, down), fontsize=_POINTS, color=ink, weight=weight, va="center", **place)
        if shown:
            said = captions.signed(share)
            ax.annotate(said, (0, 1), xytext=(x, down - 13), fontsize="small", color=ink, va="center", **place)
    foot = captions.sentence_sum(sum(shares.values()), row.score) if shares else captions.NO_TONE
    ax.annotate(foot, (0, 0), xytext=(EDGE_POINTS, 0), fontsize="small", color=colour("quiet"), va="top", **place)
    return ax


def _in_lines(tokens: pd.DataFrame, text: str, bold: set[int]) -> list[tuple[int, str, float, int]]:
    """Return `token_id, text, x` in points and line of each token, set in lines of the width of a figure."""
    room = matplotlib.rcParams["figure.figsize"][0] * 72 - EDGE_POINTS
    placed: list[tuple[int, str, float, int]] = []
    x, line, end = float(EDGE_POINTS), 0, None
    for row in tokens.itertuples():
        x += _GAP_POINTS if end is not None and text[end : row.start] else 0
        wide = word_width(row.token, _POINTS, "bold" if row.token_id in bold else "normal")
        if x + wide > room and x > EDGE_POINTS:
            x, line = float(EDGE_POINTS), line + 1
        placed.append((row.token_id, row.token, x, line))
        x, end = x + wide, row.end
    return placed
