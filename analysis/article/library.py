"""The folder of articles: what is in it to choose."""

from pathlib import Path

from analysis.article.article import read_articles
from analysis.article.readers import KINDS
from analysis.errors import FabulaError


def articles(folder: Path) -> list[Path]:
    """Return the articles in `folder`, by name, those of a table one by one as `articles.csv#17`.

    A table that cannot be read stands for itself, so that whoever chooses it learns what to do.
    Raises FabulaError where there is no such folder.
    """
    if not folder.is_dir():
        raise FabulaError(f"{folder}: there is no such folder; make it and put an article into it")
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
