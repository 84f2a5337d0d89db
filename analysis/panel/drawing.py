"""A story and what was chosen → a chart, its table, and what each of its marks is called."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from analysis import charts, terms, timeline
from analysis.charts.parts import captions
from analysis.charts.parts.style import apart
from analysis.export.figures import picture
from analysis.panel.passages import event_heading, sentence_heading
from analysis.story import Analysis

GENERAL = captions.ENGLISH


@dataclass(frozen=True)
class Choice:
    """What can be chosen: which chart, how many terms, against which reference, which actor, which statuses."""

    chart: str = "timeline"
    top: int = 20
    reference: str = GENERAL
    actor: str | None = None
    statuses: tuple[str, ...] = tuple(captions.STATUSES)


@dataclass(frozen=True)
class Drawing:
    """The Axes of a chart, the table it shows, and by the id of each mark what to read out for it."""

    ax: Axes
    table: pd.DataFrame
    labels: dict[str, str]


def draw(story: Analysis, choice: Choice, reference: pd.DataFrame | None = None) -> Drawing:
    """Return the chart of `choice`, which pyplot does not know of; `reference` is the terms of another article.

    The figure belongs to whoever asked for it: no cell shows it, and no cell that draws meanwhile is disturbed.
    """
    with apart():
        return CHARTS[choice.chart](story, choice, reference)


def svg(ax: Axes) -> str:
    """Return the figure of `ax` as SVG, text as text, the same characters at each call."""
    return picture(ax, "svg").decode()


def _timeline(story: Analysis, choice: Choice, _: pd.DataFrame | None) -> Drawing:
    table = story.timeline[story.timeline.status.isin(choice.statuses)]
    if choice.actor:
        table = timeline.timeline_of(table, choice.actor)
    ax = charts.timeline(table, published=story.published)
    labels = {f"event-{row['event_id']}": event_heading(row) for row in table.to_dict("records")}
    return Drawing(ax, table, labels)


def _tone(story: Analysis, choice: Choice, _: pd.DataFrame | None) -> Drawing:
    table = story.sentiment
    if choice.actor:
        mentions = story.actors[story.actors.actor == choice.actor]
        table = table[table.sentence_id.isin(mentions.sentence_id)]
    ax = charts.sentiment(table, story.tokens)
    labels = {f"sentence-{row['sentence_id']}": sentence_heading(row) for row in table.to_dict("records")}
    return Drawing(ax, table, labels)


def _terms(story: Analysis, choice: Choice, reference: pd.DataFrame | None) -> Drawing:
    table = story.terms
    if reference is not None:
        table = terms.terms(story.tokens, story.sentences, story.names, reference)
        table = table[table["count"] > 0]
    rows = {term: number for number, term in enumerate(story.terms.term)}
    table = table.set_axis([rows[term] for term in table.term])
    ax = charts.terms(table, top=choice.top, reference=choice.reference)
    counts = zip(table.index, table.term, table["count"], strict=True)
    labels = {f"term-{number}": f"{term}, {count} times" for number, term, count in counts}
    return Drawing(ax, table, labels)


CHARTS: dict[str, Callable[[Analysis, Choice, pd.DataFrame | None], Drawing]] = {
    "timeline": _timeline,
    "sentiment": _tone,
    "terms": _terms,
}
