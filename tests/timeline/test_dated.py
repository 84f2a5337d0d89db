"""What is known of the day of an event."""

import datetime

import pytest

from analysis.article import Article
from analysis.story import analyse
from analysis.timeline.dated import Dated, is_within

FIRST, SECOND, THIRD = (datetime.date(2021, 5, day) for day in (1, 2, 3))


def test_nothing_is_known_at_first():
    assert (Dated().basis, Dated().earliest, Dated().quote) == ("undated", None, "")


def test_an_article_without_a_day_may_tell_of_two_amounts():
    table = analyse(Article("The club's sales fell from 120 in 2008 to 90 in 2012.")).timeline
    assert table.edtf[table.text == "fell"].tolist() == ["2008-01-01/2012-12-31"]


@pytest.mark.parametrize(
    ("days", "wide", "expected"),
    [
        ((SECOND, SECOND), (FIRST, THIRD), True),
        ((FIRST, SECOND), (FIRST, THIRD), True),
        ((FIRST, THIRD), (FIRST, THIRD), False),
        ((FIRST, THIRD), (SECOND, SECOND), False),
        ((None, SECOND), (FIRST, THIRD), False),
        ((SECOND, SECOND), (FIRST, None), False),
    ],
)
def test_days_are_a_part_of_others(days, wide, expected):
    one, other = (Dated(earliest=first, latest=last) for first, last in (days, wide))
    assert is_within(one, other) == expected


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The club won in 2012, 2014 and 2015.", "won", "2012-01-01/2015-12-31"),
        ("The club won in 2012 and 2015.", "won", "2012"),
        ("Floods hit the town in May, June, and July 2019.", "hit", "2019-05-01/2019-07-31"),
    ],
)
def test_three_in_a_row_are_a_stretch(text, word, edtf):
    table = analyse(Article(text, published=datetime.date(2021, 6, 11))).timeline
    assert table.edtf[table.text == word].tolist() == [edtf]
