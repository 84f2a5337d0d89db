"""A mark of a chart → the sentences it came from, with its words marked."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from analysis.charts.parts import captions, speakers
from analysis.story import Analysis

Span = tuple[int, int, str]


def passages(story: Analysis, mark: str) -> list[dict[str, Any]]:
    """Return the passages behind `mark`: `event-7`, `sentence-3` or `term-0`, which are the ids of a chart's elements,
    `number-2` for the event of that number, `answer-0` for the first answer of the main event.

    Each has a `heading` and its `pieces`: pairs of a text and how it is marked ("event", "time", "term", "answer",
    "positive", "negative", or ""), which together are the sentence, character for character. A mark that
    the story does not have gives none. The number of a term is its row in `Analysis.terms`.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> passages(analyse(Article("Talks began in 1998.")), "sentence-7")
    []
    """
    kind, number = _parted(mark)
    return _KINDS[kind](story, number) if kind in _KINDS else []


def event_of(story: Analysis, mark: str) -> dict[str, Any] | None:
    """Return the row of the timeline that `mark` is of, None for a mark that is of no event."""
    kind, number = _parted(mark)
    column = {"event": "event_id", "number": "number"}.get(kind)
    rows = story.timeline[story.timeline[column] == number].to_dict("records") if column else []
    return rows[0] if rows else None


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


def _parted(mark: str) -> tuple[str, int]:
    kind, _, number = mark.partition("-")
    return (kind, int(number)) if number.isdecimal() and number.isascii() else ("", -1)


def _number(story: Analysis, number: int) -> list[dict[str, Any]]:
    row = event_of(story, f"number-{number}")
    return _event(story, row["event_id"]) if row else []


def _answer(story: Analysis, number: int) -> list[dict[str, Any]]:
    """Return the sentence that the answer in this row of the table of the main event is from, where it is from one."""
    found = []
    for row in story.main_event.table().iloc[number : number + 1].to_dict("records"):
        sentences = story.sentences[(story.sentences.start <= row["start"]) & (row["start"] < story.sentences.end)]
        for sentence_id in sentences.sentence_id:
            heading = f"{row['question'].capitalize()}: {' '.join(row['answer'].split())}"
            found += _sentences(story, sentence_id, heading, [(int(row["start"]), int(row["end"]), "answer")])
    return found


def _event(story: Analysis, event_id: int) -> list[dict[str, Any]]:
    """Return the sentence of each mention of an event, in text order, with the expression that dates it where it is."""
    found = []
    for row in story.timeline[story.timeline.event_id == event_id].to_dict("records"):
        times = story.times[story.times.time_id == row["time_id"]]
        for mention in story.events[story.events.mention_id.isin(row["mentions"])].itertuples():
            spans = [(mention.start, mention.end, "event")]
            spans += [(time.start, time.end, "time") for time in times.itertuples()]
            found += _sentences(story, mention.sentence_id, event_heading(row), spans)
    return found


def event_heading(row: dict[str, Any]) -> str:
    """Return an event in a line: what, its status, when and how that is known, who says so."""
    known = captions.when(row)
    notes = [captions.STATUSES[row["status"]], f"{known} ({row['basis']})" if known else captions.undated(row)]
    return f"{row['headline']}: {', '.join(filter(None, [*notes, speakers.says(row)]))}"


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


_KINDS = {"event": _event, "number": _number, "sentence": _sentence, "term": _term, "answer": _answer}
