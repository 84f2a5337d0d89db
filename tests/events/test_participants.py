"""Who takes part in an event, and where it is."""

import pytest
from conftest import read

from analysis.events.participants import place, subjects


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The mayor opened the bridge.", "opened", "mayor"),
        ("The bridge was opened by the mayor.", "opened", "mayor"),
        ("The mayor, who opened the bridge, left.", "opened", "mayor"),
        ("The mayor came and spoke.", "spoke", "mayor"),
    ],
)
def test_who_does_it(text, verb, subject):
    tree = read(text).tree
    assert tree.token[subjects(tree, tree.token.index(verb))[0]] == subject


def test_a_place_is_where_something_is_or_goes():
    tree = read("They met in Cairo.").tree
    assert place(tree, 1, {3: "Cairo"}) == "Cairo"
    assert place(tree, 1, {}) is None
