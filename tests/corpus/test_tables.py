"""The tables of a part are those of its articles, one after the other."""

import datetime

import numpy as np
import pandas as pd
import pytest
from corpus.written import as_csv, stories

from analysis import analyse
from analysis.corpus import tables as module
from analysis.corpus.inputs import sources
from analysis.corpus.query import open_corpus
from analysis.corpus.run import build_corpus
from analysis.corpus.schema import PLAIN, SCHEMA, WHOLE
from analysis.corpus.source import Source
from analysis.corpus.tables import tables

NAMED = {"published": "date", "source": "paper"}


def plain(value):
    """A value as it is in every table: missing is None, a list is a list, a number is a number."""
    if isinstance(value, list | tuple | np.ndarray):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return [plain(item) for item in value.values()]
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, datetime.datetime):
        return value.date()
    return value.item() if isinstance(value, np.generic) else value


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    build_corpus(as_csv(folder / "a.csv", stories(12)), folder / "out", columns=NAMED, tokens=True, part=5)
    return open_corpus(folder / "out")


@pytest.mark.parametrize("name", [name for name in SCHEMA if name not in ("documents", "errors")])
def test_each_article_has_the_rows_that_it_has_alone(corpus, name):
    for doc_id in ("a0", "a4", "a11"):
        alone = getattr(analyse(corpus.article(doc_id), reads=False), name)
        found = getattr(corpus, name).filter(f"doc_id = '{doc_id}'").df().drop(columns="doc_id")
        assert list(found.columns) == list(alone.columns)
        for column in alone:
            assert [plain(value) for value in found[column].tolist()] == [
                plain(value) for value in alone[column].tolist()
            ]


def test_read_by_the_language_model_each_article_has_the_timeline_that_it_has_alone(tmp_path):
    build_corpus(as_csv(tmp_path / "a.csv", stories(6)), tmp_path / "out", columns=NAMED, reads=True)
    read = open_corpus(tmp_path / "out")
    for doc_id in ("a0", "a5"):
        alone = analyse(read.article(doc_id)).timeline
        found = read.timeline.filter(f"doc_id = '{doc_id}'").df()
        assert found.headline.tolist() == alone.headline.tolist()
        assert found.salience.tolist() == alone.salience.tolist()


def test_what_the_language_model_reads_is_another_part(tmp_path):
    given = as_csv(tmp_path / "a.csv", stories(3))
    names = set()
    for reads in (False, True):
        build_corpus(given, tmp_path / "out", columns=NAMED, reads=reads)
        names |= {path.name for path in (tmp_path / "out" / "timeline").glob("*.parquet")}
    assert len(names) == 2


def test_documents(corpus):
    found = corpus.documents.df()
    assert found.doc_id.tolist() == [f"a{number}" for number in range(12)]
    assert found.loc[3, ["title", "source"]].tolist() == ["News 3", "Courier"]
    assert found.published[3] == found.earliest[3] == pd.Timestamp("2021-05-04")
    assert (found.characters == found.text.str.len()).all() and (found.words > 10).all()


def test_without_events_the_tone_and_the_times_are_the_same(corpus, tmp_path):
    path = as_csv(tmp_path / "a.csv", stories(12))
    fast = build_corpus(path, tmp_path / "out", columns=NAMED, events=False)
    assert fast.tables == PLAIN
    for name in ("sentiment", "times"):
        columns = [column for column in SCHEMA[name] if column != "speaker"]
        ours, theirs = (getattr(each, name).df()[columns] for each in (fast, corpus))
        assert ours.map(plain).to_dict("list") == theirs.map(plain).to_dict("list")
    assert {"bridge", "engineer", "crack"} <= set(fast.terms.df().term)


def test_what_cannot_be_read_is_an_error_and_the_rest_is_there():
    german = "Die Gespräche, die am Freitag begannen, wurden von den beiden Seiten nicht mit Erfolg beendet."
    given = [
        Source("a", "a.txt", b"Talks began."),
        Source("b", "b.txt", b" "),
        Source("c", "c.txt", german.encode()),
        Source("d", "d.txt", problem="d.txt: too large"),
    ]
    found = tables(given, WHOLE)
    assert found["documents"].doc_id.tolist() == ["a"]
    assert found["errors"].doc_id.tolist() == ["b", "c", "d"]
    assert set(found["errors"].kind) == {"unread"}
    assert (
        found["errors"].problem[1] == "c.txt: is in German, and only English can be read; choose an article in English"
    )


def test_a_fault_of_one_article_is_an_error_of_that_one(monkeypatch, tmp_path):
    together = module.analyse_together

    def faulty(articles, *, reads):
        if any("strike" in article.text for article in articles):
            raise KeyError("strike")
        return together(articles, reads=reads)

    monkeypatch.setattr(module, "analyse_together", faulty)
    found = tables(sources(as_csv(tmp_path / "a.csv", stories(3))), WHOLE)
    assert found["documents"].doc_id.tolist() == ["a0", "a2"]
    assert found["errors"].kind.tolist() == ["failed"]
    assert found["errors"].problem.tolist() == ["a.csv#a1: KeyError: 'strike'"]


def test_no_article_at_all_has_empty_tables():
    found = tables([Source("a", "a.txt", b"")], WHOLE)
    assert {name: len(table) for name, table in found.items() if len(table)} == {"errors": 1}
    assert list(found["timeline"].columns) == list(SCHEMA["timeline"])
