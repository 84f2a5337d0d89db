"""What names and pronouns are called."""

from conftest import read

from analysis.timeline.wording.naming import Naming
from analysis.timeline.wording.pieces import Name


def naming(text, names=None):
    return Naming(read(text).tree, names or {})


def test_a_pronoun_goes_by_its_name_and_i_by_who_speaks():
    known = naming("She left.", {0: "Ann Lee"})
    assert known.called(0) == Name(0, "Ann Lee")
    known = naming("I left.")
    known.speaker = "Ann Lee"
    assert known.called(0) == Name(0, "Ann Lee")


def test_a_nameless_they_goes_back_to_the_subject_over_it():
    known = naming("The miners said that they would strike.")
    assert known.antecedent(4) == 1


def test_a_possessive_may_stand_where_its_noun_does():
    known = naming("Protesters kept their banners.")
    assert known.goes_back(2, 0)
    assert not known.goes_back(2, None)


def test_an_object_is_never_its_own_subject():
    assert naming("Lee saw him.", {0: "Ann Lee", 2: "Ann Lee"}).called(2) is None


def test_a_noun_beside_its_name_gives_way_to_it():
    tree = read("The carmaker Daimler grew.").tree
    assert Naming(tree, {2: "Daimler"}).beside(1) in (2, None)


def test_the_possessive_of_many_has_no_s():
    known = naming("The workers left.")
    assert known.owning([1]) == [1, "’"]
    assert known.owning([Name(0, "Ann Lee")]) == [Name(0, "Ann Lee", "’s")]


def test_brackets_hold_asides():
    assert naming("He paid $5 (four euros) here.").asides >= {5, 6}
