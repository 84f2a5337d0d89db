"""Prepositions and what follows them."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


def after(text, preposition):
    tree = read(text).tree
    return written(tree, Contexts(tree, {}).preposition(tree.token.index(preposition)))


@pytest.mark.parametrize(
    ("text", "preposition", "said"),
    [
        ("They met in Cairo.", "in", "in Cairo"),
        ("They met on Monday.", "on", ""),
        ("They grew over a number of years.", "over", ""),
        ("They died in that time.", "in", ""),
        ("They spoke in response to the critics.", "in", "in response to critics"),
        ("They won by closing the mine.", "by", "by closing mine"),
    ],
)
def test_dates_go_and_idioms_stay_whole(text, preposition, said):
    assert after(text, preposition) == said
