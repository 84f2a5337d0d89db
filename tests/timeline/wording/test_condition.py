"""On what it depends that something is so."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts


@pytest.mark.parametrize(
    ("text", "verb", "is_supposed"),
    [
        ("Ann Lee would resign if she learned of proof that the bank paid the minister.", "paid", True),
        ("If somebody hopes that all the debts will be paid, they are wrong.", "paid", True),
        ("In case the report is confirmed, charges will be filed.", "confirmed", True),
        ("Ann Lee said that the bank paid the minister.", "paid", False),
        ("The firm will sell the mill if the men who sank the boat are found.", "sank", False),
    ],
)
def test_what_is_only_supposed(text, verb, is_supposed):
    tree = read(text).tree
    at = tree.token.index(verb)
    assert Contexts(tree, {}).is_supposed(at, [at]) == is_supposed


def test_a_lost_condition_is_a_fault():
    tree = read("The road will be closed if the snow does not melt.").tree
    contexts, at = Contexts(tree, {}), tree.token.index("closed")
    whole = list(range(1, tree.token.index("melt") + 1))
    assert contexts.has_lost_condition(at, [1, at]) and not contexts.has_lost_condition(at, whole)
