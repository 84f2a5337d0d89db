"""The reader of tables of articles: `.csv`, `.tsv` and `.jsonl`."""

import datetime
import io
import json
import re
import warnings
from collections import Counter
from pathlib import Path

import pandas as pd

from analysis.article.readers.reading import Reading, slug
from analysis.article.readers.text import decoded
from analysis.errors import FabulaError
from analysis.lexicons import lexicon

# The year first: in 3/4/2016 nobody knows the month. What follows the day, such as the hour, is not read.
_DATE = re.compile(r"(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)")
_ROWS, _COLUMNS = 200_000, 1_000
_SEPARATORS = {"csv": ",;\t", "tsv": "\t"}


def read(path: Path, content: bytes) -> list[Reading]:
    """Return an article for each row that has a text, in the order of the rows.

    Columns are known under their usual names (`lexicons/columns.tsv`), in capitals or not.

    Raises FabulaError, with the line, for a table that does not parse, and for one without a column of texts.
    """
    text = decoded(path, content)
    if not text.strip():
        raise FabulaError(f"{path}: the table is empty; give it a line of column names and one line for each article")
    names, rows = _json_rows(path, text) if path.suffix.lower() == ".jsonl" else _separated_rows(path, text)
    columns = columns_of(names)
    if len(rows) > _ROWS or len(names) > _COLUMNS:
        raise FabulaError(f"{path}: has more than {_ROWS:,} rows or {_COLUMNS:,} columns; split it into several files")
    if "text" not in columns:
        known = ", ".join(row["column"] for row in lexicon("columns") if row["field"] == "text")
        there = ", ".join(" ".join(name.split())[:40] for name in names[:8]) + (" ..." if len(names) > 8 else "")
        raise FabulaError(f"{path}: none of its columns holds the text ({there}); call that column text (or {known})")
    filled = [(number, row) for number, row in enumerate(rows, 1) if row.get(columns["text"], "").strip()]
    if not filled:
        raise FabulaError(f'{path}: the column "{columns["text"]}" is empty; put an article in each row')
    if len(filled) < len(rows):
        _warn(f"{path}: {len(rows) - len(filled):,} of {len(rows):,} rows have no text and were left out")
    return _with_ids(path, _with_dates(path, [reading_of(path, number, row, columns) for number, row in filled]))


def _separated_rows(path: Path, text: str) -> tuple[list[str], list[dict[str, str]]]:
    header = text.split("\n", 1)[0]
    separators = _SEPARATORS[path.suffix.lower().lstrip(".")]
    separator = max(separators, key=lambda mark: (len(columns_of(_cells(header, mark))), header.count(mark)))
    if header.count(separator) >= _COLUMNS:
        return _cells(header, separator), []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)  # it would cut a text at a comma
            table = pd.read_csv(
                io.StringIO(text), sep=separator, dtype=str, keep_default_na=False, index_col=False, nrows=_ROWS + 1
            )
    except (pd.errors.ParserError, pd.errors.ParserWarning, pd.errors.EmptyDataError) as error:
        problem = " ".join(str(error).removeprefix("Error tokenizing data. C error:").split())
        remedy = f'put texts that hold "{separator}" between quotation marks'
        raise FabulaError(f"{path}: the table cannot be read ({problem}); {remedy}") from None
    return list(table.columns), table.fillna("").to_dict("records")


def _json_rows(path: Path, text: str) -> tuple[list[str], list[dict[str, str]]]:
    rows: list[dict[str, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or len(rows) > _ROWS:
            continue
        try:
            row = json.loads(line)
            cells = {key: cell_text(value) for key, value in row.items()} if isinstance(row, dict) else None
        except (ValueError, RecursionError) as error:
            problem = getattr(error, "msg", "too deep, or a number too long")
            raise FabulaError(
                f"{path}, line {number}: not valid JSON ({problem}); write one object on each line"
            ) from None
        if cells is None:
            raise FabulaError(f'{path}, line {number}: not an object; write {{"text": "..."}}')
        rows.append(cells)
    return list(dict.fromkeys(name for row in rows for name in row)), rows


def cell_text(value: object) -> str:
    """Return a value of a row as it would be written in a cell; "" for none."""
    if isinstance(value, list):
        return "; ".join(cell_text(item) for item in value)
    return "" if value is None else str(value)


def _cells(header: str, separator: str) -> list[str]:
    return [cell.strip().strip('"') for cell in header.split(separator)]


def columns_of(names: list[str]) -> dict[str, str]:
    """Return the column of each field that is there."""
    there = {re.sub(r"[\s-]", "_", name.strip().lower()): name for name in reversed(names)}
    found: dict[str, str] = {}
    for row in lexicon("columns"):
        if row["column"] in there:
            found.setdefault(row["field"], there[row["column"]])
    return found


def reading_of(path: Path, number: int, row: dict[str, str], columns: dict[str, str]) -> Reading:
    """Return the row `number` of the table at `path`, whose `columns` are known by their field."""
    values = {field: " ".join(row.get(column, "").split()) for field, column in columns.items() if field != "text"}
    values = {"id": f"{path.stem}-{number}"} | {field: value for field, value in values.items() if value}
    return Reading(row[columns["text"]], values | {"id": slug(values["id"])})


def _with_dates(path: Path, readings: list[Reading]) -> list[Reading]:
    """Return the readings with their dates as 2023-09-05, or without one where day and month are in doubt."""
    unread = []
    for reading in readings:
        written = reading.fields.get("published")
        if written is not None:
            date = iso_day(written)
            unread += [] if date else [written]
            reading.fields["published"] = date
    if unread:
        _warn(f"{path}: {len(unread):,} dates cannot be read, such as {unread[0]!r}; write them as 2023-09-05")
    return readings


def iso_day(written: str) -> str:
    """Return the day that `written` begins with as 2023-09-05, "" where day and month are in doubt."""
    match = _DATE.match(written)
    try:
        return datetime.date(*(int(match[part]) for part in ("year", "month", "day"))).isoformat() if match else ""
    except ValueError:
        return ""


def _with_ids(path: Path, readings: list[Reading]) -> list[Reading]:
    """Return the readings with an id each of its own: folders and corrections are named after it."""
    taken = {reading.fields["id"] for reading in readings}
    seen: Counter[str] = Counter()
    again = []
    for reading in readings:
        id = reading.fields["id"]
        seen[id] += 1
        if seen[id] > 1:
            again.append(id)
            while (new := f"{id[:90]}-{seen[id]}") in taken:
                seen[id] += 1
            taken.add(new)
            reading.fields["id"] = new
    if again:
        _warn(f"{path}: {len(again):,} ids appear twice, such as {again[0]!r}; a number was added to the later ones")
    return readings


def _warn(message: str) -> None:
    warnings.warn(message, stacklevel=2)
