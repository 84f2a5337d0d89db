"""A corpus is made part by part, and what is done is not done again."""

import os
import signal
import subprocess
import sys
import time

import pytest
from conftest import ROOT
from corpus.written import as_csv, as_folder, hashes, stories

from analysis.corpus import workers
from analysis.corpus.run import build_corpus
from analysis.errors import FabulaError
from analysis.files import replacing


def made(path, out, **settings):
    return build_corpus(path, out, events=False, part=4, **settings)


@pytest.fixture
def asked(monkeypatch):
    """The parts that were made, not taken as they were."""
    found = []
    make = workers.make
    monkeypatch.setattr(workers, "make", lambda task: found.append(task.part) or make(task))
    return found


def test_what_is_done_is_not_done_again(tmp_path, asked):
    path = as_csv(tmp_path / "a.csv", stories(30))
    told = []
    made(path, tmp_path / "out", progress=lambda done, of: told.append((done, of)))
    assert told[0] == (0, 30) and told[-1] == (30, 30) and len(told) == len(asked) + 1
    before, count = hashes(tmp_path / "out"), len(asked)
    made(path, tmp_path / "out")
    assert len(asked) == count and hashes(tmp_path / "out") == before


def test_a_changed_article_is_done_again_with_its_part_and_no_other(tmp_path, asked):
    rows = stories(30)
    folder = as_folder(tmp_path / "a", rows)
    made(folder, tmp_path / "out")
    asked.clear()
    (folder / "a7.md").write_text("A flood reached Exville on Friday.")
    corpus = made(folder, tmp_path / "out")
    assert len(asked) <= 2 and "a7" in [source.id for part in asked for source in part.sources]
    assert corpus.article("a7").text.startswith("A flood") and len(corpus.documents) == 30
    assert len(list((tmp_path / "out" / "terms").iterdir())) == len(corpus.parts)
    made(folder, tmp_path / "once")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "once")


def test_killed_in_the_middle_it_goes_on_and_ends_with_the_same_bytes(tmp_path):
    path = as_csv(
        tmp_path / "a.csv", stories(160)
    )  # so many that a run on a busy machine is not done before it is killed
    code = "import sys; from analysis.corpus import build_corpus; build_corpus(*sys.argv[1:3], events=False, part=4)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, "-c", code, str(path), str(tmp_path / "out")], env=environment)
    parts = tmp_path / "out" / "documents"
    for _ in range(3000):
        if parts.is_dir() and len(list(parts.glob("[!.]*"))) >= 3:
            break
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert not (tmp_path / "out" / "corpus.json").exists()
    for name in (".part.x.half", "tmp_.part.x.half"):  # ours, and what DuckDB writes before it has that name
        (tmp_path / "out" / "terms" / name).write_bytes(b"what a killed run leaves")
    made(path, tmp_path / "out")
    made(path, tmp_path / "once")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "once")


def test_no_articles_at_all(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(FabulaError, match="there is no article in it"):
        made(tmp_path / "a", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_another_corpus_is_not_written_over(tmp_path):
    made(as_csv(tmp_path / "a.csv", stories(2)), tmp_path / "out")
    with pytest.raises(FabulaError, match=r"holds the corpus of a\.csv; name another folder for that of b\.csv"):
        made(as_csv(tmp_path / "b.csv", stories(2)), tmp_path / "out")


def test_a_place_that_cannot_be_written_to(tmp_path):
    path = as_csv(tmp_path / "a.csv", stories(2))
    with pytest.raises(FabulaError, match="cannot be written"):
        made(path, path / "out")


def test_an_input_that_changes_meanwhile_is_said(tmp_path, monkeypatch):
    path = as_csv(tmp_path / "a.csv", stories(8))
    monkeypatch.setattr("analysis.corpus.run.here", lambda _: iter(()))
    with pytest.raises(FabulaError, match="was changed while it was read"):
        made(path, tmp_path / "out")


def test_what_a_killed_worker_had_begun_to_write_is_taken_away(tmp_path):
    table = as_csv(tmp_path / "a.csv", stories(3))
    build_corpus(table, tmp_path / "out")
    expected = hashes(tmp_path / "out")
    (whole,) = (tmp_path / "out" / "terms").iterdir()
    begun = replacing(whole)
    begun.__enter__()
    assert len(list(whole.parent.iterdir())) == 2
    build_corpus(table, tmp_path / "out")
    assert hashes(tmp_path / "out") == expected
