"""Which words bear tone: no names, numbers, topics or function words; phrases as one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.sentiment.reading import MASKED, contributions, read

SAID = "not very good bad fell reduce crime but , . “ Kim likes 12 n’t well-known !"
WORDS = st.sampled_from(SAID.split())


def reading(text, length_power=0.0):
    words = text.split()
    return read(words, np.zeros(len(words), int), length_power)


def forms(text):
    found = reading(text)
    return [found.forms[form] for form in found.form]


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("people saw Grace win .", ["people", "saw", MASKED, "win", MASKED]),  # a name
        ("Grace helps .", ["grace", "helps", MASKED]),  # perhaps none: it opens the sentence
        ("Grace Hope helps .", [MASKED, MASKED, "helps", MASKED]),  # surely one
        ("A Brave Rescue in Oslo", [MASKED, "brave", "rescue", MASKED, "oslo"]),  # a headline's capitals
        ("12 united arms !", [MASKED] * 4),  # a number, topics and a mark
        ("it is not and never the", [MASKED, MASKED, "not", MASKED, "never", MASKED]),  # function words but what denies
        ("the death toll rose", [MASKED, "death toll", "death toll", "rose"]),  # a phrase, which its words share
    ],
)
def test_names_numbers_topics_and_function_words_are_not_read(text, read_as):
    assert forms(text) == read_as


def test_a_neighbour_in_another_sentence_is_none():
    found = read(["not", "good"], np.array([3, 7]), 0)
    assert found.factor.tolist() == [0, 1]
    assert found.sentence.tolist() == [0, 1]


def test_a_word_weighs_less_in_a_longer_sentence():
    assert reading("good " * 20, 0.4).factor[0] == pytest.approx(1)
    assert reading("good " * 80, 0.5).factor[0] == pytest.approx(0.5)
    assert reading("good", 0.4).factor[0] == reading("good " * 4, 0.4).factor[0]


def test_a_compound_is_a_word_of_its_own():
    assert contributions(reading("a half-good e-waste day"), {"good": 2.0, "waste": -1.0}).tolist() == [0, 0, 0, 0]


def test_what_is_too_slight_to_show_does_not_count():
    assert contributions(reading("good bad day"), {"good": 0.09, "bad": -0.2}).tolist() == [0, -0.2, 0]


def test_the_words_of_a_phrase_share_its_weight_but_for_function_words():
    assert contributions(reading("it came under fire"), {"under fire": -1.0}).tolist() == [0, 0, 0, -1]
    assert contributions(reading("the death toll"), {"death toll": -1.0, "death": -5.0}).tolist() == [0, -0.5, -0.5]


@given(st.lists(WORDS, max_size=15), st.floats(-3, 3))
def test_weights_turned_round_turn_the_contributions_round(words, weight):
    found = reading(" ".join(words))
    assert (contributions(found, {"good": weight}) == -contributions(found, {"good": -weight})).all()
