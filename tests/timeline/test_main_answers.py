"""Who, where and when of the main event, and how each was found."""

import pytest
from conftest import read


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
    ("text", "when", "rule"),
    [
        ("Police arrested two men on Monday.", "Monday", "event"),
        ("Police arrested two men. A trial began on Wednesday.", "Wednesday", "opening"),
        ("Police arrested two men.", None, "publication"),
        ("The museum will open on 3 July.", "3 July", "event"),
    ],
)
def test_when(text, when, rule):
    told = main(text).when
    assert (told.text, told.rule) == (when, rule)


def test_the_day_of_publication_is_said_as_such():
    told = main("Police arrested two men.").when
    assert str(told) == "no day is named; published 2021-06-11"


def test_without_a_day_of_publication_nothing_is_invented():
    assert main("Police arrested two men.", published=None).when is None
