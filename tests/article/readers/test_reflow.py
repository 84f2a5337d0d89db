"""Lines of print become paragraphs, and no word is lost or made on the way."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analysis.article.readers.reflow import paragraphs

LONG = "The talks went on for a long time in the old town hall, and nobody knew"


def test_a_paragraph_ends_with_a_sentence_in_a_short_line():
    assert paragraphs([f"{LONG}\nhow they would end.\n{LONG}\nwhy."]) == [f"{LONG} how they would end.", f"{LONG} why."]


def test_a_sentence_that_fills_its_line_ends_no_paragraph():
    full = LONG[:-13] + "and they ended."
    assert paragraphs([f"{full}\n{full}\nSo it was."]) == [f"{full} {full} So it was."]


def test_an_empty_line_ends_a_paragraph():
    assert paragraphs(["The end\n\nA beginning"]) == ["The end", "A beginning"]


def test_what_a_page_left_open_goes_on_on_the_next():
    assert paragraphs([f"{LONG}\nhow they", "would end."]) == [f"{LONG} how they would end."]
    assert paragraphs([f"{LONG}.", "Then they ended."]) == [f"{LONG}.", "Then they ended."]


@pytest.mark.parametrize("pages", [[], [""], ["", "\n \n"], ["12"], ["page 3 of 7"]])
def test_pages_without_text_have_no_paragraphs(pages):
    assert paragraphs(pages) == []


def test_what_every_page_repeats_is_left_out():
    pages = [
        f"The Varden Post, 5 March 2024\nLine {word} of the long story goes on\nPage {n} of 3"
        for n, word in enumerate(["one", "two", "three"], 1)
    ]
    assert paragraphs(pages) == [
        "Line one of the long story goes on Line two of the long story goes on Line three of the long story goes on"
    ]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("the har-\nbour", "the harbour"),
        ("the Anglo-\nSaxon", "the Anglo-Saxon"),
        ("a six-\nyear war", "a six-year war"),
        ("a 20-\nyear war", "a 20-year war"),
        ("in Lind-\nhaven", "in Lindhaven"),
        ("the end -\nor not", "the end - or not"),
        ("the har­\nbour", "the harbour"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(lines, text):
    assert paragraphs([lines]) == [text]


def test_what_a_browser_prints_around_the_page_is_left_out():
    page = "The ﬁrst talks went on.\n11/23/26, 10:42 PM Talks go on\nhttps://news.example/talks 1/1"
    assert paragraphs([page]) == ["The first talks went on."]


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_characters="ﬀﬁﬂﬃﬄﬅﬆ"), max_size=200), max_size=5))
def test_no_word_is_lost_or_made(pages):
    """Without repeated lines and page numbers, the letters are those of the pages."""
    pages = [re.sub(r"\d", "", page) + f"\nx{'y' * number}z\n" for number, page in enumerate(pages)]
    assume(len(set("\n".join(pages).split("\n"))) == len("\n".join(pages).split("\n")))
    letters = re.sub(r"[\s\W]", "", "".join(pages))
    assert re.sub(r"[\s\W]", "", "".join(paragraphs(pages))) == letters
