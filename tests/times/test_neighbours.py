"""Two expressions side by side: one time in two parts, a year that both share, the days from one to the other."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.times import engine
from analysis.times.neighbours import value_on

D = datetime.date
PUBLISHED = D(1998, 2, 27)


def read(text, published=PUBLISHED):
    """Return the text and value of each expression in `text`."""
    scene = engine.mentions(text, published)
    places = scene.words
    return [
        (text[places.starts[found.first] : places.ends[found.last - 1]], found.reading.value)
        for found in scene.mentions
    ]


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
    assert read(text) == [(expression, value)]


def test_a_day_that_last_year_did_not_have_is_not_made():
    assert "1997-02-29" not in [value for _, value in read("It was on 29 February last year.")]


@pytest.mark.parametrize("between", [" on ", " GMT on ", " (0735 GMT) on ", ", on "])
def test_a_clock_time_has_the_day_that_is_said_after_it(between):
    found = read(f"They met at 10:30 a.m.{between}3 March 1997.")
    assert [value for _, value in found] == ["1997-03-03T10:30", "1997-03-03"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It lasted from March to May 1951.", ["1951-03", "1951-05"]),
        ("It lasted from November to February 1951.", ["1950-11", "1951-02"]),
        ("It fell in January, February and March 1996.", ["1996-01", "1996-02", "1996-03"]),
        ("They met between March 5 and 9, 1918.", ["1918-03-05", "1918-03-09"]),
        (
            "It began in 1990. They were away from 29 August to 19 September that year.",
            ["1990", "1990-08-29", "1990-09-19"],
        ),
        ("They fought in the summer and autumn of 481 BC.", ["BC0481-SU", "BC0481-FA"]),
    ],
)
def test_a_year_said_once_is_shared(text, values):
    assert [value for _, value in read(text)] == values


@pytest.mark.parametrize("text", ["It ran March 3-5.", "It ran from 3 to 5 March.", "It ran from 3-5 March 1998."])
def test_the_days_of_a_span_are_those_of_its_first_expression(text):
    first, last = (found.reading for found in engine.mentions(text, D(1998, 2, 27)).mentions)
    assert first.days == (D(1998, 3, 3), D(1998, 3, 5))
    assert last.value == "1998-03-05"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It goes back to the July 7 attack in 1937.", ["1937-07-07", "1937"]),
        ("It recalls the March uprising in 1848.", ["1848-03", "1848"]),
        ("On July 7 bonds rose in 1937.", ["1997-07-07", "1937"]),
    ],
)
def test_a_day_that_names_an_event_has_the_year_of_the_event(text, values):
    assert [value for _, value in read(text)] == values


def test_a_clock_time_has_the_day_of_the_night_after_it():
    assert read("It fell between midnight on Friday night and 1am on Saturday.")[0][1] == "1998-02-27T24:00"


def test_a_clock_time_in_brackets_has_the_day_before_it():
    text = "Friday Rome against Bari (20:30 CET) Saturday Pisa against Lucca (15:30 CET)"
    assert [value[-8:] for _, value in read(text)] == ["98-02-27", "27T20:30", "98-02-28", "28T15:30"]


def test_a_quotation_may_end_between_a_clock_time_and_its_day():
    assert read('It would be "done by midnight" on Monday.')[0][1] == "1998-03-02T24:00"


def test_today_is_the_day_that_brackets_name():
    assert read("It has decided today (26.02.1998) to go.")[0] == ("today", "1998-02-26")


def test_two_dates_that_only_stand_near_share_nothing():
    assert [value for _, value in read("In March 10 people met; in 1990 they had not.")][-1] == "1990"


@given(st.dates(D(1900, 1, 1), D(2100, 1, 1)), st.dates(D(1900, 1, 1), D(2100, 1, 1)))
def test_a_weekday_falls_into_the_week_asked_for(one, other):
    monday = other - datetime.timedelta(other.weekday())
    found = D.fromisoformat(value_on(monday, one))
    assert found.weekday() == one.weekday()
    assert 0 <= (found - monday).days <= 6
