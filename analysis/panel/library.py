"""The folder of articles: what is in it to choose, what is pasted into it, what is corrected."""

import datetime
import re
from pathlib import Path

import yaml

from analysis.article import Article, read_article
from analysis.errors import FabulaError
from analysis.export import write_whole

READABLE = (".md", ".txt")


def articles(folder: Path) -> list[Path]:
    """Return the articles in `folder`, by name; raises FabulaError where there is no such folder."""
    if not folder.is_dir():
        raise FabulaError(f"{folder}: there is no such folder; make it and put an article into it")
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in READABLE and path.name[0] not in "._")


def paste(text: str, folder: Path, title: str = "", published: str = "", source: str = "") -> Path:
    """Save a pasted article in `folder` as Markdown with front matter; return its path, a new one.

    Raises FabulaError, and leaves no file, where the text is empty or `published` is not written as 2023-09-05.
    """
    article = Article(text, title or None, date(published), source or None)
    name = re.sub(r"[^a-z0-9]+", "-", (title or " ".join(text.split()[:8])).lower()).strip("-")[:60] or "article"
    names = [name, *(f"{name}-{number}" for number in range(2, 1000))]
    path = next(path for each in names if not (path := folder / f"{each}.md").exists())
    return _save(path, article)


def correct(path: Path, title: str, published: str, source: str) -> Path:
    """Save an article with other facts beside its text; a .txt becomes a .md of the same name, itself untouched."""
    article = read_article(path)
    corrected = Article(
        article.text, title or None, date(published), source or None, article.author, article.language, article.id
    )
    return _save(path.with_suffix(".md"), corrected)


def date(written: str) -> datetime.date | None:
    """Return the date that is `written` as 2023-09-05, None for nothing; raises FabulaError for anything else."""
    if not written.strip():
        return None
    try:
        return datetime.date.fromisoformat(written.strip())
    except ValueError:
        raise FabulaError(f"{written!r} is no date; write it as 2023-09-05, or leave it empty") from None


def _save(path: Path, article: Article) -> Path:
    fields = {key: getattr(article, key) for key in ("title", "published", "source", "author", "language")}
    known = {key: value for key, value in fields.items() if value is not None}
    front = yaml.safe_dump(known, allow_unicode=True, sort_keys=False)
    return write_whole(path, f"---\n{front}---\n{article.text}".encode())
