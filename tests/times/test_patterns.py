"""The small language of the families: words, classes of words, letters."""

import re

import pytest

from analysis.times import patterns as w
from analysis.times.lexer import read_words


def matches(source, text):
    return w.pattern(source).fullmatch(read_words(text).letters) is not None


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("MONTH DAYNUMBER , YEAR", "Feb. 27, 1998"),
        ("FULLDAY", "Friday"),
        ("NUMBER -? UNITS", "two hundred and fifty weeks"),
        ("NUMBER -? UNIT", "a hundred-day"),
        ("NUMBER UNITS", "2 1/2 years"),
        ("YEAR", "nineteen ninety-six"),
        ("the? DECADE", "the 1990s"),
        ("ORDINAL", "twenty-first"),
        ("(last|past){1,2} UNIT", "last past week"),
        ("A UNIT 's", "a week's"),
    ],
)
def test_a_pattern_is_written_with_the_words_themselves(source, text):
    assert matches(source, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("YEAR", "2200"),
        ("DAYNUMBER", "32"),
        ("MONTH", "may"),
        ("UNIT", "weeks"),
        ("the UNIT", "a week"),
        ("NUMBER", "and"),
    ],
)
def test_what_only_looks_alike_does_not_match(source, text):
    assert not matches(source, text)


def test_every_class_compiles_and_matches_no_empty_text():
    for name, source in w.CLASSES.items():
        assert re.compile(source).fullmatch("") is None, name


def test_space_in_a_pattern_means_nothing():
    assert w.pattern("last UNIT").pattern == w.pattern(" last  UNIT ").pattern != w.pattern("UNIT last").pattern


def test_every_word_has_one_letter_of_its_own():
    known = w.known_letters()
    assert len(set(known.values())) == len(known)
    assert all(len(found) == 1 for found in known.values())
    assert w.letter("week") == w.letter("week") == known["week"]


def test_letters_of_words_and_figures_are_never_alike():
    figures = {w.DAY_FIGURE, w.YEAR_FIGURE, w.FIGURE, w.DECIMAL, w.NTH, w.CLOCK, w.ISO, w.SLASHED, w.DECADE}
    figures |= {w.YEAR_RANGE, w.FRACTION, w.MONEY, w.OTHER, w.BREAK, w.DASH}
    assert len(figures) == 15
    assert figures.isdisjoint(w.known_letters().values())


def test_of_several_phrases_the_longest_is_taken():
    tried = re.compile(w.any_of(["end", "end of", "end of the"]))
    assert tried.match(read_words("end of the year").letters).end() == 3


@pytest.mark.parametrize(
    ("phrase", "parts"), [("New Year's Day", ["new", "year", "'s", "day"]), ("mid -", ["mid", "-"]), ("1/2", ["1/2"])]
)
def test_a_phrase_of_a_lexicon_is_parted_as_the_text_is(phrase, parts):
    assert w.split(phrase) == parts == read_words(phrase).words
