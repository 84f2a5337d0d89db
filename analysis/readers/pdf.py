"""The reader of `.pdf` files: the text of their pages, by pypdf."""

import io
import json
import logging
import re
import sys
from pathlib import Path
from typing import Any

from analysis.errors import FabulaError
from analysis.readers.apart import run_apart
from analysis.readers.reading import Reading
from analysis.readers.reflow import paragraphs

_PAGES = 200
_SECONDS = 60
_PROGRAM = re.compile(
    r"^(?:Microsoft|untitled|PowerPoint|Slide)\b|\.(?:docx?|indd|qxp|pdf|html?|tmp|rtf)$", re.IGNORECASE
)


def read(path: Path, content: bytes) -> list[Reading]:
    """Return the text of a PDF's pages as paragraphs, and its title where it states one.

    The lines of the print are joined into paragraphs again (`readers.reflow`). A PDF's own date is when the
    file was made, and its author often the program's user, so neither is taken for the article's.

    Raises FabulaError for a PDF that is broken, protected, of more than 200 pages, without text (scanned
    pictures), or that takes more than a minute.
    """
    found = run_apart("analysis.readers.pdf", content, path, _SECONDS)
    if "refused" in found:
        raise FabulaError(f"{path}: {found['refused']}")
    text = "\n\n".join(paragraphs(found["pages"]))
    if not text:
        raise FabulaError(f"{path}: there is no text in it, only pictures of pages; have them recognised (OCR) first")
    title = found["title"]
    return [Reading(text, {"title": title} if title and not _PROGRAM.search(title) else {})]


def _pages(content: bytes) -> dict[str, Any]:
    """Return the text of each page and the title, or in `refused` why there is none."""
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells developers what it mended
    protected = "is protected by a password; open it and print it to a new PDF, without one"
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            return {"refused": protected}
        if len(reader.pages) > _PAGES:
            return {
                "refused": f"has {len(reader.pages)} pages, and at most {_PAGES} are read; save the article's alone"
            }
        title = reader.metadata.title if reader.metadata else None
        return {"pages": [page.extract_text() for page in reader.pages], "title": " ".join((title or "").split())}
    except DependencyError:  # AES, which pypdf leaves to a package of its own
        return {"refused": protected}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OverflowError):
        return {"refused": "is a broken PDF; open it and print it to a new PDF, or copy the article and paste it"}


if __name__ == "__main__":
    json.dump(_pages(sys.stdin.buffer.read()), sys.stdout)
