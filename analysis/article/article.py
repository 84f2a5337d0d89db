"""A file → an Article."""

import datetime
import hashlib
import re
import warnings
from dataclasses import dataclass
from pathlib import Path

from analysis.article.corrections import corrections, date_of, parted, sidecar
from analysis.article.edits import Edit, read_edits
from analysis.article.language import other_language
from analysis.article.readers import kind_of
from analysis.article.readers.reading import LONGEST_ID, Reading, content, slug
from analysis.article.readers.text import UNREADABLE, plain, readable
from analysis.errors import FabulaError

_LONGEST = 200_000  # characters, a hundred pages: read and charted in a minute and 1 GB, for time grows a little faster
_SAFE_ID = re.compile(r"\w[\w.-]{0,99}")


@dataclass(frozen=True)
class Article:
    """A news article as it was written.

    `text` is never altered: every offset in every table is a character of it, end exclusive.
    `published` is a `datetime.date`, or None where it is not known; nothing is invented in its place. `edits` are what
    a reader changed of its timeline (`analysis.article.edits`).
    Raises FabulaError where the text is empty or too long, the date is none, the id could not name a folder, or a
    character is one that no page can hold: `read_article` puts a space or U+FFFD in its place.

    >>> Article("Talks began.", published=datetime.date(2023, 9, 5)).language
    'en'
    """

    text: str
    title: str | None = None
    published: datetime.date | None = None
    source: str | None = None
    author: str | None = None
    language: str = "en"
    id: str | None = None
    edits: tuple[Edit, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.text, str) or not self.text.strip():
            raise FabulaError("the article has no text; give it at least one sentence")
        if excess := _excess(self.text):
            raise FabulaError(f"the article {excess}; split it into several articles")
        for name in ("text", "title", "source", "author"):
            if found := UNREADABLE.search(getattr(self, name) or ""):
                where = f"U+{ord(found[0]):04X} at {found.start():,}"
                raise FabulaError(f"the {name} has {where}, which no page can show; put a space in its place")
        if isinstance(self.published, datetime.datetime) or not isinstance(self.published, datetime.date | None):
            raise FabulaError(f"published is {self.published!r}; give a datetime.date, or None if it is not known")
        if self.id is not None and not (_SAFE_ID.fullmatch(self.id) and len(self.id.encode()) <= LONGEST_ID):
            raise FabulaError(f"the id {self.id!r} cannot name a folder; use letters, digits, '-' and '_' only")


@dataclass(frozen=True)
class Original:
    """An article with what it was read from: its `path` (`table.csv#17` for a row), the SHA-256 of the bytes that were
    read, and the corrections that went over it."""

    article: Article
    path: Path
    sha256: str
    corrections: dict[str, str]


def read_article(path: str | Path) -> Article:
    """Read the article in a file: `.txt`, `.md`, `.html`, `.pdf`, `.docx`, or a row of a `.csv`, `.tsv`, `.jsonl`.

    What the file says of its title, date, source and author becomes the fields of that name: the front matter
    of a `.md` (YAML between two lines of `---`), the markup of a web page, the columns of a table. Corrections
    that were saved beside the file (`save_corrections`) go over it. The id is the file's name where none is
    given. `articles.csv#17` is the article with the id 17 in a table of several.

    Raises FabulaError, in one line that names the file and the remedy: for a file that is missing, too large,
    empty, protected, broken or of another kind, for a text that is not English, for a date that is none, and for
    a table of several articles.
    """
    return original(path).article


def read_articles(path: str | Path) -> list[Article]:
    """Read every article in a file: each row of a table that has a text, or the one article of another file.

    Warns of the rows that are left out, for they are not English. Raises FabulaError as `read_article` does, but not
    for a table of several.
    """
    return [found.article for found in originals(path)]


def original(path: str | Path) -> Original:
    """Return the article in a file with what it was read from. Raises FabulaError as `read_article` does."""
    file, id = parted(path)
    rows, sha256 = _read(file)
    if not kind_of(file).several:
        return _original(file, rows[0], sha256)
    first = f"{file.name}#{rows[0].fields['id']}"
    if id is None and len(rows) > 1:
        raise FabulaError(f"{file}: holds {len(rows):,} articles; name one, such as {first}, or use read_articles")
    chosen = [row for row in rows if id in (None, row.fields["id"])]
    if not chosen:
        raise FabulaError(f"{file}: has no article {id!r}; name one that it has, such as {first}")
    return _row(file, chosen[0], sha256)


def originals(path: str | Path) -> list[Original]:
    """Return every article in a file with what it was read from; warns and raises as `read_articles` does."""
    file, id = parted(path)
    if id is not None or not kind_of(file).several:
        return [original(path)]
    rows, sha256 = _read(file)
    english = [row for row in rows if not other_language(row.text)] or rows[:1]  # else the first says what is wrong
    if len(english) < len(rows):
        left_out = f"{len(rows) - len(english):,} of {len(rows):,} articles are not in English and are left out"
        warnings.warn(f"{file}: {left_out}", stacklevel=3)
    return [_row(file, row, sha256) for row in english]


def checked(path: Path, reading: Reading) -> Article:
    """Return the article that was found at `path`, with the corrections that are saved for it.

    Raises FabulaError for what is no article in English.
    """
    return _article(path, reading, corrections(path))


def _read(file: Path) -> tuple[list[Reading], str]:
    """Return what is in a file, and the SHA-256 of the bytes in which it was found: they are read once."""
    kind = kind_of(file)
    found = content(file, kind.limit)
    return kind.read(file, found), hashlib.sha256(found).hexdigest()


def _row(file: Path, row: Reading, sha256: str) -> Original:
    return _original(file.with_name(f"{file.name}#{row.fields['id']}"), row, sha256)


def _original(path: Path, reading: Reading, sha256: str) -> Original:
    corrected = corrections(path)
    return Original(_article(path, reading, corrected), path, sha256, corrected)


def _excess(text: str) -> str:
    """Return how long a text is that is too long, "" for any other."""
    is_long = len(text) > _LONGEST
    return f"has {len(text):,} characters, more than the limit of {_LONGEST:,}" if is_long else ""


def _article(path: Path, reading: Reading, corrected: dict[str, str]) -> Article:
    return article_of(path, reading, corrected, read_edits(path))


def article_of(path: Path, reading: Reading, corrected: dict[str, str], edits: tuple[Edit, ...] = ()) -> Article:
    """Return the article of a reading, its corrections over its fields; `path` is what errors name, and is not read.

    Raises FabulaError for what is no article in English.
    """
    text = readable(plain(reading.text))
    if not text.strip():
        raise FabulaError(f"{path}: the file has no text; put the article's text in it")
    if excess := _excess(text):  # before its language is looked at, which takes a while
        raise FabulaError(f"{path}: {excess}; split it into several files")
    if language := other_language(text):
        raise FabulaError(f"{path}: is in {language}, and only English can be read; choose an article in English")
    fields = {"id": slug(path.stem), **reading.fields, **corrected}
    fields = {name: readable(plain(value)) for name, value in fields.items() if value}
    if count := len(UNREADABLE.findall(reading.text.replace("\0", ""))):
        there = "1 character of the text" if count == 1 else f"{count:,} characters of the text"
        warnings.warn(f"{path}: {there} cannot be shown; spaces or U+FFFD stand in their place", stacklevel=2)
    written = fields.pop("published", None)
    published = date_of(sidecar(path) if "published" in corrected else path, written) if written else None
    try:
        return Article(text, published=published, edits=edits, **fields)
    except FabulaError as error:
        raise FabulaError(f"{path}: {error}") from None
