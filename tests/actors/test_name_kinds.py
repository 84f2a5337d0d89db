"""What kind each name is."""

import pytest
from conftest import read


def types(text):
    table = read(text).names
    return dict(zip(table.text, table.type, strict=True))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ricardo Medina, a special agent, left the force in June. Medina wept.", "Medina", "PERSON"),
        ("Ricardo Medina, a special agent, left. He lives in Medina. Medina is a town.", "Medina", "GPE"),
        ("Anatoly Kucherena has said so. Kucherena reiterated it.", "Anatoly Kucherena", "PERSON"),
        ("It was neutral, Elvira Nabiullina said. According to Nabiullina it fell. Nabiullina has stressed it.",
         "Nabiullina", "PERSON"),
        ("He spoke to Marina Observer. The Observer said so.", "Marina Observer", "ORG"),
        ("Brexit was won on fears.", "Brexit", "EVENT"),
        ("Thirty-one-year-old Jan Milar sits in a café. Milar started a shop.", "Jan Milar", "PERSON"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_says_what_kind_it_is(text, name, kind):
    assert types(text).get(name) == kind


def test_a_house_is_no_person_but_hugh_house_is():
    table = read("The Trump White House spoke. Hugh House won the race. House said that Trump wept.").actors
    assert {"Hugh House"} <= set(table.actor[table.type == "PERSON"])
    assert "Trump White House" not in set(table.actor[table.type == "PERSON"])
