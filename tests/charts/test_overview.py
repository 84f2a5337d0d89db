"""The page has the three charts, and its numbers lead from the events to the sentences that tell them."""

from analysis import charts
from charts.examples import marks, rows_of


def test_the_page_has_the_three_charts(any_story):
    page = charts.overview(any_story)
    assert len(page.axes) == 3
    assert len(marks(page.axes[0])) == any_story.timeline.is_main.sum()


def test_every_event_on_the_page_has_its_number_above_a_sentence(story):
    upper, middle, _ = charts.overview(story, most_events=5).axes
    numbers = {row.split()[0] for row in rows_of(upper) if row[0].isdigit()}
    above = {number for text in middle.texts for number in text.get_text().split()}
    assert numbers == {"1", "2", "3", "4", "5"}
    assert numbers <= above
