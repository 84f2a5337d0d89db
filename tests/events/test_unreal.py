"""What a verb tells as it is not."""

import pytest
from conftest import read

from analysis.events.unreal import settled


@pytest.mark.parametrize(
    ("text", "word", "expected", "cue"),
    [
        ("Had the rain stopped, the roof would have held.", "stopped", "denied", "Had"),
        ("If it had rained, the roof would have held.", "held", "denied", "would"),
        ("If it had rained, the roof would not have held.", "held", "happened", "would"),
        ("They should have called.", "called", "denied", "should"),
        ("They did not call.", "call", "denied", "not"),
        ("They are not going to call.", "call", "denied", "not"),
        ("They may not call.", "call", "possible", "not"),
        ("She fears that the roof did not hold.", "hold", "possible", "not"),
        ("They warned that the roof would not hold.", "hold", "denied", "not"),
    ],
)
def test_what_is_not_so(text, word, expected, cue):
    tree = read(text).tree
    found = settled(tree, tree.token.index(word), "FUTURE" if "going" in text else "PAST")
    assert (found.status, tree.token[found.at]) == (expected, cue)


@pytest.mark.parametrize(("text", "word"), [("They called.", "called"), ("It would have held.", "held")])
def test_what_is_left_to_others(text, word):
    tree = read(text).tree
    assert settled(tree, tree.token.index(word), "PAST") is None
