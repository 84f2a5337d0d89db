"""A corpus is asked as DuckDB relations."""

import os

import pytest
from corpus.written import as_csv, stories

from analysis import open_corpus
from analysis.corpus.run import build_corpus
from analysis.errors import FabulaError


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("query")
    rows = [*stories(6), {**stories(1)[0], "id": "empty", "text": ""}]
    build_corpus(as_csv(folder / "a.csv", rows), folder / "out", columns={"published": "date"}, events=False, part=3)
    return open_corpus(folder / "out")


def test_tables_are_relations_in_the_order_of_the_input(corpus):
    assert corpus.terms.filter("term = 'bridge'").df().doc_id.tolist() == ["a0", "a3"]
    assert corpus.documents.df().doc_id.tolist() == [f"a{number}" for number in range(6)]


def test_all_tables_are_asked_together(corpus):
    query = "SELECT d.doc_id FROM documents d JOIN terms t USING (doc_id) WHERE t.term = 'strike' ORDER BY 1"
    assert corpus.sql(query).fetchall() == [("a1",), ("a4",)]


def test_it_says_what_it_has(corpus):
    assert repr(corpus) == f"Corpus of 6 articles in {corpus.folder}"
    assert corpus.summary().endswith(
        "has the tables of 6 articles. 1 of 7 could not be read: the table errors says why."
    )
    assert {"terms", "errors"} <= set(dir(corpus))


def test_an_article_comes_back(corpus):
    assert corpus.article("a2").text == stories(3)[2]["text"]
    with pytest.raises(FabulaError, match="has no article 'none'"):
        corpus.article("none")


def test_what_was_not_made_is_said(corpus):
    with pytest.raises(FabulaError, match="was made without the table timeline"):
        corpus.timeline  # noqa: B018
    with pytest.raises(AttributeError):
        corpus.nothing  # noqa: B018


def test_a_folder_without_a_corpus(tmp_path):
    with pytest.raises(FabulaError, match="there is no corpus in it; make one: fabula corpus INPUT"):
        open_corpus(tmp_path)
    (tmp_path / "corpus.json").write_text("[")
    with pytest.raises(FabulaError, match="cannot be read"):
        open_corpus(tmp_path)


LISTS = [
    '{"input": "a", "parts": ["../../secret"]}',
    '{"input": "a", "parts": 5}',
    '{"input": "a", "parts": [5]}',
    "[" * 99_999,
]


@pytest.mark.parametrize("content", LISTS, ids=["above", "number", "numbers", "deep"])
def test_a_list_of_parts_that_is_none_is_said_and_made_again(tmp_path, content):
    table = as_csv(tmp_path / "a.csv", stories(1))
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "corpus.json").write_text(content)
    with pytest.raises(FabulaError, match=r"corpus\.json: cannot be read .*; make the corpus again"):
        open_corpus(tmp_path / "out")
    assert len(build_corpus(table, tmp_path / "out", events=False).documents) == 1


def test_a_list_or_a_part_that_is_none_is_neither_waited_for_nor_raised(tmp_path):
    build_corpus(as_csv(tmp_path / "a.csv", stories(1)), tmp_path / "out", events=False)
    next((tmp_path / "out" / "terms").iterdir()).write_text("no Parquet")
    with pytest.raises(FabulaError, match=r"terms: cannot be read .*; make the corpus again"):
        open_corpus(tmp_path / "out")
    (tmp_path / "out" / "corpus.json").unlink()
    os.mkfifo(tmp_path / "out" / "corpus.json")
    with pytest.raises(FabulaError, match="is a device or a pipe, not a file; make the corpus again"):
        open_corpus(tmp_path / "out")
