"""Whether an event can be at the time of an expression that stands near it."""

import pytest
from conftest import read

from analysis.timeline.dated import scene
from analysis.timeline.dating import by_rules
from analysis.timeline.expressions import Chronicle
from analysis.timeline.fitting import fits, is_here, word_of


def scene_of(text):
    story = read(text, "2021-06-11")
    return scene(text, story.events, story.times, story.published, story.tree)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Police searched the house. They arrested a man on Tuesday.", "searched", True),
        ("Lee lost last year, although she has won three titles.", "won", False),
        ("Prices rose at the fastest pace since the drought of 2003.", "rose", False),
        ("The school was due to close on 30 April 2021, but the owner resigned.", "resigned", False),
        ("The school was founded in 1991 following the fall of the king.", "fall", False),
        ("He had left. She was seen on Tuesday.", "left", False),
        ("Police are searching the house. A man was seen on Tuesday.", "searching", False),
    ],
)
def test_what_the_grammar_says_outright(text, event, expected):
    setting = scene_of(text)
    expression = Chronicle(setting, by_rules(setting)).expressions[0]
    assert fits(setting, setting.events.text.tolist().index(event), expression) == expected


def test_a_preposition_counts_in_its_own_sentence_alone():
    setting = scene_of("He resigned by 2015. She stayed.")
    expression = Chronicle(setting, by_rules(setting)).expressions[0]
    numbers = [setting.events.text.tolist().index(word) for word in ("resigned", "stayed")]
    assert [is_here(setting, number, expression) for number in numbers] == [True, False]
    assert [word_of(setting, number, expression) for number in numbers] == ["by", ""]
