"""Every mark leads to the sentences it came from, character for character."""

import re

import pytest

from analysis.panel.drawing import CHARTS, Choice
from analysis.panel.parts import chart, opening, text
from analysis.panel.passages import event_of, passages, pieces

MARK = re.compile(r'<a href="#live-[^>]*>\s*<\w+ id="live-\w+-((?:event|sentence|term)-\d+)')


@pytest.mark.parametrize("name", CHARTS)
def test_every_mark_of_a_chart_leads_to_the_words_it_came_from(any_story, name):
    shown = MARK.findall(chart(any_story, name, Choice()))
    assert shown
    for mark in shown:
        found = passages(any_story, mark)
        assert found
        for passage in found:
            assert "".join(text for text, _ in passage["pieces"]) in any_story.article.text


def test_every_answer_and_number_of_the_page_leads_to_its_words(any_story):
    shown = re.findall(r'data-mark="([^"]+)"', opening(any_story) + text(any_story))
    assert shown
    for mark in shown:
        marked = [words for passage in passages(any_story, mark) for words, kind in passage["pieces"] if kind]
        assert marked
        assert (event_of(any_story, mark) is not None) == mark.startswith("number")


def test_an_event_leads_to_all_its_mentions_in_text_order(story):
    event = story.timeline[story.timeline.told > 1].iloc[0]
    found = passages(story, f"event-{event.event_id}")
    marked = [text for passage in found for text, kind in passage["pieces"] if kind == "event"]
    assert marked == story.events.text[story.events.event_id == event.event_id].tolist()
    assert len(marked) == event.told


@pytest.mark.parametrize(
    "mark", ["event-99999", "sentence-x", "term-", "script", "term-99999", "answer-9", "number-999", "event-²", ""]
)
def test_a_mark_that_is_not_there_leads_nowhere(story, mark):
    assert passages(story, mark) == []


def test_of_two_spans_that_overlap_the_first_stays():
    cut = pieces("Talks may begin.", 10, [(16, 25, "event"), (10, 19, "time")])
    assert cut == [("Talks may", "time"), (" begin.", "")]
