"""The rows of the files of gold, ours and others', and the articles that they hold."""

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

from analysis.article import Article
from analysis.article.corrections import date_of


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table of `benchmarks/gold`, which begins with comments."""
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def digest(text: str) -> str:
    """Return what stands in such a table for a text, which is not in it: the beginning of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def article_of(row: dict[str, Any], path: Path) -> Article:
    """Return the article of a row of such a file: its text, title and day; `path` is named where the day is none."""
    published = date_of(path, row["published"]) if row.get("published") else None
    return Article(row["text"], title=row.get("title"), published=published)
