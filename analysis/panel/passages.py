"""A mark of a chart → the sentences it came from, with its words marked."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from analysis.charts.parts import captions
from analysis.story import Analysis

Span = tuple[int, int, str]


def passages(story: Analysis, mark: str) -> list[dict[str, Any]]:
    """Return the passages behind `mark`, the id of a chart's element: `event-7`, `sentence-3` or `term-0`.

    Each has a `heading` and its `pieces`: pairs of a text and how it is marked ("event", "time", "term",
    "positive", "negative", or ""), which together are the sentence, character for character. A mark that
    the story does not have gives none. The number of a term is its row in `Analysis.terms`.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> passages(analyse(Article("Talks began in 1998.")), "sentence-7")
    []
    """
    kind, _, number = mark.partition("-")
    if kind not in _KINDS or not number.isdecimal():
        return []
    return _KINDS[kind](story, int(number))


def pieces(text: str, start: int, spans: Iterable[Span]) -> list[tuple[str, str]]:
    """Return `text`, which begins at the character `start`, cut at `spans`; of two that overlap the first stays.

    >>> pieces("Talks began.", 100, [(106, 111, "event")])
    [('Talks ', ''), ('began', 'event'), ('.', '')]
    """
    cut, at = [], 0
    for begin, end, kind in sorted(spans):
        begin, end = begin - start, end - start
        if at <= begin < end <= len(text):
            cut += [(text[at:begin], ""), (text[begin:end], kind)]
            at = end
    return [(piece, kind) for piece, kind in [*cut, (text[at:], "")] if piece]


def _event(story: Analysis, event_id: int) -> list[dict[str, Any]]:
    """Return the sentence of each mention of an event, in text order, with the expression that dates it where it is."""
    found = []
    for row in story.timeline[story.timeline.event_id == event_id].to_dict("records"):
        times = story.times[story.times.time_id == row["time_id"]]
        for mention in story.events[story.events.event_id == event_id].itertuples():
            spans = [(mention.start, mention.end, "event")]
            spans += [(time.start, time.end, "time") for time in times.itertuples()]
            found += _sentences(story, mention.sentence_id, event_heading(row), spans)
    return found


def event_heading(row: dict[str, Any]) -> str:
    """Return an event in a line: what, its status, when and how that is known, who says so."""
    known = captions.when(row)
    notes = [captions.STATUSES[row["status"]], f"{known} ({row['basis']})" if known else captions.undated(row)]
    if isinstance(row["speaker"], str):
        notes.append(f"says {row['speaker']}")
    return f"{row['headline']}: {', '.join(notes)}"


def _sentence(story: Analysis, sentence_id: int) -> list[dict[str, Any]]:
    rows = story.sentiment[story.sentiment.sentence_id == sentence_id].to_dict("records")
    tokens = story.tokens.set_index("token_id")
    found = []
    for row in rows:
        spans = [
            (int(tokens.start[token_id]), int(tokens.end[token_id]), "positive" if share > 0 else "negative")
            for token_id, share in row["words"]
            if share
        ]
        found += _sentences(story, sentence_id, sentence_heading(row), spans)
    return found


def sentence_heading(row: dict[str, Any]) -> str:
    """Return the tone of a sentence in a line: its number, its score, whose voice it is."""
    said_by = f", says {row['speaker']}" if isinstance(row["speaker"], str) else ""
    return f"Sentence {row['sentence_id'] + 1}: tone {row['score']:+.2f}{said_by}"


def _term(story: Analysis, number: int) -> list[dict[str, Any]]:
    if number >= len(story.terms):
        return []
    term = story.terms.term[number]
    occurrences = story.term_tokens
    found = []
    for sentence_id, places in occurrences[occurrences.term == term].groupby("sentence_id"):
        spans = [(int(begin), int(end), "term") for begin, end in zip(places.start, places.end, strict=True)]
        found += _sentences(story, int(sentence_id), f"Sentence {int(sentence_id) + 1}: {term}", spans)
    return found


def _sentences(story: Analysis, sentence_id: int, heading: str, spans: list[Span]) -> list[dict[str, Any]]:
    rows: pd.DataFrame = story.sentences[story.sentences.sentence_id == sentence_id]
    return [{"heading": heading, "pieces": pieces(row.text, row.start, spans)} for row in rows.itertuples()]


_KINDS = {"event": _event, "sentence": _sentence, "term": _term}
