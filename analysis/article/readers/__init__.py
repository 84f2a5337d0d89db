"""Files of every kind → the text and the fields that are in them: one module a kind."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from analysis.article.readers import docx, html, markdown, pdf, spreadsheet, text
from analysis.article.readers.reading import Reading, content
from analysis.errors import FabulaError


@dataclass(frozen=True)
class Kind:
    """What reads a kind of file, how many megabytes of it are read, and whether it holds several articles."""

    read: Callable[[Path, bytes], list[Reading]]
    limit: int
    several: bool = False


_PAGE = Kind(html.read, 20)
_TABLE = Kind(spreadsheet.read, 100, several=True)

KINDS = {
    ".txt": Kind(text.read, 10),
    ".md": Kind(markdown.read, 10),
    ".html": _PAGE,
    ".htm": _PAGE,
    ".mhtml": Kind(html.read_archive, 20),
    ".pdf": Kind(pdf.read, 50),
    ".docx": Kind(docx.read, 50),
    ".csv": _TABLE,
    ".tsv": _TABLE,
    ".jsonl": _TABLE,
}


def readings(path: Path) -> list[Reading]:
    """Return what is in the file at `path`, by the reader of its kind.

    Raises FabulaError, in one line that names the file and the remedy, where there is no reader, no file,
    too much of it, or nothing that can be read.
    """
    kind = kind_of(path)
    return kind.read(path, content(path, kind.limit))


def kind_of(path: Path) -> Kind:
    """Return the kind of the file by the end of its name.

    Raises FabulaError for a folder and for a kind that is not read.
    """
    if path.is_dir():
        raise FabulaError(f"{path}: is a folder; name a file in it")
    try:
        return KINDS[path.suffix.lower()]
    except KeyError:
        raise FabulaError(f"{path}: only {', '.join(KINDS)} files are read; save the article as one of these") from None
