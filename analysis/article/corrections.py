"""What was recognised of an article, corrected by its reader and kept beside its file."""

import datetime
import re
from pathlib import Path

from analysis.article.readers import kind_of
from analysis.article.readers.markdown import fields, written
from analysis.article.readers.reading import REPAIR, content, is_there
from analysis.article.readers.text import decoded
from analysis.errors import FabulaError
from analysis.files import write_whole

CORRECTABLE = ("title", "published", "source", "author", "language")

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})")
_DEFAULTS = (datetime.datetime(2000, 1, 1), datetime.datetime(2001, 2, 2))  # nothing in common


def parted(path: str | Path) -> tuple[Path, str | None]:
    """Return the file, and the id behind `#` where an article of a table is meant.

    >>> parted("articles.csv#17")[1]
    '17'
    """
    path = Path(path)
    name, mark, id = path.name.rpartition("#")
    if not mark or not name or is_there(path):  # a file's name may hold a # too
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
    if not is_there(place):  # nor can there be beside a file whose name is nearly too long
        return {}
    return fields(place, decoded(place, content(place, 1, REPAIR)), "the list of corrections")


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
    return date_of(place, text).isoformat() if name == "published" and text else text


def date_of(culprit: Path, value: str) -> datetime.date:
    """Return the date written in `value`, such as `2023-09-05`, `2023/9/5` or `5 September 2023`.

    `culprit` is the file that an error names. Raises FabulaError for what is no date, and for one in which the
    month is in doubt or the day left out.

    >>> date_of(Path("a.md"), "March 14, 2017")
    datetime.date(2017, 3, 14)
    """
    if match := _YEAR_FIRST.fullmatch(value.strip()):
        found = _day(*(int(match[part]) for part in ("year", "month", "day")))
    else:
        found = _in_words(value)
    if found is None:
        remedy = "write it as 2023-09-05 or 5 September 2023, or leave it out"
        raise FabulaError(f"{culprit}: published is {value!r}, which is not a date; {remedy}")
    return found


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _in_words(value: str) -> datetime.date | None:
    """Return a date with the month in letters: in 3/4/2016 nobody knows which number it is."""
    from dateutil import parser  # type: ignore[import-untyped]

    if not re.search(r"[A-Za-z]{3}", value) or not re.search(r"\b\d{4}\b", value):
        return None
    try:  # what is left out would be taken from the default
        one, other = (parser.parse(value, default=default).date() for default in _DEFAULTS)
    except (ValueError, OverflowError):
        return None
    return one if one == other else None
