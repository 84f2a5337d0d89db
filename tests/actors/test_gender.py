"""What names and titles show of the gender of who bears them."""

import pytest
from conftest import read
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors.gender import PRONOUN_GENDER, gender_of, gender_of_noun, genders_by_pronouns, genders_of_actors
from analysis.actors.mention import Mention
from analysis.actors.names import name_mentions


@pytest.mark.parametrize(("word", "gender"), [("Mr.", "male"), ("Mary", "female"), ("actress", "female"), ("desk", "")])
def test_gender_of_a_word(word, gender):
    assert gender_of(word) == gender


def test_the_first_place_that_shows_it_decides():
    tree = read("Mrs. Lee met Peter Hall.").tree
    assert genders_of_actors(tree, name_mentions(tree)) == {"Lee": "female", "Peter Hall": "male"}


@given(st.sampled_from(["mrs.", "mr.", "mary", "peter", "robin", "desk"]), st.booleans())
def test_capitals_do_not_matter(word, is_upper):
    assert gender_of(word.upper() if is_upper else word.title()) == gender_of(word)


@given(st.text(max_size=12))
def test_any_word_is_male_female_or_neither(word):
    assert gender_of(word) in ("male", "female", "")


def test_a_name_that_shows_nothing_is_left_out():
    tree = read("Lee met Peter Hall in Paris.").tree
    assert genders_of_actors(tree, name_mentions(tree)) == {"Peter Hall": "male"}


def test_only_persons_have_a_gender():
    tree = read("Mary opened.").tree
    shop, person = (Mention(0, 0, 0, "name", kind, "Mary", actor="Mary") for kind in ("ORG", "PERSON"))
    assert genders_of_actors(tree, [shop]) == {}
    assert genders_of_actors(tree, [person]) == {"Mary": "female"}


def test_pronouns_are_of_one_gender_each():
    assert set(PRONOUN_GENDER.values()) == {"male", "female"}
    assert PRONOUN_GENDER["his"] == "male" and PRONOUN_GENDER["herself"] == "female"
    assert "they" not in PRONOUN_GENDER and "it" not in PRONOUN_GENDER


def test_no_names_no_genders():
    assert genders_of_actors(read("Rain.").tree, []) == {}


def test_nouns_show_it_and_so_do_the_pronouns_nearly_all_of_which_agree():
    assert gender_of_noun("widow") == "female" and gender_of_noun("mayor") == ""
    told = [
        Mention(at, at, at, "pronoun", "", text, actor="Xan") for at, text in enumerate(["he", "his", "him", "she"])
    ]
    assert genders_by_pronouns(told, {0, 1, 2, 3}, {}) == {"Xan": "male"}
    assert genders_by_pronouns(told, {0, 3}, {}) == {}
    assert genders_by_pronouns(told, {0, 1}, {"Xan": "female"}) == {"Xan": "female"}
