"""Nouns and pronouns that speak of actors."""

import pytest
from conftest import read

from analysis.actors.names import name_mentions
from analysis.actors.nominals import PRONOUNS, actor_nouns, noun_mentions, pronoun_mentions


def test_it_that_stands_for_nothing_is_no_mention():
    assert pronoun_mentions(read("It is clear that he left.").tree)[0].text == "he"


def test_nouns_for_actors_are_found_outside_names():
    story = read("The spokesman of Ann Lee met two officials.")
    found = noun_mentions(story.tree, story.article.text, name_mentions(story.tree))
    assert [mention.text for mention in found] == ["spokesman", "two officials"]


def test_every_noun_has_a_kind():
    assert {kind for kind, _ in actor_nouns().values()} <= {"person", "body", "country"}
    assert set(PRONOUNS.values()) == {"person", "thing", "many"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rains.", ["It"]),
        ("It seems that they left her.", ["they", "her"]),
        ("It was reported that he left.", ["he"]),
        ("It was imperative for a vote on the future to take place.", []),
        ("Rain.", []),
    ],
)
def test_pronouns_but_not_the_empty_it(text, found):
    assert [mention.text for mention in pronoun_mentions(read(text).tree)] == found


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The mayor, Peter Hall, left.", "Peter Hall"),  # the name beside it
        ("Two officials left.", "Two officials"),  # nobody that was named
        ("The company left.", ""),  # not known before it is led back
    ],
)
def test_who_a_noun_stands_for_at_first(text, actor):
    story = read(text)
    (mention,) = noun_mentions(story.tree, text, name_mentions(story.tree))
    assert mention.actor == actor


def test_what_is_part_of_a_name_is_no_noun_of_its_own():
    story = read("The Bank of England waited.")
    names = name_mentions(story.tree)
    taken = {at for name in names for at in range(name.first, name.last + 1)}
    assert names and all(one.head not in taken for one in noun_mentions(story.tree, story.article.text, names))


def test_a_plain_thing_is_no_actor():
    story = read("The house fell on the desk.")
    assert noun_mentions(story.tree, story.article.text, []) == []
