"""What a verb cannot do without and the parser has hung elsewhere."""

import pytest
from conftest import read

from analysis.timeline.wording.astray import astray


@pytest.mark.parametrize(
    ("text", "word", "over"),
    [
        ("Two climbers went missing on Sunday.", "missing", "went"),
        ("A match has linked a man accused of shooting two Lyon guards this week to the May murder of a nurse.",
         "to", "linked"),
        ("The president said opening the talks.", "opening", "said"),
        ("Visitors to Lima from outside Chile, who come in May, cost millions.", "come", "Visitors"),
        ("Reporters asked Lee as he left the talks if he would support them.", "support", "asked"),
    ],
)  # fmt: skip
def test_it_belongs_to_the_verb_that_needs_it(text, word, over):
    tree = read(text).tree
    at = len(tree.token) - 1 - tree.token[::-1].index(word)
    assert [tree.token[head] for head, _ in astray(tree, at).values()] == [over]


def test_the_object_of_to_date_is_a_subject():
    tree = read("Based on average requests to date the price of the plan so far this year could be $16m.").tree
    moved = astray(tree, tree.token.index("date"))
    assert moved[tree.token.index("price")] == (tree.token.index("be"), "nsubj")


def test_what_stands_right_stays():
    tree = read("The firm linked the road to the port, forcing shops to close.").tree
    assert not any(astray(tree, at) for at in range(len(tree.token)))
