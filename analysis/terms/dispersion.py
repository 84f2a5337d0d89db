"""Where in an article its terms stand, and how evenly."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analysis.errors import FabulaError


def dispersion(occurrences: pd.DataFrame, words: int | pd.Series, parts: int = 10) -> pd.DataFrame:
    """Return how evenly each term is spread over the article, by falling count.

    `occurrences` are those of `analysis.terms.term_tokens`; `words` are the token_ids of all words of the
    story (or their number, when they are numbered from 0). The article is cut into `parts` of as many
    words, as equal as they can be. Columns: `term, count`; `range`, the number of parts that have it; `dp`,
    the deviation of proportions (Gries 2008): half the sum, over the parts, of |share of the term's
    occurrences - share of the words|, 0 where it is spread as evenly as the words and near 1 where one part
    has all; `dp_norm`, divided by the largest it can be (Lijffijt & Gries 2012), from 0 to 1; `places`,
    where each occurrence begins, 0 the first word and 1 the end. A term used once has no spread worth the
    name: `dp` is missing. Raises FabulaError where there are fewer than two parts.

    >>> places = pd.DataFrame({"term": ["deal", "deal"], "first": [0, 9]})
    >>> dispersion(places, 10, parts=2)[["term", "range", "dp"]].values.tolist()
    [['deal', 2, 0.0]]
    """
    if parts < 2:
        raise FabulaError(f"{parts} part(s) cannot show a spread; give two or more")
    order = np.arange(words) if isinstance(words, int) else np.sort(words.to_numpy())
    places = np.searchsorted(order, occurrences["first"].to_numpy())
    parts = min(parts, max(2, len(order)))
    bounds = np.arange(parts + 1) * len(order) // parts
    sizes = np.diff(bounds)
    part = np.searchsorted(bounds, places, side="right") - 1
    rows = []
    for term, index in occurrences.groupby("term", sort=False).indices.items():
        counts = np.bincount(part[index], minlength=parts)
        dp = deviation_of_proportions(counts, sizes) if len(index) > 1 else np.nan
        norm = dp / (1 - sizes.min() / sizes.sum())
        rows.append((term, len(index), int((counts > 0).sum()), dp, norm, (places[index] / len(order)).tolist()))
    table = pd.DataFrame(rows, columns=["term", "count", "range", "dp", "dp_norm", "places"])
    return table.sort_values("count", ascending=False, kind="stable", ignore_index=True)


def deviation_of_proportions(counts: Iterable[float], sizes: Iterable[float]) -> float:
    """Return DP (Gries 2008) of a term with `counts` in parts of `sizes` words, both in the same order.

    >>> round(deviation_of_proportions([2, 2, 0], [500, 300, 200]), 6)
    0.2
    """
    observed, size = np.fromiter(counts, float), np.fromiter(sizes, float)
    if len(observed) != len(size) or observed.sum() <= 0 or size.sum() <= 0:
        raise FabulaError("DP needs a count and a size for each part, and at least one occurrence")
    return float(np.abs(observed / observed.sum() - size / size.sum()).sum() / 2)
