"""The page has the three charts, and its numbers lead from the events to the sentences that tell them."""

from analysis import charts
from charts.examples import marks


def test_the_page_has_the_three_charts(any_story):
    page = charts.overview(any_story)
    assert len(page.axes) == 3
    assert len(marks(page.axes[0])) == any_story.timeline.is_main.sum()


def test_every_event_on_the_page_has_its_number_above_a_sentence(story):
    upper, middle, _ = charts.overview(story, most_events=5).axes
    numbers = {text.get_text() for text in upper.texts if text.get_text().isdigit()}
    above = {number for text in middle.texts for number in text.get_text().split()}
    assert len(numbers) == 5
    assert numbers <= above
