"""What speaks for and against an expression of time dating an event."""

import pytest
from conftest import chronicle

from analysis.timeline.time_features import features


def rows(text, event):
    found, events = chronicle(text)
    return {each.row.text: row for each, row in features(found, events.index(event))}


def test_every_pair_of_an_event_and_an_expression_has_its_place():
    found = rows("Police arrested a man on Tuesday. He died on Wednesday, his friend wept.", "wept")
    assert found["Wednesday"]["here"] == 1
    assert found["Tuesday"]["1 back, lead"] == 1


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("It rained on Tuesday. He had left.", "over"),
        ("It rained on Tuesday. He has left.", "perfect"),
        ("It rained on Tuesday. He left.", "plain"),
    ],
)
def test_how_a_verb_stands_to_the_story(text, manner):
    assert rows(text, "left")["Tuesday"][f"manner {manner}"] == 1


def test_the_nearer_of_two_is_called_so():
    found = rows("On Monday they met, and on Tuesday, after lunch, police arrested him.", "arrested")
    assert (found["Monday"]["nearest"], found["Tuesday"]["nearest"]) == (0, 1)
