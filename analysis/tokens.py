"""An Article → sentences and tokens."""

import functools
import itertools
import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.boundaries import sentence_spans
from analysis.lexicons import alternatives, lexicon, words
from analysis.tokenizer import token_spans
from analysis.typography import plain_typography

_LINE = re.compile(r"[^\n]+")
_DASHES = "—–―"
_WORD = re.compile(r"\w")
_WRAP_WIDTHS = range(50, 130)  # a line that was broken to fit a screen or a mail has about this many characters


def sentences(article: Article) -> pd.DataFrame:
    """Return the sentences of `article`: one row a sentence, in text order.

    Columns: `sentence_id` and `paragraph_id` from 0; `start, end` in characters; `text`; `in_body`, False
    for credits, licence lines and invitations to read on; `speaker`, missing here: see `analysis.speakers`.
    Sentences are found paragraph by paragraph (see `analysis.boundaries`) on plain typography. An article
    has at least one sentence.

    >>> sentences(Article("Mr. Smith won. Photo: A. Lee"))[["start", "end", "in_body"]].values.tolist()
    [[0, 14, True], [15, 28, False]]
    """
    plain = plain_typography(article.text)
    spans = [
        (paragraph_id, begin + start, begin + stop)
        for paragraph_id, (begin, end) in enumerate(paragraphs(plain))
        for start, stop in sentence_spans(plain[begin:end])
    ]
    return pd.DataFrame(
        {
            "sentence_id": np.arange(len(spans)),
            "paragraph_id": np.array([paragraph_id for paragraph_id, _, _ in spans], dtype=np.int64),
            "start": np.array([start for _, start, _ in spans], dtype=np.int64),
            "end": np.array([end for _, _, end in spans], dtype=np.int64),
            "text": [article.text[start:end] for _, start, end in spans],
            "in_body": np.array([not _is_credit(plain[start:end]) for _, start, end in spans], dtype=bool),
            "speaker": np.full(len(spans), None, dtype=object),
        },
        copy=False,
    )


def tokens(article: Article, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the tokens of `sentences`: one row a token, in text order.

    Columns: `token_id` from 0; `sentence_id`; `token`, the characters of the text; `start, end`; `lemma`,
    the token in small letters, and `pos`, missing, until `analysis.tagging.tag` knows better; `is_word`,
    whether it has a letter or a digit; `is_stop`, whether `stop_words.tsv` has it. For the tokeniser see
    `analysis.tokenizer`.

    >>> article = Article("He didn’t.")
    >>> tokens(article, sentences(article)).token.tolist()
    ['He', 'did', 'n’t', '.']
    """
    plain = plain_typography(article.text)
    parted = _with_dashes(article.text, plain)
    spans: list[tuple[int, int]] = []
    sentence_ids: list[int] = []
    for sentence_id, begin, end in zip(sentences.sentence_id, sentences.start, sentences.end, strict=True):
        found = token_spans(parted[begin:end])
        spans += [(begin + left, begin + right) for left, right in found]
        sentence_ids += [sentence_id] * len(found)
    written = [article.text[start:end] for start, end in spans]
    folded = [plain[start:end].lower() for start, end in spans]
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
            "is_word": np.array([token.isalnum() or _WORD.search(token) is not None for token in folded], dtype=bool),
            "is_stop": np.array([token in stop_words for token in folded], dtype=bool),
        },
        copy=False,
    )


def _with_dashes(text: str, plain: str) -> str:
    """Return `plain`, the plain typography of `text`, with the dashes of `text`: they part words, hyphens join them."""
    if not any(dash in text for dash in _DASHES):
        return plain
    return "".join(old if old in _DASHES else new for old, new in zip(text, plain, strict=True))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each paragraph: a line, or the lines up to an empty one where the text is wrapped."""
    lines = [match.span() for match in _LINE.finditer(text) if match[0].strip()]
    joins = [text.count("\n", left[1], right[0]) == 1 for left, right in itertools.pairwise(lines)]
    before = [line[1] - line[0] for line, join in zip(lines, joins, strict=False) if join]
    is_wrapped = len(before) > 1 and sum(width in _WRAP_WIDTHS for width in before) > 0.7 * len(before)
    begin = None
    for line, join in zip(lines, [*joins, False], strict=True):
        begin = line[0] if begin is None else begin
        if not (is_wrapped and join):
            yield begin, line[1]
            begin = None


def _is_credit(sentence: str) -> bool:
    at_start, anywhere = _credits()
    folded = sentence.lower().lstrip(" ([*-•")
    return at_start.match(folded) is not None or anywhere.search(folded) is not None


@functools.cache
def _credits() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a credit begins with, and what it has anywhere, as whole words."""
    at_start, anywhere = (
        alternatives([row["phrase"] for row in lexicon("credits") if row["where"] == where])
        for where in ("start", "any")
    )
    return re.compile(rf"(?:{at_start})(?:(?<=\W)|\b)"), re.compile(anywhere)
