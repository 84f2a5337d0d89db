"""On which side of the publication a bare date lies, and what was told before it."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.times import anchor
from analysis.times.lexer import read_words
from analysis.times.patterns import pattern
from analysis.times.phrase import Phrase, Scene

D = datetime.date
PUBLISHED = D(1998, 2, 27)


def friday(text, published=PUBLISHED):
    """Return the phrase "Friday" in `text`."""
    scene = Scene(read_words(text), published)
    match = pattern("FULLDAY").search(scene.words.letters)
    assert match is not None
    return Phrase(scene, match)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("They will meet on Friday.", True),
        ("They met on Friday.", False),
        ("They protested on Friday.", False),
        ("On Friday they will meet.", True),
        ("On Friday they met.", False),
        ("They plan to end it by Friday.", True),
        ("It goes on until Friday.", True),
        ("Since Friday it has rained.", False),
        ("The talks are to be held on Friday.", True),
        ("The visit had been due on Friday.", False),
    ],
)
def test_the_verb_and_the_preposition_tell_the_side(text, ahead):
    assert anchor.looks_ahead(friday(text)) == ahead
    assert anchor.side(friday(text)) != 0


@pytest.mark.parametrize(
    "text",
    [
        "They met. Friday is a holiday.",  # the verb of another sentence
        "Friday, when they met, is a holiday.",  # and of another clause
        "The United States on Friday",  # a name that ends as a verb does
        "Friday",
    ],
)
def test_what_tells_of_another_time_is_not_asked(text):
    assert anchor.side(friday(text)) == 0


def test_an_abbreviation_ends_no_sentence():
    assert anchor.side(friday("They met Gov. Lee on Friday.")) < 0


def test_the_last_word_of_a_text_is_no_neighbour_of_the_first():
    assert anchor.side(friday("Held Friday, so it may be")) == anchor.side(friday("Held Friday, so it may go"))


@given(st.dates(D(1990, 1, 1), PUBLISHED), st.dates(PUBLISHED, D(2010, 1, 1)), st.floats(-9, 9))
def test_the_nearest_is_one_of_the_two_and_more_lean_never_looks_back(past, future, lean):
    chosen, _ = anchor.nearest(friday("Friday"), past, future, lean)
    later, _ = anchor.nearest(friday("Friday"), past, future, lean + 1)
    assert chosen in (past, future)
    assert later >= chosen


def test_a_verb_outweighs_a_small_distance_and_not_a_large_one():
    past, future = D(1998, 2, 20), D(1998, 3, 6)
    assert anchor.nearest(friday("They met on Friday."), past, future) == (past, "past by the verb")
    assert anchor.nearest(friday("They will meet on Friday."), past, future) == (future, "ahead by the verb")
    assert anchor.nearest(friday("They met on Friday."), D(1990, 1, 1), D(1998, 2, 28))[0] == D(1998, 2, 28)
