"""Whether a word that could be a month is one."""

import datetime

import pytest

from analysis.times import engine


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Theresa May spoke, and May said no.", 0),
        ("Theresa May spoke in mid-May.", 1),
        ("They are on the march.", 0),
        ("They joined the March for Bread.", 0),
        ("His March budget is here.", 1),
    ],
)
def test_a_name_is_a_month_by_the_words_around_it(text, months):
    assert len(engine.mentions(text, datetime.date(1998, 2, 27)).mentions) == months
