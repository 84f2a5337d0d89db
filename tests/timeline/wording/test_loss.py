"""What a headline has lost of what its words need."""

import pytest
from conftest import read

from analysis.timeline.wording.loss import losses


@pytest.mark.parametrize(
    ("text", "verb", "printed", "lost"),
    [
        ("Ann Lee bought the old mill.", "bought", ["Ann", "Lee", "bought"], ["bought"]),
        ("Ann Lee bought the old mill.", "bought", ["Ann", "Lee", "bought", "mill"], []),
        ("The mine was sold by the bank of Lyon.", "sold", ["mine", "sold", "by"], ["by"]),
        ("Men met about a plan of the town and a judge.", "met", ["Men", "met", "plan", "judge"], ["plan judge"]),
        ("The board met and rejected it.", "rejected", ["board", "rejected"], ["rejected"]),
        ("The mayor said on Monday he left.", "said", ["mayor", "said", "he", "left"], []),
    ],
)  # fmt: skip
def test_what_is_cut_is_found(text, verb, printed, lost):
    tree = read(text).tree
    assert losses(tree, tree.token.index(verb), [tree.token.index(word) for word in printed]) == lost


def test_a_copula_before_a_comma_has_lost_what_it_says():
    tree = read("The answer was a vote, saying so.").tree
    assert losses(tree, tree.token.index("answer"), [1, "was", ",", tree.token.index("saying")])[-1] == "was"
