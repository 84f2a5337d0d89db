"""A story → the charts of its report, each in the width of a page and, where it can be, in that of a telephone."""

import itertools
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from analysis import charts
from analysis.charts.parts import captions
from analysis.charts.parts.measure import overhang, wrapped
from analysis.charts.parts.style import apart, axes, figure_of, fit, in_style, labels_left, legend_above
from analysis.charts.timeline import WIDTHS
from analysis.export.linked import Link, linked
from analysis.story import Analysis

_TERMS = 12
_LEGEND_PAD, _EDGES = 0.06, 0.3  # inches
_TERMS_INCHES, _TERMS_ROW, _TERMS_LINE, _LABEL_INCHES = 1.3, 0.26, 0.13, 1.2
_ARC_INCHES, _ARC_LINE, _ARC_BESIDE = 2.6, 0.13, 0.8
_TITLES = (
    *(captions.TIMELINE_TITLE, captions.TOLD_TITLE, captions.ARC_TITLE),
    *(captions.TONE_IN_TIME_TITLE, captions.TERMS_TITLE),
)
_NUMBER_POINTS = 13.0  # two digits and the room beside them


@dataclass(frozen=True)
class ReportChart:
    """A chart as SVG: `page` for a page, `column` for a narrow screen, "" where there is no narrow form of it."""

    name: str
    page: str
    column: str


def report_charts(story: Analysis) -> dict[str, ReportChart]:
    """Return the charts that have something to show, by name: timeline, told, tone, tone_in_time, terms."""
    marks = links(story)
    found = {}
    with in_style(), apart():
        for name, page, column in _drawn(story):
            if has_marks(page):
                narrow = as_part(column, f"{name}-column", marks) if column else ""
                found[name] = ReportChart(name, as_part(page, name, marks), narrow)
    return found


def _drawn(story: Analysis) -> Iterator[tuple[str, Axes, Axes | None]]:
    """Yield each chart: its name, how it is drawn for a page and for a narrow screen."""
    window, table, tone = story.published, story.timeline, story.sentiment
    page, column = ([tone_chart(tone, table, width), terms_chart(story.terms, width)] for width in WIDTHS)
    yield "timeline", charts.timeline(table, published=window), charts.timeline(table, published=window, width="column")
    yield "told", charts.told_and_happened(table, tone, published=window), None
    yield "tone", page[0], column[0]
    yield "tone_in_time", charts.tone_in_time(story.tone_of_events, published=window), None
    yield "terms", page[1], column[1]


def terms_chart(table: pd.DataFrame, width: str, top: int = _TERMS, reference: str = captions.ENGLISH) -> Axes:
    """Draw the `top` terms of `table`, in a column the long ones in several lines."""
    if width == "page":
        return charts.terms(table, top=top, reference=reference)
    ax = charts.terms(table, top=top, reference=reference, ax=axes(None, None, WIDTHS["column"]))
    labels = [wrapped(label.get_text(), label.get_fontsize(), _LABEL_INCHES) for label in ax.get_yticklabels()]
    row = _TERMS_ROW + _TERMS_LINE * (max(map(len, labels), default=1) - 1)
    figure_of(ax).set_size_inches(WIDTHS["column"], _TERMS_INCHES + row * max(len(labels), 4))
    ax.set_yticks(ax.get_yticks(), ["\n".join(label) for label in labels])
    labels_left(ax)
    return _fitted(ax)


def tone_chart(sentiment: pd.DataFrame, timeline: pd.DataFrame, width: str) -> Axes:
    """Draw the arc of tone with the numbers of the main events above the sentences that tell them."""
    table = timeline[timeline.is_main & timeline.sentence_id.isin(sentiment.sentence_id)]
    room = (WIDTHS[width] - _ARC_BESIDE) * 72 / max(len(sentiment), 1)
    apart = math.ceil(_NUMBER_POINTS / room)
    marks = stacked(zip(table.sentence_id, table.number, strict=True), apart)
    lines = max((mark.count("\n") for mark in marks.values()), default=0)
    ax = charts.arc(sentiment, marks=marks, ax=axes(None, _ARC_INCHES + _ARC_LINE * lines, WIDTHS[width]))
    low, high = ax.get_xlim()
    ax.set_xlim(low - apart / 2, high + apart / 2)  # a number is wider than its bar
    ax.set_xticks([tick for tick in ax.get_xticks() if low < tick < high])
    if width == "column":
        ax.set_xlabel(captions.ARC_AXIS)  # the longer one is wider than that
    return _fitted(ax)


def stacked(told: Iterable[tuple[int, int]], apart: int) -> dict[int, str]:
    """Return what stands above each sentence: the numbers of its events, one under another, lifted above neighbours.

    `told` are pairs of a sentence and a number; numbers nearer than `apart` sentences would collide on one line.

    >>> stacked([(0, 1), (1, 2), (1, 3), (9, 4)], apart=3)
    {0: '1', 1: '2\\n3\\n', 9: '4'}
    """
    numbers: dict[int, list[str]] = {}
    for sentence, number in sorted((int(sentence), int(number)) for sentence, number in told):
        numbers.setdefault(sentence, []).append(f"{number}")
    marks: dict[int, str] = {}
    tops: dict[int, tuple[int, int]] = {}  # the lines that each takes
    for sentence, own in numbers.items():
        near = [top for other, top in tops.items() if sentence - other < apart]
        lines = range(len(own))
        taken = {line for bottom, top in near for line in range(bottom, top)}
        lift = next(line for line in itertools.count() if not taken & {line + each for each in lines})
        tops[sentence] = (lift, lift + len(own))
        marks[sentence] = "\n".join(own) + "\n" * lift
    return marks


def _fitted(ax: Axes) -> Axes:
    fit(ax, (0, 0, *figure_of(ax).get_size_inches()))
    return ax


def has_marks(ax: Axes) -> bool:
    """Return whether a chart shows anything; one that has nothing to show says so and has no mark."""
    return any(artist.get_gid() for artist in (*ax.lines, *ax.patches))


def as_part(ax: Axes, name: str, marks: dict[str, Link]) -> str:
    """Return a chart as SVG for a page that has its title as a heading; each of `marks` is a link. Alters `ax`."""
    _without_title(ax)
    return linked(ax, name, marks)


def _without_title(ax: Axes) -> None:
    """Take out the title of a chart, which is a heading of the page, and the room that it took above the legend."""
    for text in [text for text in ax.texts if text.get_text() in _TITLES]:
        text.remove()
    figure = figure_of(ax)
    width, height = figure.get_size_inches()
    above = overhang(ax).north
    ax.set_title("")
    room = _legend(ax, width)
    height += room - above
    figure.set_size_inches(width, height)
    fit(ax, (0, 0, width, height - room))


def _legend(ax: Axes, width: float) -> float:
    """Set the legend of a chart in two lines where one is too wide; return how much room it takes, in inches."""
    legend = ax.get_legend()
    if legend is None:
        return 0.0
    dpi = figure_of(ax).dpi
    if legend.get_window_extent().width / dpi > width - _EDGES:
        handles = [*legend.legend_handles]
        legend_above(ax, handles, math.ceil(len(handles) / 2))
        legend = ax.get_legend() or legend
    return legend.get_window_extent().height / dpi + _LEGEND_PAD


def links(story: Analysis, prefix: str = "") -> dict[str, Link]:
    """Return where every mark leads: to its sentence in the text of the page, whose ids begin with `prefix`."""
    target, links = f"#{prefix}sentence-", {}
    for row in story.timeline.to_dict("records"):
        when = captions.when(row) or captions.undated(row)
        label = f"{row['number']}: {captions.event_words(row)}, {captions.STATUSES[row['status']]}, {when}"
        links[f"event-{row['event_id']}"] = Link(f"{target}{row['sentence_id']}", label)
    told = set(story.timeline.sentence_id[story.timeline.is_main])
    for row in story.sentiment.to_dict("records"):
        if not row["score"] and row["sentence_id"] not in told:
            continue  # neither a bar nor a number to point at
        label = f"Sentence {row['sentence_id'] + 1}: tone {captions.signed(row['score'])}"
        links[f"sentence-{row['sentence_id']}"] = Link(f"{target}{row['sentence_id']}", label)
    first = story.term_tokens.drop_duplicates("term").set_index("term").sentence_id
    for number, (term, count) in enumerate(zip(story.terms.term, story.terms["count"], strict=True)):
        if term in first.index:
            links[f"term-{number}"] = Link(f"{target}{first[term]}", f"{term}, {captions.plural(count, 'time')}")
    return links
