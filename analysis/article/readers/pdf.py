"""The reader of `.pdf` files: the text of their pages, by pypdf."""

import re
from pathlib import Path

from analysis.article.readers.apart import run_apart
from analysis.article.readers.reading import Reading
from analysis.article.readers.reflow import paragraphs
from analysis.errors import FabulaError

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
    found = run_apart("extract_pdf.py", content, path, _SECONDS)
    if "refused" in found:
        raise FabulaError(f"{path}: {found['refused']}")
    text = "\n\n".join(paragraphs(found["pages"]))
    if not text:
        raise FabulaError(f"{path}: has no text, only pictures of pages; run text recognition (OCR) on it first")
    title = found["title"]
    return [Reading(text, {"title": title} if title and not _PROGRAM.search(title) else {})]
