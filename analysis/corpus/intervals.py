"""Sums over articles → shares and means with intervals that know that articles, not words, were drawn."""

from statistics import NormalDist

import numpy as np

Numbers = np.ndarray

NORMAL_95 = NormalDist().inv_cdf(0.975)
_LEAST = 3  # articles, below which a mean has no interval


def wilson(count: Numbers, total: Numbers, effect: Numbers | float = 1.0) -> tuple[Numbers, Numbers]:
    """Return the 95 % interval of the shares `count` / `total` (Wilson 1927), missing where the total is 0.

    `effect` is the design effect (Kish 1965, *Survey Sampling*), by which the total is divided first: words of one
    article are no independent draws. That interval keeps what it promises for small counts where that of a mean does
    not (Dean & Pagano 2015, *Evaluating confidence interval methods for binomial proportions in clustered surveys*).

    >>> [bound.round(3).tolist() for bound in wilson(np.array([0, 5]), np.array([10, 10]))]
    [[0.0, 0.237], [0.278, 0.763]]
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        size = np.asarray(total, float) / effect
        share = np.asarray(count, float) / np.asarray(total, float)
        square = NORMAL_95**2
        middle = (share + square / (2 * size)) / (1 + square / size)
        reach = NORMAL_95 / (1 + square / size) * np.sqrt(share * (1 - share) / size + square / (4 * size**2))
        nothing = 0 * size  # missing where the size is
    return np.where(share == 0, nothing, middle - reach), np.where(share == 1, 1 + nothing, middle + reach)


def residuals(ratio: Numbers, y2: Numbers, xy: Numbers, x2: Numbers, articles: Numbers) -> Numbers:
    """Return the sum of squares of y - ratio x over the articles, times n / (n - 1); missing for fewer than two.

    `y2, xy, x2` are the sums of y², xy and x² over them: y is a count, or a sum of scores, in an article with x
    words, or sentences. It is the linearised variance of a ratio (Cochran 1977, *Sampling Techniques*, chapter 6),
    times (Σx)².
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        more = np.where(articles > 1, articles / (articles - 1.0), np.nan)
        return np.asarray(more * np.maximum(y2 - 2 * ratio * xy + ratio**2 * x2, 0), dtype=float)


def design_effect(squares: Numbers, ratio: Numbers, total: Numbers) -> float:
    """Return how many times the variance of shares is that of independent words, over groups; at least 1.

    `squares` are the `residuals` of the groups, `ratio` their shares, `total` their words. Groups of one article say
    nothing of it; it is missing where there are no others.
    """
    told = ~np.isnan(squares)
    by_chance = float((ratio * (1 - ratio) * total)[told].sum())
    if not told.any():
        return float("nan")
    return max(1.0, float(squares[told].sum()) / by_chance) if by_chance > 0 else 1.0


def mean_interval(ratio: Numbers, squares: Numbers, total: Numbers, articles: Numbers) -> tuple[Numbers, Numbers]:
    """Return the 95 % interval of the means `ratio`, between -1 and 1; missing for fewer than three articles.

    It is that of Student's t with as many degrees of freedom as articles but one, by the expansion of Fisher and
    Cornish (Abramowitz & Stegun 1964, 26.7.5).
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        error = np.where(articles >= _LEAST, np.sqrt(squares) / total, np.nan)
        reach = student_95(articles - 1.0) * error
    return np.maximum(ratio - reach, -1.0), np.minimum(ratio + reach, 1.0)


def student_95(freedom: Numbers) -> Numbers:
    """Return the 97.5 % quantiles of Student's t, within .02 from three degrees of freedom on.

    >>> student_95(np.array([5.0, 30.0])).round(2).tolist()
    [2.57, 2.04]
    """
    z = NORMAL_95
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        found = z + sum(term / freedom**power for power, term in enumerate(terms, 1))
    return np.asarray(np.where(freedom >= 1, found, np.nan), dtype=float)
