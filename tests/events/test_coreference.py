"""Which mentions speak of one event."""

import pytest
from conftest import read

from analysis.events.coreference import remember
from analysis.events.families import family


def same(text, *triggers):
    table = read(text).events
    return table[table.text.isin(triggers)].event_id.nunique() == 1


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Talks between France and Spain began on Monday. The negotiations may fail.", ("Talks", "negotiations")),
        ("Russia and Ukraine are at war. The conflict goes on.", ("war", "conflict")),
    ],
)
def test_a_noun_that_points_back_is_the_same_event(text, triggers):
    assert same(text, *triggers)


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Rebels attacked the town. Another attack followed.", ("attacked", "attack")),
        ("The deal between Boeing and China failed. The deal between Boeing and Qatar held.", ("deal",)),
    ],
)
def test_another_one_is_another_event(text, triggers):
    assert not same(text, *triggers)


def test_a_noun_without_a_cue_has_the_status_of_its_event():
    table = read("France is negotiating with Spain. The talks are secret.").events.set_index("text")
    assert table.status["talks"] == table.status["negotiating"] == "ongoing"


def test_family():
    assert family("conflict") == family("war")
    assert family("banana") == "banana"


def test_an_event_told_very_often_keeps_its_first_and_its_last_tellings():
    event = []
    for number in range(100):
        remember(event, number)
    assert event[:3] == [0, 1, 2]
    assert event[-3:] == [97, 98, 99]
    assert len(event) < 40


def test_a_sentence_repeated_is_one_event():
    assert same("Rebels attacked the town of Bo. " * 60, "attacked")
