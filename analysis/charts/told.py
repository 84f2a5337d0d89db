"""Told against happened: each event at its place in the text, across, and in the order of time, down."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from analysis.charts.parts import alt_text, captions
from analysis.charts.parts.event_marks import status_handles, status_mark, write_date, write_event
from analysis.charts.parts.rows import SMALL, Columns, Row, Stand, heights, one_under_another, sequence
from analysis.charts.parts.style import EDGE_POINTS, axes, colour, figure_of, heading, legend_above, say, styled
from analysis.charts.timeline import WIDTHS, numbers_of, publication

FEWEST = 3  # dated events

_INCHES_A_LINE, _INCHES_BESIDE = 0.165, 1.35
_DATES, _PLOT, _TEXT = 1.15, 2.5, 0.25  # inches: dates, sentences, from there to the words
_MARGIN = 0.15  # inches: left and right of the sentences
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MOST_TICKS = 6


@styled
def told_and_happened(
    table: pd.DataFrame, sentiment: pd.DataFrame, published: Any = None, ax: Axes | None = None
) -> Axes:
    """Draw each main event where it is told, across, in the order of time, down; the line follows the telling.

    `table` is `Analysis.timeline`, `sentiment` is `Analysis.sentiment`, `published` is `Analysis.published`. A mark's
    shape says the status, its colour the tone of the sentence. Where fewer than three events have a date there is no
    order of time to compare with, and the chart says so. Returns the Axes.
    """
    shown = table[table.is_main] if "is_main" in table else table
    window = publication(published)
    words = WIDTHS["page"] - 2 * EDGE_POINTS / 72 - _words()
    rows = sequence(shown, numbers_of(shown), window, Columns(_DATES, words))
    is_enough = sum(captions.is_dated(row) for row in shown.to_dict("records")) >= FEWEST
    ax = axes(ax, _INCHES_A_LINE * heights(rows) + _INCHES_BESIDE if is_enough else None)
    heading(ax, captions.TOLD_TITLE)
    if not is_enough:
        ax.set_label(captions.FEW_DATED)
        return say(ax, captions.FEW_DATED)
    sentences = sentiment.set_index("sentence_id")
    stands = one_under_another(rows)
    across = _across(shown, sentences)
    _draw(ax, rows, stands, dict(zip(shown.event_id, across, strict=True)), sentences.score)
    _axis(ax, len(sentences), heights(rows))
    ax.set_label(alt_text.of_told(shown.iloc[sorted(range(len(shown)), key=lambda n: across[n])], shown))
    _legend(ax, shown)
    return ax


def _words() -> float:
    """Return where the words begin, in inches."""
    return _DATES + _PLOT + 2 * _MARGIN + _TEXT


def _across(shown: pd.DataFrame, sentences: pd.DataFrame) -> list[float]:
    """Return where each event is told, in inches: its sentence, and how far into it."""
    spans = sentences[["start", "end"]].reindex(shown.sentence_id).to_numpy()
    into = ((shown.start - spans[:, 0]) / (spans[:, 1] - spans[:, 0])).fillna(0.5)
    return [_inches(place, len(sentences)) for place in shown.sentence_id + into]


def _inches(place: float, sentences: int) -> float:
    return _DATES + _MARGIN + _PLOT * place / max(sentences, 1)


def _draw(ax: Axes, rows: list[Row], stands: list[Stand], across: dict[int, float], scores: pd.Series) -> None:
    reach = [_DATES + _MARGIN, _DATES + _MARGIN + _PLOT]
    told = []
    for row, stand in zip(rows, stands, strict=True):
        write_date(ax, _DATES, stand, row)
        if row.kind == "event":
            x = across[row.event["event_id"]]
            told.append((x, stand.mark))
            _mark(ax, (x, stand.mark), row.event, scores.get(row.event["sentence_id"], 0))
            ax.plot(reach, [stand.mark] * 2, color=colour("quiet"), linewidth=0.2, zorder=0)
            write_event(ax, _words(), stand, row)
        elif row.kind == "publication":
            ax.plot(reach, [stand.mark] * 2, color=colour("ink"), linewidth=1.2)
            style: dict[str, Any] = {"weight": "bold", "fontsize": SMALL, "color": colour("quiet")}
            ax.text(_words(), stand.words, "\n".join(row.words), va="center", **style)
    ax.plot(*zip(*sorted(told), strict=True), color=colour("quiet"), linewidth=0.8, zorder=1)


def _mark(ax: Axes, at: tuple[float, float], event: dict, score: float) -> None:
    mark = status_mark(event["status"], figure_of(ax).get_facecolor())
    tone = colour("positive" if score > 0 else "negative" if score < 0 else "quiet")
    if mark["markerfacecolor"] == mark["markeredgecolor"]:
        mark["markerfacecolor"] = tone
    mark["markeredgecolor"] = tone
    ax.plot([at[0]], [at[1]], zorder=3, gid=f"event-{event['event_id']}", **mark)


def _axis(ax: Axes, sentences: int, lines: float) -> None:
    """Write the numbers of the sentences below."""
    step = next(step for step in _STEPS if sentences / step <= _MOST_TICKS or step == _STEPS[-1])
    for number in range(step, sentences + 1, step):
        x = _inches(number - 0.5, sentences)
        ax.text(x, lines + 0.6, f"{number}", ha="center", va="center", fontsize=SMALL, color=colour("quiet"))
    middle = _DATES + _MARGIN + _PLOT / 2
    ax.text(middle, lines + 1.9, captions.TOLD_AXIS, ha="center", va="center", fontsize=SMALL, color=colour("quiet"))
    ax.set_xlim(0, WIDTHS["page"] - 2 * EDGE_POINTS / 72)
    ax.set_ylim(lines + 2.6, 0)
    ax.set_axis_off()


def _legend(ax: Axes, shown: pd.DataFrame) -> None:
    handles: list = status_handles(shown, figure_of(ax).get_facecolor(), colour("quiet"))
    handles += [Patch(color=colour(tone), label=tone) for tone in (captions.POSITIVE, captions.NEGATIVE)]
    legend_above(ax, handles)
