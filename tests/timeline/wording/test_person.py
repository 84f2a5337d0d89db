"""Nouns that say what one person is, by name."""

import pytest
from conftest import read

from analysis.actors import names_at
from analysis.timeline.wording.headline import Desk


def person(text, noun):
    story = read(text)
    desk = Desk(story.tree, names_at(story.tree, story.actors, kinds=("name", "noun", "pronoun")))
    last = max(at for at, token in enumerate(desk.tree.token) if token == noun)
    found = desk.contexts.person(last)
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        (
            "Maria Lopez won in Rome. Lopez sang twice. The Chilean singer sold a boat on Monday.",
            "singer",
            "Maria Lopez",
        ),
        ("Maria Lopez won in Rome. Lopez sang twice. A Chilean singer sold a boat on Monday.", "singer", None),
        ("Maria Lopez won in Rome. Lopez sang twice. The former singer sold a boat on Monday.", "singer", None),
        ("Maria Lopez won in Rome. Lopez met Peter Braun. The Chilean singer sold a boat on Monday.", "singer", None),
        ("Chilean President Maria Lopez met Peter Braun. The Chilean leader left.", "leader", "Maria Lopez"),
        ("Chilean President Maria Lopez met Peter Braun. The German leader left.", "leader", None),
    ],
)
def test_the_noun_stands_for_the_one_who_can_be_meant(text, noun, name):
    assert person(text, noun) == name


def test_a_pronoun_goes_by_the_name_too():
    story = read("Maria Lopez won in Rome. Lopez sang twice. The Chilean singer said she sold a boat on Monday.")
    assert any(row.startswith("Maria Lopez sold") for row in story.timeline.headline)


def test_what_hangs_on_the_noun_is_not_added_to_the_name():
    story = read("Maria Lopez won in Rome. Lopez sang twice. The Chilean singer sold a boat on Monday.")
    assert "Maria Lopez sold boat" in set(story.timeline.headline)
