"""The live page: which parts a control draws again, what a mark opens, what is closed for it."""

import threading

import pytest
from conftest import FIRST, analysed

from analysis import FabulaError
from analysis.panel.page import LivePage, told

FIRST_ONE, FIRST_TWO = ("one begins", "one ends"), ("two begins", "two ends")


@pytest.fixture
def page():
    """The page of the first article; `page.sent` is what its parts get, `page.said` what its reader is told."""
    said = []
    page = LivePage(lambda text, error=False: said.append((text, error)), lambda *_: None, lambda _: None)
    page.said, page.sent = said, []
    for name, part in page.parts.items():
        part.send = lambda message, name=name: page.sent.append((name, message["kind"]))
    page.show(analysed(FIRST), FIRST, FIRST.parent)
    return page


def test_it_is_drawn_in_the_order_in_which_it_is_read(page):
    assert page.sent == [(name, "part") for name in ("opening", "timeline", "tone", "terms", "text")]


def test_a_control_draws_again_what_it_changes(page):
    page.sent.clear()
    page.controls.statuses["happened"].value = False
    assert page.sent == [("timeline", "part"), ("tone", "part")]
    page.sent.clear()
    page.controls.top.value = 5
    assert page.sent == [("terms", "part")]


def test_a_narrow_page_has_narrow_charts_and_is_drawn_once(page):
    page.sent.clear()
    for _ in range(2):
        page._fit("column")
        page._fit("nonsense")
    assert page.sent == [(name, "part") for name in ("timeline", "tone", "terms")]


def test_a_mark_that_is_opened_closes_those_of_other_parts(page):
    page._open("timeline", f"event-{page.story.timeline.event_id.iloc[0]}")
    assert page.editor.event.layout.display is None
    page.sent.clear()
    page._open("terms", "term-0")
    assert page.sent == [("timeline", "passages"), ("terms", "passages")]
    assert page.editor.event.layout.display == "none"


def test_the_number_in_the_text_opens_its_event(page):
    row = page.story.timeline[page.story.timeline.number == 2].iloc[0]
    page._open("text", "number-2")
    assert page.event["event_id"] == row.event_id


def test_a_bug_is_said_too(page, monkeypatch):
    monkeypatch.setattr("analysis.panel.page.passages", lambda *_: 1 / 0)
    page._open("tone", "sentence-0")
    assert page.said[-1][1]
    assert "ZeroDivisionError" in page.said[-1][0]


def test_what_goes_wrong_is_told():
    said = []

    class Speaker:
        def say(self, text, error=False):
            said.append((text, error))

        @told
        def act(self):
            raise FabulaError("a.md: no; do this")

    Speaker().act()
    assert said == [("a.md: no; do this", True)]


def test_one_action_is_done_after_the_other():
    go, done = threading.Event(), []

    class Speaker:
        @told
        def act(self, name):
            done.append(f"{name} begins")
            go.wait(10)
            done.append(f"{name} ends")

    threads = [threading.Thread(target=Speaker().act, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    go.set()
    for thread in threads:
        thread.join()
    assert done in ([*FIRST_ONE, *FIRST_TWO], [*FIRST_TWO, *FIRST_ONE])
