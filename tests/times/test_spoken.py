"""What a quotation counts from, where the day of its saying is told."""

import datetime

import pytest

from analysis.times import engine

PUBLISHED = datetime.date(2017, 3, 28)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('"Six months ago we agreed," Lee told the paper last November.', "2016-05"),
        ('"I want to come back next year," the singer said during the 2013 festival.', "2014"),
        ('"Today\'s launch is a threat," the ministry said in a statement on Monday.', "2017-03-27"),
        ('"They left yesterday," the mayor told them on Monday.', "2017-03-26"),
    ],
)
def test_a_quotation_counts_from_its_saying(text, value):
    assert engine.mentions(text, PUBLISHED).mentions[0].reading.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He said today that they left on Monday.", "2017-03-28"),  # no quotation
        ('At today\'s briefing he read what "they" said on Monday.', "2017-03-28"),  # outside it
        ('"They left today." He said so, and on Monday he left.', "2017-03-28"),  # another sentence
        ('"They left today," Lee, who came on Monday, said.', "2017-03-28"),  # the day of another clause
    ],
)
def test_others_count_from_the_publication(text, value):
    assert engine.mentions(text, PUBLISHED).mentions[0].reading.value == value
