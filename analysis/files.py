"""Files that are written whole or not at all."""

import tempfile
from pathlib import Path

from analysis.errors import FabulaError


def write_whole(path: Path, content: bytes | str, new: bool = False) -> Path:
    """Write `content` to `path` in one step and return it: a reader finds the old file or the new one, never half.

    Folders are made as needed. Where the file has to be `new`, raises FileExistsError if it is there; raises
    FabulaError where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if new:
            path.touch(exist_ok=False)  # the name is taken before anybody else takes it
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as unfinished:
            unfinished.write(content.encode() if isinstance(content, str) else content)
        Path(unfinished.name).chmod(0o644)  # a temporary file is for its owner alone; an article is not
        Path(unfinished.name).replace(path)
    except OSError as error:
        if new and isinstance(error, FileExistsError):
            raise
        remedy = "name a folder that you may write to"
        raise FabulaError(f"{path}: cannot be written ({error.strerror}); {remedy}") from None
    return path
