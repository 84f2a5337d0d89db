"""Counts of pairs → how strongly two words attract each other (NLTK)."""

import math
from collections.abc import Callable

import numpy as np
import pandas as pd

from analysis.terms.keyness import signed_g2

MEASURES = ["g2", "pmi", "t_score", "chi_squared", "dice", "jaccard"]


def association(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return `pairs` with measures of association, each larger where the two are together more than by chance.

    `pairs` has `count` (both together), `left_count`, `right_count` (each alone or together) and `total` (all
    that could be a pair). Columns added: `expected`, the count by chance; `g2`, the log-likelihood ratio
    (Dunning 1993), negative where the two shun each other; `pmi`, in bits (Church & Hanks 1990); `t_score`
    (Church et al. 1991); `chi_squared` (Pearson's); `dice`; `jaccard`. All but g2 are those of
    NLTK's `BigramAssocMeasures`, missing where they would divide by nothing.

    >>> pairs = pd.DataFrame({"count": [8], "left_count": [15828], "right_count": [4675], "total": [14307668]})
    >>> association(pairs)[["t_score", "pmi"]].round(4).values.tolist()
    [[0.9999, 0.6293]]
    """
    from nltk.metrics import BigramAssocMeasures as Nltk  # imported late: NLTK takes as long to import as pandas

    both, left, right, total = (pairs[name].to_numpy(float) for name in ("count", "left_count", "right_count", "total"))
    rows = zip(both.tolist(), left.tolist(), right.tolist(), total.tolist(), strict=True)  # in Python, x / 0 raises
    counts = [(together, (one, other), all_) for together, one, other, all_ in rows]
    return pairs.assign(
        expected=left * right / total,
        g2=signed_g2(both, left, right - both, total - left),
        pmi=_scores(Nltk.pmi, counts),
        t_score=_scores(Nltk.student_t, counts),
        chi_squared=_scores(Nltk.chi_sq, counts),
        dice=_scores(Nltk.dice, counts),
        jaccard=_scores(Nltk.jaccard, counts),
    )


def _scores(measure: Callable[..., float], counts: list[tuple]) -> list[float]:
    """Return a measure of NLTK's for each pair, missing where it would divide by nothing."""
    found = []
    for both, margins, total in counts:
        try:
            found.append(float(measure(both, margins, total)))
        except (ZeroDivisionError, ValueError):
            found.append(math.nan)
    return found


def log_dice(count: pd.Series, left_frequency: pd.Series, right_frequency: pd.Series) -> pd.Series:
    """Return logDice, 14 + log2(2 count / (left + right)), of pairs and the frequencies of their two words.

    Rychlý (2008), as in Sketch Engine and Conc: 14 for two words that are always side by side, one more
    means twice as strong, and it does not grow with the text. In a window one occurrence may pair with
    several, and the value may pass 14.

    >>> log_dice(pd.Series([10]), pd.Series([10]), pd.Series([10])).tolist()
    [14.0]
    """
    return 14 + np.log2(2 * count / (left_frequency + right_frequency))
