"""Two parts of a corpus, or each group and the rest → what the one says more than the other, and how sure that is."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.corpus.groups import Where, condition, groups, literal, meant
from analysis.corpus.intervals import residuals, student_95
from analysis.errors import FabulaError
from analysis.terms.comparison import COMPARISON_COLUMNS
from analysis.terms.keyness import LEAST_COUNT, keyness

if TYPE_CHECKING:
    from analysis.corpus.query import Corpus

MOST, GROUPS = 10, 12
_SUMS = "count(*) AS n, sum(count)::DOUBLE AS y, sum(count * count)::DOUBLE AS y2, sum(count * words)::DOUBLE AS xy"
CONTRAST_COLUMNS = [*COMPARISON_COLUMNS, "articles", "other_articles"]


def compare(
    corpus: "Corpus", first: Where, second: Where | None = None, copies: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the terms of two parts of a corpus side by side, the most telling difference first.

    `first` and `second` as `where` in `analysis.corpus.groups.meant`; without `second` it is all the rest. The
    columns are those of `analysis.terms.compare`, over all articles of each part together, and `articles,
    other_articles`, how many use the term. Its intervals take words for independent draws; here it is articles that
    were drawn: `log_ratio_low, log_ratio_high` are no narrower than the linearised variance of the two shares over
    articles gives (Cochran 1977, with Student's t; a part of one article gives none), `z` is divided by the root of
    the term's design effect, and `evidence` is "too rare" too for what fewer than three articles say. Terms that
    fewer than three say in all are left out. Raises FabulaError where a part has no article, or both have one in
    common. `copies` count once in each part.

    Example: `compare(corpus, {"source": "bbc.co.uk"}, {"source": "cnn.com"})`
    """
    here = condition(corpus, first)
    there = condition(corpus, second) if second is not None else f"NOT coalesce({here}, false)"
    if len(groups(corpus, "doc_id", f"({here}) AND ({there})")):
        raise FabulaError(f"{corpus.folder}: the two parts have articles in common; give two that have none")
    sides = [
        f"SELECT doc_id, words, {side} AS side FROM {meant(corpus, (), where, copies).sql}"
        for side, where in (("true", here), ("false", there))
    ]
    marked = f"({' UNION ALL '.join(sides)})"
    totals = _totals(corpus, marked)
    for side, what in ((True, "first"), (False, "second")):
        if side not in totals.index:
            raise FabulaError(f"{corpus.folder}: the {what} part has no article; `groups` says what there is")
    table = corpus.sql(
        f"WITH docs AS MATERIALIZED {marked}, used AS (SELECT term, side, {_SUMS} FROM terms JOIN docs USING (doc_id)"
        " WHERE count > 0 GROUP BY ALL)"
        f" SELECT term, {_pivoted()} FROM used GROUP BY term HAVING sum(n) >= {LEAST_COUNT} ORDER BY term"
    ).df()
    return _judged(table, totals.loc[True], totals.loc[False])


def keyness_by(
    corpus: "Corpus",
    by: str = "source",
    where: Where | None = None,
    copies: pd.DataFrame | None = None,
    most: int = MOST,
    at_most: int = GROUPS,
) -> pd.DataFrame:
    """Return what each group of articles says more than the others: a row a group and term, at most `most` a group.

    The `at_most` groups with most articles are held against the rest, each as in `compare`; only what has the
    evidence "more" is there. Columns: that of `by`, then those of `compare` but `side`. Of one group, or none, there
    are no rows. Raises FabulaError for a column that is not there.
    """
    docs = meant(corpus, by, where, copies)
    totals = corpus.sql(
        f'SELECT "{by}", count(*) AS articles, sum(words)::DOUBLE AS words, sum(words * words)::DOUBLE AS x2'
        f' FROM {docs.sql} WHERE "{by}" IS NOT NULL GROUP BY ALL ORDER BY articles DESC, "{by}"'
    ).df()
    totals = totals.set_index(by)
    found = []
    if len(totals) > 1:
        corpus.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE used_by AS WITH docs AS MATERIALIZED {docs.sql}"
            f' SELECT term, "{by}" AS part, {_SUMS} FROM terms JOIN docs USING (doc_id)'
            f' WHERE count > 0 AND "{by}" IS NOT NULL GROUP BY ALL'
        )
    for name in sorted(totals.index[:at_most]) if len(totals) > 1 else ():
        table = corpus.sql(_own_and_rest(name)).df()
        table = _judged(table, totals.loc[name], totals.drop(index=name).sum())
        more = table[table.evidence == "more"].sort_values(["z", "term"], ascending=[False, True]).head(most)
        found.append(more.drop(columns="side").assign(**{by: name}))
    columns = [by, *(name for name in CONTRAST_COLUMNS if name != "side")]
    return pd.concat(found, ignore_index=True)[columns] if found else pd.DataFrame(columns=columns)


def _own_and_rest(name: str) -> str:
    """Return SQL for the sums of the terms that at least three articles of the group `name` use, and of the rest."""
    own = f"(SELECT * FROM used_by WHERE part = {literal(name)} AND n >= {LEAST_COUNT})"
    sums = ", ".join(
        f"any_value(own.{sum}) AS {sum}, sum(used_by.{sum})::DOUBLE - any_value(own.{sum}) AS {sum}_other"
        for sum in ("n", "y", "y2", "xy")
    )
    return f"SELECT term, {sums} FROM {own} AS own JOIN used_by USING (term) GROUP BY term ORDER BY term"


def _totals(corpus: "Corpus", docs: str) -> pd.DataFrame:
    query = "SELECT side, count(*) AS articles, sum(words)::DOUBLE AS words, sum(words * words)::DOUBLE AS x2"
    return corpus.sql(f"{query} FROM {docs} GROUP BY side").df().set_index("side")


def _pivoted() -> str:
    """Return SQL for the sums of each side in columns of their own."""
    sides = {"": "side", "_other": "NOT side"}
    return ", ".join(
        f"coalesce(max({name}) FILTER ({side}), 0) AS {name}{suffix}"
        for suffix, side in sides.items()
        for name in ("n", "y", "y2", "xy")
    )


def _judged(table: pd.DataFrame, here: Any, there: Any) -> pd.DataFrame:
    counts = pd.DataFrame(
        {
            "term": table.term,
            **{"count": table.y.astype(int), "total": int(here.words)},
            **{"reference_count": table.y_other.astype(int), "reference_total": int(there.words)},
        }
    )
    judged = keyness(counts)
    share, other = table.y.to_numpy(float) / here.words, table.y_other.to_numpy(float) / there.words
    squares, others = _squares(table, "", share, here), _squares(table, "_other", other, there)
    with np.errstate(divide="ignore", invalid="ignore"):
        errors = squares / table.y.to_numpy(float) ** 2, others / table.y_other.to_numpy(float) ** 2
    sureness = student_95(np.array(here.articles + there.articles - 2.0))
    reach = sureness * np.sqrt(sum(np.where(np.isfinite(each), each, 0) for each in errors)) / np.log(2)
    ratio = judged.log_ratio.to_numpy(float)
    low, high = np.minimum(judged.log_ratio_low, ratio - reach), np.maximum(judged.log_ratio_high, ratio + reach)
    chance = share * (1 - share) * here.words + other * (1 - other) * there.words
    effect = np.maximum(
        (np.nan_to_num(squares) + np.nan_to_num(others)) / chance, 1
    )  # that of `intervals.design_effect`
    is_rare = (judged.evidence == "too rare") | (np.maximum(table.n, table.n_other) < LEAST_COUNT)
    judged = judged.assign(
        **{"log_ratio_low": low, "log_ratio_high": high, "z": judged.z / np.sqrt(effect)},
        **{"share": share, "other_share": other, "articles": table.n.astype(int)},
        other_articles=table.n_other.astype(int),
        evidence=np.select([is_rare, low > 0, high < 0], ["too rare", "more", "less"], "unclear"),
        side=np.select([table.y_other == 0, table.y == 0], ["only here", "only there"], "both"),
    ).rename(columns={"reference_count": "other_count", "reference_total": "other_total"})
    order = judged.z.abs().sort_values(ascending=False, kind="stable").index
    return judged.loc[order, CONTRAST_COLUMNS].reset_index(drop=True)


def _squares(table: pd.DataFrame, side: str, share: np.ndarray, total: Any) -> np.ndarray:
    y2, xy = table[f"y2{side}"].to_numpy(float), table[f"xy{side}"].to_numpy(float)
    articles = np.full(len(table), total.articles, dtype=float)
    return residuals(share, y2, xy, np.full(len(table), total.x2), articles)
