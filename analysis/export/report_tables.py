"""A story → the tables of its report, in words: one dataclass a row."""

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.charts.parts import captions, speakers
from analysis.export.report_text import Piece, Span, pieces
from analysis.export.words import days_in_words, in_words
from analysis.story import Analysis
from analysis.timeline.edits import days_written

_TERMS = 12
_KINDS = {"direct": "word for word", "mixed": "partly word for word", "indirect": "reported"}
_NOT_NAMED = "not named"
_COMPARED = {"too rare": "too rare to compare", "unclear": "no clear difference"}
_TWICE = 1.5  # rounded
_CHANGES = {
    "hide": "left out",
    "main": "shown as a main event",
    "merge": "merged with another event",
    "headline": "reworded as “{}”",
    "status": "status set to “{}”",
    "day": "date set to {}",
    "speaker": "speaker set to {}",
}
_EMPTIED = {"day": "date removed", "speaker": "speaker set to the article itself"}


@dataclass(frozen=True)
class AnswerRow:
    """An answer to who, what, when or where, and the sentence it is from."""

    question: str
    answer: str
    sentence_id: int | None


@dataclass(frozen=True)
class EventRow:
    """A main event; `known` is how its date is known, "" where it has none; `edited` what the reader changed."""

    number: int
    when: str
    known: str
    words: str
    status: str
    edited: str
    sentence_id: int
    sentence: str


@dataclass(frozen=True)
class QuotationRow:
    """What somebody says in a sentence, marked in it, and how it is given: word for word or reported."""

    speaker: str
    pieces: tuple[Piece, ...]
    how: str
    sentence_id: int


@dataclass(frozen=True)
class TermRow:
    """A term, how often it is used, in which forms, and whether that is more than in general English."""

    term: str
    count: int
    forms: str
    compared: str


@dataclass(frozen=True)
class EditRow:
    """A reader's edit: of which event, what was changed, and why it is not applied where it is not."""

    event: str
    change: str
    problem: str


def answer_rows(story: Analysis) -> list[AnswerRow]:
    """Return the answers that the article gives to who, what, when and where of its main event."""
    rows = []
    for row in story.main_event.table().to_dict("records"):
        answer = _when(story.main_event.when) if row["question"] == "when" else row["answer"]
        place = None if pd.isna(row["start"]) else _sentence_at(story, int(row["start"]))
        rows.append(AnswerRow(row["question"].capitalize(), in_words(answer), place))
    return rows


def event_rows(story: Analysis) -> list[EventRow]:
    """Return the main events in order of time."""
    sentences = story.sentences.set_index("sentence_id").text
    rows = []
    for row in story.timeline[story.timeline.is_main].to_dict("records"):
        when = captions.when(row)
        known = _known(row) if when else ""
        words, status = speakers.event_words(row), captions.STATUSES[row["status"]]
        sentence = in_words(sentences[row["sentence_id"]])
        when = when or captions.undated(row)
        rows.append(EventRow(row["number"], when, known, words, status, row["edited"], row["sentence_id"], sentence))
    return rows


def quotation_rows(story: Analysis) -> list[QuotationRow]:
    """Return who says what, in whole sentences and in text order; what is only evidence is left out.

    Sentences that follow one another with the same speaker are one row.
    """
    said = story.quotations[story.quotations.act != "evidence"]
    speaker = said.speaker.fillna(said.source).fillna(_NOT_NAMED)
    rows: list[QuotationRow] = []
    reached = -1
    for (sentence_id, name), own in said.groupby([said.sentence_id, speaker], sort=False):
        start, end, last = _whole(story, min(own.start), max(own.end))
        spans = [Span(*span, "said") for span in zip(own.start, own.end, strict=True)]
        row = QuotationRow(
            _name(name), tuple(pieces(story.article.text, start, end, spans)), _how(own.kind), sentence_id
        )
        before = rows[-1] if rows else None
        if before and (before.speaker, before.how) == (row.speaker, row.how) and reached + 1 == sentence_id:
            rows[-1] = replace(before, pieces=(*before.pieces, Piece(" ", ""), *row.pieces))
        else:
            rows.append(row)
        reached = last
    return rows


def term_rows(story: Analysis) -> list[TermRow]:
    """Return the most frequent terms, those of the chart."""
    shown = story.terms.sort_values(["count", "g2"], ascending=False, kind="stable").head(_TERMS)
    rows = shown.to_dict("records")
    return [TermRow(row["term"], row["count"], _forms(row["variants"]), _compared(row)) for row in rows]


def edit_rows(story: Analysis) -> list[EditRow]:
    """Return what the reader changed of the timeline, in the order in which it was done."""
    rows = story.edits.to_dict("records")
    return [EditRow(row["event"], _change(row["change"], row["value"]), row["problem"]) for row in rows]


def _when(when: Any) -> str:
    days = days_in_words(when.earliest, when.latest)
    if when.text is None:
        return f"no date is given; published {days}"
    return f"{when.text} ({days})" if days and days != when.text else when.text


def _known(row: dict) -> str:
    if row["basis"] == "reader":
        return "set by the reader"
    likely = "likely, from " if row["link"] in ("likely", "occasion") else ""
    quote = in_words(row["quote"])
    return f"{likely}“{quote}”" if quote else ""


def _forms(variants: str) -> str:
    """Return the forms of a term, the most frequent first; of those that differ only in their capitals, the first."""
    forms: dict[str, str] = {}
    for form in variants.split(" | "):
        forms.setdefault(form.lower(), form)
    return ", ".join(forms.values())


def _compared(row: dict) -> str:
    """Return how much more or less a term is used than in general English, at the end of the interval nearer to 1."""
    if row["evidence"] not in ("more", "less"):
        return _COMPARED[row["evidence"]]
    times = 2 ** (row["log_ratio_low"] if row["evidence"] == "more" else -row["log_ratio_high"])
    is_more = row["evidence"] == "more"
    if times < _TWICE:
        return "more often" if is_more else "more rarely"
    return f"at least {times:,.0f} times as {'often' if is_more else 'rarely'}"


def _change(change: str, value: str) -> str:
    if change in _EMPTIED and not value:
        return _EMPTIED[change]
    return _CHANGES[change].format(_day_written(value) if change == "day" else value)


def _day_written(value: str) -> str:
    """Return a day or an interval that a reader wrote, in words; what is no day as it is."""
    try:
        return days_in_words(*days_written(value)) or value
    except ValueError:
        return value


def _name(name: str) -> str:
    """Return a speaker as it begins a line: "report" as "Report"."""
    name = in_words(name)
    return f"{name[:1].upper()}{name[1:]}"


def _how(kinds: pd.Series) -> str:
    return _KINDS[kinds.iloc[0] if kinds.nunique() == 1 else "mixed"]


def _sentence_at(story: Analysis, start: int) -> int | None:
    found = story.sentences[(story.sentences.start <= start) & (start < story.sentences.end)]
    return int(found.sentence_id.iloc[0]) if len(found) else None  # the title has no sentence


def _whole(story: Analysis, start: int, end: int) -> tuple[int, int, int]:
    """Return where the sentences begin and end that the characters from `start` to `end` are in, and the last's id."""
    inside = story.sentences[(story.sentences.start < end) & (story.sentences.end > start)]
    return int(inside.start.min()), int(inside.end.max()), int(inside.sentence_id.max())
