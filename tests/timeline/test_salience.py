"""How much each event matters, and which are main."""

import pytest
from conftest import read
from hypothesis import given
from hypothesis import strategies as st

from analysis.timeline.salience import LEAST, MOST, chosen


@given(st.lists(st.floats(0.001, 0.999), max_size=40))
def test_the_likeliest_are_chosen(chances):
    picked = chosen(chances)
    assert min(len(chances), LEAST) <= len(picked) <= min(len(chances), MOST)
    assert min((chances[n] for n in picked), default=0) >= max(
        (c for n, c in enumerate(chances) if n not in picked), default=0
    )


def test_the_number_follows_the_article():
    assert len(chosen([0.9, 0.9, 0.9, 0.05, 0.05])) == 3
    assert len(chosen([0.5] * 12)) == 12


def test_salience_is_a_chance(any_story):
    assert any_story.timeline.salience.between(0, 1).all()
    assert any_story.timeline.is_main.sum() <= MOST


def test_an_arrest_matters_more_than_saying_so():
    table = read("Police arrested Ann Lee on Monday, a spokesman said.", "2021-06-11").timeline.set_index("text")
    assert table.salience["arrested"] > table.salience["said"]


@pytest.mark.parametrize("text", ["Monday."])
def test_nothing_to_choose(text):
    assert read(text).timeline.is_main.sum() == 0
