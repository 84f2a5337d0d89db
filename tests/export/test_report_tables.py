"""The tables of the report are in words: days, names and whole sentences, and nothing for what is not known."""

import dataclasses

import pytest
from conftest import read

from analysis.article.edits import Edit, digest
from analysis.export.report_tables import answer_rows, edit_rows, event_rows, quotation_rows, term_rows

TEXT = (
    "Police arrested the mayor of Ghent on 3 May 2021. “He took no money,” said Ann Lee, his lawyer. "
    "She added that the bridge bridge bridge would reopen in July. The move highlights that the mayor knew."
)


@pytest.fixture(scope="module")
def told():
    return read(TEXT, "2021-06-11")


def edited(*changes):
    place = TEXT.index("arrested")
    edits = tuple(Edit(digest(TEXT), "arrested", place, change, value) for change, value in changes)
    return read(TEXT, "2021-06-11", edits=edits)


def test_no_cell_is_a_tuple_a_timestamp_or_nothing(any_story):
    for rows in (answer_rows, event_rows, term_rows, edit_rows):
        for row in rows(any_story):
            cells = dataclasses.asdict(row).values()
            assert all(isinstance(cell, str | int | None) for cell in cells)
            assert not {"nan", "None", "NaT"} & {str(cell) for cell in cells if cell is not None}


def test_an_event_has_its_day_in_words_and_the_words_that_give_it(told):
    row = next(row for row in event_rows(told) if "arrest" in row.words)
    assert (row.when, row.known) == ("3 May 2021", "“3 May 2021”")
    assert row.sentence == "Police arrested the mayor of Ghent on 3 May 2021."


def test_the_answers_name_their_sentence(told):
    rows = {row.question: row for row in answer_rows(told)}
    assert rows["When"].answer == "3 May 2021"
    assert {rows["Who"].sentence_id, rows["What"].sentence_id} == {0}


def test_a_publication_is_no_day_of_the_event():
    rows = {row.question: row for row in answer_rows(read("Ann Lee resigned.", "2021-06-11"))}
    assert rows["When"].answer == "no date is given; published 11 Jun 2021"
    assert rows["When"].sentence_id is None


def test_who_says_what_stands_in_whole_sentences_and_evidence_is_nobody(told):
    rows = quotation_rows(told)
    assert [(row.speaker, row.how) for row in rows] == [("Ann Lee", "word for word"), ("Ann Lee", "reported")]
    assert "".join(piece.text for piece in rows[0].pieces) == "“He took no money,” said Ann Lee, his lawyer."
    said = [piece.text for piece in rows[0].pieces if piece.marks]
    assert len(said) == 1 and "He took no money" in said[0]


def test_a_term_is_compared_with_as_much_as_its_number_allows(told):
    rows = {row.term: row for row in term_rows(told)}
    assert rows["bridge"].count == 3
    assert rows["bridge"].compared.startswith("at least ")
    assert rows["police"].compared == "too rare to compare"
    (row,) = (row for row in term_rows(read("Talks failed. More talks followed, and a talk.")) if row.term == "talk")
    assert sorted(row.forms.lower().split(", ")) == ["talk", "talks"]


def test_what_a_reader_changed_is_said_and_what_fits_no_row_too():
    story = edited(("headline", "Mayor held"), ("day", "2021-05-04"), ("status", "maybe"))
    rows = edit_rows(story)
    assert [row.change for row in rows] == [
        "reworded as “Mayor held”",
        "date set to 4 May 2021",
        "status set to “maybe”",
    ]
    assert [bool(row.problem) for row in rows] == [False, False, True]
    row = next(row for row in event_rows(story) if row.words == "Mayor held")
    assert (row.when, row.known, row.edited) == ("4 May 2021", "set by the reader", "headline, day")


@pytest.mark.parametrize(
    ("change", "value", "said"),
    [
        ("hide", "", "left out"),
        ("main", "", "shown as a main event"),
        ("day", "", "date removed"),
        ("day", "2021-05-01/2021-05-31", "date set to May 2021"),
        ("day", "2021-05-02/..", "date set to from 2 May 2021"),
        ("day", "soon", "date set to soon"),
        ("speaker", "", "speaker set to the article itself"),
        ("speaker", "Ann Lee", "speaker set to Ann Lee"),
    ],
)
def test_each_change_in_words(change, value, said):
    assert edit_rows(edited((change, value)))[0].change == said
