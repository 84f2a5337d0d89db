"""A file that was uploaded → a file among the articles."""

import os
import tempfile
from pathlib import Path

from analysis.article.article import originals
from analysis.article.readers.reading import slug
from analysis.errors import FabulaError
from analysis.files import RESERVED, write_new

_LONGEST = 50  # characters


def save_upload(name: str, content: bytes, folder: str | Path) -> Path:
    """Save `content`, a file of that name and of any kind that `read_article` reads, in `folder`; return the file.

    It keeps its name in letters, digits, `.`, `-` and `_`; no file that is there is written over: the new one gets a
    number behind its name. Raises FabulaError as `read_article` does, naming the file as it was called, and for a
    folder that cannot be written to; then nothing is saved.

    Example: `save_upload("talks.html", content, "data/articles")`
    """
    called = Path(name.replace("\\", "/")).name
    suffix = Path(called).suffix.lower()[:_LONGEST]
    stem = slug(Path(called).stem)[:_LONGEST].strip("._-")
    with tempfile.TemporaryDirectory() as apart:
        place = Path(apart) / f"{_named(stem)}{suffix}"
        place.write_bytes(content)
        try:
            originals(place)
        except FabulaError as error:
            raise FabulaError(str(error).replace(f"{apart}{os.sep}{place.name}", called)) from None
    return write_new(Path(folder), _named(stem), suffix, content)


def _named(stem: str) -> str:
    return f"article-{stem}" if not stem or RESERVED.fullmatch(stem) else stem
