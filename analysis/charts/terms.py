"""The terms that carry an article, ranked."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.style import axes, colour, heading, labels_left, legend_above, say, styled

_INCHES_A_ROW, _INCHES_BESIDE = 0.26, 1.3


@styled
def terms(table: pd.DataFrame, top: int = 20, ax: Axes | None = None, reference: str = captions.ENGLISH) -> Axes:
    """Draw the `top` most frequent terms: a bar each, and a tick where the `reference` would expect it.

    `table` is `Analysis.terms`. Returns the Axes; terms that are equally frequent stand in order of g2.
    """
    shown = table.sort_values(["count", "g2"], ascending=False, kind="stable").head(top)
    ax = axes(ax, _INCHES_A_ROW * max(len(shown), 4) + _INCHES_BESIDE)
    heading(ax, captions.TERMS_TITLE)
    ax.set_label(alt_text.of_terms(shown))
    if shown.empty:
        return say(ax, captions.NO_TERMS)
    rows = range(len(shown))
    bars = ax.barh(rows, shown["count"], height=0.62, color=colour("positive"))
    for number, bar in zip(shown.index, bars, strict=True):
        bar.set_gid(f"term-{number}")
    expected = ax.plot(
        shown.expected,
        rows,
        linestyle="",
        marker="|",
        markersize=11,
        color=colour("ink"),
        label=captions.expected_from(reference),
    )
    for row, count in zip(rows, shown["count"], strict=True):
        ax.annotate(f"{count}", (count, row), xytext=(4, 0), textcoords="offset points", va="center")
    ax.set_yticks(rows, shown.term)
    labels_left(ax)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.set_xlim(0, shown["count"].max() * 1.08)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.set_xlabel(captions.TERMS_AXIS)
    legend_above(ax, expected)
    return ax
