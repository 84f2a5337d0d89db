"""What has gone on until now."""

import pytest
from conftest import read

from analysis.events.lasting import begun, until_now
from analysis.text.tense import tense_of


@pytest.mark.parametrize(
    ("text", "verb", "says"),
    [
        ("The rebels have occupied the harbour since May.", "occupied", "since"),
        ("The school has been closed for two weeks.", "closed", "for"),
        ("The two states have quarrelled over the past year.", "quarrelled", "over"),
        ("Officials said the river was rising.", "rising", "was"),
        ("The paper quoted officials saying the river was rising.", "rising", "was"),
        ("The club has held the cup since May.", "held", "since"),
        ("The club has held several meetings since May.", "held", None),
        ("The club has won three cups since May.", "won", None),
        ("The school was closed for two weeks.", "closed", None),
        ("The river was rising.", "rising", None),
    ],
)
def test_what_lasts_until_now(text, verb, says):
    tree = read(text).tree
    at = tree.token.index(verb)
    found = until_now(tree, at, *tense_of(tree, at))
    assert (tree.token[found] if found >= 0 else None) == says


@pytest.mark.parametrize(
    ("text", "verb", "holds"),
    [
        ("Miners began a strike.", "began", True),
        ("The fighting has started.", "started", True),
        ("The mine began its work.", "began", False),
        ("Miners may begin a strike.", "begin", False),
    ],
)
def test_what_has_begun(text, verb, holds):
    tree = read(text).tree
    at = tree.token.index(verb)
    assert (begun(tree, at, tense_of(tree, at)[0]) == at) is holds
