"""Who takes part in an event, and where it is."""

import pytest
from conftest import read

from analysis.events.participants import names_of, participants, place, subjects


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The mayor opened the bridge.", "opened", "mayor"),
        ("The bridge was opened by the mayor.", "opened", "mayor"),
        ("The mayor, who opened the bridge, left.", "opened", "mayor"),
        ("The mayor came and spoke.", "spoke", "mayor"),
    ],
)
def test_who_does_it(text, verb, subject):
    tree = read(text).tree
    assert tree.token[subjects(tree, tree.token.index(verb))[0]] == subject


def test_a_place_is_where_something_is_or_goes():
    tree = read("They met in Cairo.").tree
    assert place(tree, 1, {3: "Cairo"}) == "Cairo"
    assert place(tree, 1, {}) is None


def who(text, word, **options):
    story = read(text)
    known = story.actors[story.actors.actor.notna()]
    named = dict(zip(known.token_id - story.tree.first_id, known.actor, strict=True))
    return participants(story.tree, story.tree.token.index(word), named, **options)


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Ann Lee met Peter Hall.", "met", ("Ann Lee", "Peter Hall")),
        ("Peter Hall was arrested by Ann Lee.", "arrested", ("Ann Lee", "Peter Hall")),  # the doer first
        ("Ann Lee and Peter Hall met Tom Brown.", "met", ("Ann Lee", "Peter Hall", "Tom Brown")),
        ("The talks between France and Germany began.", "talks", ("France", "Germany")),
        ("The attack on Germany failed.", "attack", ("Germany",)),
        ("Russia signed a treaty with Germany.", "signed", ("Russia", "Germany")),
        ("They blamed Ann Lee for stealing it.", "stealing", ("Ann Lee",)),
        ("Ann Lee asked Peter Hall to leave.", "leave", ("Peter Hall",)),
        ("Ann Lee praised Ann Lee.", "praised", ("Ann Lee",)),  # nobody twice
        ("It rained.", "rained", ()),
    ],
)
def test_who_takes_part(text, word, found):
    assert who(text, word) == found


def test_only_the_doer_where_only_the_subject_is_asked_for():
    assert who("Ann Lee met Peter Hall.", "met", only_subject=True) == ("Ann Lee",)


def test_what_belongs_to_an_actor_stands_for_its_owner():
    tree = read("Russia's supply chains broke.").tree
    assert names_of(tree, tree.token.index("chains"), {0: "Russia"}) == ["Russia"]
    assert names_of(tree, tree.token.index("chains"), {}) == []


@pytest.mark.parametrize(
    ("text", "word", "where"),
    [
        ("They flew to Cairo.", "flew", "Cairo"),
        ("They talked to Cairo.", "talked", None),
        ("They spoke of Cairo.", "spoke", None),
    ],
)
def test_only_who_moves_is_where_they_go_to(text, word, where):
    tree = read(text).tree
    assert place(tree, tree.token.index(word), {tree.token.index("Cairo"): "Cairo"}) == where
