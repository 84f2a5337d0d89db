"""What names and pronouns are called."""

from conftest import read

from analysis.timeline.wording.naming import Naming
from analysis.timeline.wording.pieces import Name


def naming(text, names=None):
    return Naming(read(text).tree, names or {})


def test_a_noun_beside_its_name_gives_way_to_it():
    tree = read("The carmaker Daimler grew.").tree
    assert Naming(tree, {2: "Daimler"}).beside(1) in (2, None)


def test_the_possessive_of_many_has_no_s():
    known = naming("The workers left.")
    assert known.owning([1]) == [1, "’"]
    assert known.owning([Name(0, "Ann Lee")]) == [Name(0, "Ann Lee", "’s")]


def test_brackets_hold_asides():
    assert naming("He paid $5 (four euros) here.").asides >= {5, 6}
