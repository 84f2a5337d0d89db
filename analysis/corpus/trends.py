"""A corpus → how often its articles say something, of whom and in what tone, by month, by source, by any column."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.corpus.groups import Columns, Meant, Where, grouping, literal, meant
from analysis.corpus.intervals import design_effect, mean_interval, residuals, wilson
from analysis.corpus.wanted import actors_wanted, terms_wanted, unified
from analysis.sentiment.table import TONED

if TYPE_CHECKING:
    from analysis.corpus.query import Corpus

PER = 1000  # words
_INTERVAL = ("low", "high", "one_source")
MOST = 12  # terms or actors, where none are named


def terms_by(
    corpus: "Corpus",
    by: Columns = "month",
    terms: str | Sequence[str] | None = None,
    where: Where | None = None,
    copies: pd.DataFrame | None = None,
    most: int = MOST,
) -> pd.DataFrame:
    """Return how often each group of articles uses each term: one row a term and group, the groups in order.

    `by, where, copies` as in `analysis.corpus.groups.meant`; without `terms` those are taken that carry the corpus
    (`analysis.corpus.wanted.terms_wanted`), at most `most`. Columns: `term`; those of `by`, missing where an article
    has none; `count`; `in_articles`, how many use it; `articles` and `words` of the group; `per_1000`, the count in
    1,000 words; `low, high`, its 95 % interval (`analysis.corpus.intervals.wilson`, with the term's own design
    effect), missing where no group has two articles; `one_source` as in `analysis.corpus.groups.groups`. Raises
    FabulaError for a column, or a term, that is not there.

    Example: `terms_by(corpus, "month", ["border", "Mexico"])`
    """
    docs = meant(corpus, by, where, copies)
    names = [terms] if isinstance(terms, str) else terms
    wanted = terms_wanted(corpus, docs, names, most)
    used = (
        f"SELECT term AS label, {docs.names}doc_id, words, sum(count) AS y"
        f" FROM terms JOIN docs USING (doc_id) WHERE term IN (SELECT label FROM wanted) GROUP BY ALL"
    )
    table = _summed(corpus, docs, used, wanted)
    share = (table.y / table.words).to_numpy(float)
    effect = _effects(table, share)
    low, high = wilson(table.y.to_numpy(float), table.words.to_numpy(float), effect)
    table = table.rename(columns={"label": "term", "y": "count", "n": "in_articles"})
    table = table.assign(per_1000=PER * share, low=PER * low, high=PER * high)
    return table[["term", *docs.by, "count", "in_articles", "articles", "words", "per_1000", *_INTERVAL]]


def actors_by(
    corpus: "Corpus",
    by: Columns = "month",
    actors: str | Sequence[str] | None = None,
    where: Where | None = None,
    copies: pd.DataFrame | None = None,
    most: int = MOST,
) -> pd.DataFrame:
    """Return in how many articles of each group each actor is: one row an actor and group, the groups in order.

    An actor may be named in part and in any case: "trump" is Donald Trump where the corpus has him; without `actors`
    those are taken that are in most articles. A surname that stands alone in an article is the person that the other
    articles give in full (`analysis.corpus.wanted.unified`). Columns: `actor`; those of `by`; `mentions`, also by
    "he" or "the president"; `in_articles`; `articles` and `words` of the group; `share` of the articles, with its 95
    % interval `low, high` (Wilson 1927: here it is articles that are counted). Raises FabulaError for a column, or an
    actor, that is not there.

    Example: `actors_by(corpus, ["month", "source"], "Merkel")`
    """
    docs = meant(corpus, by, where, copies)
    names = [actors] if isinstance(actors, str) else actors
    wanted = actors_wanted(corpus, docs, names, most)
    used = (
        f"SELECT full_name AS label, {docs.names}doc_id, words, count(*) AS y FROM actors JOIN docs USING (doc_id)"
        f" JOIN ({unified(corpus)}) USING (actor) WHERE full_name IN (SELECT label FROM wanted) GROUP BY ALL"
    )
    table = _summed(corpus, docs, used, wanted)
    low, high = wilson(table.n.to_numpy(float), table.articles.to_numpy(float))
    table = table.rename(columns={"label": "actor", "y": "mentions", "n": "in_articles"})
    table = table.assign(share=table.in_articles / table.articles, low=low, high=high)
    return table[["actor", *docs.by, "mentions", "in_articles", "articles", "words", "share", *_INTERVAL]]


def tone_by(
    corpus: "Corpus",
    by: Columns = "month",
    actor: str | None = None,
    where: Where | None = None,
    copies: pd.DataFrame | None = None,
    own_voice: bool = False,
) -> pd.DataFrame:
    """Return the tone of each group of articles: one row a group, the groups in order.

    Without `actor` it is that of the sentences (with `own_voice`, of those that nobody is quoted with); with one,
    that of what is said about them (the table `toward`), each mention counting. Columns: those of `by`; `articles`
    that have any; `units`, how many sentences or mentions; `score`, their mean, from -1 to 1; `low, high`, its 95 %
    interval (`analysis.corpus.intervals.mean_interval`: it is articles that were drawn), missing for fewer than three
    articles; without `actor` also `negative, neutral, positive`, the shares of the sentences at or beyond a third
    either way. Raises FabulaError for a column, or an actor, that is not there.

    Example: `tone_by(corpus, "source", actor="European Union")`
    """
    docs, name = meant(corpus, by, where, copies), ""
    of_document, shares = "sum(score) AS y, count(*) AS x", ""
    _ = corpus.sentiment if actor is None else corpus.toward  # says so where it was not made
    if actor is None:
        told = "sentiment" if not own_voice else "(SELECT * FROM sentiment WHERE speaker IS NULL)"
        signs = {"negative": f"score <= -{TONED}", "positive": f"score >= {TONED}"}
        of_document += "".join(f", count(*) FILTER ({holds}) AS {name}" for name, holds in signs.items())
        shares = ", sum(negative) / sum(x) AS negative, sum(positive) / sum(x) AS positive"
    else:
        (name,) = actors_wanted(corpus, docs, [actor], 1)
        told = f"(SELECT * FROM toward JOIN ({unified(corpus)}) USING (actor) WHERE full_name = {literal(name)})"
        of_document = "sum(score * mentions) AS y, sum(mentions) AS x"
    same = _same(docs, "told", "true")
    order = ", ".join(f'g."{name}" NULLS LAST' for name in docs.by) or "1"
    sums = "sum(y) / sum(x) AS score, sum(y * y) AS y2, sum(x * y) AS xy, sum(x * x)::DOUBLE AS x2"
    table = corpus.sql(
        f"WITH docs AS MATERIALIZED {docs.sql}, g AS ({grouping(docs)}),"
        f" each AS (SELECT {docs.names}doc_id, {of_document} FROM {told} AS told JOIN docs USING (doc_id)"
        " GROUP BY ALL),"
        f" told AS (SELECT {docs.names}count(*) AS articles, sum(x)::BIGINT AS units, {sums}{shares}"
        " FROM each GROUP BY ALL HAVING count(*) > 0)"
        f" SELECT told.*, one_source FROM told JOIN g ON {same} ORDER BY {order}"
    ).df()
    articles, units, score = (table[name].to_numpy(float) for name in ("articles", "units", "score"))
    y2, xy, x2 = (table[name].to_numpy(float) for name in ("y2", "xy", "x2"))
    squares = residuals(score, y2, xy, x2, articles)
    low, high = mean_interval(score, squares, units, articles)
    table = table.assign(low=low, high=high)
    table.attrs["actor"] = name
    signs_there = ["negative", "neutral", "positive"] if actor is None else []
    if signs_there:
        table = table.assign(neutral=1 - table.negative - table.positive)
    return table[[*docs.by, "articles", "units", "score", "low", "high", *signs_there, "one_source"]]


def _summed(corpus: "Corpus", docs: Meant, used: str, wanted: list[str]) -> pd.DataFrame:
    """Return for each of `wanted` and each group its sums: `y`, `n`, `y2`, `xy` and those of `groups.grouping`.

    `used` is SQL for how often, `y`, an article says what is called `label`; those that do not say it count as well.
    """
    labels = ", ".join(f"({literal(label)}, {number})" for number, label in enumerate(wanted)) or "(NULL, 0)"
    same = _same(docs, "used", "used.label = wanted.label")
    order = ", ".join(["place", *(f'g."{name}" NULLS LAST' for name in docs.by)])
    query = (
        f"WITH docs AS MATERIALIZED {docs.sql}, wanted(label, place) AS (VALUES {labels}), each AS ({used}),"
        f" used AS (SELECT label, {docs.names}sum(y)::BIGINT AS y, count(*) AS n, sum(y * y)::DOUBLE AS y2,"
        f" sum(y * words)::DOUBLE AS xy FROM each GROUP BY ALL), g AS ({grouping(docs)})"
        f" SELECT wanted.label, g.*, {', '.join(f'coalesce({sum}, 0) AS {sum}' for sum in ('y', 'n', 'y2', 'xy'))}"
        f" FROM wanted CROSS JOIN g LEFT JOIN used ON {same} WHERE wanted.label IS NOT NULL ORDER BY {order}"
    )
    return corpus.sql(query).df()


def _same(docs: Meant, table: str, also: str) -> str:
    """Return SQL for what is of the same group in `table` and in the table g; of two that are missing it is."""
    return " AND ".join([also, *(f'{table}."{name}" IS NOT DISTINCT FROM g."{name}"' for name in docs.by)])


def _effects(table: pd.DataFrame, share: np.ndarray) -> np.ndarray:
    """Return the design effect of the term of each row, from all its groups."""
    sums = [table[name].to_numpy(float) for name in ("y2", "xy", "x2", "articles")]
    squares = residuals(share, *sums)
    effect = np.ones(len(table))
    for rows in table.groupby("label", sort=False).indices.values():
        effect[rows] = design_effect(squares[rows], share[rows], table.words.to_numpy(float)[rows])
    return effect
