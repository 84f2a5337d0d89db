"""A logistic regression that learns the order within each article, too: which rows are right, and which are better."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

SHARE = 0.5  # of the loss that is of pairs, the rest is of single rows; best on what was left out
PULL = 3.0  # rows that a right row weighs as, over all its pairs with the wrong ones of its article


def fitted(
    matrix: csr_matrix, labels: Sequence[bool], weights: Sequence[float], groups: Sequence[int], strength: float
) -> tuple[np.ndarray, float]:
    """Return the weights of the columns and the bias: log odds of a row being right.

    `groups` are the numbers of the articles of the rows, `strength` is the C of a regression. The loss is the logistic
    one of each row, and that of each right row's score above each wrong one's of its article (RankNet; Burges et al.
    2005). The scores are set to chances again at the end (Platt 1999), for pairs know no bias.
    """
    right, weight = np.asarray(labels, dtype=float), np.asarray(weights, dtype=float)
    better, worse, pair_weight = pairs(right > 0, weight, np.asarray(groups))
    rows, columns = matrix.shape

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ values[:columns] + values[columns]
        apart = scores[better] - scores[worse]
        single = (weight * np.logaddexp(0, np.where(right > 0, -scores, scores))).sum()
        paired = (pair_weight * np.logaddexp(0, -apart)).sum()
        slope = (1 - SHARE) * weight * (1 / (1 + np.exp(-scores)) - right)
        pull = SHARE * pair_weight / (1 + np.exp(apart))
        slope += np.bincount(worse, pull, rows) - np.bincount(better, pull, rows)
        total = (1 - SHARE) * single + SHARE * paired + (values[:columns] ** 2).sum() / (2 * strength)
        return total, np.append(matrix.T @ slope + values[:columns] / strength, slope.sum())

    values = minimize(loss, np.zeros(columns + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    scores = matrix @ values[:columns] + values[columns]
    chances = LogisticRegression(C=1e6).fit(scores[:, None], right, weight)
    scale = chances.coef_[0][0]
    return values[:columns] * scale, values[columns] * scale + chances.intercept_[0]


def pairs(right: np.ndarray, weight: np.ndarray, groups: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the numbers of the better and the worse row of each pair within a group, and the pair's weight."""
    better, worse, found = [], [], []
    for group in np.unique(groups):
        ours, theirs = (np.flatnonzero((groups == group) & is_of) for is_of in (right, ~right))
        better.append(np.repeat(ours, len(theirs)))
        worse.append(np.tile(theirs, len(ours)))
        found.append(PULL / max(1, len(theirs)) * np.outer(weight[ours], weight[theirs]).ravel())
    return np.concatenate(better), np.concatenate(worse), np.concatenate(found)
