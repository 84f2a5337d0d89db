"""Whom "he" and "she" likely mean."""

import math

import pytest
from actors.test_whom_pronoun import pronoun
from conftest import read

from analysis.actors.whom import Whom, learnt, softmax


def found(text, pronoun):
    table = read(text).actors
    told = table[(table.kind == "pronoun") & (table.text == pronoun)].actor
    return [name if isinstance(name, str) else None for name in told]


@pytest.mark.parametrize(
    ("text", "word", "actors"),
    [
        ("Paul Hall left. He was late.", "He", ["Paul Hall"]),
        ("Paul Hall praised the house, and he was late.", "he", ["Paul Hall"]),
        ("Paul Hall called Peter Penn's plan wise but said he had doubts.", "he", ["Paul Hall"]),
        ("Maria Lopez praised the mayor. Anna Hall and her three children left.", "her", ["Anna Hall"]),
        ("Paul Hall won. Two weeks after his defeat, Peter Penn left.", "his", ["Peter Penn"]),
        ("The student, 15-year-old Ann Hall, was last seen at a shop, where she worked.", "she", ["Ann Hall"]),
    ],
)
def test_he_and_she_are_led_back(text, word, actors):
    assert found(text, word) == actors


@pytest.mark.parametrize(
    ("text", "word", "nobody"),
    [
        ("Paul Hall slept. Peter Penn woke him.", "him", "Peter Penn"),
        ("“He met voters,” Peter Penn told Paul Hall.", "He", "Peter Penn"),
        ("Peter Penn and Paul Hall said that he had left.", "he", "Paul Hall"),
        ("Ann Lee met Paul Hall. He slept.", "He", "Ann Lee"),
    ],
)
def test_whom_the_grammar_or_the_gender_rules_out_is_not_meant(text, word, nobody):
    assert nobody not in found(text, word)


def test_what_the_rules_make_plain_counts_and_what_is_open_is_whom_it_likely_means():
    signs = pronoun("Paul Hall met Tom Penn. He left.", "He").all
    number = next(number for number, each in enumerate(signs.mentions) if each.text == "He")
    sure = Whom(signs, lambda known: {actor: float(actor == "Tom Penn") for actor in known})
    assert sure.of(number, "Paul Hall") == "Paul Hall" and signs.meant[number] == "Paul Hall"
    assert sure.of(number, "") == "Tom Penn" and signs.meant[number] == "Tom Penn"
    unsure = Whom(signs, lambda known: dict.fromkeys(known, 1 / len(known)))
    assert unsure.of(number, "") == "" and signs.meant[number] == ""


def test_chances_are_those_of_a_softmax():
    chances = softmax({"Ann Lee": math.log(3), "": 0.0})
    assert chances == pytest.approx({"Ann Lee": 0.75, "": 0.25})
    assert sum(learnt({"Ann Lee": {"only": 1.0}, "Bo Kim": {}, "": {"nobody": 1.0}}).values()) == pytest.approx(1)
    assert learnt({"Ann Lee": {"no such sign": 1.0}, "": {}}) == {"Ann Lee": 0.5, "": 0.5}
