"""Train the words of the sentiment scorer: readers' ratings → `analysis/lexicons/learned/tone_weights.tsv`.

Ridge regression of the readers' mean on the words and phrases that have a tone, as `analysis.sentiment.reading` reads
them. A word is known by itself, by its family (a stem), by VADER's valence and by the tone that tone_seed.tsv or
tone_phrases.tsv gives it by hand; all of these add up to the one weight that is written. A weight of another sign than
the tone's is none. Run `python -m benchmarks.train.sentiment`.
"""

import collections
from pathlib import Path

import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn.linear_model import Ridge

from analysis.sentiment.reading import Reading, read
from analysis.sentiment.vader import vader_valences
from analysis.sentiment.valences import hand_tones, known_tones, phrase_tones, stem
from benchmarks.gold.sentiment import gold, tables

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "tone_weights.tsv"

SOURCES = {"nyt": 1.0, "emobank": 1.0, "newsmtsc": 0.6}  # how much a sentence of each counts
SCALES = {"seed": 1.0, "vader": 1.0, "word": 0.5, "stem": 0.6}  # how freely each may move the weight
PENALTY = 4.0
STEEPNESS = 1.4  # the slope of the score at its middle, in units of 1 / rating: chosen by the r of article means
FEWEST = 2  # sentences that a word must be in to be learned by itself
ROUNDS = 3  # regressions, each without the words whose weight had the wrong sign


def train(rows: pd.DataFrame, sources: dict[str, float] | None = None) -> dict[str, float]:
    """Return the weight of each word and phrase that has one, learned from `rows` (see `sentiment_gold.gold`)."""
    sources = sources or SOURCES
    rows = rows[rows.source.isin(list(sources))].reset_index(drop=True)
    _, tokens = tables(rows.text)
    reading = read(tokens.token.tolist(), tokens.sentence_id.to_numpy())
    vocabulary = sorted(known_tones())
    sign = np.sign([known_tones()[word] for word in vocabulary])
    counts = _form_counts(reading, vocabulary)
    source = np.array([list(sources).index(name) for name in rows.source])
    means = sp.csr_matrix(np.eye(len(sources))[source] * 10)  # the mean of each source, hardly penalised
    features = _features(vocabulary, np.asarray((counts != 0).sum(0)).ravel())
    importance = np.array(list(sources.values()))[source]
    kept = np.ones(len(vocabulary), dtype=bool)
    for _ in range(ROUNDS):
        design = sp.hstack([counts @ sp.diags(kept.astype(float)) @ features, means], format="csr")
        model = Ridge(alpha=PENALTY, fit_intercept=False, solver="lsqr", tol=1e-5)
        model.fit(design, rows.rating, sample_weight=importance)
        weights = features @ model.coef_[: features.shape[1]]
        kept &= weights * sign > 0
    pairs = zip(np.array(vocabulary)[kept].tolist(), weights[kept].tolist(), strict=True)
    return {word: weight * STEEPNESS for word, weight in pairs}


def write(weights: dict[str, float], path: Path = OUTPUT) -> None:
    """Write `weights` to `path`, in alphabetical order."""
    head = "# The weight of words in the tone of a sentence; by benchmarks/train/sentiment.py.\n"
    lines = [f"{word}\t{weight:.2f}\n" for word, weight in sorted(weights.items()) if abs(weight) >= 0.01]
    path.write_text(head + "word\tweight\n" + "".join(lines), encoding="utf-8")


def _form_counts(reading: Reading, vocabulary: list[str]) -> sp.csr_matrix:
    """Return sentences × vocabulary: the factors with which a word stands in a sentence, summed."""
    place = {word: number for number, word in enumerate(vocabulary)}
    column = np.array([place.get(form, -1) for form in reading.forms])[reading.form]
    kept = column >= 0
    shape = (int(reading.sentence.max()) + 1, len(vocabulary))
    return sp.csr_matrix((reading.factor[kept], (reading.sentence[kept], column[kept])), shape=shape)


def _features(vocabulary: list[str], frequency: np.ndarray) -> sp.csr_matrix:
    """Return vocabulary × features: what the words have in common, scaled by how freely it may move the weight."""
    by_hand = hand_tones() | phrase_tones()
    levels = sorted(set(by_hand.values()))
    entries: list[tuple[int, tuple[str, object], float]] = []
    for number, word in enumerate(vocabulary):
        if word in by_hand:
            entries.append((number, ("seed", levels.index(by_hand[word])), SCALES["seed"]))
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
