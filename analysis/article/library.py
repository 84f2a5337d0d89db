"""The folder of articles: what is in it to choose, what was added to it here, and what may be removed again."""

from pathlib import Path

from analysis.article.article import read_articles
from analysis.article.corrections import sidecar
from analysis.article.readers import KINDS
from analysis.errors import FabulaError
from analysis.files import write_whole

_ADDED = ".added"  # in the folder: the names of the files that were added here, one a line


def articles(folder: Path) -> list[Path]:
    """Return the articles in `folder`, by name, those of a table one by one as `articles.csv#17`.

    A table that cannot be read stands for itself, so that whoever chooses it learns what to do.
    Raises FabulaError where there is no such folder.
    """
    if not folder.is_dir():
        raise FabulaError(f"{folder}: there is no such folder; create it and put an article in it")
    found: list[Path] = []
    for path in sorted(folder.iterdir()):
        kind = KINDS.get(path.suffix.lower())
        if kind and path.name[0] not in "._":
            found += _rows(path) if kind.several else [path]
    return found


def _rows(path: Path) -> list[Path]:
    try:
        return [path.with_name(f"{path.name}#{article.id}") for article in read_articles(path)]
    except FabulaError:
        return [path]


def note_added(path: Path) -> None:
    """Remember that the file at `path` was added here, so that `remove` may take it away again."""
    _write_added(path.parent, {*_added(path.parent), path.name})


def is_added(path: Path) -> bool:
    """Return whether the file at `path` was added here, and not put into its folder by hand."""
    return path.name in _added(path.parent)


def remove(path: Path) -> None:
    """Take an article that was added here out of its folder, with its corrections.

    Raises FabulaError for a file that was not added here, and for one that cannot be deleted.
    """
    if not is_added(path):
        raise FabulaError(f"{path.name}: was not added here, so it is not removed; delete the file yourself")
    try:
        path.unlink(missing_ok=True)
        sidecar(path).unlink(missing_ok=True)
    except OSError as error:
        raise FabulaError(f"{path}: cannot be deleted ({error.strerror}); delete the file yourself") from None
    _write_added(path.parent, _added(path.parent) - {path.name})


def _added(folder: Path) -> set[str]:
    try:
        return set((folder / _ADDED).read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return set()


def _write_added(folder: Path, names: set[str]) -> None:
    there = sorted(name for name in names if (folder / name).is_file())
    write_whole(folder / _ADDED, "".join(f"{name}\n" for name in there))
