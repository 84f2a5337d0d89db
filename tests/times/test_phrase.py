"""Numbers as they are said, a phrase and its neighbours, and what a scene remembers."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.times.lexer import read_words
from analysis.times.patterns import pattern
from analysis.times.phrase import Mention, Phrase, Reading, Scene, number

PUBLISHED = datetime.date(1998, 2, 27)
ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def found(source, text):
    """Return the phrase of `text` that the pattern `source` matches first."""
    scene = Scene(read_words(text), PUBLISHED)
    match = pattern(source).search(scene.words.letters)
    assert match is not None
    return Phrase(scene, match)


def scene_of(*values):
    scene = Scene(read_words(""), PUBLISHED)
    for place, value in enumerate(values):
        scene.add(Mention(place, place + 1, Reading("DATE", value, "test")))
    return scene


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("1,500", 1500),
        ("2.5", 2.5),
        ("19th", 19),
        ("1/2", 0.5),
        ("½", 0.5),
        ("3 million", 3_000_000),
        ("a hundred", 100),
        ("two thousand and five", 2005),
        ("two hundred thousand", 200_000),
        ("third", 3),
    ],
)
def test_a_number_is_what_it_says(said, value):
    assert number(said.split()) == value


@given(st.integers(1, 9), st.integers(2, 9), st.integers(1, 9))
def test_numbers_add_up(hundreds, tens, ones):
    said = [ONES[hundreds - 1], "hundred", "and", TENS[tens - 2], ONES[ones - 1]]
    assert number(said) == hundreds * 100 + tens * 10 + ones


@given(st.integers(0, 10**12))
def test_figures_are_their_number_with_commas_and_without(figure):
    assert number([str(figure)]) == number([f"{figure:,}"]) == figure


@pytest.mark.parametrize(("text", "year"), [("1996", 1996), ("nineteen ninety-six", 1996), ("eighteen fifty", 1850)])
def test_a_year_in_figures_and_as_it_is_spoken(text, year):
    assert found("(?P<year>YEAR)", text).year() == year


def test_a_phrase_knows_its_groups_and_its_neighbours():
    phrase = found("(?P<side>last|next)? (?P<count>NUMBER)? (?P<unit>UNITS)", "for the last two weeks, he")
    assert (phrase.word("side"), phrase.number("count"), phrase.list("unit")) == ("last", 2, ["weeks"])
    assert (phrase.before(), phrase.before(2), phrase.before(3)) == ("the", "for", "")
    assert (phrase.after(), phrase.after(2), phrase.after(3)) == (",", "he", "")


def test_a_group_that_took_no_part_is_empty():
    phrase = found("(?P<count>NUMBER)? (?P<unit>UNITS)", "weeks")
    assert not phrase.has("count")
    assert not phrase.has("nowhere")
    assert (phrase.word("count"), phrase.list("count")) == ("", [])


def test_a_scene_remembers_what_was_told_last_by_grain():
    told = scene_of("1996", "1997-03", "1995").told
    assert (told["Y"], told["M"]) == ((3, "1995"), (2, "1997-03"))


def test_the_latest_quarter_that_is_over_is_kept_whatever_is_told_after_it():
    assert scene_of("1997-Q3", "1997-Q2", "1998-Q2").told["over"][1] == "1997-Q3"


def test_what_is_only_compared_with_is_not_counted_from():
    scene = scene_of("1996")
    scene.add(Mention(1, 2, Reading("DATE", "1990", "test", compared=True)))
    assert scene.told["Y"][1] == "1996"


def test_a_word_after_a_capitalised_one_is_a_name():
    scene = Scene(read_words("Theresa May spoke in March"), PUBLISHED)
    assert "may" in scene.names
    assert "march" not in scene.names
