"""Which prepositions a verb cannot do without."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts


@pytest.mark.parametrize(
    ("text", "word", "is_limiting"),
    [
        ("The drug cut deaths in hospitals by 20 percent.", "by", True),
        ("Snow fell overnight in parts of Maine.", "in", True),
        ("Snow fell overnight in Maine.", "in", False),
    ],
)
def test_how_much_and_that_it_was_only_in_parts_limits(text, word, is_limiting):
    tree = read(text).tree
    assert Contexts(tree, {}).is_limiting(tree.token.index(word)) == is_limiting


def test_what_follows_an_empty_verb_is_needed():
    tree = read("The visit came amid protests. Lee visited Chile amid protests.").tree
    contexts = Contexts(tree, {})
    first, second = (at for at, token in enumerate(tree.token) if token == "amid")
    assert contexts.is_needed(first, tree.head[first]) and not contexts.is_needed(second, tree.head[second])
