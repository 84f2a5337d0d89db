"""What is known of an event mention grows step by step."""

import dataclasses

import pytest

from analysis.events.mention import EventMention
from analysis.events.status import Status


def test_a_step_makes_a_new_one():
    first = EventMention(3, Status("happened"))
    second = dataclasses.replace(first, place="Cairo")
    assert (first.place, second.place, second.event_id) == (None, "Cairo", -1)


def test_it_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        EventMention(3, Status("happened")).place = "Cairo"


def test_at_first_only_its_place_and_its_status_are_known():
    first = EventMention(3, Status("happened"))
    assert (first.at, first.status.status) == (3, "happened")
    assert (first.speaker, first.is_direct, first.actors, first.place) == (None, False, (), None)


def test_two_that_say_the_same_are_equal():
    one, other = (EventMention(3, Status("happened"), actors=("Ann Lee",)) for _ in range(2))
    assert one == other
    assert one != dataclasses.replace(one, actors=("Peter Hall",))


def test_in_the_table_every_mention_has_its_event(any_story):
    assert any_story.events.mention_id.is_unique
    assert (any_story.events.event_id >= 0).all()
