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
