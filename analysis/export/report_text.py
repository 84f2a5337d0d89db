"""A story → its text for a page: paragraphs of sentences, each with an id and with what was read in it marked."""

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from analysis.story import Analysis


class Span(NamedTuple):
    """Characters and what they are marked as; `event` is the number of the main event that is told best by them."""

    start: int
    end: int
    mark: str
    event: int = 0


@dataclass(frozen=True)
class Piece:
    """Some characters, and what they are marked as: "event", "time", "positive", "negative", or several of them.

    `events` are the numbers of the main events whose words end here.
    """

    text: str
    marks: str
    events: tuple[int, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """A sentence of the article in pieces."""

    sentence_id: int
    is_story: bool
    pieces: tuple[Piece, ...]


def paragraphs(story: Analysis) -> list[list[Sentence]]:
    """Return the article, paragraph by paragraph; all the pieces together are its characters but for white space."""
    spans = _spans(story)
    found: dict[int, list[Sentence]] = defaultdict(list)
    for row in story.sentences.itertuples():
        own = pieces(story.article.text, row.start, row.end, spans[row.sentence_id] if row.in_body else ())
        found[row.paragraph_id].append(Sentence(row.sentence_id, bool(row.in_body), tuple(own)))
    return [*found.values()]


def pieces(text: str, start: int, end: int, spans: Iterable[Span]) -> list[Piece]:
    """Return the characters of `text` from `start` to `end`, cut where a span begins or ends.

    >>> [(piece.text, piece.events) for piece in pieces("Talks began.", 0, 12, [Span(6, 11, "event", 2)])]
    [('Talks ', ()), ('began', (2,)), ('.', ())]
    """
    inside = [span for span in spans if span.start < end and span.end > start]
    cuts = {start, end, *(edge for span in inside for edge in (span.start, span.end) if start < edge < end)}
    cut = []
    for first, last in itertools.pairwise(sorted(cuts)):
        over = [span for span in inside if span.start <= first and last <= span.end]
        events = sorted(span.event for span in over if span.event and span.end == last)
        cut.append(Piece(text[first:last], " ".join(dict.fromkeys(span.mark for span in over)), tuple(events)))
    return cut


def _spans(story: Analysis) -> dict[int, list[Span]]:
    """Return what is marked in each sentence: times, the main events, the words that made its tone."""
    spans: dict[int, list[Span]] = defaultdict(list)
    for row in story.times.itertuples():
        spans[row.sentence_id].append(Span(row.start, row.end, "time"))
    main = story.timeline[story.timeline.is_main]
    told = {mention for mentions in main.mentions for mention in mentions}
    for row in story.events[story.events.mention_id.isin(told)].itertuples():
        spans[row.sentence_id].append(Span(row.start, row.end, "event"))
    for row in main.itertuples():
        spans[row.sentence_id].append(Span(row.start, row.end, "event", int(row.number)))
    shares = {token_id: share for words in story.sentiment.words for token_id, share in words if share}
    for row in story.tokens[story.tokens.token_id.isin(shares)].itertuples():
        sign = "positive" if shares[row.token_id] > 0 else "negative"
        spans[row.sentence_id].append(Span(row.start, row.end, sign))
    return spans
