"""Expressions of time, and which of them may date an event."""

from conftest import chronicle


def test_an_expression_knows_how_long_it_is_and_how_it_lies_to_the_publication():
    found, _ = chronicle("They met on Tuesday. They met in 1998, and will meet on 3 July 2021.")
    assert [(each.span, each.side, each.word) for each in found.expressions] == [
        ("a day", "last week", "on"),
        ("a year", "long ago", "in"),
        ("a day", "ahead", "on"),
    ]


def test_a_date_of_a_thing_is_no_date_of_an_event():
    found, _ = chronicle("The 2010 law helped the talks in 2011.")
    assert [each.is_of_a_thing for each in found.expressions] == [True, False]


def test_the_lead_can_date_every_event_and_the_last_sentence_only_those_beside_it():
    story = "Police arrested a man on Tuesday. He left. He slept. He ate. He met a friend. They argued on 3 May 2020."
    found, events = chronicle(story)
    days = [{each.row.text for each in found.candidates(events.index(word))} for word in ("met", "arrested")]
    assert days == [{"Tuesday"}, {"Tuesday"}]


def test_words_that_give_no_day_are_left_out():
    found, _ = chronicle("They met recently and are meeting now.")
    assert found.expressions == []
