"""A story and what was chosen → one of the charts of its page, and the table that it shows."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from analysis import charts, terms, timeline
from analysis.charts.parts import captions
from analysis.charts.parts.style import apart, in_style
from analysis.export import report_charts
from analysis.story import Analysis

GENERAL = captions.ENGLISH


@dataclass(frozen=True)
class Choice:
    """What can be chosen: how many terms, against which reference, which actor, which statuses."""

    top: int = 12
    reference: str = GENERAL
    actor: str | None = None
    statuses: tuple[str, ...] = tuple(captions.STATUSES)


@dataclass(frozen=True)
class Drawing:
    """The Axes of a chart and the table it shows."""

    ax: Axes
    table: pd.DataFrame


def draw(
    story: Analysis, chart: str, choice: Choice, width: str = "page", reference: pd.DataFrame | None = None
) -> Drawing:
    """Return the `chart` of that name in CHARTS, which pyplot does not know of, for a "page" or a "column".

    `reference` is the terms of another article. The figure belongs to whoever asked for it: no cell shows it, and no
    cell that draws meanwhile is disturbed.
    """
    with in_style(), apart():
        return CHARTS[chart](story, choice, width, reference)


def _timeline(story: Analysis, choice: Choice, width: str, _: pd.DataFrame | None) -> Drawing:
    table = _events(story, choice)
    return Drawing(charts.timeline(table, published=story.published, width=width), table)


def _tone(story: Analysis, choice: Choice, width: str, _: pd.DataFrame | None) -> Drawing:
    table = story.sentiment
    if choice.actor:
        mentions = story.actors[story.actors.actor == choice.actor]
        table = table[table.sentence_id.isin(mentions.sentence_id)]
    return Drawing(report_charts.tone_chart(table, _events(story, choice), width), table)


def _terms(story: Analysis, choice: Choice, width: str, reference: pd.DataFrame | None) -> Drawing:
    table = story.terms
    if reference is not None:
        table = terms.terms(story.tokens, story.sentences, story.names, reference)
        table = table[table["count"] > 0]
    rows = {term: number for number, term in enumerate(story.terms.term)}
    table = table.set_axis([rows[term] for term in table.term])
    return Drawing(report_charts.terms_chart(table, width, choice.top, choice.reference), table)


def _events(story: Analysis, choice: Choice) -> pd.DataFrame:
    """Return the events of the statuses and of the actor that were chosen."""
    table = story.timeline[story.timeline.status.isin(choice.statuses)]
    return timeline.timeline_of(table, choice.actor) if choice.actor else table


CHARTS: dict[str, Callable[[Analysis, Choice, str, pd.DataFrame | None], Drawing]] = {
    "timeline": _timeline,
    "tone": _tone,
    "terms": _terms,
}
