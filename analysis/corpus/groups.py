"""The documents of a corpus → those that are meant, each in its group: its month, its source, any other column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.errors import FabulaError

if TYPE_CHECKING:
    from analysis.corpus.query import Corpus

Columns = str | Sequence[str]
Where = str | Mapping[str, Any]  # SQL, or the values of columns

TIMES = {"week": "%G-W%V", "month": "%Y-%m", "year": "%Y"}  # as ISO 8601 writes them

_TEXTS = ("title", "source", "author", "dated_by", "path", "doc_id")
_SITE = r"^https?://(?:www\.)?([^/:?#]+)"
_ADDRESSES = 0.9  # of the values of a column, from which it says where its articles were published
_GIVEN = "given_copies"


@dataclass(frozen=True)
class Meant:
    """SQL for the documents that are meant: `doc_id`, `words`, `site` (who published it), and the columns `by`."""

    sql: str
    by: tuple[str, ...]

    @property
    def names(self) -> str:
        """The columns `by` as SQL has them between SELECT and FROM, a comma behind each."""
        return "".join(f'"{name}", ' for name in self.by)


def meant(corpus: "Corpus", by: Columns, where: Where | None = None, copies: pd.DataFrame | None = None) -> Meant:
    """Return the documents for which `where` holds, in groups by the columns `by`.

    A column is "week", "month" or "year" of publication, as in 2017-W05, 2017-02, 2017; "source", which is the site
    where the corpus has a column of addresses in its place; another text column of `documents`; or a column of the
    input that is none of Fabula's own (a key of `fields`). In any of them a site stands for an address. `where` gives
    a column its value, or a list of those that it may have, or it is a condition in SQL over `documents`. `copies`,
    from `analysis.corpus.copies`, lets a text that was printed several times count once in each group. Raises
    FabulaError for a column that is not there, with those that are.
    """
    names = (by,) if isinstance(by, str) else tuple(by)
    columns = "".join(f', {_expression(corpus, name)} AS "{name}"' for name in names)
    text = "doc_id"
    joined = ""
    if copies is not None:
        corpus.connection.register(_GIVEN, copies[["doc_id", "copy_of"]].astype(str))
        text, joined = "coalesce(copy_of, doc_id)", f" LEFT JOIN {_GIVEN} USING (doc_id)"
    chosen = f"SELECT doc_id, words, {_expression(corpus, 'source')} AS site, {text} AS copied, earliest{columns}"
    chosen += f" FROM documents{joined}"
    chosen += f" WHERE words > 0 AND ({condition(corpus, where)})"
    if copies is not None:
        part = ", ".join(["copied", *(f'"{name}"' for name in names)])
        number = f"row_number() OVER (PARTITION BY {part} ORDER BY earliest, doc_id)"
        chosen = f"SELECT * FROM ({chosen}) QUALIFY {number} = 1"  # in one, "source" would be the column of documents
    return Meant(f"({chosen})", names)


def groups(
    corpus: "Corpus", by: Columns = "month", where: Where | None = None, copies: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return how many `articles` and `words` each group has, and `one_source`, the largest share of one source in it.

    `by, where, copies` as in `meant`; what has no such value stands last. Where `one_source` is high, what differs
    from group to group may be who is read in it; it is missing where there is one source or none, and by source.

    Example: `groups(corpus, "month")`
    """
    docs = meant(corpus, by, where, copies)
    return corpus.sql(f"WITH docs AS {docs.sql} {grouping(docs)} ORDER BY ALL NULLS LAST").df().drop(columns="x2")


def grouping(docs: Meant) -> str:
    """Return SQL for `groups`, with `x2`, the sum of the squares of the words, from what is called docs."""
    sites = f"SELECT {docs.names}site, count(*) AS n, sum(words) AS words, sum(words * words) AS x2"
    one = "max(n) FILTER (site IS NOT NULL) / sum(n)"
    several = "false" if "source" in docs.by else "(SELECT count(DISTINCT site) FROM docs) > 1"
    return (
        f"SELECT {docs.names}sum(n)::BIGINT AS articles, sum(words)::BIGINT AS words,"
        f" CASE WHEN {several} THEN {one} END AS one_source, sum(x2)::DOUBLE AS x2 FROM"
        f" ({sites} FROM docs GROUP BY ALL) GROUP BY ALL HAVING count(*) > 0"
    )


def condition(corpus: "Corpus", where: Where | None) -> str:
    """Return `where` as SQL."""
    if where is None:
        return "true"
    if isinstance(where, str):
        return where
    said = []
    for column, value in where.items():
        values = [value] if isinstance(value, str) else list(value)
        said.append(f"{_expression(corpus, column)} IN ({', '.join(map(literal, values)) or 'NULL'})")
    return " AND ".join(said) or "true"


def literal(value: Any) -> str:
    """Return a text as SQL writes it.

    >>> literal("Ann's")
    "'Ann''s'"
    """
    return "'" + str(value).replace("'", "''") + "'"


def site_column(corpus: "Corpus") -> str | None:
    """Return the column of the input that has addresses, where `source` is empty; None where there is none."""
    rows = corpus.sql(
        "SELECT key, avg((value LIKE 'http://%' OR value LIKE 'https://%')::INT) AS share FROM"
        " (SELECT unnest(map_keys(fields)) AS key, unnest(map_values(fields)) AS value FROM documents)"
        f" WHERE NOT EXISTS (SELECT 1 FROM documents WHERE source <> '') GROUP BY key HAVING share >= {_ADDRESSES}"
        " ORDER BY share DESC, key LIMIT 1"
    ).fetchall()
    return rows[0][0] if rows else None


def _expression(corpus: "Corpus", column: str) -> str:
    if column in TIMES:
        first, last = (f"strftime({day}, '{TIMES[column]}')" for day in ("earliest", "latest"))
        return f"CASE WHEN {first} = {last} THEN {first} END"  # what may be of two months is of none
    if column == "source" and (site := site_column(corpus)):
        return _site(f"element_at(fields, {literal(site)})[1]")
    if column in _TEXTS:
        return _site(column)
    keys = [key for (key,) in corpus.sql("SELECT DISTINCT unnest(map_keys(fields)) AS key FROM documents").fetchall()]
    if column not in keys:
        there = ", ".join([*TIMES, *_TEXTS, *sorted(keys)])
        raise FabulaError(f"{corpus.folder}: has no column {column!r}; there are {there}")
    return _site(f"element_at(fields, {literal(column)})[1]")


def _site(value: str) -> str:
    """Return SQL for `value`: the site of an address, NULL for nothing."""
    value = f"nullif(trim({value}), '')"
    return f"coalesce(nullif(lower(regexp_extract({value}, '{_SITE}', 1)), ''), {value})"
