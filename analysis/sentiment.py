"""Sentences → scores with the words that made them."""

import math

import pandas as pd

from analysis.vader import ALPHA, vader, vader_words

SENTIMENT_COLUMNS = ["sentence_id", "start", "end", "text", "speaker", "score", "coverage", "words", "vader"]


def sentiment(sentences: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the tone of each sentence of the body: one row a sentence, in text order.

    Columns: `sentence_id, start, end, text, speaker` as in `sentences`; `score` from -1 (bad) to 1 (good);
    `coverage`, the share of the words, stop words aside, that the scorer knows; `words`, a list of
    `(token_id, contribution)` in text order, with score = sum / sqrt(sum² + 15); `vader`, VADER's compound score (Hutto & Gilbert 2014).

    >>> from analysis.article import Article
    >>> from analysis.tokens import sentences, tokens
    >>> article = Article("What a wonderful day. It isn’t good.")
    >>> found = sentences(article)
    >>> (sentiment(found, tokens(article, found)).score > 0).tolist()
    [True, False]
    """
    groups = dict(list(tokens.groupby("sentence_id")))
    rows = []
    for row in sentences[sentences.in_body].to_dict("records"):
        own = groups.get(row["sentence_id"], tokens.iloc[:0])
        words = _contributions(row["start"], row["text"], own)
        total = sum(contribution for _, contribution in words)
        content = int((own.is_word & ~own.is_stop).sum())
        row["score"] = total / math.sqrt(total**2 + ALPHA)
        row["coverage"] = min(len(words) / content, 1.0) if content else math.nan
        rows.append(row | {"words": words, "vader": vader(row["text"])})
    return pd.DataFrame(rows, columns=SENTIMENT_COLUMNS)


def _contributions(begin: int, text: str, tokens: pd.DataFrame) -> list[tuple[int, float]]:
    """Return the valence of each of VADER's words, given to the longest token that lies in it."""
    spans = list(tokens[["token_id", "start", "end"]].itertuples(index=False, name=None))
    words: dict[int, float] = {}
    for start, end, valence in vader_words(text):
        inside = [span for span in spans if span[1] < begin + end and span[2] > begin + start]
        if inside:
            token_id = max(inside, key=lambda span: span[2] - span[1])[0]
            words[token_id] = words.get(token_id, 0) + valence
    return sorted(words.items())
