"""Learn `analysis/lexicons/learned/order_weights.tsv`: which of two events was before the other.

python -m benchmarks.train.order GOLD_FOLDER. Prints the accuracy on folds of articles and on collections left out, of
all pairs and of the surest half, then writes the weights learnt on all. One logistic regression: what tells of an event
alone counts for the first of two and against the second, what tells of a pair as it is.
"""

import sys
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from analysis.timeline.moments import moments
from analysis.timeline.order_model import pair_features
from benchmarks.gold.order import Ordered, read_ordered

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "order_weights.tsv"
STRENGTH = 0.1  # C
SEEN_AT_LEAST = 8
FOLDS = 8
MOST = 60  # an article with more pairs than these counts as one with so many
WEIGHT = {"tdg anchors": 0.3, "matres followed": 0.3, "tdg followed": 0.5}
LEFT_OUT = {  # what shares its articles is left out together
    "timeset": ("timeset",),
    "omnitemp": ("omnitemp",),
    "tdg": ("tdg", "tdg followed", "tdg anchors"),
    "matres": ("matres", "matres followed", "narrativetime"),
}


@dataclass(frozen=True, eq=False)
class Sample:
    """All pairs: a row of `features` each, the chance that the first was before the second, and where it comes from."""

    features: csr_matrix
    names: np.ndarray
    chance: np.ndarray
    source: np.ndarray
    fold: np.ndarray
    weight: np.ndarray

    def fit(self, rows: np.ndarray) -> LogisticRegression:
        """Return the regression learnt on `rows`; a pair at once counts half for either order."""
        matrix, chance, weight = self.features[rows], self.chance[rows], self.weight[rows]
        labels = np.repeat([1, 0], len(chance))
        weights = np.concatenate([weight * chance, weight * (1 - chance)])
        used = weights > 0
        return LogisticRegression(C=STRENGTH, max_iter=500).fit(
            vstack([matrix, matrix]).tocsr()[used], labels[used], weights[used]
        )


def rows_of(case: Ordered) -> list[tuple[dict[str, float], float]]:
    """Return the features and the chance of each pair of an article."""
    story = case.story
    mentions, rows = list(story.events.itertuples(index=False)), list(story.timeline.itertuples(index=False))
    positions = [mention.token_id - story.tree.first_id for mention in mentions]
    told = moments(story.tree, positions, mentions, rows, story.published)
    found = []
    for pair in case.pairs:
        first, second = told[pair.first], told[pair.second]
        if first.event == second.event:
            continue
        row = Counter({f"event: {name}": 1.0 for name in first.features})
        row.subtract({f"event: {name}": 1.0 for name in second.features})
        row.update({f"pair: {name}": 1.0 for name in pair_features(story.tree, first, second)})
        found.append((row, pair.chance))
    return found


def read_sample(gold: Path) -> Sample:
    """Return the pairs of all collections."""
    rows, chance, source, article = [], [], [], []
    for case in read_ordered(gold):
        for row, value in rows_of(case):
            rows.append(row)
            chance.append(value)
            source.append(case.source)
            article.append(case.id)
    columns = DictVectorizer()
    matrix = columns.fit_transform(rows)
    often = np.asarray((matrix != 0).sum(0)).ravel() >= SEEN_AT_LEAST
    counts = Counter(zip(source, article, strict=True))
    weight = [WEIGHT.get(s, 1.0) * min(1.0, MOST / counts[s, a]) for s, a in zip(source, article, strict=True)]
    fold = [zlib.crc32(name.encode()) % FOLDS for name in article]
    names = np.array(columns.get_feature_names_out())[often]
    return Sample(matrix[:, often].tocsr(), names, np.array(chance), np.array(source), np.array(fold), np.array(weight))


def report(label: str, chance: np.ndarray, truth: np.ndarray) -> None:
    """Print how often the likelier order is the marked one, in all and in the surest half."""
    surest = np.argsort(-np.abs(chance - 0.5), kind="stable")
    parts = []
    for share in (1.0, 0.65, 0.5, 0.4):
        kept = surest[: int(share * len(truth))]
        kept = kept[truth[kept] != 0.5]
        least = np.abs(chance[kept] - 0.5).min() + 0.5
        parts.append(f"{share:.0%} {np.mean((chance[kept] > 0.5) == (truth[kept] == 1)):.3f} (from {least:.2f})")
    print(f"order, {label}, {len(truth)} pairs, right of the surest: {', '.join(parts)}")


def main(gold: Path) -> None:
    """Print the figures on what was left out and write the weights."""
    sample = read_sample(gold)
    folds = np.zeros(len(sample.chance))
    for fold in range(FOLDS):
        out = sample.fold == fold
        folds[out] = sample.fit(~out).predict_proba(sample.features[out])[:, 1]
    for name, related in LEFT_OUT.items():
        own = sample.source == name
        report(f"articles left out, {name}", folds[own], sample.chance[own])
        apart = sample.fit(~np.isin(sample.source, related)).predict_proba(sample.features[own])[:, 1]
        report(f"collection left out, {name}", apart, sample.chance[own])
    fitted = sample.fit(np.ones(len(sample.chance), dtype=bool))
    pairs = zip(sample.names, fitted.coef_[0], strict=True)
    lines = [
        "# Log odds of the event told first being before the one told second; by benchmarks/train/order.py.",
        "feature\tweight",
    ]
    lines += [f"pair: bias\t{fitted.intercept_[0]:.2f}"]
    lines += [f"{name}\t{weight:.2f}" for name, weight in sorted(pairs) if abs(weight) >= 0.02]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: {len(lines) - 2} weights")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
