"""Who, where and when of the main event, and how each was found."""

import datetime
from types import SimpleNamespace

import pytest
from conftest import read

from analysis.timeline.main_answers import when


def main(text, published="2021-06-11", **fields):
    return read(text, published, **fields).main_event


@pytest.mark.parametrize(
    ("text", "title", "who", "rule"),
    [
        ("Police arrested two men on Monday.", "Two men arrested", "Police", "subject"),
        ("Ann Lee won the vote. She will resign, a paper said.", "Lee to resign", "Ann Lee", "subject"),
        ("The resignation came on Monday. Ann Lee leads the party.", "Ann Lee: a resignation", "Ann Lee", "title"),
    ],
)
def test_who(text, title, who, rule):
    told = main(text, title=title)
    assert (told.who.text, told.who.rule) == (who, rule)


@pytest.mark.parametrize(
    ("text", "title", "where", "rule"),
    [
        ("Police arrested two men in Cairo on Monday.", None, "Cairo", "clause"),
        ("Police arrested two men. In Cairo, nobody spoke of it.", "Two men arrested in Cairo", "Cairo", "title"),
        ("CAIRO (Agency) - Police arrested two men on Monday.", None, "CAIRO", "dateline"),
        ("Police arrested two men. They had lived in Cairo.", None, "Cairo", "opening"),
        ("A fire broke out in Omaha, Nebraska, on Monday.", None, "Omaha, Nebraska", "clause"),
    ],
)
def test_where(text, title, where, rule):
    told = main(text, title=title)
    assert (told.where.text, told.where.rule) == (where, rule)


def test_a_place_that_something_is_about_is_no_where():
    assert main("Ministers criticised the sanctions on Russia.").where is None


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("Police arrested two men on Monday.", "Monday", "event"),
        ("Police arrested two men.", None, "publication"),
        ("The museum will open on 3 July.", "3 July", "event"),
    ],
)
def test_when(text, words, rule):
    told = main(text).when
    assert (told.text, told.rule) == (words, rule)


@pytest.mark.parametrize(
    ("sentence", "status", "found"),
    [(1, "happened", (0, "sentence")), (0, "happened", (1, "opening")), (0, "planned", None)],
)
def test_the_days_of_the_story_stand_in_for_what_is_told_as_a_fact(sentence, status, found):
    times = read("He was arrested. A trial began on Wednesday. It ended on Thursday.", "2021-06-11").times
    row = SimpleNamespace(time_id=-1, basis="undated", status=status, earliest=None, latest=None)
    assert when(row, sentence, times, datetime.date(2021, 6, 11)) == found


def test_a_day_long_ago_without_an_end_is_history():
    times = read("It is their first title since 1908. They won on Thursday.", "2021-06-11").times
    since = SimpleNamespace(
        time_id=0, basis="explicit", status="happened", earliest=datetime.date(1908, 1, 1), latest=None
    )
    assert when(since, 0, times, datetime.date(2021, 6, 11)) == (1, "opening")


def test_the_day_of_publication_is_said_as_such():
    told = main("Police arrested two men.").when
    assert str(told) == "no date is given; published 2021-06-11"


def test_without_a_day_of_publication_nothing_is_invented():
    assert main("Police arrested two men.", published=None).when is None
