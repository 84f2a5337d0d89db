"""What is said around a time and belongs to it; what only looks like a time and is a name."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.times import engine
from analysis.times.refine import value_on

D = datetime.date
PUBLISHED = D(1998, 2, 27)


def read(text):
    """Return the text, value and mod of each expression in `text`."""
    scene = engine.mentions(text, PUBLISHED)
    places = scene.words
    return [
        (text[places.starts[found.first] : places.ends[found.last - 1]], found.reading.value, found.reading.mod)
        for found in scene.mentions
    ]


@pytest.mark.parametrize(
    ("text", "expression", "value", "mod"),
    [
        ("It began in early March.", "early March", "1998-03", "START"),
        ("It began in the late 1990s.", "the late 1990s", "199", "END"),
        ("It ended by the end of 1996.", "the end of 1996", "1996", "END"),
        ("It began early last week.", "early last week", "1998-W08", "START"),
        ("It took nearly two years.", "nearly two years", "P2Y", "LESS_THAN"),
        ("It took at least five years.", "at least five years", "P5Y", "EQUAL_OR_MORE"),
        ("It lasted for over three years.", "over three years", "P3Y", "MORE_THAN"),
        ("It grew over three years.", "three years", "P3Y", None),
        ("It began about two weeks ago.", "about two weeks ago", "1998-W07", "APPROX"),
        ("It began around 1996.", "around 1996", "1996", "APPROX"),
        ("It ends in 2005 or later.", "2005 or later", "2005", "ON_OR_AFTER"),
    ],
)
def test_what_modifies_a_time_belongs_to_it(text, expression, value, mod):
    assert read(text) == [(expression, value, mod)]


def test_the_article_of_a_trip_is_not_the_months():
    assert read("the late-November trip")[0][0] == "late-November"


def test_or_later_has_no_last_day():
    found = engine.mentions("It ends in 2005 or later.", PUBLISHED).mentions[0]
    assert found.reading.days == (D(2005, 1, 1), None)


def test_the_last_word_of_a_text_does_not_stand_before_the_first():
    assert read("Over three years is what they took") == read("Over three years is what they needed")


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("It ended at 5 p.m. EST, Nov. 6.", "5 p.m. EST, Nov. 6", "1997-11-06T17:00"),
        ("It ended mid-afternoon yesterday.", "mid-afternoon yesterday", "1998-02-26TAF"),
        ("It ended in June last year.", "June last year", "1997-06"),
        ("It ended Wednesday last week.", "Wednesday last week", "1998-02-18"),
    ],
)
def test_two_that_mean_one_time_are_one(text, expression, value):
    assert [found[:2] for found in read(text)] == [(expression, value)]


def test_a_day_that_last_year_did_not_have_is_not_made():
    assert "1997-02-29" not in [value for _, value, _ in read("It was on 29 February last year.")]


@pytest.mark.parametrize("between", [" on ", " GMT on ", " (0735 GMT) on ", ", on "])
def test_a_clock_time_has_the_day_that_is_said_after_it(between):
    found = read(f"They met at 10:30 a.m.{between}3 March 1997.")
    assert [value for _, value, _ in found] == ["1997-03-03T10:30", "1997-03-03"]


@pytest.mark.parametrize("text", ["USA Today said so.", "She left This Week in tears.", "the Daily Mail wrote"])
def test_a_title_is_no_time(text):
    assert read(text) == []


@pytest.mark.parametrize("text", ["TODAY", "It fell on Thanksgiving Day."])
def test_capitals_alone_make_no_title(text):
    assert len(read(text)) == 1


@given(st.dates(D(1900, 1, 1), D(2100, 1, 1)), st.dates(D(1900, 1, 1), D(2100, 1, 1)))
def test_a_weekday_falls_into_the_week_asked_for(one, other):
    monday = other - datetime.timedelta(other.weekday())
    found = D.fromisoformat(value_on(monday, one))
    assert found.weekday() == one.weekday()
    assert 0 <= (found - monday).days <= 6
