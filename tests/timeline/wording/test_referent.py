"""Whom and which place a bare noun means."""

from conftest import read

from analysis.timeline.wording.pieces import Name
from analysis.timeline.wording.referent import Referents


def referent(text, noun, names):
    tree = read(text).tree
    return Referents(tree, names).referent(tree.token.index(noun))


def test_the_city_is_the_only_one_that_is_named():
    assert referent("Troops left Kabul. Rebels took the city.", "city", {}) is None  # it is not said where they were
    found = referent("Troops arrived in Kabul. Rebels took the city.", "city", {})
    assert isinstance(found, Name) and found.text == "Kabul"


def test_of_two_cities_neither_is_meant():
    assert referent("Troops went from London to Paris. Rebels took the city.", "city", {}) is None


def test_a_city_that_says_which_stays():
    assert referent("Troops arrived in Kabul. Rebels took the northern city.", "city", {}) is None
