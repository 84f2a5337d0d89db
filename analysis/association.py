"""Counts of pairs → how strongly two words attract each other."""

import numpy as np
import pandas as pd

from analysis.keyness import signed_g2

MEASURES = ["g2", "pmi", "t_score", "chi_squared", "dice", "jaccard"]


def association(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return `pairs` with measures of association, each larger where the two are together more than by chance.

    `pairs` has `count` (both together), `left_count`, `right_count` (each alone or together) and `total` (all
    that could be a pair). Columns added: `expected`, the count by chance; `g2`, the log-likelihood ratio
    (Dunning 1993), negative where the two shun each other; `pmi`, in bits (Church & Hanks 1990); `t_score`
    (Church et al. 1991); `chi_squared` (Pearson's); `dice`; `jaccard`. On the same counts they equal those
    of NLTK's `BigramAssocMeasures`.

    >>> pairs = pd.DataFrame({"count": [8], "left_count": [15828], "right_count": [4675], "total": [14307668]})
    >>> association(pairs)[["t_score", "pmi"]].round(4).values.tolist()
    [[0.9999, 0.6293]]
    """
    both, left, right, total = (pairs[name].to_numpy(float) for name in ("count", "left_count", "right_count", "total"))
    expected = left * right / total
    with np.errstate(divide="ignore", invalid="ignore"):
        return pairs.assign(
            expected=expected,
            g2=signed_g2(both, left, right - both, total - left),
            pmi=np.log2(both / expected),
            t_score=(both - expected) / np.sqrt(both),
            chi_squared=_chi_squared(both, left, right, total),
            dice=2 * both / (left + right),
            jaccard=both / (left + right - both),
        )


def log_dice(count: pd.Series, left_frequency: pd.Series, right_frequency: pd.Series) -> pd.Series:
    """Return logDice, 14 + log2(2 count / (left + right)), of pairs and the frequencies of their two words.

    Rychlý (2008), as in Sketch Engine and Conc: 14 for two words that are always side by side, one more
    means twice as strong, and it does not grow with the text. In a window one occurrence may pair with
    several, and the value may pass 14.

    >>> log_dice(pd.Series([10]), pd.Series([10]), pd.Series([10])).tolist()
    [14.0]
    """
    return 14 + np.log2(2 * count / (left_frequency + right_frequency))


def _chi_squared(both: np.ndarray, left: np.ndarray, right: np.ndarray, total: np.ndarray) -> np.ndarray:
    neither = total - left - right + both
    difference = both * neither - (left - both) * (right - both)
    return total * difference**2 / (left * right * (total - left) * (total - right))
