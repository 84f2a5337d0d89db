"""Which side of the publication a bare day, month or weekday leans to."""

import datetime

import pytest

from analysis.times import engine

PUBLISHED = datetime.date(2017, 3, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Saturday's crowd", "2017-03-11"),  # news is of what is over
        ("Saturday's draw", "2017-03-18"),  # a draw is awaited
        ("this Saturday", "2017-03-18"),
        ("the crowd of October", "2016-10"),
        ("They vote there in May and here in September.", "2017-09"),
        ("They fell following the vote in May.", "2016-05"),
    ],
)
def test_the_side_of_a_bare_unit(text, value):
    assert engine.mentions(text, PUBLISHED).mentions[-1].reading.value == value
