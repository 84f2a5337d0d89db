"""Learn `analysis/lexicons/trigger_weights.tsv` from the gold: python benchmarks/train/triggers.py GOLD_FOLDER.

Prints the F1 of event mentions on five held-out folds of documents (the folder's own), then writes the
weights learnt on all of them. The gold is read, never copied: what is written are weights of single features.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np

from analysis.events import triggers
from analysis.text.syntax import Syntax, syntax
from benchmarks.gold.timeml import Document, read_folder, tagged

SEEN_AT_LEAST = 5  # in this many candidates
PENALTY = 2.0  # of the squared weights
STEPS = 150
THRESHOLD = -0.4  # log odds; below 0, since F1 on held-out folds forgives a false mention more than a lost one
SMALLEST = 0.1  # weights nearer to nothing are not written
FOLDS = 5
TARGET = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "trigger_weights.tsv"


def is_gold(tree: Syntax, document: Document) -> list[bool]:
    """Return for each token whether it is the last one of a gold event."""
    marked = [False] * len(tree.token)
    for start, end in document.events:
        inside = [at for at in range(len(marked)) if tree.start[at] < end and tree.end[at] > start]
        if inside:
            marked[inside[-1]] = True
    return marked


def matrix(rows: list[list[str]], vocabulary: dict[str, int]) -> np.ndarray:
    """Return the indices of each row's features, filled up with the index of a feature of weight 0."""
    indices = np.full((len(rows), max(map(len, rows))), len(vocabulary), dtype=np.int32)
    for number, row in enumerate(rows):
        known = [vocabulary[feature] for feature in row if feature in vocabulary]
        indices[number, : len(known)] = known
    return indices


def fit(rows: list[list[str]], gold: np.ndarray) -> dict[str, float]:
    """Return the weights of a logistic regression with an L2 penalty, found by Adam (Kingma & Ba 2015)."""
    counts = Counter(feature for row in rows for feature in row)
    vocabulary = {
        name: number for number, name in enumerate(sorted(k for k, n in counts.items() if n >= SEEN_AT_LEAST))
    }
    indices, size = matrix(rows, vocabulary), len(vocabulary)
    weights, first, second = (
        np.zeros(size + 2),
        np.zeros(size + 2),
        np.zeros(size + 2),
    )  # then the filler, then the bias
    for step in range(1, STEPS + 1):
        error = 1 / (1 + np.exp(-weights[indices].sum(1) - weights[-1])) - gold
        gradient = np.bincount(indices.ravel(), np.repeat(error, indices.shape[1]), size + 2) + PENALTY * weights
        gradient[-2:] = 0, error.sum()
        first, second = 0.9 * first + 0.1 * gradient, 0.99 * second + 0.01 * gradient**2
        rate = 0.1 if step < 0.6 * STEPS else 0.03
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    found = {name: round(float(weights[number]), 2) for name, number in vocabulary.items()}
    return {"bias": round(float(weights[-1]) - THRESHOLD, 2)} | {k: w for k, w in found.items() if abs(w) >= SMALLEST}


def f1(rows: list[list[str]], gold: np.ndarray, weights: dict[str, float]) -> tuple[int, int, int]:
    """Return how many were right, found and wanted."""
    found = np.array([weights["bias"] + sum(weights.get(name, 0.0) for name in row) > 0 for row in rows])
    return int((found & gold).sum()), int(found.sum()), int(gold.sum())


def main(folder: str) -> None:
    """Cross-validate by documents, then learn from all and write."""
    rows, gold, fold = [], [], []
    for number, document in enumerate(read_folder(folder)):
        tree = syntax(tagged(document))
        marked = is_gold(tree, document)
        for at, pos in enumerate(tree.pos):
            if pos in triggers.CANDIDATES and tree.lemma[at] not in triggers.FURNITURE:
                rows.append(triggers.features(tree, at))
                gold.append(marked[at])
                fold.append(number % FOLDS)
    wanted, folds = np.array(gold), np.array(fold)
    sums = np.zeros(3)
    for held in range(FOLDS):
        weights = fit([row for row, f in zip(rows, folds, strict=True) if f != held], wanted[folds != held])
        sums += f1([row for row, f in zip(rows, folds, strict=True) if f == held], wanted[folds == held], weights)
    print(
        f"held-out folds: F1 {200 * sums[0] / (sums[1] + sums[2]):.1f}"
        f" ({sums.astype(int).tolist()} right, found, wanted)"
    )
    weights = fit(rows, wanted)
    right, found, all_ = f1(rows, wanted, weights)
    print(f"on what it learnt from: F1 {200 * right / (found + all_):.1f}; {len(weights)} weights")
    lines = [f"{name}\t{weight:g}" for name, weight in sorted(weights.items())]
    header = "# Log odds of a word naming an event; learnt by benchmarks/train/triggers.py, which says from what.\n"
    TARGET.write_text(header + "feature\tweight\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
