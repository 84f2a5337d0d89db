"""The articles of the news corpus by their numbers."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

import dateutil.parser

from analysis.article import Article


def read_articles(table: Path, ids: set[int]) -> Iterator[tuple[int, Article]]:
    """Yield the articles of the news corpus that have these numbers."""
    with gzip.open(table, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if int(row["article_id"]) in ids:
                day = dateutil.parser.parse(row["publish_date"], yearfirst=True).date() if row["publish_date"] else None
                yield int(row["article_id"]), Article(row["text"], title=row["title"], published=day)
