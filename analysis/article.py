"""A file → an Article."""

import datetime
import re
import warnings
from dataclasses import dataclass
from pathlib import Path

import yaml

from analysis.errors import FabulaError

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELDS = ("id", "title", "published", "source", "author", "language")
_SAFE_ID = re.compile(r"\w[\w.-]{0,99}")


@dataclass(frozen=True)
class Article:
    """A news article as it was written.

    `text` is never altered: every offset in every table is a character of it, end exclusive.
    `published` is a `datetime.date`, or None where it is not known; nothing is invented in its place.
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

    def __post_init__(self) -> None:
        if not isinstance(self.text, str) or not self.text.strip():
            raise FabulaError("the article has no text; give it at least one sentence")
        if isinstance(self.published, datetime.datetime) or not isinstance(self.published, datetime.date | None):
            raise FabulaError(f"published is {self.published!r}; give a datetime.date, or None where it is not known")
        if self.id is not None and not _SAFE_ID.fullmatch(self.id):
            raise FabulaError(f"the id {self.id!r} cannot name a folder; use letters, digits, '-' and '_' only")


def read_article(path: str | Path) -> Article:
    """Read an article from a `.txt` file, or from a `.md` file with front matter.

    Front matter is YAML between two lines of `---`; its keys `id, title, published, source, author,
    language` become the fields of that name. What follows it, character for character, is the text (line
    ends become `\\n`, a byte order mark is dropped). The id is the file's name where none is given.

    Raises FabulaError, in one line that names the file and the remedy, for a file that is missing, a
    folder, empty, not UTF-8, of another type, or has a front matter or a date that cannot be read.
    """
    path = Path(path)
    text = _read_text(path)
    fields: dict[str, str] = {}
    if path.suffix.lower() == ".md" and re.match(r"---[ \t]*\n", text):
        match = _FRONT_MATTER.match(text)
        if match is None:
            raise FabulaError(f"{path}: the front matter has no end; close it with a line of ---")
        fields = _read_fields(path, match["yaml"])
        text = text[match.end() :]
    if not text.strip():
        raise FabulaError(f"{path}: there is no text in it; put the article's text into the file")
    published = fields.pop("published", None)
    fields.setdefault("id", re.sub(r"[^\w.-]+", "-", path.stem).strip("-.") or "article")
    try:
        return Article(text, published=_read_date(path, published), **fields)
    except FabulaError as error:
        raise FabulaError(f"{path}: {error}") from None


def _read_text(path: Path) -> str:
    if path.is_dir():
        raise FabulaError(f"{path}: is a folder; name a file in it")
    if path.suffix.lower() not in {".txt", ".md"}:
        raise FabulaError(f"{path}: only .txt and .md files are read; save the article as one of these")
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise FabulaError(f"{path}: there is no such file; check the name and the folder") from None
    except OSError as error:
        raise FabulaError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        raise FabulaError(f"{path}: not UTF-8 (byte 0x{byte:02x} at {error.start}); save it again as UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_fields(path: Path, source: str) -> dict[str, str]:
    try:
        fields = (
            yaml.load(source, Loader=yaml.BaseLoader) or {}
        )  # BaseLoader: every value stays the string that was written
    except yaml.YAMLError as error:
        problem = " ".join(str(getattr(error, "problem", None) or error).split())
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 2}" if mark else ""
        raise FabulaError(
            f'{path}{line}: the front matter does not parse ({problem}); write "key: value" lines'
        ) from None
    if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
        raise FabulaError(f'{path}: the front matter is not a list of fields; write "key: value" lines')
    unknown = sorted(set(fields) - set(_FIELDS))
    if unknown:
        warnings.warn(f"{path}: the front matter has {', '.join(unknown)}, which nothing here reads", stacklevel=3)
    return {key: value for key, value in fields.items() if key in _FIELDS and value != ""}


def _read_date(path: Path, value: str | None) -> datetime.date | None:
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise FabulaError(
            f"{path}: published is {value!r}, which is no date; write it as 2023-09-05, or leave it out"
        ) from None
