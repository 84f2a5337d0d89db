"""What a reader gives, and the bytes that it gets: never more than its limit."""

import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from analysis.errors import FabulaError

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Reading:
    """The text of one article as a reader found it, and its fields (`title`, `published` ...) as they were written."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)


def content(path: Path, limit: int) -> bytes:
    """Return the bytes of the file, of at most `limit` megabytes.

    Raises FabulaError, before anything is read, for what is missing, is no file, or is larger.
    """
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise FabulaError(f"{path}: is a folder; name a file in it")
        if not stat.S_ISREG(about.st_mode):  # a pipe would be waited for without end
            raise FabulaError(f"{path}: is a device or a pipe, not a file; copy the article into a file")
        if about.st_size > limit * MEGABYTE:
            size = f"{about.st_size / MEGABYTE:,.0f} MB, more than the limit of {limit} MB for a {path.suffix} file"
            raise FabulaError(f"{path}: has {size}; save the article alone")
        with path.open("rb") as file:
            found = file.read(limit * MEGABYTE + 1)
    except FabulaError:
        raise
    except (FileNotFoundError, ValueError):  # the latter: a name with a zero or half of a character in it
        raise FabulaError(f"{path}: there is no such file; check the name and the folder") from None
    except OSError as error:
        raise FabulaError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None
    if len(found) > limit * MEGABYTE:
        raise FabulaError(f"{path}: grew past {limit} MB while it was being read; try again when it is complete")
    return found


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

    >>> slug("Talks begin, at last")
    'Talks-begin-at-last'
    """
    short = re.sub(r"[^\w.-]+", "-", name)[:100].encode()[:LONGEST_ID].decode(errors="ignore")
    return short.strip("-.") or "article"
