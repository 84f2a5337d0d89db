"""Who is reported to say, think or show what."""

import pytest
from conftest import read

from analysis.quotations.reports import reports


@pytest.mark.parametrize(
    ("text", "source", "act"),
    [
        ("Ann Lee said that it fell.", "Ann Lee", "speech"),
        ("Ann Lee believes that it will hold.", "Ann Lee", "thought"),
        ("It fell, according to Ann Lee.", "Ann Lee", "speech"),
    ],
)
def test_source_and_act(text, source, act):
    tree = read(text).tree
    (report,) = reports(tree)
    assert (text[slice(*tree.characters(report.source))], report.act) == (source, act)


def test_no_report():
    assert list(reports(read("It fell in May.").tree)) == []


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("It fell, Ann Lee said.", "said", "Ann Lee", ["It fell"]),
        ("Ann Lee's claim that it fell was false.", "claim", "Ann Lee's", ["that it fell"]),
        ("Ann Lee did not say that it fell.", "did not say", "Ann Lee", ["that it fell"]),
        ("The house, described by Ann Lee as old, fell.", "described", "Ann Lee", ["The house", "as old"]),
        ("Ann Lee was said to have left.", "was said", None, ["Ann Lee", "to have left"]),
        ("It fell, according to the mayor.", "according to", "the mayor", ["It fell"]),
    ],
)
def test_ways_to_report(text, cue, source, content):
    tree = read(text).tree
    (report,) = reports(tree)
    assert text[slice(*tree.characters(report.cue))] == cue
    assert (text[slice(*tree.characters(report.source))] if report.source else None) == source
    assert [text[slice(*tree.characters(span))] for span in report.contents] == content


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("It fell on Sunday, however many have claimed they will march.", "many", ["they will march"]),
        ("The news came the same day that reports surfaced claiming that it fell.", "reports", ["that it fell"]),
    ],
)
def test_what_stands_beside_it_is_not_said(text, source, content):
    tree = read(text).tree
    (report,) = reports(tree)
    assert text[slice(*tree.characters(report.source))] == source
    assert [text[slice(*tree.characters(span))] for span in report.contents] == content


@pytest.mark.parametrize(
    "text", ["Trade fell as exports have declined.", "The party is defending a majority of two in Bonn."]
)
def test_what_is_done_is_not_said(text):
    assert list(reports(read(text).tree)) == []


@pytest.mark.parametrize("word", ["how it fell", "whether it fell", "about it"])
def test_who_is_asked_does_not_ask(word):
    assert list(reports(read(f"Asked {word}, Ann Lee left.").tree)) == []


@pytest.mark.parametrize("text", ["Rain.", "Ann Lee said.", "The law that proposes a tax fell."])
def test_without_a_source_or_content_there_is_no_report(text):
    assert list(reports(read(text).tree)) == []


@pytest.mark.parametrize("text", ["They voted to confirm it.", "Ann Lee tried to explain that it fell."])
def test_what_is_voted_on_or_tried_is_not_yet_said(text):
    assert list(reports(read(text).tree)) == []


@pytest.mark.parametrize("text", ["Ann Lee went on to say that it fell.", "Ann Lee appeared to suggest that it fell."])
def test_what_is_said_in_an_infinitive_is_said(text):
    assert len(list(reports(read(text).tree))) == 1


def test_cues_come_in_order_and_no_content_has_its_cue_in_it(any_story):
    found = list(reports(any_story.tree))
    assert [one.cue[1] for one in found] == sorted(one.cue[1] for one in found)
    for one in found:
        assert one.contents
        assert all(last < one.cue[0] or first > one.cue[1] for first, last in one.contents)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "SERIES: Town - A deadly trap Another four bombs in and around York on Friday killed six people and "
            "wounded about 20, police and hospital officials said.",
            "police and hospital officials",
        ),
        (
            "Attracting foreign funds in the growth of the northern ports is reasonable only in case of clear gains "
            "from getting new products, tools or ships, head of the upper chamber's council on harbours and ice "
            "Viktor Orlov said on Monday.",
            "Viktor Orlov",
        ),
    ],
)
def test_who_speaks_at_the_end_of_a_sentence_that_misleads_the_parser(text, source):
    tree = read(text).tree
    assert source in [text[slice(*tree.characters(report.source))] for report in reports(tree) if report.source]
