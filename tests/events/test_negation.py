"""What negates an event, and what is only put off."""

import pytest
from conftest import read

from analysis.events.negation import in_the_end, nearly, negation


@pytest.mark.parametrize(
    ("text", "trigger", "word"),
    [
        ("He did not leave.", "leave", "not"),
        ("No talks took place.", "talks", "No"),
        ("Not only Lee left.", "left", None),
        ("Neither the mayor nor the bishop left.", "left", "Neither"),
        ("They did not meet or talk.", "talk", "not"),
        ("They did not sell it and left.", "left", None),
        ("The firm has not paid, nor has it apologised.", "apologised", "nor"),
        ("The lift is either not working or working slowly.", "slowly", None),
    ],
)
def test_negation(text, trigger, word):
    tree = read(text).tree
    at = negation(tree, tree.token.index(trigger))
    assert (tree.token[at] if at >= 0 else None) == word


def test_almost_is_not_quite():
    assert nearly(read("He almost drowned.").tree, 2) == 1
    assert nearly(read("Sales nearly doubled.").tree, 2) == -1


@pytest.mark.parametrize(
    ("text", "trigger", "tense", "status"),
    [
        ("It will not open until May.", "open", "FUTURE", "planned"),
        ("It was not found until Friday.", "found", "PAST", "happened"),
        ("It will not close until repairs are done.", "close", "FUTURE", "planned"),
        ("It will not open in May.", "open", "FUTURE", ""),
    ],
)
def test_what_is_put_off_happens_in_the_end(text, trigger, tense, status):
    tree = read(text).tree
    assert in_the_end(tree, tree.token.index(trigger), tense) == status
