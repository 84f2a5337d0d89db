"""The same thing in one source and in another: a mark each, with its interval."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import corpus_captions as captions
from analysis.charts.parts import series
from analysis.charts.parts.style import axes, colour, heading, labels_left, say, styled

_INCHES_A_ROW, _INCHES_BESIDE = 0.28, 1.3
MOST = 20


@styled
def by_group(table: pd.DataFrame, name: str | None = None, most: int = MOST, ax: Axes | None = None) -> Axes:
    """Draw how often each group of articles names a term or an actor, or its tone: a mark, and its 95 % interval.

    `table` is made by a corpus by "source" or any other column that is no time (`terms_by`, `actors_by`, `tone_by`),
    `name` the term or actor of several, the first where it is None. Of many groups the `most` with most articles are
    drawn, the highest above; beside the name stands how many articles a group has, and a hollow mark says that they
    are few. Where there are fewer than two groups the chart says so. Returns the Axes. Raises ValueError for a table
    without such a column.
    """
    measured, column = series.measure(table), series.group_column(table)
    if column is None or any(time in table for time in series.TIMES):
        raise ValueError('ask for the table by one column that is no time, such as "source"')
    rows, called = series.one_of(table, name)
    called = called or table.attrs.get("actor", "")
    known = rows.dropna(subset=[column, measured.column])
    shown = known.sort_values(["articles", column], ascending=[False, True]).head(most)
    shown = shown.sort_values([measured.column, column], ascending=[False, True])
    ax = axes(ax, _INCHES_A_ROW * max(len(shown), 4) + _INCHES_BESIDE)
    heading(ax, captions.title(measured.column, called, column))
    if len(shown) < 2:
        ax.set_label(captions.FEW_GROUPS)
        return say(ax, captions.FEW_GROUPS)
    ax.set_label(captions.of_groups(shown, column, measured.column, measured.times, called))
    thin = [row["articles"] < series.FEW_ARTICLES for row in shown.to_dict("records")]
    for place, (row, is_few) in enumerate(zip(shown.to_dict("records"), thin, strict=True)):
        value, low, high = (measured.drawn(row[each]) for each in (measured.column, "low", "high"))
        ax.plot([low, high], [place, place], color=colour("positive"), linewidth=1.2)
        face = ax.get_facecolor() if is_few else colour("positive")
        ax.plot([value], [place], "o", color=colour("positive"), markerfacecolor=face, gid=f"group-{row[column]}")
    if measured.column == "score":
        ax.axvline(0, color=colour("quiet"), linewidth=0.8)
    else:
        ax.set_xlim(left=-0.02 * max(ax.get_xlim()[1], 1e-9))
    ax.set_yticks(range(len(shown)), [f"{row[column]} ({row['articles']:,})" for row in shown.to_dict("records")])
    labels_left(ax)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    others = captions.left_out(0, len(known) - len(shown), column)
    note = captions.notes(captions.LINE, captions.FEW if any(thin) else "", others)
    ax.set_xlabel(f"{measured.axis}\n{note}")
    return ax
