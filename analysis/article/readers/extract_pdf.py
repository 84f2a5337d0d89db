"""A program, run apart (`readers.apart`): a PDF in, its pages as JSON out. It imports nothing of this package."""

import io
import itertools
import json
import logging
import statistics
import sys
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError

_PAGES = 200
_WIDER = 1.3  # times the usual step from line to line: half of what sets off a paragraph in most prints
_PROTECTED = "has a password; open it and print it to a new PDF without one"
_BROKEN = "is a broken PDF; open it and print it to a new PDF, or copy the article and paste it"


def extracted(content: bytes) -> dict[str, Any]:
    """Return the text of each page and the title, or in `refused` why there is none."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            return {"refused": _PROTECTED}
        count = len(reader.pages)
        if count > _PAGES:
            return {"refused": f"has {count:,} pages, more than the limit of {_PAGES}; save the article's pages alone"}
        title = reader.metadata.title if reader.metadata else None
        pages = [_text(page) for page in reader.pages]
    except DependencyError:  # AES, for which pypdf wants a package of some megabytes more
        return {"refused": _PROTECTED}
    except MemoryError:
        raise
    except Exception:  # of every kind, asserted things and what pypdf has not implemented too
        return {"refused": _BROKEN}
    return {"pages": pages, "title": " ".join((title or "").split())}


def _text(page: PageObject) -> str:
    """Return the lines of the page, an empty one where the space between two is wider than it mostly is there."""
    pieces: list[tuple[str, float]] = []

    def collect(text: str, matrix: list[float], at: list[float], *_: Any) -> None:
        pieces.append((text, at[4] * matrix[1] + at[5] * matrix[3] + matrix[5]))

    page.extract_text(visitor_text=collect)
    lines, heights = [""], [0.0]
    for text, height in pieces:
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append("")
                heights.append(height)
            if part.strip() and not lines[-1].strip():
                heights[-1] = height
            lines[-1] += part
    filled = [(line, height) for line, height in zip(lines, heights, strict=True) if line.strip()]
    steps = [above - below for (_, above), (_, below) in itertools.pairwise(filled)]
    usual = statistics.median([step for step in steps if step > 0] or [0])
    breaks = [False, *(step > _WIDER * usual > 0 for step in steps)]  # a step up leads to the next column
    return "\n".join(f"\n{line}" if broken else line for (line, _), broken in zip(filled, breaks, strict=False))


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)  # what pypdf tells its developers
    json.dump(extracted(sys.stdin.buffer.read()), sys.stdout)
