"""Where in an article its terms stand."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.style import axes, colour, heading, labels_left, say, styled

_INCHES_A_ROW, _INCHES_BESIDE = 0.26, 1.3
_BAR = 0.36  # of a row, up and down


@styled
def dispersion(table: pd.DataFrame, top: int = 15, ax: Axes | None = None) -> Axes:
    """Draw the `top` most frequent terms as a barcode: a stroke for each time, from the first word to the last.

    `table` is that of `analysis.terms.dispersion.dispersion`. Beside each row stand the count, and DP from 0, spread
    evenly, to 1, all in one place. Returns the Axes.
    """
    shown = table.head(top)
    ax = axes(ax, _INCHES_A_ROW * max(len(shown), 4) + _INCHES_BESIDE)
    heading(ax, captions.DISPERSION_TITLE)
    ax.set_label(alt_text.of_dispersion(shown))
    if shown.empty:
        return say(ax, captions.NO_TERMS)
    for row, (term, dp, places) in enumerate(zip(shown.term, shown.dp, shown.places, strict=True)):
        ax.plot([0, 1], [row, row], color=colour("quiet"), linewidth=0.3)
        ax.vlines(places, row - _BAR, row + _BAR, color=colour("positive"), gid=f"term-{term}")
        ax.annotate(
            captions.spread(len(places), dp),
            (1, row),
            xytext=(8, 0),
            textcoords="offset points",
            va="center",
            color=colour("quiet"),
            annotation_clip=False,
        )
    ax.set_yticks(range(len(shown)), shown.term)
    labels_left(ax)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.set_xlim(-0.005, 1.005)
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1], captions.PLACES)
    ax.set_xlabel(captions.DISPERSION_AXIS)
    return ax
