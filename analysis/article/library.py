"""The folder of articles: what is in it to choose, what was added to it here, and what may be removed again."""

from pathlib import Path

from analysis.article.article import read_articles
from analysis.article.corrections import parted, sidecar
from analysis.article.edits import edits_file
from analysis.article.readers import KINDS
from analysis.article.readers.reading import content
from analysis.errors import FabulaError
from analysis.files import write_whole
from analysis.project import place_to_keep

_ADDED = ".added"  # in the folder: the names of the files that were added here, one a line


def articles(folder: Path) -> list[Path]:
    """Return the articles in `folder`, by name, those of a table one by one as `articles.csv#17`.

    Behind those that come in the package is what its user added (`place_to_keep`). A table that cannot be read stands
    for itself, so that whoever chooses it learns what to do.
    Raises FabulaError where there is no such folder.
    """
    if not folder.is_dir():
        raise FabulaError(f"{folder}: there is no such folder; create it and put an article in it")
    found: list[Path] = []
    own = place_to_keep(folder)
    added = sorted(own.iterdir()) if own != folder and own.is_dir() else []
    for path in [*sorted(folder.iterdir()), *added]:
        if path.suffix.lower() in KINDS and path.name[0] not in "._":
            found += _articles_of(path)
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
    """Return whether the file of the article at `path` was added here, and not put into its folder by hand."""
    return parted(path)[0].name in _added(path.parent)


def remove(path: Path) -> None:
    """Take a file that was added here out of its folder, with the corrections and edits of all its articles.

    Raises FabulaError for a file that was not added here, and for one that cannot be deleted.
    """
    file, _ = parted(path)
    if not is_added(path):
        raise FabulaError(f"{path.name}: was not added here, so it is not removed; delete the file yourself")
    kept = [place(article) for article in {file, path, *_articles_of(file)} for place in (sidecar, edits_file)]
    try:
        for each in (file, *kept):
            each.unlink(missing_ok=True)
    except OSError as error:
        raise FabulaError(f"{file}: cannot be deleted ({error.strerror}); delete the file yourself") from None
    _write_added(file.parent, _added(file.parent) - {file.name})


def _articles_of(file: Path) -> list[Path]:
    kind = KINDS.get(file.suffix.lower())
    return _rows(file) if kind and kind.several else [file]


def _added(folder: Path) -> set[str]:
    try:
        return set(content(folder / _ADDED, 1).decode().splitlines())
    except ValueError:  # FabulaError is one
        return set()


def _write_added(folder: Path, names: set[str]) -> None:
    there = sorted(name for name in names if (folder / name).is_file())
    write_whole(folder / _ADDED, "".join(f"{name}\n" for name in there))
