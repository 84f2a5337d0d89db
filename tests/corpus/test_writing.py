"""Parts are written whole or not at all."""

import duckdb
import pytest

from analysis.corpus import writing
from analysis.corpus.schema import WHOLE
from analysis.corpus.source import Source
from analysis.corpus.tables import tables
from analysis.corpus.writing import is_done, place, write
from analysis.errors import FabulaError


@pytest.fixture
def folder(tmp_path):
    for name in WHOLE:
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture(scope="module")
def found():
    return tables([Source("a", "a.txt", b"Kim praised the talks on Monday.")], WHOLE)


def test_the_types_are_those_of_the_schema(folder, found):
    write(folder, "one", found)
    relation = duckdb.read_parquet(str(place(folder, "timeline", "one")))
    types = dict(zip(relation.columns, map(str, relation.types), strict=True))
    assert (types["earliest"], types["mentions"], types["actors"]) == ("DATE", "BIGINT[]", "VARCHAR[]")


def test_the_same_rows_give_the_same_bytes(folder, found):
    write(folder, "one", found)
    write(folder, "two", found)
    assert place(folder, "events", "one").read_bytes() == place(folder, "events", "two").read_bytes()


def test_empty_tables_have_their_columns(folder):
    write(folder, "none", tables([Source("a", "a.txt", b"")], WHOLE))
    assert duckdb.read_parquet(str(place(folder, "sentiment", "none"))).columns[0] == "doc_id"


def test_a_full_disk_leaves_no_part_and_says_so(folder, found, monkeypatch):
    class Full:
        def register(self, *_):
            pass

        unregister = register

        def execute(self, _):
            raise duckdb.IOException("IO Error: No space left on device")

    monkeypatch.setattr(writing, "_connection", Full)
    with pytest.raises(FabulaError, match=r"cannot be written \(No space left on device\); make room"):
        write(folder, "one", found)
    assert not is_done(folder, "one")
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_a_part_is_done_when_its_documents_are_there(folder, found, monkeypatch):
    written = []
    monkeypatch.setattr(writing, "_write", lambda _, name, *__: written.append(name))
    write(folder, "one", found)
    assert written[-1] == "documents" and sorted(written) == sorted(WHOLE)
