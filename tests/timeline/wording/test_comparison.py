"""What something is compared with stays in a headline."""

import pytest
from conftest import read

from analysis.timeline.wording.comparison import alike, compared


@pytest.mark.parametrize(
    ("text", "word", "printed", "kept"),
    [
        ("Nine fewer boats sailed than in May.", "than", ["fewer"], "than in May"),
        ("Nine boats sailed rather than wait.", "than", ["boats"], ""),
        ("It was the first vote since 1982.", "since", ["first"], "since 1982"),
        ("It was a vote since 1982.", "since", ["vote"], ""),
        ("It was the first vote in ten years.", "in", ["first"], "in ten years"),
        ("It was the first vote in 1982.", "in", ["first"], ""),
    ],
)
def test_what_is_more_or_first_keeps_with_what_it_is_compared(text, word, printed, kept):
    tree = read(text).tree
    end = len(tree.token) - 2
    found = compared(tree, tree.token.index(word), end, [tree.token.index(each) for each in printed])
    assert " ".join(tree.token[each] for each in found) == kept


def test_as_much_as_what():
    tree = read("A trip costs drivers as much as a tyre.").tree
    assert [tree.token[each] for each in alike(tree, tree.token.index("as"))] == ["as", "much", "as", "tyre"]
