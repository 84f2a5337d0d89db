"""Which mention tells the main event."""

import pytest
from conftest import read

from analysis.text.records import records
from analysis.timeline.main_telling import Title, best_telling, features, main_telling


def told(text, **fields):
    story = read(text, "2021-06-11", **fields)
    mentions = records(story.events)
    number = main_telling(story.tree, Title(story.article.title), mentions, story.timeline)
    return None if number is None else mentions[number].text


def test_the_title_says_what_is_main():
    text = "The road was closed in March. Ann Lee resigned on Monday. A bridge collapsed in April."
    assert told(text, title="Minister Ann Lee resigns") == "resigned"
    assert told(text, title="Old bridge collapses") == "collapsed"


def test_without_a_title_the_main_clause_of_the_lead_is():
    assert told("Ann Lee resigned on Monday after the collapse of a bridge in April.") == "resigned"


def test_where_nothing_happens_nothing_is_main():
    assert told("Monday.") is None


@pytest.mark.parametrize(
    ("token", "lemma", "place"),
    [
        ("derailed", "derail", 1),
        ("derailment", "derailment", 1),
        ("Tram", "tram", 0),
        ("in", "in", None),
        ("x", "x", None),
    ],
)
def test_a_title_knows_the_forms_and_relatives_of_its_words(token, lemma, place):
    assert Title("Tram derails in Croydon").place(token, lemma) == place


def test_function_words_of_a_title_say_nothing():
    assert Title("The jury’s verdict: “Guilty”").words == ["jury", "verdict", "guilty"]
    assert Title(None).words == []


def test_a_verb_tells_an_event_better_than_its_noun():
    rows = [{"verb": 0.0}, {"verb": 1.0}, {"verb": 1.0}]
    assert best_telling([1.0, 0.8, 0.9], [7, 7, 8], rows) == 1


def test_every_mention_has_its_features(story):
    mentions = records(story.events)
    assert len(features(story.tree, Title("Talks"), mentions, story.timeline)) == len(mentions)
