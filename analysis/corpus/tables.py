"""The documents of a part → their tables, each with a doc_id."""

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from analysis import text
from analysis.article import Article
from analysis.article.edits import sha256
from analysis.corpus.by_form import tagged_by_form
from analysis.corpus.schema import SCHEMA
from analysis.corpus.source import Source
from analysis.errors import FabulaError
from analysis.story import Analysis, analyse_together

_NOT_AN_ARTICLES = ("documents", "errors")
_NO_NAMES = ["first", "last", "actor", "text"]

Together = Callable[[Sequence[Article]], list[Analysis]]


@dataclass
class Told:
    """What the documents of a part say: of each table the rows of one document after the other."""

    frames: dict[str, list[tuple[str, pd.DataFrame]]] = field(default_factory=dict)
    documents: list[dict[str, Any]] = field(default_factory=list)
    errors: list[dict[str, str]] = field(default_factory=list)


def tables(sources: Iterable[Source], names: tuple[str, ...], *, reads: bool = False) -> dict[str, pd.DataFrame]:
    """Return the tables `names` of `sources`: the columns are those of `analysis.corpus.schema`.

    `reads` says whether a language model helps to choose and to date the events (`analysis.analyse`).

    What cannot be read, or not analysed, has a row in `errors` and none elsewhere: `doc_id`; `path`, its place in the
    input; `kind`: "unread" (no article in English is there), "failed" (a fault of Fabula), or, of an article that is in
    the other tables, "note"; `problem`, in words.
    """
    told = Told()
    tried = [(source, _guarded(told, source, source.article)) for source in sources]
    read = [(source, article) for source, article in tried if article is not None]
    together = functools.partial(analyse_together, reads=reads) if "events" in names else _without_grammar
    for source, story in _analysed(told, read, together):
        found = _guarded(told, source, functools.partial(_rows, story, names))
        if found is not None:
            told.documents.append(_document(source, story, found))
            told.errors += [_error(source, "note", note) for note in source.notes]
            for name, table in found.items():
                told.frames.setdefault(name, []).append((source.id, table))
    return {name: _table(name, told) for name in names}


def _analysed(told: Told, read: list[tuple[Source, Article]], together: Together) -> list[tuple[Source, Analysis]]:
    """Return the analyses of the articles; where one of them spoils it for all, each is tried by itself."""
    try:
        return list(zip([source for source, _ in read], together([article for _, article in read]), strict=True))
    except Exception:
        found = []
        for source, article in read:
            if stories := _guarded(told, source, functools.partial(together, [article])):
                found.append((source, stories[0]))
        return found


def _without_grammar(articles: Sequence[Article]) -> list[Analysis]:
    """Return the analyses of the articles by the forms of their words alone: no tree, no names, no speakers."""
    stories = [Analysis(article) for article in articles]
    for story in stories:
        parts = text.sentences(story.article)
        tokens = tagged_by_form(text.tokens(story.article, parts))
        vars(story).update(sentences=parts, _spoken=parts, tokens=tokens, names=pd.DataFrame(columns=_NO_NAMES))
    return stories


def _guarded(told: Told, source: Source, make: Callable[[], Any]) -> Any:
    """Return what `make` makes, or None, and why in `errors`."""
    try:
        return make()
    except FabulaError as error:
        told.errors.append(_error(source, "unread", str(error)))
    except Exception as error:
        told.errors.append(_error(source, "failed", f"{source.path}: {type(error).__name__}: {error}"))
    return None


def _rows(story: Analysis, names: tuple[str, ...]) -> dict[str, pd.DataFrame]:
    return {name: getattr(story, name) for name in names if name not in _NOT_AN_ARTICLES}


def _error(source: Source, kind: str, problem: str) -> dict[str, str]:
    said = problem if problem.startswith(source.path) else f"{source.path}: {problem}"
    return {"doc_id": source.id, "path": source.path, "kind": kind, "problem": " ".join(said.split())}


def _document(source: Source, story: Analysis, found: dict[str, pd.DataFrame]) -> dict[str, Any]:
    article, window = story.article, story.published
    return {
        **{name: getattr(article, name) for name in ("title", "published", "source", "author", "text")},
        **{"doc_id": source.id, "path": source.path, "fields": source.fields},
        **{"words": int(found["terms"].total.iloc[0]) if len(found["terms"]) else 0, "characters": len(article.text)},
        **{"earliest": window.earliest, "latest": window.latest, "dated_by": window.basis},
        "sha256": sha256(article.text),
    }


def _table(name: str, told: Told) -> pd.DataFrame:
    columns = SCHEMA[name]
    if name in _NOT_AN_ARTICLES:
        rows = told.documents if name == "documents" else told.errors
        return pd.DataFrame(
            {column: _column([[row[column] for row in rows]], kind) for column, kind in columns.items()}
        )
    frames = told.frames.get(name, [])
    pieces = [dict(frame.items()) for _, frame in frames]
    made = {
        column: _column([piece[column] for piece in pieces], kind)
        for column, kind in columns.items()
        if column != "doc_id"
    }
    doc_ids = [id for id, frame in frames for _ in range(len(frame))]
    return pd.DataFrame({"doc_id": pd.array(doc_ids, dtype="str"), **made})


def _column(pieces: list[Any], kind: str) -> Any:
    """Return the values of a column, piece after piece, as what the writer takes for `kind`."""
    if kind in ("DOUBLE", "BOOLEAN", "BIGINT") and pieces and all(_is_plain(piece) for piece in pieces):
        return np.concatenate([piece.to_numpy() for piece in pieces])
    values = [value for piece in pieces for value in (piece if isinstance(piece, list) else piece.tolist())]
    if kind == "VARCHAR":
        return pd.array(values, dtype="str")
    if kind == "BIGINT":
        return pd.array(values, dtype="Int64")
    if kind in ("DOUBLE", "BOOLEAN"):
        return np.array(values, dtype=float if kind == "DOUBLE" else bool)
    if kind == "DATE":
        return np.array(values, dtype="datetime64[D]").astype("datetime64[s]")
    if kind.startswith("MAP"):
        values = [list(each.items()) for each in values]
    return pd.Series([[_listed(item) for item in each] for each in values], dtype=object)


def _is_plain(piece: Any) -> bool:
    return isinstance(piece, pd.Series) and isinstance(piece.dtype, np.dtype) and piece.dtype != object


def _listed(item: Any) -> Any:
    if isinstance(item, tuple):
        return [each.item() if isinstance(each, np.generic) else each for each in item]
    return item
