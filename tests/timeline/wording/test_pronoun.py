"""Whom pronouns mean."""

from conftest import read

from analysis.timeline.wording.pieces import Name
from analysis.timeline.wording.pronoun import Pronouns


def naming(text, names=None):
    return Pronouns(read(text).tree, names or {})


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


def test_his_is_nobodys_where_two_men_stand_before_it():
    text = "Kim's speech came after Cole's attack on judges who had ruled against his ban."
    known = naming(text, {0: "Bo Kim", 5: "Ed Cole", 14: "Bo Kim"})
    known.persons = {"Bo Kim", "Ed Cole"}
    assert known.called(14) is None


def test_its_goes_back_to_the_nameless_subject_of_its_clause():
    assert naming("Every ship burnt its fuel.", {3: "Malta"}).goes_back(3, 1)


def test_it_is_the_body_that_speaks():
    known = naming("The ministry said it welcomed the plan.", {3: "Union"})
    assert known.called(3) is None
