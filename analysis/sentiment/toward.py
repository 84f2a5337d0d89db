"""Actors and sentences → the tone of what is said about each."""

import functools
import math
from collections.abc import Iterable, Mapping, Set

import numpy as np
import pandas as pd

from analysis.lexicons import lexicon
from analysis.sentiment.reading import LEAST
from analysis.sentiment.target_features import evidence, names
from analysis.sentiment.target_text import Evidence, as_text
from analysis.sentiment.valences import known_tones
from analysis.text.syntax import Span, Syntax

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
    is_known = actors["first"].ge(tree.first_id) & actors["last"].lt(tree.first_id + len(tree.token))
    table = actors.loc[is_known].sort_values(["start", "end"]).reset_index(drop=True)
    spans = zip((table["first"] - tree.first_id).tolist(), (table["last"] - tree.first_id).tolist(), strict=True)
    shares, words = _tones(tree, spans)
    found = pd.DataFrame(shares, columns=list(CLASSES)).assign(words=pd.Series(words, dtype=object))
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
    body = set(sentences.sentence_id[sentences.in_body].tolist())
    columns = (actors[name].tolist() for name in ("start", "end", "first", "last", "sentence_id", "actor"))
    mentions = [
        (start, end, first - tree.first_id, last - tree.first_id, actor)
        for start, end, first, last, sentence, actor in zip(*columns, strict=True)
        if sentence in body and isinstance(actor, str)
    ]
    mentions.sort(key=lambda mention: mention[:2])
    shares, words_of = _tones(tree, [(first, last) for _, _, first, last, _ in mentions])
    scores = shares[:, 2] - shares[:, 0]
    places: dict[str, list[int]] = {}
    for place, (*_, actor) in enumerate(mentions):
        places.setdefault(actor, []).append(place)
    by_count: dict[int, list[str]] = {}  # who is mentioned equally often is reckoned together: most are once
    for actor, own in sorted(places.items()):
        by_count.setdefault(len(own), []).append(actor)
    rows = []
    for count, named in sorted(by_count.items(), reverse=True):
        of_each = np.array([places[actor] for actor in named])
        padded = np.concatenate([scores[of_each], np.zeros((len(named), PRIOR))], axis=1)
        halves = 1.2816 * padded.std(axis=1, ddof=1) / math.sqrt(count + PRIOR)  # the normal one's 10th percentile
        means = shares[of_each].mean(axis=1)
        found = zip(named, padded.mean(axis=1).tolist(), halves.tolist(), means.tolist(), strict=True)
        for actor, score, half, mean in found:
            words = [pair for place in places[actor] for pair in words_of[place]]
            rows.append((actor, count, score, max(score - half, -1.0), min(score + half, 1.0), *mean, words))
    return pd.DataFrame(rows, columns=COLUMNS)


def _tones(tree: Syntax, spans: Iterable[Span]) -> tuple[np.ndarray, list[list[tuple[int, float]]]]:
    """Return the probabilities of negative, neutral and positive for each mention at `spans`, and its `words`."""
    text = as_text(tree)
    toned = {at for at, word in enumerate(text.words) if word in known_tones()}
    weighed = [_weighed(evidence(text, first, last), toned) for first, last in spans]
    total = np.array([logits for logits, _ in weighed]).reshape(-1, len(CLASSES))
    powers = np.exp(total - total.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True), [_words(tree, shares) for _, shares in weighed]


def _weighed(seen: Iterable[Evidence], toned: Set[int]) -> tuple[list[float], dict[int, float]]:
    """Return the logits of the classes by the evidence `seen`, and what each of the words at `toned` adds of good."""
    bad, neutral, good = weights()["bias"]
    shares: dict[int, float] = {}
    for zone, word, whole, at in seen:  # numbers, not arrays of three: a mention has two hundred
        for share, of_bad, of_neutral, of_good in _known(zone, word):
            value = share * whole
            bad += value * of_bad
            neutral += value * of_neutral
            good += value * of_good
            if at in toned:
                shares[at] = shares.get(at, 0.0) + value * (of_good - of_bad)
    return [bad, neutral, good], shares


@functools.lru_cache(maxsize=1 << 16)
def _known(zone: str, word: str | None) -> list[tuple[float, ...]]:
    """Return of the features of a word in a zone that have weights: how much of its value each has, and the weights."""
    return [(share, *weights()[name]) for name, share in names(zone, word) if name in weights()]


def _words(tree: Syntax, shares: dict[int, float]) -> list[tuple[int, float]]:
    """Return the words with a tone that speak for good or bad, and how loudly."""
    return [(tree.first_id + at, share) for at, share in sorted(shares.items()) if abs(share) >= LEAST]


@functools.cache
def weights() -> Mapping[str, tuple[float, ...]]:
    """Return the weights of the features for the three classes, from `lexicons/learned/toward_weights.tsv`."""
    return {row["feature"]: tuple(float(row[name]) for name in CLASSES) for row in lexicon("toward_weights")}
