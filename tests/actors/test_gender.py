"""What names and titles show of the gender of who bears them."""

import pytest
from conftest import read

from analysis.actors.gender import gender_of, genders_of_actors
from analysis.actors.names import name_mentions


@pytest.mark.parametrize(("word", "gender"), [("Mr.", "male"), ("Mary", "female"), ("actress", "female"), ("desk", "")])
def test_gender_of_a_word(word, gender):
    assert gender_of(word) == gender


def test_the_first_place_that_shows_it_decides():
    tree = read("Mrs. Lee met Peter Hall.").tree
    assert genders_of_actors(tree, name_mentions(tree)) == {"Lee": "female", "Peter Hall": "male"}
