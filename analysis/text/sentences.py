"""An Article → its sentences."""

import functools
import itertools
import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.lexicons import alternatives, lexicon
from analysis.text.long_sentences import within_bounds
from analysis.text.mending import mended
from analysis.text.sentence_splitter import SIGNATURE, sentence_spans

_LINE = re.compile(r"[^\n]+")
_LONGEST_HEADING = 20  # words
_LONGEST_LINK = 18  # words that the title of another article may have
_LINK = re.compile(r"(?:READ(?: MORE| ALSO)?|OPINION|RELATED|IN PICTURES|SEE ALSO|WATCH|INTERACTIVE):")
_WRAP_WIDTHS = range(50, 130)  # a line that was broken to fit a screen or a mail has about this many characters
# Ann Lee / For the Daily | Follow Ann on Twitter
_CREDIT = re.compile(
    r"\W{0,3}(?:(?:[A-Z][\w.'-]{0,20} ){1,4}/ (?:For |for )?(?:[A-Z][\w.'-]{1,20} ?){1,4}\W{0,3}$"
    r"|Follow .{1,60} on (?:Twitter|Facebook|Instagram|Snapchat)\b)"
)
# What only a post has: Ann Lee (@lee) May 2, 2017; the address of its picture.
_POST = re.compile(rf"{SIGNATURE}|pic\.twitter\.com/\w|https?://t\.co/\w")


def sentences(article: Article) -> pd.DataFrame:
    """Return the sentences of `article`: one row a sentence, in text order.

    Columns: `sentence_id` and `paragraph_id` from 0; `start, end` in characters; `text`; `in_body`, False
    for credits, licence lines, posts that are shown and invitations to read on; `speaker`, missing here: see
    `analysis.quotations.table`. Sentences are found paragraph by paragraph (see `analysis.text.sentence_splitter`) in
    the text as `analysis.text.mending` reads it. An article has at least one sentence.

    >>> sentences(Article("Mr. Smith won. Photo: A. Lee"))[["start", "end", "in_body"]].values.tolist()
    [[0, 14, True], [15, 28, False]]
    """
    plain = mended(article.text)
    spans = [
        (paragraph_id, begin + start, begin + stop)
        for paragraph_id, (begin, end) in enumerate(paragraphs(plain))
        for start, stop in within_bounds(plain[begin:end], sentence_spans(plain[begin:end]))
    ]
    return pd.DataFrame(
        {
            "sentence_id": np.arange(len(spans)),
            "paragraph_id": np.array([paragraph_id for paragraph_id, _, _ in spans], dtype=np.int64),
            "start": np.array([start for _, start, _ in spans], dtype=np.int64),
            "end": np.array([end for _, _, end in spans], dtype=np.int64),
            "text": [article.text[start:end] for _, start, end in spans],
            "in_body": np.array(_in_body(plain, spans), dtype=bool),
            "speaker": np.full(len(spans), None, dtype=object),
        },
        copy=False,
    )


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


def _in_body(plain: str, spans: list[tuple[int, int, int]]) -> list[bool]:
    """Return for each sentence whether it is the story: no credit, and no heading or caption that has run into it.

    A heading ends without a mark, and something that is no credit follows it in its paragraph. The first sentence
    is the headline, or says in short what the article says, and stays.
    """
    story = [not _is_credit(plain[start:end]) for _, start, end in spans]
    for number, (one, other) in enumerate(itertools.pairwise(spans)):
        has_run_on = number > 0 and one[0] == other[0] and plain[one[2] - 1].isalnum() and story[number + 1]
        if has_run_on and len(plain[one[1] : one[2]].split()) <= _LONGEST_HEADING:
            story[number] = False
    return story


def _is_credit(sentence: str) -> bool:
    at_start, anywhere = _credits()
    folded = sentence.lower().lstrip(" ([*-•")
    if _LINK.match(sentence) and len(sentence.split()) > _LONGEST_LINK and sentence[-1] in '.?!"':
        return False  # the story goes on behind the title, and nothing tells where
    is_marked = at_start.match(folded) is not None or anywhere.search(folded) is not None
    return is_marked or _CREDIT.match(sentence) is not None or _POST.search(sentence) is not None


@functools.cache
def _credits() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a credit begins with, and what it has anywhere, as whole words."""
    at_start, anywhere = (
        alternatives([row["phrase"] for row in lexicon("credits") if row["where"] == where])
        for where in ("start", "any")
    )
    return re.compile(rf"(?:{at_start})(?:(?<=\W)|\b)"), re.compile(anywhere)
