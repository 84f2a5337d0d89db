"""Whom "he" and "she" likely mean."""

import math

import pytest
from conftest import read

from analysis.actors.whom import learnt, softmax


def found(text, pronoun):
    table = read(text).actors
    told = table[(table.kind == "pronoun") & (table.text == pronoun)].actor
    return [name if isinstance(name, str) else None for name in told]


@pytest.mark.parametrize(
    ("text", "pronoun", "actors"),
    [
        ("Paul Hall left. He was late.", "He", ["Paul Hall"]),
        ("Paul Hall praised the house, and he was late.", "he", ["Paul Hall"]),
        ("Paul Hall called Peter Penn's plan wise but said he had doubts.", "he", ["Paul Hall"]),
        ("Maria Lopez praised the mayor. Anna Hall and her three children left.", "her", ["Anna Hall"]),
        ("Paul Hall won. Two weeks after his defeat, Peter Penn left.", "his", ["Peter Penn"]),
        ("The student, 15-year-old Ann Hall, was last seen at a shop, where she worked.", "she", ["Ann Hall"]),
    ],
)
def test_he_and_she_are_led_back_to_whom_they_likely_mean(text, pronoun, actors):
    assert found(text, pronoun) == actors


@pytest.mark.parametrize(
    ("text", "pronoun", "nobody"),
    [
        ("Paul Hall slept. Peter Penn woke him.", "him", "Peter Penn"),
        ("“He met voters,” Peter Penn told Paul Hall.", "He", "Peter Penn"),
        ("Peter Penn and Paul Hall said that he had left.", "he", "Paul Hall"),
        ("Ann Lee met Paul Hall. He slept.", "He", "Ann Lee"),
    ],
)
def test_whom_the_grammar_or_the_gender_rules_out_is_not_meant(text, pronoun, nobody):
    assert nobody not in found(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "actors"),
    [
        ("The man walked to St Paul's Street at noon. He took a nap.", "He", ["man"]),
        ("A plan that every mayor of the coast has signed was shown to the press. Now he can sleep.", "he", [None]),
        ("A prosecutor says the parents of a boy were charged after he died.", "he", [None]),
    ],
)
def test_who_has_no_name_is_meant_where_he_is_the_only_one_near(text, pronoun, actors):
    assert found(text, pronoun) == actors


def test_chances_are_those_of_a_softmax():
    chances = softmax({"Ann Lee": math.log(3), "": 0.0})
    assert chances == pytest.approx({"Ann Lee": 0.75, "": 0.25})
    assert sum(learnt({"Ann Lee": {"only": 1.0}, "Bo Kim": {}, "": {"nobody": 1.0}}).values()) == pytest.approx(1)
    assert learnt({"Ann Lee": {"no such sign": 1.0}, "": {}}) == {"Ann Lee": 0.5, "": 0.5}
