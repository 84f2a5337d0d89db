"""Nouns and pronouns that speak of actors."""

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
