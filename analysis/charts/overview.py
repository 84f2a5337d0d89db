"""One page on an article: the timeline of its events, the tone of the sentences that tell them, its terms."""

from typing import Any

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from analysis.charts.parts import captions
from analysis.charts.parts.style import EDGE_POINTS, colour, fit, styled
from analysis.charts.sentiment import arc, arc_height
from analysis.charts.terms import terms
from analysis.charts.timeline import height, numbers_of, timeline

_WIDTH, _HEAD, _TERM_ROW, _TERMS_BESIDE = 7.2, 0.75, 0.24, 1.2
_ARC_LESS = 0.3  # than where it stands alone
_HEADLINE_CHARACTERS, _HEADLINE_LINES, _HEADLINE_LINE = 48, 3, 0.26  # its letters are wide
_CHARACTERS, _LINE = 100, 0.17


@styled
def overview(story: Any, most_events: int = 14, most_terms: int = 12) -> Figure:
    """Draw the page: at most `most_events` events and `most_terms` terms.

    `story` is an `Analysis`. Its main events are shown (`is_main`), and the page says how many there are in all.
    The numbers of the events stand again above the sentences that tell them. Returns the Figure.
    """
    events = story.timeline
    salient = events[events.is_main].sort_values("salience", ascending=False, kind="stable")
    shown = events.loc[salient.index[:most_events].sort_values()]
    told = [*zip(shown.sentence_id, numbers_of(shown), strict=True)]
    headline = captions.wrapped(captions.headline(story.article, events), _HEADLINE_CHARACTERS, _HEADLINE_LINES)
    standfirst = captions.wrapped(captions.standfirst(story.published, len(shown), len(events)), _CHARACTERS, 2)
    head = _HEAD + _HEADLINE_LINE * headline.count("\n") + _LINE * standfirst.count("\n")
    arc_inches = arc_height(story.sentiment, told, _WIDTH) - _ARC_LESS
    heights = [height(shown, story.published), arc_inches, _TERM_ROW * most_terms + _TERMS_BESIDE]
    figure = plt.figure(figsize=(_WIDTH, head + sum(heights)))
    upper, middle, lower = figure.subplots(3, 1)
    timeline(shown, published=story.published, ax=upper)
    arc(story.sentiment, told, ax=middle)
    terms(story.terms, top=most_terms, ax=lower)
    for place, ax in enumerate((upper, middle, lower)):
        fit(ax, (0, sum(heights[place + 1 :]), _WIDTH, heights[place]))
    _write_head(figure, headline, standfirst)
    figure.set_label(headline.replace("\n", " "))
    return figure


def _write_head(figure: Figure, headline: str, standfirst: str) -> None:
    inches, left = figure.get_figheight(), EDGE_POINTS / 72 / _WIDTH
    below = 0.52 + _HEADLINE_LINE * headline.count("\n")
    figure.text(left, 1 - 0.16 / inches, headline, fontsize="xx-large", weight="bold", va="top")
    figure.text(left, 1 - below / inches, standfirst, color=colour("quiet"), va="top")
