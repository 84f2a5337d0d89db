"""The words that name something that happens."""

import pytest
from conftest import read

from analysis.events.triggers import CANDIDATES, triggers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels attacked the town.", ["attacked"]),
        ("The house is old and has a door.", []),
        ("An earthquake destroyed the bridge.", ["earthquake", "destroyed"]),
    ],
)
def test_what_happens(text, found):
    tree = read(text).tree
    assert [tree.token[at] for at in triggers(tree)] == found


def test_only_words_that_can_name_events_in_text_order(any_story):
    found = triggers(any_story.tree)
    assert found == sorted(set(found))
    assert {any_story.tree.pos[at] for at in found} <= CANDIDATES
