"""Actors and sentences → the tone of what is said about each."""

import functools
import math
from collections.abc import Iterable, Mapping, Set

import numpy as np
import pandas as pd

from analysis.lexicons import lexicon
from analysis.sentiment.reading import LEAST
from analysis.sentiment.target_features import evidence
from analysis.sentiment.target_text import Evidence, as_text
from analysis.sentiment.valences import known_tones
from analysis.text.syntax import Syntax

MENTION_COLUMNS = ["mention_id", "sentence_id", "start", "end", "text", "actor"]
COLUMNS = ["actor", "mentions", "score", "low", "high", "negative", "neutral", "positive", "words"]
CLASSES = ("negative", "neutral", "positive")
PRIOR = 2  # neutral mentions that every actor is given, so that one mention does not make a verdict


def mention_tones(actors: pd.DataFrame, tree: Syntax) -> pd.DataFrame:
    """Return the tone toward each mention in `actors`: one row a mention, in text order.

    Columns: `mention_id, sentence_id, start, end, text, actor` as in `actors`, where `first, last` are its
    token_ids; `negative, neutral, positive`, the probabilities, which add up to 1; `words`, the words with a tone
    that speak for one of the two ends, a list of `(token_id, log-odds of positive against negative)` in text order;
    `score`, positive minus negative, from -1 to 1. A logistic regression on the words around the mention, by place
    and by syntax, trained on NewsMTSC (Hamborg & Donnay 2021).

    >>> import pandas as pd
    >>> from analysis.article import Article
    >>> from analysis.text import sentences, syntax, tag, tokens
    >>> article = Article("Smith was praised for a brave rescue.")
    >>> mention = {"mention_id": 0, "sentence_id": 0, "first": 0, "last": 0, "start": 0, "end": 5, "text": "Smith"}
    >>> actors = pd.DataFrame([mention | {"actor": "Smith"}])
    >>> mention_tones(actors, syntax(tag(tokens(article, sentences(article))))).score.gt(0).tolist()
    [True]
    """
    text = as_text(tree)
    is_known = actors["first"].ge(tree.first_id) & actors["last"].lt(tree.first_id + len(tree.token))
    table = actors.loc[is_known].sort_values(["start", "end"]).reset_index(drop=True)
    spans = zip((table["first"] - tree.first_id).tolist(), (table["last"] - tree.first_id).tolist(), strict=True)
    toned = {at for at, word in enumerate(text.words) if word in known_tones()}
    weighed = [_weighed(evidence(text, first, last), toned) for first, last in spans]
    found = pd.DataFrame([_probabilities(logits) for logits, _ in weighed], columns=list(CLASSES), dtype=float)
    found["words"] = pd.Series([_words(tree, shares) for _, shares in weighed], dtype=object)
    return pd.concat([table[MENTION_COLUMNS], found], axis=1).assign(score=found.positive - found.negative)


def toward(actors: pd.DataFrame, sentences: pd.DataFrame, tree: Syntax) -> pd.DataFrame:
    """Return the tone of what the body of the article says about each actor, the most often mentioned first.

    Columns: `actor`; `mentions`, how many; `score`, the mean of the scores of its mentions, from -1 to 1, drawn to 0
    as if two neutral mentions were added; `low, high`, its 80 % interval by the spread of the mentions;
    `negative, neutral, positive`, the mean probabilities; `words`, the `words` of its mentions one after the other.

    >>> import pandas as pd
    >>> from analysis.article import Article
    >>> from analysis.text import sentences, syntax, tag, tokens
    >>> article = Article("Smith was praised for a brave rescue.")
    >>> mention = {"mention_id": 0, "sentence_id": 0, "first": 0, "last": 0, "start": 0, "end": 5, "text": "Smith"}
    >>> found = sentences(article)
    >>> table = toward(pd.DataFrame([mention | {"actor": "Ann Smith"}]), found, syntax(tag(tokens(article, found))))
    >>> table[["actor", "mentions"]].values.tolist()
    [['Ann Smith', 1]]
    """
    body = sentences.loc[sentences.in_body, "sentence_id"]
    tones = mention_tones(actors[actors.sentence_id.isin(body)], tree)
    names, scores, words_of = (tones[name].tolist() for name in ("actor", "score", "words"))
    shares = tones[list(CLASSES)].to_numpy()
    places: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        if isinstance(name, str):
            places.setdefault(name, []).append(place)
    rows = []
    for actor, own in sorted(places.items()):
        count = len(own)
        padded = np.array([*(scores[place] for place in own), *[0.0] * PRIOR])
        half = 1.2816 * padded.std(ddof=1) / math.sqrt(len(padded))  # the normal distribution's 10th percentile
        score = float(padded.mean())
        words = [pair for place in own for pair in words_of[place]]
        means = shares[own].mean(axis=0).tolist()
        rows.append((actor, count, score, max(score - half, -1.0), min(score + half, 1.0), *means, words))
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.sort_values(["mentions", "actor"], ascending=[False, True], ignore_index=True)


def _weighed(seen: Iterable[Evidence], toned: Set[int]) -> tuple[list[float], dict[int, float]]:
    """Return the logits of the classes by the evidence `seen`, and what each of the words at `toned` adds of good."""
    known = weights()
    bad, neutral, good = known["bias"]
    shares: dict[int, float] = {}
    for name, value, at in seen:  # numbers, not arrays of three: a mention has two hundred
        weight = known.get(name)
        if weight is None:
            continue
        bad += value * weight[0]
        neutral += value * weight[1]
        good += value * weight[2]
        if at in toned:
            shares[at] = shares.get(at, 0.0) + value * (weight[2] - weight[0])
    return [bad, neutral, good], shares


def _words(tree: Syntax, shares: dict[int, float]) -> list[tuple[int, float]]:
    """Return the words with a tone that speak for good or bad, and how loudly."""
    return [(tree.first_id + at, share) for at, share in sorted(shares.items()) if abs(share) >= LEAST]


def _probabilities(logits: list[float]) -> np.ndarray:
    """Return the probabilities of negative, neutral and positive."""
    total = np.array(logits)
    powers = np.exp(total - total.max())
    return powers / powers.sum()


@functools.cache
def weights() -> Mapping[str, tuple[float, ...]]:
    """Return the weights of the features for the three classes, from `lexicons/learned/toward_weights.tsv`."""
    return {row["feature"]: tuple(float(row[name]) for name in CLASSES) for row in lexicon("toward_weights")}
