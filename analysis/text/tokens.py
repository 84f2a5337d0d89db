"""An Article → sentences and tokens."""

import re

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.lexicons import words
from analysis.text.mending import mended
from analysis.text.tokenizer import token_spans

_DASHES = "—–―"
_WORD = re.compile(r"\w")
CLITIC = re.compile(r"'.{0,3}|n't", re.IGNORECASE)  # no word by itself: "didn’t" is one word, as in wordfreq


def tokens(article: Article, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the tokens of `sentences`: one row a token, in text order.

    Columns: `token_id` from 0; `sentence_id`; `token`, the characters of the text; `start, end`; `lemma`,
    the token in small letters, and `pos`, missing, until `analysis.text.tagging.tag` knows better; `is_word`,
    whether it has a letter or a digit; `is_stop`, whether `stop_words.tsv` has it. For the tokeniser see
    `analysis.text.tokenizer`.

    >>> from analysis.text import sentences
    >>> article = Article("He didn’t.")
    >>> tokens(article, sentences(article)).token.tolist()
    ['He', 'did', 'n’t', '.']
    """
    plain = mended(article.text)
    parted = _with_dashes(article.text, plain)
    spans: list[tuple[int, int]] = []
    sentence_ids: list[int] = []
    for sentence_id, begin, end in zip(sentences.sentence_id, sentences.start, sentences.end, strict=True):
        found = token_spans(parted[begin:end])
        spans += [(begin + left, begin + right) for left, right in found]
        sentence_ids += [sentence_id] * len(found)
    written = [article.text[start:end] for start, end in spans]
    folded = [plain[start:end].lower() for start, end in spans]
    preceding = [plain[max(start - 1, 0) : start] for start, _ in spans]
    stop_words = words("stop_words")
    return pd.DataFrame(
        {
            "token_id": np.arange(len(spans)),
            "sentence_id": np.array(sentence_ids, dtype=np.int64),
            "token": written,
            "start": np.array([start for start, _ in spans], dtype=np.int64),
            "end": np.array([end for _, end in spans], dtype=np.int64),
            "lemma": folded,
            "pos": np.full(len(spans), None, dtype=object),
            "is_word": np.array([_is_word(*each) for each in zip(folded, preceding, strict=True)], dtype=bool),
            "is_stop": np.array([token in stop_words for token in folded], dtype=bool),
        },
        copy=False,
    )


def _is_word(token: str, before: str) -> bool:
    """Return whether a token is a word or a number; the C of °C is a unit."""
    return before != "°" and (token.isalnum() or _WORD.search(token) is not None)


def _with_dashes(text: str, plain: str) -> str:
    """Return `plain`, `text` as it is read, with the dashes of `text`: they part words, hyphens join them."""
    if not any(dash in text for dash in _DASHES):
        return plain
    return "".join(old if old in _DASHES else new for old, new in zip(text, plain, strict=True))


def story_tokens(tokens: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return those of `tokens` that are in the body of the article, numbered anew from 0 in the index."""
    body = sentences.sentence_id[sentences.in_body]
    return tokens[tokens.sentence_id.isin(body)].reset_index(drop=True)
