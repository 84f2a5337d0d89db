"""A folder, an archive or a table → its articles, one after the other, none of them held."""

import dataclasses
import functools
import lzma
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from analysis.article.corrections import corrections
from analysis.article.edits import read_edits
from analysis.article.readers import KINDS, kind_of
from analysis.article.readers.reading import MEGABYTE, check_file, content, is_there, slug
from analysis.corpus.rows import TABLES, rows, table_kind
from analysis.corpus.source import Source
from analysis.errors import FabulaError

_BESIDE = (".meta.yml", ".edits.yml")  # what a reader keeps beside an article
# All that zipfile and gzip raise for what is broken, protected or packed in another way (NotImplementedError).
_UNPACKING = (OSError, EOFError, RuntimeError, ValueError, struct.error, zlib.error, lzma.LZMAError, zipfile.BadZipFile)
READ = (*KINDS, *(kind for kind in TABLES if kind not in KINDS), ".zip")


class Place(NamedTuple):
    """A file of the input: its name in it, where it is, and how it is opened; `problem` says why it cannot be."""

    name: str
    file: Path
    open: Callable[[], Any]
    is_member: bool = False
    problem: str = ""


def sources(path: str | Path, columns: Mapping[str, str] | None = None) -> Iterator[Source]:
    """Yield every article of `path` in the order of names and rows, each with an id of its own.

    `path` is a folder, with its folders, or a file: any that `read_article` reads, a table (`.csv`, `.tsv`, `.jsonl`,
    also with `.gz` behind it, `.parquet`), or a `.zip` of these. `columns` names the columns of a table that are the
    text, title, published, source, author and id, where they have not their usual names. What cannot be read is a
    Source with a `problem`; raises FabulaError where `path` is not there or is a table without the columns.
    """
    path = Path(path)
    if not is_there(path):
        raise FabulaError(f"{path}: there is no such file or folder; check the name")
    taken: dict[str, int] = {}
    for place in _places(path):
        try:
            for source in _read(place, dict(columns or {})):
                yield _with_own_id(source, taken)
        except FabulaError as error:
            if not path.is_dir() and path.suffix.lower() != ".zip":
                raise
            said = str(error).replace(str(place.file), place.name)
            yield _with_own_id(Source(slug(place.name), place.name, problem=said), taken)


def _places(path: Path) -> Iterator[Place]:
    if path.is_dir():
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith(".") and not name.endswith(_BESIDE):
                    file = Path(folder, name)
                    yield from _members(file, file.relative_to(path).as_posix())
    else:
        yield from _members(path, path.name)


def _members(file: Path, name: str) -> Iterator[Place]:
    """Yield the file, or what is in it where it is an archive, which stays open until the next is asked for."""
    try:
        check_file(file)
    except FabulaError as error:
        yield Place(name, file, functools.partial(file.open, "rb"), problem=str(error))
        return
    if file.suffix.lower() != ".zip":
        yield Place(name, file, functools.partial(file.open, "rb"))
        return
    try:
        archive = zipfile.ZipFile(file)
    except _UNPACKING as error:
        problem = f"{name}: cannot be read as a .zip ({error}); pack the articles again"
        yield Place(name, file, functools.partial(file.open, "rb"), problem=problem)
        return
    with archive:
        for member in sorted(archive.infolist(), key=lambda each: each.filename):  # two may have one name
            if _is_article(member.filename):
                yield Place(f"{name}/{member.filename}", file, functools.partial(archive.open, member), is_member=True)


def _is_article(member: str) -> bool:
    parts = member.split("/")
    return bool(parts[-1]) and not any(part.startswith((".", "__MACOSX")) for part in parts)


def _read(place: Place, columns: dict[str, str]) -> Iterator[Source]:
    """Yield what is in one file; raises FabulaError where it cannot be read."""
    if place.problem:
        raise FabulaError(place.problem)
    if table_kind(place.name):
        yield from _rows(place, columns)
        return
    path = Path(place.name)
    try:
        limit = kind_of(path).limit
    except FabulaError:
        raise FabulaError(f"{place.name}: only {', '.join(READ)} files are read; save it as one of these") from None
    found = _member(place, limit) if place.is_member else content(place.file, limit)
    beside = {} if place.is_member else {"corrected": corrections(place.file), "edits": read_edits(place.file)}
    yield Source(slug(path.with_suffix("").as_posix()), place.name, found, **beside)  # type: ignore[arg-type]


def _rows(place: Place, columns: dict[str, str]) -> Iterator[Source]:
    try:
        with place.open() as file:
            yield from rows(place.name, file, columns)
    except FabulaError:
        raise
    except _UNPACKING as error:
        raise FabulaError(f"{place.name}: cannot be read ({error}); save it again") from None


def _member(place: Place, limit: int) -> bytes:
    try:
        with place.open() as file:
            found = file.read(limit * MEGABYTE + 1)
    except _UNPACKING as error:
        raise FabulaError(f"{place.name}: cannot be unpacked ({error}); pack the articles again") from None
    if len(found) > limit * MEGABYTE:
        more = f"has more than the {limit} MB of a {Path(place.name).suffix} file that are read"
        raise FabulaError(f"{place.name}: {more}; save the article alone")
    return found


def _with_own_id(source: Source, taken: dict[str, int]) -> Source:
    """Return `source` as tables can hold it, under an id that no other has: the second "talks" is "talks-2"."""
    source = dataclasses.replace(
        source,
        path=_storable(source.path),
        fields={_storable(column): _storable(value) for column, value in source.fields.items()},
        problem=_storable(source.problem),
        notes=tuple(map(_storable, source.notes)),
    )
    id = source.id
    while id in taken:
        taken[source.id] += 1
        id = f"{source.id[:90]}-{taken[source.id]}"
    taken[id] = 1
    if id == source.id or source.problem:
        return dataclasses.replace(source, id=id)
    note = f"{source.path}: another article has the id {source.id!r} already; this one is {id!r}"
    return dataclasses.replace(source, id=id, notes=(*source.notes, note))


def _storable(text: str) -> str:
    r"""Return `text` with what is no character, such as a byte of a name that is not UTF-8, written as `\udcff`."""
    return text.encode("utf-8", "backslashreplace").decode()
