"""A story → the charts of its report, each in the width of a page and, where it can be, in that of a telephone."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from analysis import charts
from analysis.charts.parts import captions, speakers
from analysis.charts.parts.measure import overhang
from analysis.charts.parts.style import apart, axes, figure_of, fit, heading_of, in_style, labels_left
from analysis.charts.sentiment import arc_height
from analysis.charts.timeline import WIDTHS
from analysis.export.linked import Link, linked
from analysis.story import Analysis

_TERMS = 12
_LEGEND_PAD = 0.06  # inches
_TERMS_INCHES, _TERMS_ROW, _TERMS_LINE, _LABEL_INCHES = 1.3, 0.26, 0.13, 1.2


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
    labels_left(ax, _LABEL_INCHES)
    lines = [label.get_text().count("\n") for label in ax.get_yticklabels()]
    row = _TERMS_ROW + _TERMS_LINE * max(lines, default=0)
    figure_of(ax).set_size_inches(WIDTHS["column"], _TERMS_INCHES + row * max(len(lines), 4))
    return _fitted(ax)


def tone_chart(sentiment: pd.DataFrame, timeline: pd.DataFrame, width: str) -> Axes:
    """Draw the arc of tone with the numbers of the main events above the sentences that tell them."""
    table = timeline[timeline.is_main & timeline.sentence_id.isin(sentiment.sentence_id)]
    told = [*zip(table.sentence_id, table.number, strict=True)]
    inches = arc_height(sentiment, told, WIDTHS[width])
    ax = charts.arc(sentiment, told, ax=axes(None, inches, WIDTHS[width]))
    if width == "column":
        ax.set_xlabel(captions.ARC_AXIS)  # the longer one is wider than that
    return _fitted(ax)


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
    if title := heading_of(ax):
        title.remove()
    figure = figure_of(ax)
    width, height = figure.get_size_inches()
    above = overhang(ax).north
    ax.set_title("")
    legend = ax.get_legend()
    room = legend.get_window_extent().height / figure.dpi + _LEGEND_PAD if legend else 0.0
    height += room - above
    figure.set_size_inches(width, height)
    fit(ax, (0, 0, width, height - room))


def links(story: Analysis, prefix: str = "") -> dict[str, Link]:
    """Return where every mark leads: to its sentence in the text of the page, whose ids begin with `prefix`."""
    target, links = f"#{prefix}sentence-", {}
    for row in story.timeline.to_dict("records"):
        when = captions.when(row) or captions.undated(row)
        label = f"{row['number']}: {speakers.event_words(row)}, {captions.STATUSES[row['status']]}, {when}"
        links[f"event-{row['event_id']}"] = Link(f"{target}{row['sentence_id']}", label)
    told = set(story.timeline.sentence_id[story.timeline.is_main])
    for row in story.sentiment.to_dict("records"):
        if not row["score"] and row["sentence_id"] not in told:
            continue  # neither a bar nor a number to point at
        label = f"Sentence {row['sentence_id'] + 1}: tone {captions.signed(row['score']) if row['score'] else 0}"
        links[f"sentence-{row['sentence_id']}"] = Link(f"{target}{row['sentence_id']}", label)
    first = story.term_tokens.drop_duplicates("term").set_index("term").sentence_id
    for number, (term, count) in enumerate(zip(story.terms.term, story.terms["count"], strict=True)):
        if term in first.index:
            links[f"term-{number}"] = Link(f"{target}{first[term]}", f"{term}, {captions.plural(count, 'time')}")
    return links
