"""A table of articles of any length → its rows, one after the other."""

import csv
import glob
import gzip
import io
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from analysis.article.readers.spreadsheet import cell_text, columns_of, iso_day, reading_of
from analysis.corpus.source import Source
from analysis.errors import FabulaError

TABLES = (".csv", ".tsv", ".jsonl", ".csv.gz", ".tsv.gz", ".jsonl.gz", ".parquet")
FIELDS = ("text", "title", "published", "source", "author", "id", "language")

_BROKEN = re.compile("[\udc80-\udcff]")  # a byte that is no UTF-8
_MOST_CHARACTERS = 100_000_000  # of a cell
_DEEP = "lists in lists too deep to be read; write texts"
_PARQUET_ROWS = 1000  # at once


def table_kind(name: str) -> str:
    """Return which of TABLES the file `name` is, "" for none."""
    return next((kind for kind in sorted(TABLES, key=len, reverse=True) if name.lower().endswith(kind)), "")


def rows(name: str, file: IO[bytes], columns: Mapping[str, str]) -> Iterator[Source]:
    """Yield the articles in the table `file`, which is called `name` in the input, in the order of its rows.

    `columns` is the column of each field that has not its usual name. A row that is broken is a Source with a
    `problem`. Raises FabulaError, with the columns that are there, where one is missing, and for what is no table.
    """
    kind = table_kind(name)
    if kind == ".parquet":
        yield from _sources(name, _parquet(name, file), columns)
    elif kind.endswith(".gz"):
        with gzip.open(file) as unpacked:
            yield from _sources(name, _lines(kind, unpacked, columns), columns)  # type: ignore[arg-type]
    else:
        yield from _sources(name, _lines(kind, file, columns), columns)


Row = dict[str, Any] | str  # what is wrong with it


def _sources(name: str, found: Iterator[Row], columns: Mapping[str, str]) -> Iterator[Source]:
    stem = Path(name.removesuffix(table_kind(name)) + ".csv")
    known: dict[str, str] = {}
    names: tuple[str, ...] = ()
    for number, row in enumerate(found, 1):
        if isinstance(row, str):
            yield Source(f"{stem.stem}-{number}", f"{name}, row {number}", problem=f"{name}, row {number}: {row}")
            continue
        if tuple(row) != names:  # of JSON each row may have its own
            names = tuple(row)
            known = _known(name, [*names], columns)
        try:
            cells = {column: cell_text(value) for column, value in row.items()}
        except RecursionError:
            yield Source(f"{stem.stem}-{number}", f"{name}, row {number}", problem=f"{name}, row {number}: {_DEEP}")
            continue
        yield _source(name, stem, number, cells, known)


def _source(name: str, stem: Path, number: int, cells: dict[str, str], known: dict[str, str]) -> Source:
    reading = reading_of(stem, number, cells, known)
    path, notes = f"{name}#{reading.fields['id']}", []
    written = reading.fields.get("published")
    if written is not None:
        reading.fields["published"] = iso_day(written)
        if not reading.fields["published"]:
            notes.append(f"{path}: published is {written!r}, which is not read; write it as 2023-09-05")
    others = {column: value for column, value in cells.items() if value and column not in known.values()}
    if not reading.text.isascii() and _BROKEN.search(reading.text):
        return Source(reading.fields["id"], path, problem=f"{path}: not UTF-8; save the table again as UTF-8")
    return Source(reading.fields["id"], path, reading=reading, fields=others, notes=tuple(notes))


def _known(name: str, there: list[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return the column of each field that is there."""
    missing = [column for column in columns.values() if column not in there]
    shown = ", ".join(" ".join(each.split())[:40] for each in there[:20]) + (" ..." if len(there) > 20 else "")
    if missing:
        raise FabulaError(f"{name}: has no column {missing[0]!r}; its columns are {shown}")
    known = columns_of(there) | dict(columns)
    if "text" not in known:
        raise FabulaError(f"{name}: no column of texts among {shown}; say which it is (--text COLUMN)")
    return known


def _lines(kind: str, file: IO[bytes], columns: Mapping[str, str]) -> Iterator[Row]:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="")
    return _json(text) if ".jsonl" in kind else _separated(kind, text, columns)


def _json(text: IO[str]) -> Iterator[Row]:
    for line in text:
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield f"not JSON ({getattr(error, 'msg', 'too deep')}); write one object a line"
                continue
            yield row if isinstance(row, dict) else 'not an object; write {"text": "..."}'


def _separated(kind: str, text: IO[str], columns: Mapping[str, str]) -> Iterator[Row]:
    csv.field_size_limit(_MOST_CHARACTERS)
    first = text.readline()

    def fitness(mark: str) -> tuple[int, int]:
        cells = next(csv.reader([first], delimiter=mark), [])
        return len(columns_of(cells)) + len({*columns.values()} & {*cells}), len(cells)

    mark = "\t" if kind.startswith(".tsv") else max(",;\t", key=fitness)
    names = next(csv.reader([first], delimiter=mark), [])
    found = csv.reader(text, delimiter=mark)
    while True:
        try:
            row = next(found, None)
        except csv.Error as error:
            yield f"does not parse ({error}); put texts between quotation marks"
            continue
        if row is None:
            return
        if len(row) > len(names):
            more = f"has {len(row)} cells and the header {len(names)}"
            yield f'{more}; put texts that hold "{mark}" between quotation marks'
        elif row:
            yield dict(zip(names, [*row, *[""] * (len(names) - len(row))], strict=True))


def _parquet(name: str, file: IO[bytes]) -> Iterator[Row]:
    """Yield the rows of a Parquet file a thousand at a time."""
    import duckdb

    with tempfile.TemporaryDirectory() as folder:
        place = Path(file.name) if isinstance(getattr(file, "name", None), str) else Path()
        if not place.is_file():  # in an archive
            place = Path(folder, "table.parquet")
            with place.open("wb") as unpacked:
                shutil.copyfileobj(file, unpacked)
        with duckdb.connect(":memory:", config={"threads": 1}) as connection:
            try:
                table = connection.execute("SELECT * FROM read_parquet(?)", [glob.escape(str(place))])
                names = [column[0] for column in table.description]
                while found := table.fetchmany(_PARQUET_ROWS):
                    yield from (dict(zip(names, row, strict=True)) for row in found)
            except duckdb.Error as error:
                problem = str(error).split(":", 1)[-1].replace(str(place), "it").split("\n")[0].strip()
                raise FabulaError(f"{name}: cannot be read as Parquet ({problem}); write it again") from None
