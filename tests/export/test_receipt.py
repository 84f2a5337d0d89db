"""A receipt says what a folder was made from, and what has changed since."""

import json

import pytest
from conftest import FIRST

from analysis import FabulaError
from analysis.export.receipt import check, write_receipt


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "terms.csv").write_text("term,count\n")
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "01-terms.ipynb").write_text("{}")
    write_receipt(tmp_path, FIRST)
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
    write_receipt(folder, FIRST)
    assert (folder / "receipt.json").read_bytes() == first


@pytest.mark.parametrize("content", [None, "no json", "[]", "{}"])
def test_a_receipt_that_cannot_be_read_is_said(tmp_path, content):
    if content is not None:
        (tmp_path / "receipt.json").write_text(content)
    with pytest.raises(FabulaError, match="make the charts again"):
        check(tmp_path)


def test_an_article_of_a_table_is_known_by_its_table(tmp_path):
    table = tmp_path / "articles.csv"
    table.write_text("id,text\n17,Rain fell.\n")
    write_receipt(tmp_path / "out", f"{table}#17")
    assert check(tmp_path / "out", f"{table}#17") == []
    table.write_text("id,text\n17,Snow fell.\n")
    assert check(tmp_path / "out", f"{table}#17") == [
        f"{table}#17 is not the article that these charts were made from."
    ]


@pytest.mark.parametrize("name", ["none.md", "none.csv#17", ""])
def test_an_article_that_cannot_be_read_is_named_with_the_remedy(folder, tmp_path, name):
    with pytest.raises(FabulaError, match=r"(none|test_).*; (check|name) the"):
        check(folder, tmp_path / name)
