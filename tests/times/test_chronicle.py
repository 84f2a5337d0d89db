"""The years of a chronicle."""

import datetime

import pytest

from analysis.times import engine


def values(text):
    scene = engine.mentions(text, datetime.date(2017, 3, 2))
    return [mention.reading.value for mention in scene.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2015 March 28: He is hired. May 19: He is promoted. 2016 January 6: He goes.",
            ["2015", "2015-03-28", "2015-05-19", "2016", "2016-01-06"],
        ),
        (
            "14 February 2015: Bari lose. 2 May: They win the cup. 8 January: The coach goes.",
            ["2015-02-14", "2015-05-02", "2016-01-08"],
        ),
        ("It will be read on March 28: the budget of the year.", ["2017-03-28", "2017"]),
    ],
)
def test_an_entry_follows_the_heading_or_the_entry_before(text, expected):
    assert values(text)[: len(expected)] == expected
