"""A story → the charts of its report, each in the width of a page and, where it can be, in that of a telephone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis import charts
from analysis.charts.parts import captions
from analysis.charts.parts.style import apart, axes, figure_of, fit, in_style
from analysis.charts.timeline import WIDTHS
from analysis.export.linked import Link, linked
from analysis.story import Analysis

_TERMS = 12
_TITLE_INCHES, _LEGEND_INCHES = 0.28, 0.1
_TERMS_INCHES, _TERMS_ROW, _ARC_INCHES = 1.3, 0.26, 2.6


@dataclass(frozen=True)
class ReportChart:
    """A chart as SVG: `page` for a page, `column` for a narrow screen, "" where there is no narrow form of it."""

    name: str
    page: str
    column: str


def report_charts(story: Analysis) -> dict[str, ReportChart]:
    """Return the charts that have something to show, by name: timeline, told, tone, tone_in_time, terms."""
    links = _links(story)
    found = {}
    with in_style(), apart():
        for name, title, page, column in _drawn(story):
            if not _has_marks(page):
                continue
            for ax in filter(None, (page, column)):
                _without_title(ax, title)
            narrow = linked(column, f"{name}-column", links) if column else ""
            found[name] = ReportChart(name, linked(page, name, links), narrow)
    return found


def _drawn(story: Analysis) -> Iterator[tuple[str, str, Axes, Axes | None]]:
    """Yield each chart: its name, its title, how it is drawn for a page and for a narrow screen."""
    window, table, tone = story.published, story.timeline, story.sentiment
    column = charts.timeline(table, published=window, width="column")
    yield "timeline", captions.TIMELINE_TITLE, charts.timeline(table, published=window), column
    yield "told", captions.TOLD_TITLE, charts.told_and_happened(table, tone, published=window), None
    marks = _marks(table[table.is_main])
    narrow = _narrow(_ARC_INCHES, lambda ax: charts.arc(tone, marks=marks, ax=ax).set_xlabel(captions.ARC_AXIS))
    yield "tone", captions.ARC_TITLE, charts.arc(tone, marks=marks), narrow
    chart = charts.tone_in_time(story.tone_of_events, published=window)
    yield "tone_in_time", captions.TONE_IN_TIME_TITLE, chart, None
    height = _TERMS_INCHES + _TERMS_ROW * max(min(_TERMS, len(story.terms)), 4)
    narrow = _narrow(height, lambda ax: charts.terms(story.terms, top=_TERMS, ax=ax))
    yield "terms", captions.TERMS_TITLE, charts.terms(story.terms, top=_TERMS), narrow


def _narrow(height: float, draw: Any) -> Axes:
    ax = axes(None, height, WIDTHS["column"])
    draw(ax)
    fit(ax, (0, 0, *figure_of(ax).get_size_inches()))
    return ax


def _marks(shown: pd.DataFrame) -> dict[int, str]:
    """Return the numbers of the main events by the sentence that tells them, one under another."""
    numbers = shown.number.astype(str).groupby(shown.sentence_id, sort=False)
    return {int(sentence): "\n".join(own) for sentence, own in numbers}


def _has_marks(ax: Axes) -> bool:
    """Return whether a chart shows anything; one that has nothing to show says so and has no mark."""
    return any(artist.get_gid() for artist in (*ax.lines, *ax.patches))


def _without_title(ax: Axes, title: str) -> None:
    """Take out the title of a chart and its line: in the page it is a heading."""
    for text in [text for text in ax.texts if text.get_text() == title]:
        text.remove()
    ax.set_title(" ", pad=0)
    figure = figure_of(ax)
    width, height = figure.get_size_inches()
    figure.set_size_inches(width, height - _TITLE_INCHES)
    fit(ax, (0, 0, width, height - _TITLE_INCHES - _LEGEND_INCHES))


def _links(story: Analysis) -> dict[str, Link]:
    """Return where every mark leads: to its sentence in the text of the page."""
    links = {}
    for row in story.timeline.to_dict("records"):
        when = captions.when(row) or captions.undated(row)
        label = f"{row['number']}: {captions.event_words(row)}, {captions.STATUSES[row['status']]}, {when}"
        links[f"event-{row['event_id']}"] = Link(f"#sentence-{row['sentence_id']}", label)
    for row in story.sentiment.to_dict("records"):
        label = f"Sentence {row['sentence_id'] + 1}: tone {captions.signed(row['score'])}"
        links[f"sentence-{row['sentence_id']}"] = Link(f"#sentence-{row['sentence_id']}", label)
    first = story.term_tokens.drop_duplicates("term").set_index("term").sentence_id
    for number, (term, count) in enumerate(zip(story.terms.term, story.terms["count"], strict=True)):
        if term in first.index:
            links[f"term-{number}"] = Link(f"#sentence-{first[term]}", f"{term}, {captions.plural(count, 'time')}")
    return links
