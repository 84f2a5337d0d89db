"""What is said around a time and belongs to it; what only looks like a time and is a name."""

import datetime

import pytest

from analysis.article import Article
from analysis.times import engine, times

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


@pytest.mark.parametrize("text", ["USA Today said so.", "She left This Week in tears.", "the Daily Mail wrote"])
def test_a_title_is_no_time(text):
    assert read(text) == []


@pytest.mark.parametrize("text", ["TODAY", "It fell on Thanksgiving Day."])
def test_capitals_alone_make_no_title(text):
    assert len(read(text)) == 1


def test_earlier_in_a_week_is_any_day_of_it_and_early_is_its_first_third():
    def days(text):
        found = times(Article(text, published=PUBLISHED))
        return list(zip(found.earliest, found.latest, strict=True))

    assert days("It began earlier last week.") == [(D(1998, 2, 16), D(1998, 2, 22))]
    assert days("It began early last week.") == [(D(1998, 2, 16), D(1998, 2, 17))]
