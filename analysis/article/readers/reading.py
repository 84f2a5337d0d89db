"""What a reader gives, and the bytes that it gets: never more than its limit."""

import contextlib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from analysis.errors import FabulaError
from analysis.files import RESERVED

MEGABYTE = 1_000_000
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)  # a pipe is opened at once, and seen
REPAIR = "repair it, or delete it to start again"  # of what is kept beside an article


@dataclass(frozen=True)
class Reading:
    """The text of one article as a reader found it, and its fields (`title`, `published` ...) as they were written."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)


def content(path: Path, limit: int, remedy: str = "") -> bytes:
    """Return the bytes of the file, of at most `limit` megabytes.

    Raises FabulaError, before anything is read, for what is missing, is no file, or is larger; `remedy` is then what
    to do about it, where the file is no article.
    """
    with _said_in_a_line(path):
        about = path.stat()
        _check_kind(path, about, remedy)
        if about.st_size > limit * MEGABYTE:
            size = f"{about.st_size / MEGABYTE:,.0f} MB, more than the limit of {limit} MB for a {path.suffix} file"
            raise FabulaError(f"{path}: has {size}; {remedy or 'save the article alone'}")
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            _check_kind(path, os.fstat(file.fileno()), remedy)  # another may have taken its place
            found = file.read(limit * MEGABYTE + 1)
    if len(found) > limit * MEGABYTE:
        raise FabulaError(f"{path}: grew past {limit} MB while it was being read; try again when it is complete")
    return found


def check_file(path: Path) -> None:
    """Raise FabulaError for what is missing, a folder, a device or a pipe, which would be waited for without end."""
    with _said_in_a_line(path):
        _check_kind(path, path.stat(), "")


def _check_kind(path: Path, about: os.stat_result, remedy: str) -> None:
    if stat.S_ISDIR(about.st_mode):
        raise FabulaError(f"{path}: is a folder; {remedy or 'name a file in it'}")
    if not stat.S_ISREG(about.st_mode):
        raise FabulaError(f"{path}: is a device or a pipe, not a file; {remedy or 'copy the article into a file'}")


@contextlib.contextmanager
def _said_in_a_line(path: Path) -> Iterator[None]:
    try:
        yield
    except FabulaError:
        raise
    except (FileNotFoundError, ValueError):  # the latter: a name with a zero or half of a character in it
        raise FabulaError(f"{path}: there is no such file; check the name and the folder") from None
    except OSError as error:
        raise FabulaError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None


def is_there(path: Path) -> bool:
    """Return whether there is such a file or folder; there is none by a name that no file can have."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Return whether there is such a folder; there is none by a name that no folder can have."""
    return is_there(path) and path.is_dir()


LONGEST_ID = 200  # bytes: a file system's names have 255 at most, and things are named after it


def slug(name: str) -> str:
    """Return `name` as an id: letters, digits, `.`, `-` and `_`, a hundred at most, and as long as a name may be.

    Windows keeps some names, such as CON, for devices, whatever stands behind a point.

    >>> slug("Talks begin, at last")
    'Talks-begin-at-last'
    """
    plain = re.sub(r"[^\w.-]+", "-", name).strip("-.")
    if RESERVED.fullmatch(plain.partition(".")[0]):
        plain = f"article-{plain}"
    return plain[:100].encode()[:LONGEST_ID].decode(errors="ignore").strip("-.") or "article"
