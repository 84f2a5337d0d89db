"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path

from analysis.errors import FabulaError


def write_whole(path: Path, content: bytes | str, new: bool = False) -> Path:
    """Write `content` to `path` in one step and return it: a reader finds the old file or the new one, never half.

    Folders are made as needed, and nothing is left of what could not be written. Where the file has to be `new`, raises
    FileExistsError if it is there; raises FabulaError where it cannot be written.
    """
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
        remedy = "choose a folder that you can write to"
        raise FabulaError(f"{path}: cannot be written ({error.strerror}); {remedy}") from None
    return path


def _put(path: Path, whole: bytes) -> None:
    """Write `whole` beside `path` and put it in its place."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(whole)
        unfinished.chmod(0o644)  # a temporary file is for its owner alone; an article is not
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
