"""A receipt says what a folder was made from, and what has changed since."""

import hashlib
import json
import os

import pytest
from conftest import FIRST

from analysis import FabulaError, save_corrections, save_edit
from analysis.article.article import original
from analysis.export.receipt import article_of, check, is_made_from, left_over, write_receipt


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "terms.csv").write_text("term,count\n")
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "01-terms.ipynb").write_text("{}")
    write_receipt(tmp_path, original(FIRST))
    return tmp_path


def test_an_untouched_folder_is_what_its_receipt_says(folder):
    assert check(folder) == []
    assert check(folder, FIRST) == []


def test_every_kind_of_change_is_said(folder, tmp_path):
    (folder / "terms.csv").write_text("other")
    (folder / "notebooks" / "01-terms.ipynb").unlink()
    receipt = json.loads((folder / "receipt.json").read_text())
    receipt["versions"]["pandas"] = "0.1"
    receipt["lexicons"]["analysis/lexicons/stop_words.tsv"] = "other"
    receipt["code"]["analysis/gone.py"] = "other"
    (folder / "receipt.json").write_text(json.dumps(receipt))
    other = tmp_path / "other.txt"
    other.write_text("Another article.")
    said = check(folder, other)
    assert said[0] == f"{other} is not the article that these charts were made from."
    assert "The file terms.csv has changed." in said
    assert "The file notebooks/01-terms.ipynb is gone." in said
    assert "The lexicon analysis/lexicons/stop_words.tsv has changed." in said
    assert "The code in analysis/gone.py is gone." in said
    assert any(sentence.startswith("pandas was 0.1 and is ") for sentence in said)


def test_the_same_folder_has_the_same_receipt(folder):
    first = (folder / "receipt.json").read_bytes()
    write_receipt(folder, original(FIRST))
    assert (folder / "receipt.json").read_bytes() == first


@pytest.mark.parametrize("content", [None, "no json", "[]", "{}"])
def test_a_receipt_that_cannot_be_read_is_said(tmp_path, content):
    if content is not None:
        (tmp_path / "receipt.json").write_text(content)
    with pytest.raises(FabulaError, match="run `make charts` again"):
        check(tmp_path)


NO_NAMES = ["\0", "\ud800", "a" * 300, "a/" * 2500]


@pytest.mark.parametrize("name", NO_NAMES, ids=["zero", "half", "long", "deep"])
@pytest.mark.parametrize("where", ["files", "article"])
def test_a_receipt_with_a_name_that_no_file_can_have_is_no_receipt(folder, where, name):
    receipt = json.loads((folder / "receipt.json").read_text())
    receipt[where] |= {name: ""} if where == "files" else {"path": name}
    (folder / "receipt.json").write_text(json.dumps(receipt))
    with pytest.raises(FabulaError, match="a name in it is none that a file can have"):
        check(folder)
    assert is_made_from(folder, original(FIRST)) and [path.name for path in left_over(folder)] == ["receipt.json"]


def test_a_receipt_that_is_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "receipt.json")
    with pytest.raises(FabulaError, match="is a device or a pipe, not a file; run `make charts` again"):
        check(tmp_path)
    assert is_made_from(tmp_path, original(FIRST))


def test_a_receipt_has_nothing_looked_at_outside_its_folder_and_no_ring_followed(folder):
    (folder / "ring").symlink_to("ring")
    (folder.parent / "secret.txt").write_text("secret")
    receipt = json.loads((folder / "receipt.json").read_text())
    receipt["files"] |= {"../secret.txt": hashlib.sha256(b"secret").hexdigest(), "/etc/passwd": "", "ring/a": ""}
    receipt["article"]["path"] = "ring/a"
    (folder / "receipt.json").write_text(json.dumps(receipt))
    assert {f"The file {name} is gone." for name in ("../secret.txt", "/etc/passwd", "ring/a")} <= set(check(folder))
    assert is_made_from(folder, original(FIRST))


def test_an_article_of_a_table_is_known_by_its_table(tmp_path):
    table = tmp_path / "articles.csv"
    table.write_text("id,text\n17,Rain fell.\n")
    write_receipt(tmp_path / "out", original(f"{table}#17"))
    assert check(tmp_path / "out", f"{table}#17") == []
    table.write_text("id,text\n17,Snow fell.\n")
    assert check(tmp_path / "out", f"{table}#17") == [
        f"{table}#17 is not the article that these charts were made from."
    ]


@pytest.mark.parametrize("name", ["none.md", "none.csv#17", ""])
def test_an_article_that_cannot_be_read_is_named_with_the_remedy(folder, tmp_path, name):
    with pytest.raises(FabulaError, match=r"(none|test_).*; (check|name) the"):
        check(folder, tmp_path / name)


@pytest.fixture
def own(tmp_path):
    """An article, and a folder with its receipt."""
    path = tmp_path / "bridge.txt"
    path.write_text("The bridge fell.")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "terms.csv").write_text("term,count\n")
    write_receipt(tmp_path / "out", original(path))
    return path


def test_an_article_that_was_edited_is_noticed_without_naming_it(own, monkeypatch):
    monkeypatch.chdir(own.parent)
    assert check("out") == []
    own.write_text("The bridge stands.")
    assert check("out") == ["bridge.txt is not the article that these charts were made from."]


def test_a_correction_since_is_noticed(own, monkeypatch):
    monkeypatch.chdir(own.parent)
    save_corrections(own, published="2024-03-06")
    assert check("out") == ["The corrections of bridge.txt have changed."]
    write_receipt(own.parent / "out", original(own))
    assert check("out") == []


def test_an_edit_of_the_timeline_since_is_noticed(own, monkeypatch):
    monkeypatch.chdir(own.parent)
    save_edit(own, "The bridge fell.", "fell", 11, "hide")
    assert check("out") == ["The edits of the timeline of bridge.txt have changed."]
    write_receipt(own.parent / "out", original(own))
    assert check("out") == []


def test_an_article_that_is_gone_is_said_and_can_be_named(own, monkeypatch):
    monkeypatch.chdir(own.parent)
    moved = own.rename(own.parent / "moved.txt")
    said = "The article bridge.txt is no longer where it was (bridge.txt); name its file to compare it."
    assert check("out") == [said]
    assert check("out", moved) == []


def test_the_hash_is_that_of_what_was_read(own):
    found = original(own)
    own.write_text("Edited while the charts were made.")
    write_receipt(own.parent / "out", found)
    assert len(check(own.parent / "out")) == 1


def test_a_receipt_of_an_earlier_version_is_read(own):
    receipt = json.loads((own.parent / "out" / "receipt.json").read_text())
    receipt["article"] = {"name": "bridge.txt", "sha256": receipt["article"]["sha256"]}
    (own.parent / "out" / "receipt.json").write_text(json.dumps(receipt))
    assert check(own.parent / "out") == check(own.parent / "out", own) == []
    assert is_made_from(own.parent / "out", original(own))


def test_a_folder_is_known_by_the_article_that_it_was_made_from(own):
    out, found = own.parent / "out", original(own)
    assert is_made_from(out, found)
    own.write_text("Edited.")
    assert is_made_from(out, original(own))
    other = own.with_suffix(".md")
    other.write_text("Another bridge fell.")
    assert not is_made_from(out, original(other))
    assert article_of(out)["name"] == "bridge.txt"
    assert is_made_from(own.parent / "empty", original(other))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"article": 1, "files": {}}'])
def test_a_receipt_that_says_nothing_keeps_nobody_out(own, content):
    (own.parent / "out" / "receipt.json").write_text(content)
    assert is_made_from(own.parent / "out", original(own))


def test_what_an_earlier_run_left_is_known_by_its_receipt_and_nothing_else_is(own):
    out = own.parent / "out"
    (out / "notes.txt").write_text("my own")
    (out / "report.html").write_text("of an earlier version")
    receipt = json.loads((out / "receipt.json").read_text())
    receipt["files"] |= {"../bridge.txt": "", "gone.csv": ""}  # never outside
    (out / "receipt.json").write_text(json.dumps(receipt))
    assert {path.name for path in left_over(out)} == {"receipt.json", "report.html", "terms.csv"}
