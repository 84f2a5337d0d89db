"""A program, run apart (`readers.apart`): a PDF in, its pages as JSON out. It imports nothing of this package."""

import io
import json
import logging
import sys
from typing import Any

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, PyPdfError

_PAGES = 200
_PROTECTED = "is protected by a password; open it and print it to a new PDF, without one"
_BROKEN = "is a broken PDF; open it and print it to a new PDF, or copy the article and paste it"


def extracted(content: bytes) -> dict[str, Any]:
    """Return the text of each page and the title, or in `refused` why there is none."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            return {"refused": _PROTECTED}
        count = len(reader.pages)
        if count > _PAGES:
            return {"refused": f"has {count:,} pages, and at most {_PAGES} are read; save the article's pages alone"}
        title = reader.metadata.title if reader.metadata else None
        pages = [page.extract_text() for page in reader.pages]
    except DependencyError:  # AES, for which pypdf wants a package of some megabytes more
        return {"refused": _PROTECTED}
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return {"refused": _BROKEN}
    return {"pages": pages, "title": " ".join((title or "").split())}


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)  # what pypdf tells its developers
    json.dump(extracted(sys.stdin.buffer.read()), sys.stdout)
