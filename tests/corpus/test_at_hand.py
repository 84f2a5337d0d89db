"""What a notebook finds, it says."""

import pytest

from analysis.corpus.at_hand import corpus_at_hand

TEXT = "The minister opened the new bridge on 3 May 2021. Nobody was hurt."


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """A project of one article, in which nothing else is at hand."""
    for folder in ("notebooks", "data/articles", "mine"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "data" / "articles" / "bridge.txt").write_text(TEXT)
    (tmp_path / "mine" / "one.txt").write_text(TEXT)
    (tmp_path / "mine" / "two.txt").write_text(TEXT + " The ferry sank in June.")
    monkeypatch.chdir(tmp_path / "notebooks")


def test_without_a_name_and_with_a_wrong_one_it_reads_those_that_come_with_it():
    said: list[str] = []
    corpus = corpus_at_hand("", "../output", say=said.append)
    assert len(corpus.documents) == 1
    assert said[0] == "No articles are named: those that come with Fabula are read."
    said.clear()
    corpus_at_hand("../gone.csv", "../output", say=said.append)
    assert said == ["../gone.csv is not there: the articles that come with Fabula are read."]


def test_a_folder_is_read_once_from_where_one_stands_or_from_the_project():
    said: list[str] = []
    corpus = corpus_at_hand("mine", "../output", say=said.append)
    assert len(corpus.documents) == 2
    assert said[0].startswith("Reading 2 articles, once; their tables stay in ")
    said.clear()
    again = corpus_at_hand("../mine", "../output", say=said.append)
    assert (len(again.documents), said) == (2, [])
    corpus_at_hand(corpus.folder, "../output", say=said.append)
    assert said == [f"{corpus.folder} is a corpus that was made before."]
