"""A file → an Article."""

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from analysis.article.corrections import corrections, iso_date, parted, sidecar
from analysis.article.edits import Edit, read_edits
from analysis.article.readers import kind_of, readings
from analysis.article.readers.reading import Reading, slug
from analysis.errors import FabulaError

_LONGEST = 1_000_000  # characters, as many as spaCy's parser takes at once: a long novel
_SAFE_ID = re.compile(r"\w[\w.-]{0,99}")


@dataclass(frozen=True)
class Article:
    """A news article as it was written.

    `text` is never altered: every offset in every table is a character of it, end exclusive.
    `published` is a `datetime.date`, or None where it is not known; nothing is invented in its place. `edits` are what
    a reader changed of its timeline (`analysis.article.edits`).
    Raises FabulaError where the text is empty, the date is none, or the id could not name a folder.

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
        if isinstance(self.published, datetime.datetime) or not isinstance(self.published, datetime.date | None):
            raise FabulaError(f"published is {self.published!r}; give a datetime.date, or None where it is not known")
        if self.id is not None and not _SAFE_ID.fullmatch(self.id):
            raise FabulaError(f"the id {self.id!r} cannot name a folder; use letters, digits, '-' and '_' only")


def read_article(path: str | Path) -> Article:
    """Read the article in a file: `.txt`, `.md`, `.html`, `.pdf`, `.docx`, or a row of a `.csv`, `.tsv`, `.jsonl`.

    What the file says of its title, date, source and author becomes the fields of that name: the front matter
    of a `.md` (YAML between two lines of `---`), the markup of a web page, the columns of a table. Corrections
    that were saved beside the file (`save_corrections`) go over it. The id is the file's name where none is
    given. `articles.csv#17` is the article with the id 17 in a table of several.

    Raises FabulaError, in one line that names the file and the remedy: for a file that is missing, too large,
    empty, protected, broken or of another kind, for a date that is none, and for a table of several articles.
    """
    file, id = parted(path)
    if not kind_of(file).several:
        return _article(file, readings(file)[0])
    rows = readings(file)
    first = f"{file.name}#{rows[0].fields['id']}"
    if id is None and len(rows) > 1:
        raise FabulaError(f"{file}: holds {len(rows):,} articles; name one, such as {first}, or use read_articles")
    chosen = [row for row in rows if id in (None, row.fields["id"])]
    if not chosen:
        raise FabulaError(f"{file}: has no article {id!r}; name one that is there, such as {first}")
    return _row(file, chosen[0])


def read_articles(path: str | Path) -> list[Article]:
    """Read every article in a file: each row of a table that has a text, or the one article of another file.

    Raises FabulaError as `read_article` does, but not for a table of several.
    """
    file, id = parted(path)
    if id is not None or not kind_of(file).several:
        return [read_article(path)]
    return [_row(file, row) for row in readings(file)]


def _row(file: Path, row: Reading) -> Article:
    return _article(file.with_name(f"{file.name}#{row.fields['id']}"), row)


def _article(path: Path, reading: Reading) -> Article:
    """Return the article that was found at `path`, with the corrections that are saved for it."""
    if not reading.text.strip():
        raise FabulaError(f"{path}: there is no text in it; put the article's text into the file")
    if len(reading.text) > _LONGEST:
        size = f"has {len(reading.text):,} characters, and at most {_LONGEST:,} are analysed"
        raise FabulaError(f"{path}: {size}; make several files of it")
    corrected = corrections(path)
    fields = {"id": slug(path.stem), **reading.fields, **corrected}
    fields = {name: value for name, value in fields.items() if value}
    written = fields.pop("published", None)
    published = iso_date(sidecar(path) if "published" in corrected else path, written) if written else None
    try:
        return Article(reading.text, published=published, edits=read_edits(path), **fields)
    except FabulaError as error:
        raise FabulaError(f"{path}: {error}") from None
