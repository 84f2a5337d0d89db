"""What nouns after prepositions need."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("The pact led to a reduction in tariffs.", "to", "to reduction in tariffs"),
        ("Lee spoke on behalf of the firm.", "on", "on behalf of firm"),
        ("Lee sat in the hall.", "in", "in hall"),
    ],
)
def test_it_keeps_what_it_needs(text, word, said):
    tree = read(text).tree
    assert written(tree, Contexts(tree, {}).preposition(tree.token.index(word))) == said


def test_the_same_area_is_nowhere():
    tree = read("Rain fell in the same area. Rain fell in the north of Chile.").tree
    contexts = Contexts(tree, {})
    first, second = (at for at, token in enumerate(tree.token) if token == "in")
    assert contexts.is_nowhere(first) and not contexts.is_nowhere(second)
