"""When and why the event of a headline was."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Two miners died after the roof fell.", "died", "two miners died after roof fell"),
        ("Two miners died after it fell.", "died", "two miners died"),
        ("Two miners left the town after the roof fell.", "left", "two miners left town"),
    ],
)
def test_it_stands_where_the_verb_says_little_else(text, verb, told):
    tree = read(text).tree
    at = tree.token.index(verb)
    assert written(tree, Contexts(tree, {}).verb(at, "happened", False)) == told
