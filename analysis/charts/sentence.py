"""One sentence, its words coloured and signed by what they add to its tone, with an arrow from what turned them."""

from typing import Any, NamedTuple

import matplotlib
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.transforms import blended_transform_factory, offset_copy

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.measure import word_width
from analysis.charts.parts.style import EDGE_POINTS, axes, colour, figure_of, heading, say, styled
from analysis.errors import FabulaError

_POINTS, _LINE_POINTS, _GAP_POINTS = 11, 38, 5
_ABOVE_POINTS = 6  # of an arrow's ends, above the middle of the line
_HEAD_INCHES, _FOOT_INCHES = 0.75, 0.35


class _Word(NamedTuple):
    """A token on the line `line`, `x` and `width` in points."""

    token_id: int
    text: str
    x: float
    width: float
    line: int


@styled
def sentence(story: Any, number: int | None = None, ax: Axes | None = None) -> Axes:
    """Draw a sentence with what each word that has a tone adds to its score below it.

    `story` is an `Analysis`, `number` a `sentence_id`; without one, the sentence with the lowest score is drawn. An
    arrow goes from what turned a word, "not", to the word, "good"; lines below say so and add the shares up. Returns
    the Axes. Raises FabulaError where the sentence has no row in `story.sentiment`.
    """
    if number is None:
        if story.sentiment.empty:
            ax = axes(ax, _HEAD_INCHES + _FOOT_INCHES)
            ax.set_label(captions.NO_SENTIMENT)
            return say(ax, captions.NO_SENTIMENT)
        number = story.sentiment.sentence_id[story.sentiment.score.idxmin()]
    rows = story.sentiment[story.sentiment.sentence_id == number]
    if rows.empty:
        raise FabulaError(f"sentence {number} has no score; use one of the sentence_ids in story.sentiment")
    row = rows.iloc[0]
    shares = dict(row.words)
    words = _in_lines(story.tokens[story.tokens.sentence_id == number], story.article.text, set(shares))
    lines = max((word.line for word in words), default=0) + 1
    ax = axes(ax, _HEAD_INCHES + _FOOT_INCHES + lines * _LINE_POINTS / 72)
    heading(ax, captions.sentence_title(row))
    ax.set_label(alt_text.of_sentence(row, story.tokens))
    if not words:
        return say(ax, captions.NO_SENTIMENT)
    ax.set_axis_off()
    for token_id, text, x, _, line in words:
        share, shown = shares.get(token_id, 0.0), token_id in shares
        ink = colour("ink" if not shown else "positive" if share > 0 else "negative")
        place: dict[str, Any] = {"xycoords": ("figure fraction", "axes fraction"), "textcoords": "offset points"}
        down = -line * _LINE_POINTS - _POINTS
        weight = "bold" if shown else "normal"
        ax.annotate(text, (0, 1), xytext=(x, down), fontsize=_POINTS, color=ink, weight=weight, va="center", **place)
        if shown:
            said = captions.signed(share)
            ax.annotate(said, (0, 1), xytext=(x, down - 13), fontsize="small", color=ink, va="center", **place)
    placed = {word.token_id: word for word in words}
    for token_id, turner_id in row.turned:
        _arrow(ax, placed[turner_id], placed[token_id])
    foot = captions.sentence_sum(sum(shares.values()), row.score) if shares else captions.NO_TONE
    said = captions.turned_words([(placed[one].text, placed[other].text) for one, other in row.turned])
    foot = f"{said}; {foot}" if said else foot
    ax.annotate(foot, (0, 0), xytext=(EDGE_POINTS, 0), fontsize="small", color=colour("quiet"), va="top", **place)
    return ax


def _arrow(ax: Axes, turner: _Word, turned: _Word) -> None:
    """Draw a bent arrow above the line from the word that turned another; none where they stand on two lines."""
    if turner.line != turned.line:
        return
    bend = -0.25 if turner.x < turned.x else 0.25  # over the words, from either side
    above = -turned.line * _LINE_POINTS - _POINTS + _ABOVE_POINTS
    figure = figure_of(ax)
    page = blended_transform_factory(figure.transFigure, ax.transAxes)
    start, end = (
        offset_copy(page, fig=figure, x=word.x + word.width / 2, y=above, units="points") for word in (turner, turned)
    )
    style = {"arrowstyle": "->", "connectionstyle": f"arc3,rad={bend}", "color": colour("ink"), "linewidth": 0.9}
    ax.annotate("", (0, 1), xycoords=end, xytext=(0, 1), textcoords=start, arrowprops=style)


def _in_lines(tokens: pd.DataFrame, text: str, bold: set[int]) -> list[_Word]:
    """Return the tokens set in lines of the width of a figure."""
    room = matplotlib.rcParams["figure.figsize"][0] * 72 - EDGE_POINTS
    placed: list[_Word] = []
    x, line, end = float(EDGE_POINTS), 0, None
    for row in tokens.itertuples():
        x += _GAP_POINTS if end is not None and text[end : row.start] else 0
        wide = word_width(row.token, _POINTS, "bold" if row.token_id in bold else "normal")
        if x + wide > room and x > EDGE_POINTS:
            x, line = float(EDGE_POINTS), line + 1
        placed.append(_Word(row.token_id, row.token, x, wide, line))
        x, end = x + wide, row.end
    return placed
