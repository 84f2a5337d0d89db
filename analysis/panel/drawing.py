"""A story and what was chosen → a chart, its table, and what each of its marks is called."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from analysis import charts, terms, timeline
from analysis.charts import captions
from analysis.charts.style import apart, in_style
from analysis.charts.timeline import one_row_an_event
from analysis.panel.passages import event_heading, sentence_heading
from analysis.story import Analysis

GENERAL = "general English"


@dataclass(frozen=True)
class Choice:
    """What can be chosen: which chart, how many terms, against which reference, which actor, which statuses."""

    chart: str = "timeline"
    top: int = 20
    reference: str = GENERAL
    actor: str | None = None
    statuses: tuple[str, ...] = tuple(captions.STATUSES)

    def but(self, **changes: Any) -> "Choice":
        """Return this choice with `changes`."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Drawing:
    """A figure, the table it shows, its alt text, and by the id of each mark what to read out for it."""

    figure: Any
    table: pd.DataFrame
    alt: str
    labels: dict[str, str] = field(default_factory=dict)


def draw(story: Analysis, choice: Choice, reference: pd.DataFrame | None = None) -> Drawing:
    """Return the chart of `choice`, which pyplot does not know of; `reference` is the terms of another article.

    The figure belongs to whoever asked for it: no cell shows it, and no cell that draws meanwhile is disturbed.
    """
    with apart():
        return CHARTS[choice.chart](story, choice, reference)


def svg(figure: Any) -> str:
    """Return `figure` as SVG, text as text, the same characters at each call."""
    content = io.StringIO()
    with in_style():
        figure.savefig(content, format="svg", metadata={"Date": None, "Creator": "Fabula"})
    return content.getvalue()


def _timeline(story: Analysis, choice: Choice, _: pd.DataFrame | None) -> Drawing:
    table = story.timeline[story.timeline.status.isin(choice.statuses)]
    if choice.actor:
        table = timeline.timeline_of(table, choice.actor)
    shown = one_row_an_event(table)
    figure = charts.timeline(table, published=story.published).figure
    labels = {f"event-{row['event_id']}": event_heading(row) for row in shown.to_dict("records")}
    alt = f"Timeline of {len(shown)} events, lane by lane: before the publication, going on, ahead, without a date"
    return Drawing(figure, table, alt, labels)


def _tone(story: Analysis, choice: Choice, _: pd.DataFrame | None) -> Drawing:
    table = story.sentiment
    if choice.actor:
        mentions = story.actors[story.actors.actor == choice.actor]
        table = table[table.sentence_id.isin(mentions.sentence_id)]
    figure = charts.sentiment(table, story.tokens).figure
    labels = {f"sentence-{row['sentence_id']}": sentence_heading(row) for row in table.to_dict("records")}
    return Drawing(figure, table, f"Bars of the tone of {len(table)} sentences, in the order of the text", labels)


def _terms(story: Analysis, choice: Choice, reference: pd.DataFrame | None) -> Drawing:
    table = story.terms
    if reference is not None:
        table = terms.terms(story.tokens, story.sentences, reference)
        table = table[table["count"] > 0]
    rows = {term: number for number, term in enumerate(story.terms.term)}
    table = table.set_axis([rows[term] for term in table.term])
    figure = charts.terms(table, top=choice.top, reference=choice.reference).figure
    counts = zip(table.index, table.term, table["count"], strict=True)
    labels = {f"term-{number}": f"{term}, {count} times" for number, term, count in counts}
    return Drawing(figure, table, f"Bars of the {choice.top} most frequent terms", labels)


CHARTS: dict[str, Callable[[Analysis, Choice, pd.DataFrame | None], Drawing]] = {
    "timeline": _timeline,
    "sentiment": _tone,
    "terms": _terms,
}
