"""A reader's edits are kept in a file that a person can read, and none is lost."""

import pytest

from analysis import FabulaError, read_article, save_edit, undo_edit
from analysis.article.edits import Edit, digest, edits_file, read_edits

TEXT = "The minister visited Ghana on Monday. Talks began."


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "talks.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_an_edit_is_kept_beside_the_article_and_read_with_it(path):
    place = save_edit(path, TEXT, "visited", 13, "headline", "Minister visits Ghana")
    assert place == edits_file(path)
    assert "event: visited" in place.read_text(encoding="utf-8")
    assert read_article(path).edits == (Edit(digest(TEXT), "visited", 13, "headline", "Minister visits Ghana"),)


def test_a_later_change_of_the_same_kind_takes_the_place_of_the_earlier(path):
    save_edit(path, TEXT, "visited", 13, "status", "planned")
    save_edit(path, TEXT, "visited", 13, "hide")
    save_edit(path, TEXT, "visited", 13, "status", "denied")
    assert [(edit.change, edit.value) for edit in read_edits(path)] == [("hide", ""), ("status", "denied")]


def test_edits_are_undone_one_by_one(path):
    save_edit(path, TEXT, "visited", 13, "hide")
    save_edit(path, TEXT, "began", 44, "main")
    undo_edit(path, 1)
    assert [edit.words for edit in read_edits(path)] == ["began"]
    undo_edit(path, 1)
    assert not edits_file(path).exists()
    with pytest.raises(FabulaError, match="has no edit 1"):
        undo_edit(path, 1)


@pytest.mark.parametrize(
    ("words", "at", "change", "value", "said"),
    [
        ("visited", 14, "hide", "", "is not at character 14"),
        ("visited", 13, "colour", "red", "not something that can be changed"),
        ("visited", 13, "merge", "talks", "character at which"),
        ("visited", 13, "headline", " ", "headline is empty"),
    ],
)
def test_what_is_no_edit_is_refused_and_nothing_is_written(path, words, at, change, value, said):
    with pytest.raises(FabulaError, match=said):
        save_edit(path, TEXT, words, at, change, value)
    assert not edits_file(path).exists()


LONG = "9" * 5000  # more digits than Python makes a number of


@pytest.mark.parametrize(
    "entry", [f"at: {LONG}\n  hide: yes", f"at: 3\n  merge: '{LONG}'", f"at: 3\n  day: {'x' * 600}"]
)
def test_an_edit_without_measure_is_refused(path, entry):
    edits_file(path).write_text(f"- event: visited\n  text: abc\n  {entry}\n", encoding="utf-8")
    with pytest.raises(
        FabulaError, match=r"talks\.txt\.edits\.yml: .*(entry 1 is not an edit|has (5,000|600) characters)"
    ):
        read_article(path)


def test_what_an_edit_says_can_be_shown_everywhere(path):
    edits_file(path).write_text(
        f'- event: visited\n  at: 13\n  text: {digest(TEXT)}\n  headline: "Off \\e[31m\\0\\ud800\\x9b ends"\n',
        encoding="utf-8",
    )
    assert read_article(path).edits[0].value == "Off \ufffd[31m?\ufffd ends"
    save_edit(path, TEXT, "visited", 13, "headline", "Off \x1b[31m\ud800 ends")
    assert read_article(path).edits[0].value == "Off \ufffd[31m? ends"


@pytest.mark.parametrize("content", ["hide: 3", "- hide: yes", "- [", "- event: x\n  at: one\n  text: y\n  hide: yes"])
def test_a_file_that_holds_no_edits_is_named(path, content):
    edits_file(path).write_text(content, encoding="utf-8")
    with pytest.raises(FabulaError, match=r"talks\.txt\.edits\.yml"):
        read_article(path)


def test_an_article_of_a_table_has_a_file_of_its_own():
    assert edits_file("all.csv#17").name == "all.csv.17.edits.yml"
