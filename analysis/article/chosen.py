"""Which article is read: chosen once, in the panel, for every notebook."""

import os
from pathlib import Path

from analysis.article.corrections import parted
from analysis.article.readers.reading import content
from analysis.errors import FabulaError
from analysis.files import write_whole
from analysis.project import PACKED, first, project

_REMEMBERED = Path("data", ".chosen")


def chosen() -> str:
    """Return the path of the article chosen in the panel, seen from the working directory; at first, of the first one.

    The choice is kept in `data/.chosen` of the project. Where its article is gone a line says so, and the first
    article is read. Raises nothing.

    >>> chosen()  # doctest: +SKIP
    '../data/articles/russia-north-korea-arms-talks.md'
    """
    root = project()
    remembered = _remembered(root)
    if remembered and _is_there(root / remembered):
        return _seen_from_here(root / remembered)
    if remembered:
        print(f"{remembered}, chosen before, is gone; {first().name} is read. Choose another in 00-overview.")
    return _seen_from_here(first())


def choose(path: str | Path) -> None:
    """Remember the article at `path` for `chosen`. Raises FabulaError where that cannot be written."""
    root, path = project().resolve(), Path(path).resolve()
    if root == PACKED.resolve():  # the package is no place to write into
        said = "is not remembered for other notebooks: this folder has none"
        raise FabulaError(f"{path.name}: {said}; `fabula lab` puts them here")
    inside = path.relative_to(root) if path.is_relative_to(root) else path
    write_whole(root / _REMEMBERED, f"{inside.as_posix()}\n")


def _remembered(root: Path) -> str:
    """Return what was remembered, seen from `root`; nothing where there is nothing that could be a path."""
    try:
        written = content(root / _REMEMBERED, 1).decode().strip()
    except ValueError:  # FabulaError is one
        return ""
    return written if written.isprintable() and len(written) < 1000 else ""


def _is_there(path: Path) -> bool:
    try:
        return parted(path)[0].is_file()
    except OSError:  # a name that no file can have
        return False


def _seen_from_here(path: Path) -> str:
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
