"""A choice becomes the chart of it, the same at each call, and every mark has words."""

import matplotlib.pyplot as plt
import pytest

from analysis.panel.drawing import CHARTS, Choice, draw, svg


@pytest.mark.parametrize("chart", CHARTS)
def test_every_row_of_the_table_has_words_to_read_out(story, chart):
    drawing = draw(story, Choice(chart))
    assert len(drawing.labels) == len(drawing.table)
    assert all(drawing.labels.values())


def test_the_same_choice_gives_the_same_characters_and_leaves_no_figure_open(story):
    assert svg(draw(story, Choice("terms")).ax) == svg(draw(story, Choice("terms")).ax)
    assert plt.get_fignums() == []


def test_a_choice_leaves_out_what_was_not_chosen(story):
    drawing = draw(story, Choice(statuses=("possible",)))
    assert set(drawing.table.status) == {"possible"}
    assert len(svg(draw(story, Choice("terms", top=7)).ax).split('id="term-')) == 8
    everything = draw(story, Choice(statuses=()))
    assert everything.labels == {}


def test_the_actor_that_is_chosen_takes_part_in_all_that_is_shown(story):
    actor = story.timeline.actors.explode().dropna().iloc[0]
    drawing = draw(story, Choice(actor=actor))
    assert 0 < len(drawing.table) < len(story.timeline)


def test_terms_against_another_article_keep_the_numbers_of_their_rows(story):
    drawing = draw(story, Choice("terms", reference="the other"), story.terms)
    assert [story.terms.term[number] for number in drawing.table.index] == drawing.table.term.tolist()
