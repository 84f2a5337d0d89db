"""Two tables of counts → which terms the one uses more than the other, and how sure that is."""

import numpy as np
import pandas as pd

from analysis.errors import FabulaError

LEAST_COUNT = 3  # below three uses here, and three expected, nothing is claimed
_NORMAL_95 = 1.959963984540054


def keyness(counts: pd.DataFrame, prior: float = 500.0) -> pd.DataFrame:
    """Return `counts` with how typical each row is of the first text against the second.

    `counts` has `count, total` (of the text) and `reference_count, reference_total` (of what it is held
    against). Columns added: `expected`, the count the text would have if it used the term as often as both
    texts do together; `g2`, the log-likelihood ratio of the 2 x 2 table (Dunning 1993), negative where the
    term is used less than expected; `log_ratio`, the binary logarithm of the ratio of the two shares
    (Hardie 2014; a count of none is taken as a half), with `log_ratio_low, log_ratio_high`, its 95 %
    interval (Katz et al. 1978); `z`, the log-odds ratio with an informative Dirichlet prior, by its
    standard error (Monroe, Colaresi & Quinn 2008), the prior being `prior` words in the proportions of both
    texts together; `evidence`: "more", "less", "unclear" where the interval holds 0, and "too rare" where
    neither the count nor the expected reaches three. Raises FabulaError where a total is smaller than a
    count or not above 0.

    >>> table = pd.DataFrame({"count": [10], "total": [1000], "reference_count": [5], "reference_total": [9000]})
    >>> keyness(table)[["expected", "log_ratio", "evidence"]].round(2).values.tolist()
    [[1.5, 4.17, 'more']]
    """
    a, n = counts["count"].to_numpy(float), counts["total"].to_numpy(float)
    b, m = counts["reference_count"].to_numpy(float), counts["reference_total"].to_numpy(float)
    return counts.assign(**keyness_measures(a, n, b, m, prior))


def keyness_measures(
    a: np.ndarray, n: np.ndarray, b: np.ndarray, m: np.ndarray, prior: float = 500.0
) -> dict[str, np.ndarray]:
    """Return the columns that `keyness` adds, for the counts `a` in `n` words against `b` in `m`."""
    if (n <= 0).any() or (m <= 0).any() or (a > n).any() or (b > m).any():
        raise FabulaError("a total is 0 or smaller than one of its counts; give the number of all words in each text")
    log_ratio, low, high = _log_ratio(a, n, b, m)
    expected = n * (a + b) / (n + m)
    is_rare = (a < LEAST_COUNT) & (expected < LEAST_COUNT)
    return {
        "expected": expected,
        "g2": signed_g2(a, n, b, m),
        "log_ratio": log_ratio,
        "log_ratio_low": low,
        "log_ratio_high": high,
        "z": _log_odds_z(a, n, b, m, prior),
        "evidence": np.select([is_rare, low > 0, high < 0], ["too rare", "more", "less"], "unclear"),
    }


def signed_g2(a: np.ndarray, n: np.ndarray, b: np.ndarray, m: np.ndarray, cells: int = 4) -> np.ndarray:
    """Return G² of `a` in `n` against `b` in `m`, negative where `a` is the smaller share.

    Dunning (1993): the sum over all four cells of observed times log(observed / expected), doubled. With
    `cells=2` only the two cells of the term itself are summed, as Rayson & Garside (2000), Conc and the
    log-likelihood calculators of corpus linguistics do; for a term that is rare in both texts it is much
    the same.

    >>> signed_g2(*(np.array([float(number)]) for number in (10, 1000, 5, 9000))).round(3).tolist()
    [28.09]
    """
    expected = (a + b) / (n + m)
    g2 = _times_log(a, n * expected) + _times_log(b, m * expected)
    if cells == 4:
        g2 += _times_log(n - a, n * (1 - expected)) + _times_log(m - b, m * (1 - expected))
    return np.sign(a * m - b * n) * np.maximum(2 * g2, 0)


def _times_log(observed: np.ndarray, expected: np.ndarray) -> np.ndarray:
    is_there = observed > 0
    ratio = np.divide(observed, expected, out=np.ones_like(observed), where=is_there)
    return observed * np.log(ratio)


def _log_ratio(a: np.ndarray, n: np.ndarray, b: np.ndarray, m: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return the log ratio and the bounds of its interval, which a share p of all uses gives as p / (1 - p) * m / n."""
    known_a, known_b = np.where(a > 0, a, 0.5), np.where(b > 0, b, 0.5)
    ratio = np.log2(known_a / n) - np.log2(known_b / m)
    error = np.sqrt(np.maximum(1 / known_a - 1 / n + 1 / known_b - 1 / m, 0)) / np.log(2)
    uses, square = np.maximum(a + b, 0.5), _NORMAL_95**2
    middle = a + square / 2
    reach = _NORMAL_95 * np.sqrt(a * b / uses + square / 4)
    with np.errstate(divide="ignore", invalid="ignore"):
        low = np.log2((middle - reach) / (uses + square - middle + reach) * m / n)
        high = np.log2((middle + reach) / (uses + square - middle - reach) * m / n)
    low = np.where(a > 0, low, ratio - _NORMAL_95 * error)
    high = np.where(b > 0, high, ratio + _NORMAL_95 * error)
    return ratio, np.minimum(low, ratio), np.maximum(high, ratio)


def _log_odds_z(a: np.ndarray, n: np.ndarray, b: np.ndarray, m: np.ndarray, prior: float) -> np.ndarray:
    alpha = prior * np.maximum(a + b, 0.5) / (n + m)
    rest = prior - alpha

    def log_odds(count: np.ndarray, total: np.ndarray) -> np.ndarray:
        return np.log((count + alpha) / (total - count + rest))

    return (log_odds(a, n) - log_odds(b, m)) / np.sqrt(1 / (a + alpha) + 1 / (b + alpha))
