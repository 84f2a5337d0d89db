"""How much more, or less, an article uses its terms than others do, with the uncertainty of it."""

import math

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.style import axes, colour, heading, labels_left, say, styled

_INCHES_A_ROW, _INCHES_BESIDE = 0.26, 1.3
_COLOURS = {"more": "positive", "less": "negative", "unclear": "quiet"}
_MOST_TICKS = 6


@styled
def keyness(table: pd.DataFrame, top: int = 20, ax: Axes | None = None, reference: str = captions.ENGLISH) -> Axes:
    """Draw the `top` most telling terms: a mark at the log ratio of each, and its 95 % interval as a line.

    `table` is `Analysis.terms`, or another with the columns of `analysis.terms.keyness`; terms too rare to say anything
    are left out, the others go by |z| and stand in order of the log ratio. A hollow mark is a difference
    that may be none. `reference` names what the article is held against. Returns the Axes.
    """
    telling = table[table.evidence != "too rare"]
    shown = telling.loc[telling.z.abs().sort_values(ascending=False, kind="stable").index].head(top)
    shown = shown.sort_values("log_ratio", ascending=False, kind="stable")
    ax = axes(ax, _INCHES_A_ROW * max(len(shown), 4) + _INCHES_BESIDE)
    heading(ax, captions.KEYNESS_TITLE)
    ax.set_label(alt_text.of_keyness(shown, reference))
    if shown.empty:
        return say(ax, captions.NO_KEYNESS)
    ax.axvline(0, color=colour("ink"), linewidth=0.6)
    columns = (shown[name] for name in ("term", "evidence", "log_ratio", "log_ratio_low", "log_ratio_high"))
    for row, (term, evidence, ratio, low, high) in enumerate(zip(*columns, strict=True)):
        drawn = colour(_COLOURS[evidence])
        ax.plot([low, high], [row, row], color=drawn, linewidth=1.2)
        face = ax.get_facecolor() if evidence == "unclear" else drawn
        ax.plot([ratio], [row], marker="o", color=drawn, markerfacecolor=face, gid=f"term-{term}")
    ax.set_yticks(range(len(shown)), shown.term)
    labels_left(ax)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ticks = _ticks(min(0, shown.log_ratio_low.min()), max(0, shown.log_ratio_high.max()))
    ax.set_xticks([math.log2(tick) for tick in ticks], [captions.ratio(tick) for tick in ticks])
    ax.set_xlabel(captions.KEYNESS_AXIS.format(reference=reference))
    return ax


def _ticks(low: float, high: float) -> list[float]:
    """Return ratios between two binary logarithms: powers of two, or of ten where these are too many."""
    for base in (2, 10, 100, 1000):
        width = math.log2(base)
        ticks = [float(base) ** power for power in range(math.ceil(low / width), math.floor(high / width) + 1)]
        if len(ticks) <= _MOST_TICKS:
            break
    return ticks
