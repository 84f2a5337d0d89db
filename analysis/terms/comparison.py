"""Two tables of terms → what each article says that the other does not."""

from typing import Any

import pandas as pd

from analysis.errors import FabulaError
from analysis.terms.keyness import keyness

COMPARISON_COLUMNS = [
    *("term", "count", "other_count", "total", "other_total", "share", "other_share", "side"),
    *("g2", "log_ratio", "log_ratio_low", "log_ratio_high", "z", "evidence"),
]


def compare(first: Any, second: Any) -> pd.DataFrame:
    """Return the terms of two articles side by side, the most telling difference first.

    `first` and `second` are stories (`analysis.Analysis`) or their tables of terms. Columns: `term`; `count,
    other_count`; `total, other_total`, the words of each article; `share, other_share`; `side`, "only
    here", "only there" or "both"; then `g2, log_ratio, log_ratio_low, log_ratio_high, z, evidence` as in
    `analysis.terms.keyness`, positive where the first article uses the term more. "only here" is what was counted:
    whether it means anything is what `evidence` says. Raises FabulaError where an article has no terms.

    >>> here = pd.DataFrame({"term": ["deal", "talk"], "count": [9, 1], "total": [300, 300]})
    >>> there = pd.DataFrame({"term": ["talk"], "count": [12], "total": [400]})
    >>> compare(here, there)[["term", "count", "other_count", "side", "evidence"]].values.tolist()
    [['deal', 9, 0, 'only here', 'more'], ['talk', 1, 12, 'both', 'less']]
    """
    terms, others = (story if isinstance(story, pd.DataFrame) else story.terms for story in (first, second))
    if terms.empty or others.empty:
        raise FabulaError("one of the articles has no terms; give two that have text")
    both = pd.merge(
        terms[["term", "count"]], others[["term", "count"]], on="term", how="outer", suffixes=("", "_other"), sort=True
    )
    table = pd.DataFrame(
        {
            "term": both.term,
            "count": both["count"].fillna(0).astype(int),
            "total": int(terms.total.iloc[0]),
            "reference_count": both.count_other.fillna(0).astype(int),
            "reference_total": int(others.total.iloc[0]),
        }
    )
    table = keyness(table).rename(columns={"reference_count": "other_count", "reference_total": "other_total"})
    table["share"], table["other_share"] = table["count"] / table.total, table.other_count / table.other_total
    table["side"] = "both"
    table.loc[table.other_count == 0, "side"] = "only here"
    table.loc[table["count"] == 0, "side"] = "only there"
    order = table.z.abs().sort_values(ascending=False, kind="stable").index
    return table.loc[order, COMPARISON_COLUMNS].reset_index(drop=True)
