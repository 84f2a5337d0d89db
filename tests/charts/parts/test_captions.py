"""What a chart says of itself is short and plain."""

import datetime

import pytest

from analysis.charts.parts import captions


def test_the_words_of_the_greatest_share_come_first():
    assert captions.word_shares([("war", -2.0), ("aid", 0.5), ("the", 0.0), ("good", 1.9)], 2) == "−war, +good"


DAY = datetime.date(2014, 3, 19)


@pytest.mark.parametrize(
    ("status", "earliest", "latest", "said"),
    [
        ("happened", DAY, DAY, "19 Mar 2014"),
        ("happened", datetime.date(2014, 2, 1), datetime.date(2014, 2, 28), "Feb 2014"),
        ("happened", None, DAY - datetime.timedelta(1), "before 19 Mar 2014"),
        ("happened", None, datetime.date(1995, 12, 31), "before 1996"),
        ("happened", DAY, None, "after 19 Mar 2014"),
        ("ongoing", DAY, None, "since 19 Mar 2014"),
        ("planned", DAY, None, "from 19 Mar 2014"),
        ("planned", None, datetime.date(2020, 12, 31), "by 31 Dec 2020"),
    ],
)
def test_a_date_is_said_as_a_newspaper_says_it(status, earliest, latest, said):
    row = {"status": status, "earliest": earliest, "latest": latest, "basis": "explicit", "lane": "before"}
    assert captions.when(row) == said
    assert captions.when({**row, "basis": "tense"}) == ""


def test_a_gap_is_named_from_two_weeks_on():
    assert captions.gap(DAY, DAY + datetime.timedelta(13)) == ""
    assert captions.gap(DAY, DAY + datetime.timedelta(15)) == "2 weeks"
    assert captions.gap(DAY, DAY.replace(year=2034)) == "20 years"
    assert captions.gap(DAY, DAY.replace(year=1999)) == captions.gap(None, DAY) == ""
