"""Pieces of content with their cues and sources."""

import pytest
from conftest import read
from hypothesis import given
from hypothesis import strategies as st

from analysis.quotations.attribution import attributions, mask


def test_a_mask_has_one_place_more_than_the_text():
    assert mask(4, [(1, 3)]).tolist() == [False, True, True, False, False]


def test_a_quotation_goes_to_the_verb_beside_it():
    text = "“It fell at night,” said Ann Lee."
    story = read(text)
    (one,) = attributions(text, story.sentences, story.tree)
    assert (text[slice(*one.cue)], text[slice(*one.source)], one.act) == ("said", "Ann Lee", "speech")


@given(st.integers(0, 30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
def test_a_mask_marks_what_is_in_a_span_and_nothing_else(length, pairs):
    spans = [(start, end) for start, end in pairs if end <= length]
    expected = [any(start <= at < end for start, end in spans) for at in range(length + 1)]
    assert mask(length, spans).tolist() == expected


def found(text):
    story = read(text)
    return [
        (text[slice(*one.source)] if one.source else None, [text[slice(*span)] for span in one.spans])
        for one in attributions(text, story.sentences, story.tree)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We have to go now,” Ann Lee said. “I think that it is late.”",
            [("Ann Lee", ["“We have to go now,”", "“I think that it is late.”"])],
        ),
        (
            "“We fled at night.\n\n“We ran for hours,” Ann Lee said.",
            [("Ann Lee", ["“We fled at night.", "“We ran for hours,”"])],
        ),
        ("It fell, Ann Lee said.", [("Ann Lee", ["It fell"])]),
        (
            "“We fled,” Peter Hall said. Ann Lee said that she was sorry. “I was too late.”",
            [("Peter Hall", ["“We fled,”"]), ("Ann Lee", ["that she was sorry", "“I was too late.”"])],
        ),
        (
            "“We fled,” Peter Hall said. Ann Lee runs the market. “I get up at four.”",
            [("Peter Hall", ["“We fled,”"]), ("Ann Lee", ["“I get up at four.”"])],
        ),
        (
            "“We fled,” Peter Hall said. Rain fell at night. “We saw nothing at all.”",
            [("Peter Hall", ["“We fled,”", "“We saw nothing at all.”"])],
        ),
        (
            "Ann Lee said that she was sorry.\n\n“I was too late.”",
            [("Ann Lee", ["that she was sorry", "“I was too late.”"])],
        ),
        ("Ann Lee runs the market.\n\n“I was too late.”", [(None, ["“I was too late.”"])]),
        ("Rain.", []),
        ("The “old bridge” fell.", []),  # words that the article quotes, no statement
    ],
)
def test_who_says_what(text, expected):
    assert found(text) == expected


def test_turns_of_a_talk_need_a_name_that_speaks_twice():
    talk = "Hall: We fled at night.\nLee: Who saw it?\nHall: Nobody was there.\nLee: I see it now."
    assert [source for source, _ in found(talk)] == ["Hall", "Lee", "Hall", "Lee"]
    assert found("Hall: We fled at night.") == []


def test_spans_stand_in_order_apart_from_each_other_and_inside_the_text(any_story):
    text = any_story.article.text
    for one in attributions(text, any_story.sentences, any_story.tree):
        edges = [edge for span in one.spans for edge in span]
        assert edges == sorted(edges) and edges[0] >= 0 and edges[-1] <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The graves fell a week ago.-Ann Lee said the rest will help.", [("Ann Lee", ["the rest will help"])]),
        ("Ann Lee said she knew of it.- READ NOW: Who fell It fell in May.", [("Ann Lee", ["she knew of it"])]),
    ],
)
def test_a_sentence_that_is_glued_on_is_nobodys_words(text, expected):
    assert found(text) == expected
