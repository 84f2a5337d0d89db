"""Sentences → scores with the words that made them."""

import functools
from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.lexicons import lexicon
from analysis.sentiment.reading import MASKED, contributions, read
from analysis.sentiment.vader import vader as vader_score

COLUMNS = ["sentence_id", "start", "end", "text", "speaker", "score", "coverage", "words", "low", "high", "turned"]

RATING = 1.5  # a score of 1 stands for readers who rate a sentence 1.5 or more on a scale from -4 to 4
TONED = 1 / 3  # from here on a sentence is good, from minus here on bad: readers' +0.5 and -0.5


# Intercept and slope of the range that holds the readers' mean four times in five, on folds not trained on:
# benchmarks/sentiment.py prints them.
RANGE_LOW = (-0.603, 0.805)
RANGE_HIGH = (0.509, 0.805)


def sentiment(sentences: pd.DataFrame, tokens: pd.DataFrame, *, vader: bool = False) -> pd.DataFrame:
    """Return the tone of each sentence of the body: one row a sentence, in text order.

    Columns: `sentence_id, start, end, text, speaker` as in `sentences`; `score` from -1 (bad) to 1 (good), 0 where
    no word has a tone; `coverage`, the share of its words, function words, names and numbers aside, that have one;
    `words`, a list of `(token_id, contribution)` in text order, with score = sum / √(sum² + 1); `low, high`,
    the range that holds the mean of twenty readers four times in five; `turned`, a list of `(token_id, token_id)`, each
    one of `words` and what turned it ("good", "not"); where it is asked for, `vader`, VADER's compound score, for
    comparison. The weights are trained on readers' ratings of newspaper sentences:
    see docs/sentiment-model-card.md.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> article = Article("What a wonderful day. It isn’t good.")
    >>> found = sentences(article)
    >>> (sentiment(found, tokens(article, found)).score > 0).tolist()
    [True, False]
    """
    body = sentences if sentences.in_body.all() else sentences[sentences.in_body]
    row = pd.Index(body.sentence_id).get_indexer(tokens.sentence_id)
    in_body, size = row >= 0, len(body)
    row, token_id = row[in_body], tokens.token_id.to_numpy()[in_body]
    reading = read(tokens.token.array[in_body].tolist(), row)
    added = contributions(reading, weights())
    bears = np.flatnonzero(added)
    of_words = np.bincount(row[reading.form != reading.forms.index(MASKED)], minlength=size)
    score = squashed(np.bincount(row, added, minlength=size))
    words: list[list[tuple[int, float]]] = [[] for _ in range(size)]
    pairs = zip(token_id[bears].tolist(), added[bears].tolist(), strict=True)
    for place, pair in zip(row[bears].tolist(), pairs, strict=True):
        words[place].append(pair)
    turned: list[list[tuple[int, int]]] = [[] for _ in range(size)]
    for at in bears[reading.turner[bears] >= 0].tolist():
        turned[row[at]].append((int(token_id[at]), int(token_id[reading.turner[at]])))
    return pd.DataFrame(
        {
            **{name: body[name].array for name in COLUMNS[:5]},
            "score": score,
            "coverage": np.bincount(row[bears], minlength=size) / np.maximum(of_words, 1),
            "words": pd.array(words, dtype=object),
            "low": np.clip(RANGE_LOW[0] + RANGE_LOW[1] * score, -1, 1),
            "high": np.clip(RANGE_HIGH[0] + RANGE_HIGH[1] * score, -1, 1),
            "turned": pd.array(turned, dtype=object),
            **({"vader": np.array([vader_score(text) for text in body.text], dtype=float)} if vader else {}),
        },
        copy=False,
    )


def squashed(total: np.ndarray) -> np.ndarray:
    """Return the score of the sum of a sentence's contributions: sum / √(sum² + 1), monotone, from -1 to 1.

    >>> squashed(np.array([-1.0, 0.0])).round(2).tolist()
    [-0.71, 0.0]
    """
    return total / np.sqrt(total**2 + 1)


@functools.cache
def weights() -> Mapping[str, float]:
    """Return the weight of each word, from `lexicons/learned/tone_weights.tsv`; read when first asked for."""
    return {row["word"]: float(row["weight"]) for row in lexicon("tone_weights")}
