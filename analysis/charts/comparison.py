"""What each of two articles says more than the other."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.style import axes, colour, heading, labels_left, legend_above, say, styled

_INCHES_A_ROW, _INCHES_BESIDE = 0.26, 1.3
_PER = 1000


@styled
def comparison(
    table: pd.DataFrame, top: int = 20, ax: Axes | None = None, names: tuple[str, str] = captions.HERE_AND_THERE
) -> Axes:
    """Draw the `top` terms that tell two articles apart: how often each uses them, a mark each, and a line between.

    `table` is that of `analysis.terms.comparison.compare`, `names` what the articles are called. Terms too rare to
    say anything are left out; the others go by |z|, the first article's above the second's. Each has a row of
    its own, so that no label covers another. Returns the Axes.
    """
    telling = table[table.evidence != "too rare"].head(top)
    shown = telling.sort_values("z", ascending=False, kind="stable")
    ax = axes(ax, _INCHES_A_ROW * max(len(shown), 4) + _INCHES_BESIDE)
    heading(ax, captions.COMPARISON_TITLE)
    ax.set_label(alt_text.of_comparison(shown, names))
    if shown.empty:
        return say(ax, captions.NO_COMPARISON)
    columns = (shown[name] for name in ("term", "share", "other_share", "evidence"))
    for row, (term, here, there, evidence) in enumerate(zip(*columns, strict=True)):
        ax.plot([_PER * here, _PER * there], [row, row], color=colour("quiet"), linewidth=0.8, zorder=1)
        for name, share, marker, paint in zip("ab", (here, there), "os", ("positive", "negative"), strict=True):
            face = ax.get_facecolor() if evidence == "unclear" else colour(paint)
            ax.plot([_PER * share], [row], marker, color=colour(paint), markerfacecolor=face, gid=f"term-{name}-{term}")
    ax.set_yticks(range(len(shown)), shown.term)
    labels_left(ax)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.set_xlim(left=-0.02 * _PER * max(shown.share.max(), shown.other_share.max()))
    ax.set_xlabel(captions.COMPARISON_AXIS)
    marks = [
        ax.plot([], [], marker, color=colour(paint), label=name)[0]
        for name, marker, paint in zip(names, "os", ("positive", "negative"), strict=True)
    ]
    legend_above(ax, marks)
    return ax
