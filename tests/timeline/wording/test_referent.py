"""Whom and which place a bare noun means."""

from conftest import read

from analysis.timeline.wording.fuller import Fuller
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


def test_a_pair_is_the_two_who_did_something_together():
    text = "Ann Lee and Bo Kim won in Rome. They sang. The pair will sing in Paris."
    found = referent(text, "pair", {1: "Ann Lee", 4: "Bo Kim"})
    assert isinstance(found, Name) and found.text == "Ann Lee and Bo Kim"
    assert referent("Ann Lee, Bo Kim and Cy Poe won. The pair sang.", "pair", {1: "Ann Lee", 4: "Bo Kim"}) is None


def test_a_country_is_no_city_and_a_town_no_province():
    assert referent("Ann lives in Spain. She likes the city.", "city", {}) is None
    assert referent("Troops arrived in Kunduz. Rebels took the province.", "province", {}) is None
    found = referent(
        "Troops arrived in Kunduz province. They fought in Kunduz. Rebels took the province.", "province", {}
    )
    assert found is None or found.text == "Kunduz"


def test_a_deal_that_nobody_has_told_of_points_back():
    tree = read("Lee praised the deal. The coal deal failed. The deal was bad.").tree
    first, last = (at for at, token in enumerate(tree.token) if token == "deal" and tree.token[at - 1].lower() == "the")
    known = Fuller(tree, {})
    assert known.points_back(first) and not known.points_back(last)


def test_a_senator_is_who_is_called_so():
    names = {0: "Bo Kim", 1: "Bo Kim"}
    assert referent("Bo Kim spoke in Rome. Voters cheered the senator.", "senator", names) is None
    found = referent("Sen. Bo Kim spoke in Rome. Voters cheered the senator.", "senator", {2: "Bo Kim"})
    assert isinstance(found, Name) and found.text == "Bo Kim"
