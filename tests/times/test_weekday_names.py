"""Whether a weekday only names a thing or means any such day."""

import datetime

import pytest

from analysis.times import engine


@pytest.mark.parametrize(
    "text",
    [
        "She reads the Sunday Times.",
        "They sang one Sunday morning.",
        "The polls of Super Tuesday",
        "on Fox News Sunday",
    ],
)
def test_a_name_or_any_such_day_is_no_day(text):
    assert not engine.mentions(text, datetime.date(1998, 2, 27)).mentions


@pytest.mark.parametrize("text", ["a Monday deadline", "on Fox News Tuesday night", "It was in Saturday's Times."])
def test_these_are_days(text):
    assert engine.mentions(text, datetime.date(1998, 2, 27)).mentions
