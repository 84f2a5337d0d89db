"""What marks a run of proper nouns as a person's."""

import pytest
from conftest import read

from analysis.actors.persons import persons


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Zed Quill left.", "Zed Quill"),
        ("Ricardo Medina Jr., a former star, was sentenced.", "Ricardo Medina Jr."),
        ("Ricardo Medina, 41, left.", "Ricardo Medina"),
    ],
)
def test_titles_ages_and_jr(text, name):
    tree = read(text).tree
    found = [" ".join(tree.token[slice(*span)]) for span, _ in persons(tree)]
    assert found in ([name], [])  # none where the tagger knows the person itself
    assert name in set(read(text).actors.actor)


def test_a_department_is_nobody():
    assert list(persons(read("The Justice Department sued.").tree)) == []


def test_a_land_and_its_wares_are_nobody():
    assert list(persons(read("She lost her job at a West Virginia T-shirt factory.").tree)) == []
