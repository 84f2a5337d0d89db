"""What speaks for one event and what for two."""

import dataclasses

from conftest import read

from analysis.events.mention import EventMention
from analysis.events.retelling import chance, features, is_another, is_taken_up
from analysis.events.status import Status
from analysis.events.telling import telling


def tellings(text, *words):
    story = read(text)
    actors = dict(zip(story.events.text, story.events.actors, strict=True))
    return [
        telling(
            story.tree, EventMention(story.tree.token.index(word), Status("happened"), actors=actors.get(word, ())), {}
        )
        for word in words
    ]


def test_what_points_back_is_taken_up():
    first, again = tellings("France is negotiating with Spain. These talks are secret.", "negotiating", "talks")
    assert is_taken_up(again, [first])


def test_another_one_is_another():
    first, again = tellings("Rebels attacked the town. Another attack followed.", "attacked", "attack")
    assert is_another(again, [first]) and not is_taken_up(again, [first])


def test_each_with_a_party_of_its_own_is_another():
    one, other = tellings("Talks and talks.", "Talks", "talks")
    one = dataclasses.replace(one, parties=frozenset({"Boeing", "China"}))
    assert is_another(dataclasses.replace(other, parties=frozenset({"Boeing", "Qatar"})), [one])


def test_a_country_that_takes_part_is_no_other_place():
    one, other = tellings("Talks and talks.", "Talks", "talks")
    parties = frozenset({"Norway", "Latvia"})
    one = dataclasses.replace(one, parties=parties, places=frozenset({"Latvia"}))
    assert not is_another(dataclasses.replace(other, parties=parties, places=frozenset({"Norway"})), [one])
    one = dataclasses.replace(one, places=frozenset({"Cyprus"}))
    assert is_another(dataclasses.replace(other, parties=parties, places=frozenset({"Malta"})), [one])


def test_a_chance_is_between_nothing_and_one():
    first, again = tellings("Rebels attacked the town. The attack failed.", "attacked", "attack")
    assert 0 < chance(again, [first]) < 1
    assert all(isinstance(value, float) for value in features(again, [first]).values())
