"""In which events a thing has a part."""

import pytest
from conftest import read

from analysis.timeline.concerning import concerned


def _told(text, name):
    story = read(text)
    events = story.events
    return events[events.event_id.isin(concerned(story.tree, events, name))].text.tolist()


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Lyon Motors unveiled the Lynx 400 in May.", "Lynx 400", ["unveiled"]),
        ("The Lyon A380 landed. The A380 crashed on Monday.", "Lyon A380", ["landed", "crashed"]),
        ("The Lyon A380, a passenger plane, landed. The plane left on Monday.", "Lyon A380", ["landed", "left"]),
        ("The firm opened the Lynx Store. It closed in May.", "Lynx Store", ["opened"]),
        ("The Lynx Store opened in May. It closed in June.", "Lynx Store", ["opened", "closed"]),
        ("The firm opened the Lynx Music Store.", "Lynx Store", ["opened"]),
        ("Oslo Sea Airlines left. Lyon Airlines landed.", "Oslo Sea Airlines", ["left"]),
        ("The firm said it will sell the Lynx 400 and buy a mine.", "Lynx 400", ["sell"]),
        ("The Lyon A380, a passenger jet, landed. The aircraft left.", "Lyon A380", ["landed", "left"]),
        ("The Lyon A320 landed. Lyon grew.", "Lyon", ["grew"]),
    ],
)
def test_a_thing_has_a_part_in_what_it_does_and_what_is_done_to_it(text, name, told):
    assert _told(text, name) == told


def test_nothing_concerns_what_the_article_does_not_name():
    assert _told("The firm closed the mine.", "Lynx 400") == []


@pytest.mark.parametrize("name", ["", "  "])
def test_nobody_has_no_timeline(name):
    story = read("The firm closed the mine. '' -- ''")
    assert story.timeline_of(name).empty and concerned(story.tree, story.events, name) == set()


def test_a_timeline_of_a_thing():
    story = read("Lyon Motors unveiled the Lynx 400 in May. Drivers praised the Lynx 400. The firm closed a mine.")
    assert set(story.timeline_of("Lynx 400").text) == {"unveiled", "praised"}
