"""What must hold of the analysis of any article: every table of its contract, every offset in the text."""

from collections.abc import Iterator

import pandas as pd

from analysis import Analysis

COLUMNS = {
    "sentences": "sentence_id paragraph_id start end text in_body speaker",
    "tokens": "token_id sentence_id token start end lemma pos is_word is_stop",
    "terms": "term count share expected g2 log_ratio z",
    "sentiment": "sentence_id start end text speaker score coverage words",
    "times": "time_id sentence_id start end text type value mod earliest latest edtf anchor rule",
    "events": "mention_id sentence_id start end text lemma description status speaker actors place event_id",
    "timeline": "event_id headline status speaker actors place earliest latest edtf basis quote time_id lane salience "
    "is_main told mentions sentence_id start end",
    "relations": "event_id relation other_id cue start end rule",
}
SPANS = ("sentences", "tokens", "sentiment", "times", "events", "timeline", "quotations", "actors")
OTHERS = ("names", "term_tokens", "collocations", "dispersion", "readability", "diversity", "tone_summary", "toward")
FACTS = ("published", "main_event", "tone_of_events", "edits")
STATUSES = {"happened", "ongoing", "planned", "possible", "denied"}
BASES = {"explicit", "relative", "counted", "inferred", "tense", "undated"}


def faults(story: Analysis) -> list[str]:
    """Return what is wrong with the tables of `story`, all of which are computed; nothing where nothing is."""
    for name in (*OTHERS, *FACTS):
        getattr(story, name)
    return [*_columns(story), *_spans(story), *_values(story)]


def differences(one: Analysis, other: Analysis) -> list[str]:
    """Return the tables that are not the same in two analyses of one article."""
    return [name for name in (*COLUMNS, *SPANS) if not getattr(one, name).equals(getattr(other, name))]


def _columns(story: Analysis) -> Iterator[str]:
    for name, columns in COLUMNS.items():
        found = list(getattr(story, name).columns)
        if found[: len(columns.split())] != columns.split():
            yield f"{name} has the columns {found}"


def _spans(story: Analysis) -> Iterator[str]:
    text = story.article.text
    for name in SPANS:
        table = getattr(story, name)
        starts, ends = table.start.tolist(), table.end.tolist()
        if not all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True)):
            yield f"{name} has offsets outside the text"
        shown = "token" if name == "tokens" else "text"
        if shown in table and [text[s:e] for s, e in zip(starts, ends, strict=True)] != table[shown].tolist():
            yield f"{name} shows other characters than the text has"
    for name in ("sentences", "tokens", "times"):
        if not getattr(story, name).start.is_monotonic_increasing:
            yield f"{name} is not in the order of the text"


def _values(story: Analysis) -> Iterator[str]:
    if not story.sentiment.score.between(-1, 1).all():
        yield "sentiment has a score outside -1 to 1"
    if not story.timeline.salience.between(0, 1).all():
        yield "timeline has a salience outside 0 to 1"
    for name in ("events", "timeline"):
        if unknown := set(getattr(story, name).status) - STATUSES:
            yield f"{name} has the status {unknown}"
    if unknown := set(story.timeline.basis) - BASES:
        yield f"timeline has the basis {unknown}"
    for name in ("times", "timeline"):
        dated = getattr(story, name).dropna(subset=["earliest", "latest"])
        if not (pd.Series(dated.earliest, dtype=object) <= pd.Series(dated.latest, dtype=object)).all():
            yield f"{name} has an interval that ends before it begins"
    if not set(story.timeline.event_id) <= set(story.events.event_id):
        yield "timeline has an event that no mention is of"
