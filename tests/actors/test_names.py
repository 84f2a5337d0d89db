"""Which words of a text are a name."""

import pytest
from conftest import read

from analysis.actors.names import as_written


def names(text):
    return read(text).names.actor.tolist()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Barack Obama met Angela Merkel. Obama smiled.", ["Barack Obama", "Angela Merkel", "Barack Obama"]),
        ("Germans met a German.", ["German", "German"]),
        ("The UN and the U.N. agree in Berlin.", ["United Nations", "United Nations", "Berlin"]),
        ("Donald Trump flew home. Donald J. Trump slept.", ["Donald J. Trump", "Donald J. Trump"]),
    ],
)
def test_names_go_under_one_form(text, found):
    assert names(text) == found


def test_titles_and_common_nouns_are_no_part_of_a_name():
    assert names("Mrs. Anne Main met Mr Main in Sichuan province.") == ["Anne Main", "Main", "Sichuan"]


def test_a_surname_that_the_model_missed_is_found():
    found = names("Judge Neil Gorsuch called the comments bad. The Gorsuch hearing began. Gorsuch left.")
    assert found == ["Neil Gorsuch"] * 3


def test_a_verb_at_the_beginning_is_no_surname():
    assert names("Prime Minister Theresa May met Angela Merkel in Berlin. May she rest?")[0] == "Theresa May"
    assert "May she" not in names("Prime Minister Theresa May met Angela Merkel. May she rest?")


def test_terms_and_actors_call_a_name_the_same():
    story = read("President Donald Trump met the FBI in the US. Trump thanked the Federal Bureau of Investigation.")
    called = dict(zip(story.names["first"], story.names.actor, strict=True))
    for table, column in ((story.term_tokens, "term"), (story.actors, "actor")):
        for row in table[table.kind == "name"].itertuples():
            assert getattr(row, column) == called[row.first]


def test_as_written():
    assert as_written(["Moody", "'s"], [0, 5], [5, 7]) == "Moody's"


@pytest.mark.parametrize(
    "text",
    [
        "Ricardo Medina Jr., a former star, was sentenced. Medina Jr. pleaded guilty. Medina wept.",
        "Ricardo Medina, a special agent, left the force in June. Medina wept.",
    ],
)
def test_an_office_and_jr_are_of_persons_whatever_the_tagger_calls_them(text):
    table = read(text).actors
    names = table[table.kind == "name"]
    assert set(names.type) == {"PERSON"} and len(set(names.actor)) == 1


def test_a_place_that_somebody_is_called_after_stays_one():
    table = read("Ricardo Medina was born in Medina. Medina is a town in Ohio.").actors
    assert "Medina" in set(table.actor)


def test_what_is_said_of_the_surname_alone_shows_the_person_too():
    table = read("The fate of Tiffany Hewson moved them. Officials said Hewson, a 23-year-old nurse, was ill.").actors
    assert set(table.actor[table.text.str.contains("Hewson")]) == {"Tiffany Hewson"}


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("Singapore Airlines (SIA) rose on Monday. SIA said it was glad.", "SIA", "Singapore Airlines"),
        ("The United States Air Force chose a plane. The Air Force was glad.", "Air Force", "United States Air Force"),
        ("The Russian Foreign Ministry met the German Foreign Ministry. The Foreign Ministry left.", "Foreign Ministry",
         "Foreign Ministry"),
        ("Irish low cost airline, Wizzon, announced that it would fly. Wizzon grew.", "it", "Wizzon"),
    ],
)  # fmt: skip
def test_a_body_goes_under_its_longer_name_and_is_no_person(text, mention, actor):
    table = read(text).actors
    assert set(table.actor[table.text == mention]) == {actor}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cao Mingde, who heads the bureau, lives in Lhasa. Cao says he will rent his car.", ["Cao Mingde"] * 2),
        ("The court stripped the candidate Marine Le Pen of her seat.", ["Marine Le Pen"]),
        ("Thirty-one-year-old Jan Milar sits in a café. Milar started a shop.", ["Jan Milar"] * 2),
    ],
)
def test_a_person_goes_under_the_whole_name(text, found):
    table = read(text).actors
    assert table.actor[(table.kind == "name") & (table.type == "PERSON")].tolist() == found


def test_brexit_is_no_person():
    table = read("Brexit was won on fears, and Marta Kern vowed that she too would leave.").actors
    assert table.actor[table.text == "she"].tolist() == ["Marta Kern"]


def test_a_land_before_a_name_is_no_part_of_it():
    assert names("Russia's ambassador to China Andrei Lenisov said that the talks went on.")[-1] == "Andrei Lenisov"
