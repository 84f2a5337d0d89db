"""A logistic regression over named features, learnt on articles and measured on those that were left out."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression


class Row(Protocol):
    """What is known of something by name, and the number of its article."""

    @property
    def article(self) -> int: ...

    @property
    def known(self) -> dict[str, float]: ...


R = TypeVar("R", bound=Row)


class Regression:
    """The regression of `labels`, which count as `weights`, on the features that are seen `seen` times at least."""

    def __init__(
        self,
        known: Sequence[dict[str, float]],
        labels: Sequence[bool] | np.ndarray,
        strength: float,
        *,
        weights: np.ndarray | None = None,
        seen: int = 1,
    ) -> None:
        often = Counter(name for row in known for name in row)
        self.columns = DictVectorizer()
        matrix = self.columns.fit_transform(
            [{name: value for name, value in row.items() if often[name] >= seen} for row in known]
        )
        self.fitted = LogisticRegression(C=strength, max_iter=5000).fit(matrix, labels, weights)

    def chances(self, rows: Sequence[Row]) -> np.ndarray:
        """Return the probability of each row being right."""
        return self.fitted.predict_proba(self.columns.transform([row.known for row in rows]))[:, 1]

    def write(self, output: Path, comment: str) -> None:
        """Write the lexicon of the weights."""
        pairs = sorted(zip(self.columns.get_feature_names_out(), self.fitted.coef_[0], strict=True))
        lines = [f"bias\t{self.fitted.intercept_[0]:.2f}", *(f"{name}\t{weight:.2f}" for name, weight in pairs)]
        output.write_text("\n".join([f"# {comment}", "feature\tweight", *lines]) + "\n", encoding="utf-8")


def left_out(rows: list[R], fit: Callable[[list[R]], Regression], folds: int, seed: int = 0) -> np.ndarray:
    """Return the probability of each row by a model that has not seen its article."""
    numbers = sorted({row.article for row in rows})
    fold = {number: place % folds for place, number in enumerate(np.random.default_rng(seed).permutation(numbers))}
    found = np.zeros(len(rows))
    for each in range(folds):
        mine = [place for place, row in enumerate(rows) if fold[row.article] == each]
        model = fit([row for row in rows if fold[row.article] != each])
        found[mine] = model.chances([rows[place] for place in mine])
    return found
