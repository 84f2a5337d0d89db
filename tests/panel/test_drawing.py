"""A choice becomes the charts of it, the same at each call, and pyplot does not know of them."""

import matplotlib.pyplot as plt
import pytest

from analysis.export.figures import picture
from analysis.panel.drawing import CHARTS, Choice, draw


def svg(drawing):
    return picture(drawing.ax, "svg").decode()


@pytest.mark.parametrize("chart", CHARTS)
def test_the_same_choice_gives_the_same_characters_and_leaves_no_figure_open(story, chart):
    assert svg(draw(story, chart, Choice())) == svg(draw(story, chart, Choice()))
    assert plt.get_fignums() == []


@pytest.mark.parametrize("chart", CHARTS)
def test_a_column_is_narrower_than_a_page(story, chart):
    page, column = (draw(story, chart, Choice(), width).ax.figure.get_figwidth() for width in ("page", "column"))
    assert column < page


def test_a_choice_leaves_out_what_was_not_chosen(story):
    drawing = draw(story, "timeline", Choice(statuses=("possible",)))
    assert set(drawing.table.status) == {"possible"}
    assert len(svg(draw(story, "terms", Choice(top=7))).split('id="term-')) == 8
    assert draw(story, "timeline", Choice(statuses=())).table.empty
    assert "-events" not in svg(draw(story, "tone", Choice(statuses=())))


def test_the_actor_that_is_chosen_takes_part_in_all_that_is_shown(story):
    actor = story.timeline.actors.explode().dropna().iloc[0]
    for chart, everything in (("timeline", story.timeline), ("tone", story.sentiment)):
        assert 0 < len(draw(story, chart, Choice(actor=actor)).table) < len(everything)


def test_terms_against_another_article_keep_the_numbers_of_their_rows(story):
    drawing = draw(story, "terms", Choice(reference="the other"), reference=story.terms)
    assert [story.terms.term[number] for number in drawing.table.index] == drawing.table.term.tolist()
