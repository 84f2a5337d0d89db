"""A program, run apart (`readers.apart`): a page in, its article as JSON out. It imports nothing of this package."""

import json
import logging
import sys
from typing import Any

import trafilatura

_BLOCKS = ("p", "head", "item", "quote", "row", "code")

# The latest day that a page may claim. A fixed day, not today: the same page gives the same article next year.
_LATEST = "2100-01-01"


def extracted(page: str) -> dict[str, Any]:
    """Return the paragraphs, title, date, source and author of the article in a page, nothing where there is none."""
    dates = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    document: Any = trafilatura.bare_extraction(
        page, include_comments=False, with_metadata=True, date_extraction_params=dates
    )
    if document is None:
        return {}
    return {
        "paragraphs": _paragraphs(document.body),
        "title": document.title,
        "published": document.date,
        "source": document.sitename,
        "author": document.author,
    }


def _paragraphs(body: Any) -> list[str]:
    """Return the text of each block that stands in no other, its white space as a browser shows it."""
    outermost = [
        block for block in body.iter(*_BLOCKS) if not any(above.tag in _BLOCKS for above in block.iterancestors())
    ]
    texts = (" ".join(" ".join(block.itertext()).split()) for block in outermost)
    return [text for text in texts if text]


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)  # what trafilatura tells its developers
    json.dump(extracted(sys.stdin.buffer.read().decode()), sys.stdout)
