"""Files of every kind → the text and the fields that are in them: one module a kind."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from analysis.article.readers import docx, html, markdown, pdf, spreadsheet, text
from analysis.article.readers.reading import Reading, is_folder
from analysis.errors import FabulaError

_ADDRESS = re.compile(r"(?P<scheme>(?:https?|ftp):)/+(?P<rest>.*)", re.IGNORECASE | re.DOTALL)


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


def kind_of(path: Path) -> Kind:
    """Return the kind of the file by the end of its name.

    Raises FabulaError for a folder, an address on the web, standard input, and a kind that is not read.
    """
    if address := _ADDRESS.match(str(path)):
        where = f"{address['scheme']}//{address['rest']}"  # a Path has lost one of its slashes
        raise FabulaError(f"{where}: is a web address, and Fabula downloads nothing; save the page and name the file")
    if str(path) == "-":
        raise FabulaError("-: standard input is not read; save the text as a file, such as article.txt, and name it")
    if is_folder(path):
        raise FabulaError(f"{path}: is a folder; name a file in it")
    try:
        return KINDS[path.suffix.lower()]
    except KeyError:
        raise FabulaError(
            f"{path}: this kind of file cannot be read; save the article as one of {', '.join(KINDS)}"
        ) from None
