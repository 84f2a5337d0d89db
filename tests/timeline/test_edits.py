"""A reader's edits are the last step of the timeline: applied, or reported."""

import datetime

import pytest

from analysis import Article, analyse
from analysis.article.edits import Edit, digest
from analysis.timeline.edits import GONE, OTHER_TEXT

TEXT = "The minister visited Ghana on 3 May 2021. A bomb exploded in Accra on 5 May 2021. The visit may go on."
DAY = datetime.date(2021, 6, 11)


def told(*edits, text=TEXT):
    made = tuple(Edit(digest(TEXT), words, TEXT.index(words), change, value) for words, change, value in edits)
    return analyse(Article(text, published=DAY, edits=made))


def row(story, words):
    (found,) = (row for row in story.timeline.itertuples() if row.text == words)
    return found


def test_without_edits_nothing_is_edited():
    story = told()
    assert set(story.timeline.edited) == {""}
    assert story.edits.empty


@pytest.mark.parametrize(
    ("change", "value", "column", "expected"),
    [
        ("headline", "Minister in Ghana", "headline", "Minister in Ghana"),
        ("status", "planned", "status", "planned"),
        ("speaker", "Ann Lee", "speaker", "Ann Lee"),
        ("day", "2021-05-04", "edtf", "2021-05-04"),
        ("day", "", "basis", "undated"),
        ("day", "2021-05-01/..", "latest", None),
        ("main", "", "is_main", True),
    ],
)
def test_one_thing_of_one_row_is_changed(change, value, column, expected):
    story = told(("visited", change, value))
    assert getattr(row(story, "visited"), column) == expected
    assert row(story, "visited").edited == change
    assert story.edits.problem.tolist() == [""]
    assert row(story, "exploded").edited == ""


def test_a_hidden_row_is_gone_and_the_numbers_close_up():
    story = told(("exploded", "hide", ""))
    assert "exploded" not in set(story.timeline.text)
    assert sorted(story.timeline.number) == [*range(1, len(story.timeline) + 1)]


def test_two_rows_become_one_with_the_mentions_of_both():
    story = told(("visited", "merge", str(TEXT.index("exploded"))))
    merged = row(story, "visited")
    assert merged.told == len(merged.mentions) >= 2
    assert "exploded" not in set(story.timeline.text)


def test_a_new_day_moves_the_row():
    story = told(("visited", "day", "2021-05-09"))
    assert story.timeline.text.tolist().index("visited") > story.timeline.text.tolist().index("exploded")


def test_another_text_never_gets_the_edits_and_says_so():
    story = told(("visited", "headline", "x"), text=TEXT + " It rained.")
    assert set(story.timeline.edited) == {""}
    assert story.edits.problem.tolist() == [OTHER_TEXT]


@pytest.mark.parametrize(
    ("edit", "problem"),
    [
        (("minister", "hide", ""), GONE),
        (("visited", "status", "maybe"), "'maybe' is no status"),
        (("visited", "day", "soon"), "'soon' is no day"),
        (("visited", "day", "2021-05-09/2021-05-01"), "is no day"),
        (("visited", "merge", "1"), GONE),
    ],
)
def test_an_edit_that_cannot_be_is_reported_and_not_lost(edit, problem):
    story = told(edit)
    assert problem in story.edits.problem[0]
    assert set(story.timeline.edited) == {""}


def test_the_same_edits_give_the_same_table():
    edits = [("visited", "day", "2021-05-09"), ("exploded", "headline", "Bomb in Accra")]
    assert told(*edits).timeline.equals(told(*edits).timeline)
