"""A sentence longer than any that is written → pieces that a parser reads in bounded time."""

import itertools
import re
from collections.abc import Iterator

TOKENS = 250  # of 38,142 sentences of 1,500 news articles six are longer: lists of winners, of names, of attacks
_TOKEN = re.compile(r"\w{1,40}|[^\w\s]")
_PAUSES = frozenset(",;:*•|")


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentence from `start` to `end` of `text`: one, or several of at most 250 tokens.

    A long one is cut behind the last pause in the second half of each piece, where there is none between two words,
    and where there is no space either, anywhere. What is read of a sentence costs the square of its length, here and
    there its cube; so cut, a text of any shape is read in time linear in its length.

    >>> list(pieces("He left.", 0, 8))
    [(0, 8)]
    >>> [end - start for start, end in pieces("ab, " * 200, 0, 800)]
    [499, 299]
    """
    if end - start <= TOKENS:
        yield start, end
        return
    tokens = [match.span() for match in _TOKEN.finditer(text, start, end)]
    first = 0
    while len(tokens) - first > TOKENS:
        last = _last(text, tokens, first)
        yield tokens[first][0], tokens[last][1]
        first = last + 1
    if first < len(tokens):
        yield tokens[first][0], tokens[-1][1]


def _last(text: str, tokens: list[tuple[int, int]], first: int) -> int:
    """Return the last token of the piece that begins with the token `first`."""
    half = range(first + TOKENS // 2, first + TOKENS)
    apart = [at for at in half if text[tokens[at][1]].isspace()]
    pauses = [at for at in apart if text[tokens[at][0]] in _PAUSES]
    return (pauses or apart or half)[-1]


def within_bounds(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of sentences, the longest of them in pieces."""
    return list(itertools.chain.from_iterable(pieces(text, start, end) for start, end in spans))
