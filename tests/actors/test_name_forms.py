"""The one form that a name goes under."""

import pytest
from conftest import read

from analysis.actors.mention import Mention
from analysis.actors.name_forms import NameForms


def called(*names, title=""):
    """Return what the last of `names`, pairs of a text and a type, is called among all of them."""
    found = [Mention(n, n, n, "name", kind, text) for n, (text, kind) in enumerate(names)]
    return NameForms(found).of(found[-1], title)[0]


PERSON, ORG, GPE = "PERSON", "ORG", "GPE"


@pytest.mark.parametrize(
    ("names", "form"),
    [
        ([("Ann Lee", PERSON), ("Lee", ORG)], "Ann Lee"),
        ([("Ann Lee", PERSON), ("Ann", PERSON)], "Ann Lee"),
        ([("Philippine", "NORP"), ("the Philippines", GPE)], "the Philippines"),  # a land, and no plural
        ([("Ann B. Lee", PERSON), ("Ann Lee", PERSON)], "Ann B. Lee"),
        ([("President Ann Lee", PERSON), ("Ann Lee", PERSON)], "Ann Lee"),
        ([("Martin Luther King Jr.", PERSON), ("King", PERSON)], "Martin Luther King Jr."),
        ([("Tom Roe Jr.", PERSON), ("Tom Roe", PERSON)], "Tom Roe"),
        ([("Tom Roe", PERSON), ("Tom Roe", PERSON), ("Tom Roe Jr.", PERSON), ("Roe Jr", PERSON)], "Tom Roe Jr."),
        ([("Tom Roe", PERSON), ("Tom Roe", PERSON), ("Tom Roe Jr.", PERSON), ("Roe", PERSON)], "Tom Roe"),
        ([("Tom Roe", PERSON), ("Roe Jr.", PERSON)], "Roe Jr."),
        ([("Federal Bureau of Investigation", ORG), ("FBI", ORG)], "Federal Bureau of Investigation"),
        ([("Apple Inc.", ORG), ("Apple", ORG)], "Apple Inc."),
        ([("North Korea", GPE), ("NORTH KOREA", GPE)], "North Korea"),
        ([("U.S.", GPE)], "United States"),
        ([("German", "NORP"), ("Germans", "NORP")], "German"),
        ([("Paris Hill", PERSON), ("Paris", GPE)], "Paris"),
        ([("Apple Inc.", ORG), ("Apple Records", ORG), ("Apple Records", ORG)], "Apple Records"),
    ],
)
def test_one_form(names, form):
    assert called(*names) == form


def test_a_surname_of_two_people_stays_alone_unless_a_title_tells_them_apart():
    both = [("Bill Clinton", PERSON), ("Hillary Clinton", PERSON), ("Clinton", PERSON)]
    assert called(*both) == "Clinton"
    assert called(*both, title="female") == "Hillary Clinton"


def test_a_surname_goes_to_who_is_named_first_and_more_than_all_others():
    assert called(("Ann Roe", PERSON), ("Bill Roe", PERSON), ("Ann Roe", PERSON), ("Roe", PERSON)) == "Ann Roe"
    assert called(("Bill Roe", PERSON), ("Ann Roe", PERSON), ("Ann Roe", PERSON), ("Roe", PERSON)) == "Roe"


def test_a_surname_is_whose_it_was_before_another_was_told_of():
    assert called(("Tom Roe", PERSON), ("Roe", PERSON), ("Ann Roe", PERSON), ("Roe", PERSON)) == "Tom Roe"


def test_two_of_one_korean_family_stay_two():
    family = [("Kim Jong-un", PERSON), ("Kim Jong-nam", PERSON)]
    assert called(*family) == "Kim Jong-nam"
    assert called(*family, family[0]) == "Kim Jong-un"
    assert called(*family, ("Kim", PERSON)) == "Kim"


def test_two_people_of_one_first_and_last_name_stay_two():
    assert called(("Al B. Roe", PERSON), ("Al C. Roe", PERSON), ("Roe", PERSON)) == "Roe"


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("Senator Maria de Lucca was arrested. De Lucca gave herself up.", "De Lucca", "Maria de Lucca"),
        ("Yahya Balde lost. Jahya Balde left Peru. Balde is gone.", "Jahya Balde", "Yahya Balde"),
        ("Yahya Balde lost. Jahya Balde left Peru. Nobody misses Balde.", "Balde", "Yahya Balde"),
        ("Sara Perez Gil fled on Monday. Guards held Perez Gil.", "Perez Gil", "Sara Perez Gil"),
        ("Ivanka Kern said that she would stay. Ivanka plans to file papers.", "Ivanka", "Ivanka Kern"),
    ],
)
def test_a_person_is_known_by_the_given_name_and_by_a_surname_of_several_words(text, mention, actor):
    table = read(text).actors
    assert table.actor[table.text == mention].tolist() == [actor]


def test_names_that_differ_by_more_than_a_spelling_stay_apart():
    table = read("Maria Lee met Marie Lee. Lee left.").actors
    assert table.actor[table.kind == "name"].tolist() == ["Maria Lee", "Marie Lee", "Lee"]


def test_a_given_name_that_two_bear_is_neither():
    table = read("Terry Hall met Terry Bond at the station. Later the guards saw Terry there.").actors
    assert table.actor[table.text == "Terry"].tolist() in ([], ["Terry"])
