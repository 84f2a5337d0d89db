"""Tweets and posts that an article shows, signed at their end → whose words they are."""

import bisect
import re
from collections.abc import Iterator

import pandas as pd

Characters = tuple[int, int]  # of the article, end exclusive

_SIGNED = re.compile(
    r"(?P<mark>[\"“]\?|[―—–-])[ \u00a0]?(?P<name>[^\s\"“](?:[^\n(\"“@#―—–]{0,38}[^\s(])?) \(@\w{2,20}\)"
    r"(?: [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?"
)
_NAME = re.compile(r"[^\W\d_][\w.’' -]+")
_ADDRESS = re.compile(r"(?:https?://|pic\.twitter\.com/)\S*")
_LONGEST = 145  # characters that a post may have, without addresses


def posts(text: str, sentences: pd.DataFrame) -> Iterator[tuple[Characters, Characters, Characters]]:
    """Yield for each signed post its words, the dash, and the name: "We won! — Ann Lee (@lee) May 2, 2017".

    Where a post begins nothing says: it is the sentences before its signature, as many as fit into a tweet,
    and none that belongs to the post before.
    """
    starts, ends = sentences.start.tolist(), sentences.end.tolist()
    paragraphs = sentences.paragraph_id.tolist()
    earliest = 0
    for match in _SIGNED.finditer(text):
        end = len(text[: match.start()].rstrip())
        number = bisect.bisect_left(starts, end) - 1
        begin, last = None, number
        while number >= 0 and paragraphs[number] == paragraphs[last]:
            start = max(starts[number], earliest)
            if _length(text[start:end]) > _LONGEST or min(ends[number], end) <= earliest:
                break
            begin, number = start, number - 1
        earliest = match.end()
        if begin is not None and begin < end and _NAME.fullmatch(match["name"]):
            begin += len(text[begin:end]) - len(text[begin:end].lstrip())
            yield (begin, end), match.span("mark"), match.span("name")


def _length(words: str) -> int:
    return len(" ".join(_ADDRESS.sub("", words).split()))
