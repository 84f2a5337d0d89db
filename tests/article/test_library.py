"""The folder of articles: what can be chosen in it, and nothing else."""

import os

import pytest

from analysis import FabulaError, read_article
from analysis.article.corrections import save_corrections
from analysis.article.edits import save_edit
from analysis.article.library import articles, is_added, note_added, remove


def names(folder):
    return [path.name for path in articles(folder)]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.md").write_text("Talks began.")
    (tmp_path / "news.csv").write_text("id,text\n1,One.\n2,Two.\n")
    return tmp_path


def test_articles_come_by_name_and_those_of_a_table_one_by_one(folder):
    (folder / "a.TXT").write_text("Talks ended.")
    assert names(folder) == ["a.TXT", "b.md", "news.csv#1", "news.csv#2"]


def test_each_of_them_can_be_read(folder):
    assert [read_article(path).text for path in articles(folder)] == ["Talks began.", "One.", "Two."]


@pytest.mark.parametrize("name", [".hidden.md", "_draft.md", "picture.png", "notes"])
def test_what_is_no_article_is_not_in_it(folder, name):
    (folder / name).write_text("x")
    assert names(folder) == ["b.md", "news.csv#1", "news.csv#2"]


def test_corrections_beside_an_article_are_no_article(folder):
    save_corrections(folder / "b.md", title="Other")
    save_corrections(folder / "news.csv#1", title="Third")
    assert names(folder) == ["b.md", "news.csv#1", "news.csv#2"]


@pytest.mark.parametrize("content", ["", "number\n1\n"])
def test_a_table_that_cannot_be_read_stands_for_itself(folder, content):
    (folder / "broken.csv").write_text(content)
    assert names(folder) == ["b.md", "broken.csv", "news.csv#1", "news.csv#2"]
    with pytest.raises(FabulaError, match=r"broken\.csv"):
        read_article(folder / "broken.csv")


def test_an_empty_folder_has_none_and_a_missing_one_is_said(tmp_path):
    assert articles(tmp_path) == []
    with pytest.raises(FabulaError, match="nowhere: there is no such folder; create it and put an article in it"):
        articles(tmp_path / "nowhere")


def test_only_what_was_added_here_can_be_removed(folder):
    note_added(folder / "b.md")
    save_corrections(folder / "b.md", title="Other")
    assert is_added(folder / "b.md") and not is_added(folder / "news.csv")
    remove(folder / "b.md")
    assert names(folder) == ["news.csv#1", "news.csv#2"]
    assert {path.name for path in folder.iterdir()} == {"news.csv", ".added"}
    with pytest.raises(FabulaError, match=r"news.csv: was not added here, so it is not removed; delete the file"):
        remove(folder / "news.csv")
    with pytest.raises(FabulaError, match="was not added here"):
        remove(folder / "news.csv#1")


def test_a_list_of_what_was_added_that_is_a_pipe_is_not_waited_for(folder):
    os.mkfifo(folder / ".added")
    assert not is_added(folder / "b.md")


def test_a_file_of_the_same_name_put_there_later_was_not_added_here(folder):
    note_added(folder / "b.md")
    remove(folder / "b.md")
    (folder / "b.md").write_text("Other talks began.")
    with pytest.raises(FabulaError, match="was not added here"):
        remove(folder / "b.md")


def test_with_a_file_go_the_corrections_and_edits_of_all_its_articles(folder):
    note_added(folder / "news.csv")
    for row in articles(folder)[1:]:
        save_corrections(row, title="Other")
        save_edit(row, read_article(row).text, read_article(row).text[:3], 0, "hide")
    assert is_added(folder / "news.csv#2")
    remove(folder / "news.csv#2")
    assert {path.name for path in folder.iterdir()} == {"b.md", ".added"}
