"""What was recognised of an article, corrected by its reader and kept beside its file."""

import datetime
from pathlib import Path

from analysis.article.readers import kind_of
from analysis.article.readers.markdown import fields, written
from analysis.article.readers.text import decoded
from analysis.errors import FabulaError
from analysis.files import write_whole

CORRECTABLE = ("title", "published", "source", "author", "language")


def parted(path: str | Path) -> tuple[Path, str | None]:
    """Return the file, and the id behind `#` where an article of a table is meant.

    >>> parted("articles.csv#17")[1]
    '17'
    """
    path = Path(path)
    name, mark, id = path.name.rpartition("#")
    if not mark or not name or path.exists():  # a file's name may hold a # too
        return path, None
    return path.with_name(name), id


def sidecar(path: str | Path) -> Path:
    """Return where the corrections of an article are kept: beside its file, under its name and `.meta.yml`.

    >>> sidecar("articles/talks.html").name
    'talks.html.meta.yml'
    """
    file, id = parted(path)
    return file.with_name(f"{file.name}{f'.{id}' if id else ''}.meta.yml")


def corrections(path: str | Path) -> dict[str, str]:
    """Return the corrections of an article; an empty value says that the field is not known.

    Raises FabulaError where their file cannot be read or holds what is no field.
    """
    place = sidecar(path)
    try:
        content = place.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise FabulaError(f"{place}: cannot be read ({error.strerror}); check its permissions") from None
    return fields(place, decoded(place, content), "the list of corrections")


def save_corrections(path: str | Path, **values: str | datetime.date | None) -> Path:
    """Keep `values` (title, published, source, author, language) over what is recognised in the file at `path`.

    They go into the file that `sidecar` names, whole or not at all, beside corrections that are there already;
    the article's file is not touched. None says that a field is not known. Returns the file written; delete it
    to go back to what was recognised.

    Raises FabulaError for another field, a date that is none, no article, and a folder that cannot be written to.

    Example: `save_corrections("data/articles/talks.html", title="Talks begin", published="2023-09-05")`
    """
    file, _ = parted(path)
    kind_of(file)
    if not file.is_file():
        raise FabulaError(f"{file}: there is no such file; check the name and the folder")
    unknown = sorted(set(values) - set(CORRECTABLE))
    if unknown:
        raise FabulaError(f"{', '.join(unknown)} cannot be corrected; only {', '.join(CORRECTABLE)} can")
    place = sidecar(path)
    merged = corrections(path) | {name: _checked(place, name, value) for name, value in values.items()}
    write_whole(place, written(merged))
    return place


def _checked(place: Path, name: str, value: str | datetime.date | None) -> str:
    if name == "published" and isinstance(value, datetime.datetime):
        value = value.date()
    text = " ".join(str(value).split()) if value is not None else ""
    if name == "published" and text:
        iso_date(place, text)
    return text


def iso_date(culprit: Path, value: str) -> datetime.date:
    """Return the date written in `value`; `culprit` is the file that an error names.

    Raises FabulaError for what is no date.
    """
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        remedy = "write it as 2023-09-05, or leave it out"
        raise FabulaError(f"{culprit}: published is {value!r}, which is no date; {remedy}") from None
