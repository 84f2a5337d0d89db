"""Files that are written whole or not at all."""

import contextlib
import itertools
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from analysis.errors import FabulaError

_SHORT = 30  # characters of a name that go into a temporary one, which must not be longer than a name may be
HALF = ".half"  # what a file is called that is being written, at the end
PACKAGE = Path(__file__).parent
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # the names that Windows keeps for devices


def write_whole(path: Path, content: bytes | str, new: bool = False) -> Path:
    """Write `content` to `path` in one step and return it: a reader finds the old file or the new one, never half.

    Folders are made as needed, and nothing is left of what could not be written. Where the file has to be `new`, raises
    FileExistsError if it is there; raises FabulaError where it cannot be written, and in the folder of this package,
    which the next version replaces.
    """
    if is_packed(path):
        raise FabulaError(
            f"{path}: is in Fabula's own package; `fabula lab` puts a copy of its articles in your folder"
        )
    whole = content.encode() if isinstance(content, str) else content  # what cannot be encoded touches no file
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if new:
            path.touch(exist_ok=False)  # the name is taken before anybody else takes it
        try:
            _put(path, whole)
        except BaseException:
            if new:
                path.unlink(missing_ok=True)
            raise
    except OSError as error:
        if new and isinstance(error, FileExistsError):
            raise
        raise unwritable(path, error) from None
    return path


def is_packed(path: Path) -> bool:
    """Return whether `path`, whatever links it goes through, is in the folder of this package.

    Raises FabulaError for a name that no file can have.
    """
    try:
        place = os.path.realpath(path)
    except ValueError:  # a zero, or half of a character
        raise FabulaError(f"{path}: no file can have this name; choose another") from None
    return Path(place).is_relative_to(os.path.realpath(PACKAGE))


def unwritable(path: Path, error: OSError) -> FabulaError:
    """Return the error that says of a file or folder why it cannot be written."""
    return FabulaError(f"{path}: cannot be written ({error.strerror}); choose a folder that you can write to")


def write_new(folder: Path, stem: str, suffix: str, content: bytes | str) -> Path:
    """Write `content` to a new file in `folder` and return it: `stem` + `suffix`, or else `stem`-2 and so on.

    No file that is there is written over. Raises FabulaError where it cannot be written.
    """
    for number in itertools.count(1):
        path = folder / (f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}")
        with contextlib.suppress(FileExistsError):
            return write_whole(path, content, new=True)
    raise AssertionError  # the count has no end


def _put(path: Path, whole: bytes) -> None:
    """Write `whole` beside `path` and put it in its place."""
    with replacing(path) as unfinished:
        unfinished.write_bytes(whole)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the path of an empty file beside `path`, which takes its place when it is written, or is taken away."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:_SHORT]}.", suffix=HALF)
    os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        unfinished.chmod(0o644)  # a temporary file is for its owner alone; an article is not
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
