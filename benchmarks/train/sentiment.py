"""Train the words of the sentiment scorer: readers' ratings → analysis/lexicons/tone_weights.tsv.

Ridge regression of the readers' mean on the words as `analysis.sentiment.shifters` reads them. A word is known by
itself, by its family (a stem), by VADER's valence and by the tone that tone_seed.tsv gives it by
hand; all of these add up to the one weight that is written. Run `python -m benchmarks.train.sentiment`.
"""

import collections
from pathlib import Path

import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn.linear_model import Ridge

from analysis.sentiment.shifters import MASKED, Reading, read
from analysis.sentiment.vader import vader_valences
from analysis.sentiment.valences import hand_tones, stem
from benchmarks.gold.sentiment import gold, tables

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "tone_weights.tsv"

SOURCES = {"nyt": 1.0, "emobank": 0.5, "newsmtsc": 0.3}  # how much a sentence of each counts
SCALES = {"seed": 1.0, "vader": 1.0, "word": 0.3, "stem": 0.4}  # how freely each may move the weight
PENALTY = 10.0
STEEPNESS = 1.6  # the slope of the score at its middle, in units of 1 / rating: chosen by the r of article means
FEWEST = 2  # sentences that a word must be in to be learned


def train(rows: pd.DataFrame, sources: dict[str, float] | None = None) -> dict[str, float]:
    """Return the weight of each word, learned from `rows` (see `sentiment_gold.gold`)."""
    sources = sources or SOURCES
    rows = rows[rows.source.isin(list(sources))].reset_index(drop=True)
    _, tokens = tables(rows.text)
    reading = read(tokens.token.tolist(), tokens.sentence_id.to_numpy())
    vocabulary = sorted((_frequent(reading, tokens.token) | set(hand_tones()) | set(vader_valences())) - {MASKED})
    counts = _form_counts(reading, vocabulary)
    source = np.array([list(sources).index(name) for name in rows.source])
    means = sp.csr_matrix(np.eye(len(sources))[source] * 10)  # the mean of each source, hardly penalised
    features = _features(vocabulary, np.asarray((counts != 0).sum(0)).ravel())
    design = sp.hstack([counts @ features, means], format="csr")
    model = Ridge(alpha=PENALTY, fit_intercept=False, solver="sparse_cg", tol=1e-4)
    model.fit(design, rows.rating, sample_weight=np.array(list(sources.values()))[source])
    weights = dict(zip(vocabulary, features @ model.coef_[: features.shape[1]], strict=True))
    return {word: float(weight * STEEPNESS) for word, weight in weights.items()}


def write(weights: dict[str, float], path: Path = OUTPUT) -> None:
    """Write `weights` to `path`, in alphabetical order."""
    head = "# The weight of words in the tone of a sentence; by benchmarks/train/sentiment.py.\n"
    lines = [f"{word}\t{weight:.2f}\n" for word, weight in sorted(weights.items())]
    path.write_text(head + "word\tweight\n" + "".join(lines), encoding="utf-8")


def _frequent(reading: Reading, tokens: pd.Series) -> set[str]:
    """Return the words that stand in enough sentences and are more often written small than with a capital."""
    of_form = np.unique(np.column_stack([reading.form, reading.sentence]), axis=0)[:, 0]
    small = collections.Counter(token for token in tokens if token[:1].islower())
    capital = collections.Counter(token.lower() for token in tokens if token[:1].isupper())
    frequent = (reading.forms[form] for form in np.flatnonzero(np.bincount(of_form) >= FEWEST))
    return {form for form in frequent if small[form] >= capital[form] / 2}


def _form_counts(reading: Reading, vocabulary: list[str]) -> sp.csr_matrix:
    """Return sentences × vocabulary: the factors with which a word stands in a sentence, summed."""
    place = {word: number for number, word in enumerate(vocabulary)}
    column = np.array([place.get(form, -1) for form in reading.forms])[reading.form]
    kept = column >= 0
    shape = (int(reading.sentence.max()) + 1, len(vocabulary))
    return sp.csr_matrix((reading.factor[kept], (reading.sentence[kept], column[kept])), shape=shape)


def _features(vocabulary: list[str], frequency: np.ndarray) -> sp.csr_matrix:
    """Return vocabulary × features: what the words have in common, scaled by how freely it may move the weight."""
    levels = sorted(set(hand_tones().values()))
    entries: list[tuple[int, tuple[str, object], float]] = []
    for number, word in enumerate(vocabulary):
        if word in hand_tones():
            entries.append((number, ("seed", levels.index(hand_tones()[word])), SCALES["seed"]))
        if word in vader_valences():
            entries.append(
                (number, ("vader", vader_valences()[word] > 0), vader_valences()[word] / 2 * SCALES["vader"])
            )
        entries.append((number, ("word", word if frequency[number] >= FEWEST else None), SCALES["word"]))
        entries.append((number, ("stem", stem(word)), SCALES["stem"]))
    support: collections.Counter = collections.Counter()
    for number, name, _ in entries:
        support[name] += frequency[number]
    names = sorted((n for n, count in support.items() if count >= FEWEST and n != ("word", None)), key=str)
    place = {name: column for column, name in enumerate(names)}
    kept = [(number, place[name], value) for number, name, value in entries if name in place]
    row, column, value = zip(*kept, strict=True)
    return sp.csr_matrix((value, (row, column)), shape=(len(vocabulary), len(names)))


if __name__ == "__main__":
    write(train(gold()))
