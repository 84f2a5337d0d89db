"""The article chosen in the panel is that of every notebook, from wherever it is asked for."""

import pytest

import analysis
from analysis import FabulaError, read_article
from analysis.article.chosen import choose, chosen

FIRST = "data/articles/russia-north-korea-arms-talks.md"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A project with two articles and a table, as the working directory."""
    articles = tmp_path / "data" / "articles"
    articles.mkdir(parents=True)
    (tmp_path / "notebooks").mkdir()
    (tmp_path / FIRST).write_text("Talks began.")
    (articles / "ferry.md").write_text("The ferry sank.")
    (articles / "news.csv").write_text("id,text\n1,One.\n2,Two.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_at_first_it_is_the_one_that_comes_with_the_package(home, capsys):
    assert chosen() == FIRST
    assert not (home / "data" / ".chosen").exists()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("folder", [".", "notebooks", "data/articles"])
def test_it_can_be_read_from_everywhere_in_the_project(home, monkeypatch, folder):
    choose("data/articles/ferry.md")
    monkeypatch.chdir(home / folder)
    assert read_article(analysis.chosen()).text == "The ferry sank."
    choose(home / FIRST)
    assert read_article(analysis.chosen()).text == "Talks began."


def test_it_is_kept_as_one_line_that_a_reader_understands(home, monkeypatch):
    monkeypatch.chdir(home / "notebooks")
    choose("../data/articles/ferry.md")
    assert (home / "data" / ".chosen").read_text() == "data/articles/ferry.md\n"
    assert {path.name for path in (home / "data").iterdir()} == {".chosen", "articles"}


def test_a_row_of_a_table_can_be_chosen(home):
    choose(home / "data" / "articles" / "news.csv#2")
    assert read_article(chosen()).text == "Two."


@pytest.mark.usefixtures("home")
def test_an_article_outside_the_project_can_be_chosen(tmp_path_factory):
    other = tmp_path_factory.mktemp("elsewhere") / "other.txt"
    other.write_text("Elsewhere it rained.")
    choose(other)
    assert read_article(chosen()).text == "Elsewhere it rained."


def test_one_that_is_gone_is_said_in_a_line_and_the_first_is_read(home, capsys):
    choose("data/articles/ferry.md")
    (home / "data" / "articles" / "ferry.md").unlink()
    assert chosen() == FIRST
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert "data/articles/ferry.md, chosen before, is gone; russia-north-korea-arms-talks.md is read" in said


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"a\nb\n", b"x" * 5000, b"\0", b"y" * 600])
def test_what_is_no_path_is_no_choice(home, content):
    (home / "data" / ".chosen").write_bytes(content)
    assert chosen() == FIRST


def test_what_comes_in_the_package_is_not_written_to(tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.article.chosen.PACKED", tmp_path)
    monkeypatch.setattr("analysis.article.chosen.project", lambda: tmp_path)
    with pytest.raises(FabulaError, match=r"a\.md: is not remembered .* `fabula lab`"):
        choose("a.md")
    assert list(tmp_path.iterdir()) == []


def test_a_choice_that_cannot_be_kept_is_said(home):
    (home / "data" / ".chosen").mkdir()
    with pytest.raises(FabulaError, match="cannot be written"):
        choose(FIRST)
