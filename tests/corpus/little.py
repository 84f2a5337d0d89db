"""Open corpora for tests, of rows that a test writes, without files and without texts behind them."""

import datetime
from pathlib import Path
from typing import Any

import duckdb

from analysis.corpus.query import Corpus
from analysis.corpus.schema import SCHEMA


class Little(Corpus):
    """A corpus whose tables are in memory."""

    def __init__(self, **tables: list[dict[str, Any]]) -> None:
        self.folder, self.tables, self.parts = Path("little"), tuple(tables), []
        self.connection = duckdb.connect(":memory:")
        for name, rows in tables.items():
            columns = ", ".join(f'"{column}" {kind}' for column, kind in SCHEMA[name].items())
            self.connection.execute(f"CREATE TABLE {name} ({columns})")
            for row in rows:
                names = ", ".join(f'"{column}"' for column in row)
                self.connection.execute(
                    f"INSERT INTO {name} ({names}) VALUES ({', '.join('?' * len(row))})", [*row.values()]
                )


def document(doc_id: str, day: str | None = None, words: int = 100, **more: Any) -> dict[str, Any]:
    """Return a row of documents; `site` is the address in the column "link" of its input."""
    published = datetime.date.fromisoformat(day) if day else None
    site = more.pop("site", None)
    fields = {"key": ["link"], "value": [f"https://www.{site}/{doc_id}"]} if site else {"key": [], "value": []}
    row = {"doc_id": doc_id, "published": published, "earliest": published, "latest": published, "words": words}
    return {**row, "fields": fields, **more}


def term(doc_id: str, name: str, count: int, total: int = 100) -> dict[str, Any]:
    """Return a row of terms."""
    row = {"doc_id": doc_id, "term": name, "count": count, "total": total}
    return {**row, "reference_count": 1000.0, "reference_total": 10**9, "kind": "word"}


def actor(doc_id: str, name: str, kind: str = "name", type: str = "PERSON", sentence_id: int = 0) -> dict[str, Any]:
    """Return a row of actors."""
    return {"doc_id": doc_id, "actor": name, "text": name, "kind": kind, "type": type, "sentence_id": sentence_id}


def sentence(doc_id: str, score: float, speaker: str | None = None, sentence_id: int = 0) -> dict[str, Any]:
    """Return a row of sentiment."""
    return {"doc_id": doc_id, "sentence_id": sentence_id, "score": score, "speaker": speaker}


def borders() -> Little:
    """Return nine articles of three months and three sites; those of the Post say "border", more each month."""
    sites, months = ("post.com", "sun.com", "times.org"), ("2021-01", "2021-02", "2021-03")
    found: dict[str, list] = {"documents": [], "terms": [], "actors": [], "sentiment": [], "toward": []}
    for number, month in enumerate(months):
        for site in sites:
            id = f"{site[:-4]}-{month}"
            found["documents"].append(document(id, f"{month}-05", site=site))
            found["terms"].append(term(id, "talk", 2))
            found["sentiment"] += [sentence(id, 0.4 - 0.2 * number), sentence(id, -0.6, "Kim", 1)]
            found["actors"].append(actor(id, "Ann Lee" if site == "post.com" else "Lee"))
            found["toward"].append({"doc_id": id, "actor": found["actors"][-1]["actor"], "mentions": 2, "score": -0.5})
            if site == "post.com":
                found["terms"].append(term(id, "border", number + 1))
    return Little(**found)
