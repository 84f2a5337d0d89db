"""Tables of a corpus by month and by source, for charts."""

import pandas as pd

MONTHS = ["2020-11", "2020-12", "2021-01", "2021-02", "2021-03"]


def by_month(name: str = "border", values: tuple[float, ...] = (0.4, 0.9, 1.6, 1.1, 0.2), **columns) -> pd.DataFrame:
    """Return a table of `terms_by` by month; the first month has few articles, the last mostly those of one source."""
    table = pd.DataFrame(
        {"term": name, "month": MONTHS, "count": 9, "articles": [4, 30, 40, 40, 30], "per_1000": values}
    )
    table = table.assign(low=table.per_1000 * 0.6, high=table.per_1000 * 1.5 + 0.1)
    return table.assign(one_source=[0.3, 0.3, 0.3, 0.3, 0.9]).assign(**columns)


def by_source(**columns) -> pd.DataFrame:
    """Return a table of `tone_by` by source."""
    table = pd.DataFrame({"source": ["Post", "The Sun", "Times"], "articles": [40, 5, 22], "units": 300})
    scores = table.assign(score=[-0.3, 0.1, -0.05])
    return scores.assign(low=scores.score - 0.1, high=scores.score + 0.15, one_source=float("nan")).assign(**columns)


def tone_by_month() -> pd.DataFrame:
    """Return a table of `tone_by` by month."""
    table = by_month(values=(-0.2, -0.1, 0.1, 0.0, -0.15)).rename(columns={"per_1000": "score"}).drop(columns="term")
    return table.assign(low=table.score - 0.1, high=table.score + 0.1)
