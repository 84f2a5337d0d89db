"""Whether a clock time is one of every day."""

import datetime

import pytest

from analysis.times import engine


def types(text):
    """Return the type of each clock time in a text of 15 March 2017."""
    scene = engine.mentions(text, datetime.date(2017, 3, 15))
    return [mention.reading.type for mention in scene.mentions if mention.reading.family == "clock"]


@pytest.mark.parametrize(
    "text",
    [
        "The shutters go up at 9am every day.",
        "The pool is open from 9am to 5pm.",
        "He often eats there at noon.",
        "She gets home at 6pm.",
        "It is busy at 8pm on a Friday.",
        "Each Friday the bell rings at midday.",
    ],
)
def test_what_is_done_again_and_again(text):
    assert set(types(text)) == {"SET"}


@pytest.mark.parametrize(
    "text",
    [
        "On Monday she woke at 5 a.m.",
        "The pool was open from 9am to 5pm on Monday.",
        "The bell rang at noon. Every day is alike.",
        "They pay 90 dollars a day and met at noon.",
        "The pool is open from 9am to 5pm on Friday.",
        "They went home to get some rest at 6pm.",
    ],
)
def test_what_is_done_once(text):
    assert set(types(text)) == {"TIME"}


def test_a_text_may_end_with_every():
    assert types("They met at noon every") == ["TIME"]
