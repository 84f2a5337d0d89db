"""Train the tone toward a target: NewsMTSC's training part → analysis/lexicons/learned/toward_weights.tsv.

Logistic regression on the features of `analysis.sentiment.target_features`. Tagging takes a minute, so does
training. Then it prints macro-F1 over five folds of articles; with `--folds` it
only does that.
"""

import collections
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from analysis.sentiment.target_features import features
from analysis.sentiment.target_text import as_text
from analysis.sentiment.toward import CLASSES
from analysis.text import syntax, tag
from benchmarks.gold.sentiment import folds, gold, tables

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "toward_weights.tsv"
FEWEST = 3  # mentions that a feature must be at to be learned
STRENGTH = 0.2
LEAN = (0.1, 0.1, 0.0)  # added to the classes after training, for the best macro-F1; each four folds of five choose it


def examples(rows: pd.DataFrame) -> tuple[list[dict[str, float]], np.ndarray, np.ndarray]:
    """Return the features of each target, its class (-1, 0, 1) and its fold."""
    rows = rows[rows.source == "newsmtsc"].reset_index(drop=True)
    sentences, tokens = tables(rows.text)
    tokens = tag(tokens)
    text = as_text(syntax(tokens))
    start, end = tokens.start.to_numpy(), tokens.end.to_numpy()
    fold = folds(rows.article)
    found, classes, of_fold = [], [], []
    for number, (begin, targets) in enumerate(zip(sentences.start, rows.targets, strict=True)):
        for target in targets:
            first = int(np.searchsorted(end, begin + target["from"], side="right"))
            last = int(np.searchsorted(start, begin + target["to"], side="left")) - 1
            found.append(features(text, first, max(first, last)))
            classes.append(int(target["polarity"] / 2 - 2))
            of_fold.append(fold[number])
    return found, np.array(classes), np.array(of_fold)


def fit(found: list[dict[str, float]], classes: np.ndarray) -> tuple[DictVectorizer, LogisticRegression]:
    """Return the vectoriser and the model, trained on these mentions."""
    counts = collections.Counter(name for one in found for name in one)
    vectoriser = DictVectorizer()
    matrix = vectoriser.fit_transform([{k: v for k, v in one.items() if counts[k] >= FEWEST} for one in found])
    model = LogisticRegression(C=STRENGTH, max_iter=300, class_weight="balanced")
    model.fit(matrix, classes).intercept_ += LEAN
    return vectoriser, model


def measure(found: list[dict[str, float]], classes: np.ndarray, fold: np.ndarray) -> None:
    """Print macro-F1 over the folds not trained on."""
    guesses = np.zeros_like(classes)
    for number in sorted(set(fold)):
        vectoriser, model = fit(
            [one for one, f in zip(found, fold, strict=True) if f != number], classes[fold != number]
        )
        held = [one for one, f in zip(found, fold, strict=True) if f == number]
        guesses[fold == number] = model.predict(vectoriser.transform(held))
    each = f1_score(classes, guesses, average=None)
    named = ", ".join(f"{name} {f1:.3f}" for name, f1 in zip(CLASSES, each, strict=True))
    print(f"NewsMTSC, toward the target: macro-F1 {each.mean():.3f} ({named})")


def write(vectoriser: DictVectorizer, model: LogisticRegression, path: Path = OUTPUT) -> None:
    """Write the weights to `path`, those that are small for all classes left out, in order of the features."""
    lines = ["# What the words around a mention say of the tone toward it; by benchmarks/train/toward.py."]
    lines += ["\t".join(["feature", *CLASSES]), "\t".join(["bias", *(f"{value:.2f}" for value in model.intercept_)])]
    for name, column in sorted(vectoriser.vocabulary_.items()):
        own = model.coef_[:, column]
        if np.abs(own).max() >= 0.02:
            lines.append("\t".join([name, *(f"{value:.2f}" for value in own)]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    mentions, polarities, parts = examples(gold())
    if "--folds" not in sys.argv:
        write(*fit(mentions, polarities))
    measure(mentions, polarities, parts)
