"""Events and times → a dated, ordered table."""

import datetime
from typing import Any

import numpy as np
import pandas as pd

from analysis.dating import Dated, date_of
from analysis.events import EVENT_COLUMNS
from analysis.syntax import syntax

TIMELINE_COLUMNS = [
    *EVENT_COLUMNS[:11],
    "time_id",
    "earliest",
    "latest",
    "edtf",
    "basis",
    "quote",
    *EVENT_COLUMNS[11:],
    "lane",
]
LANES = ("before", "during", "ahead", "undated")


def timeline(
    article: Any, events: pd.DataFrame, times: pd.DataFrame, window: Any, tokens: pd.DataFrame
) -> pd.DataFrame:
    """Return `events` with their dates, in order of time.

    Columns: those of `events`; `time_id` of the expression that dates the event, -1 for none; `earliest,
    latest`, days, inclusive, missing where not known; `edtf` (ISO 8601-2 level 1; "" for none); `basis`:
    explicit, relative (to the publication), counted (from a known beginning), tense (only before, during or
    after the publication), undated; `quote`, the characters of the article that say so; `lane`: before,
    during, ahead or undated.
    An event has the time that hangs on it in the sentence's syntax, else that of the clause it belongs to, else of an
    earlier mention of the same event, else what its tense and status say of the publication in `window`.
    Order is by date, among equals by what tense and reporting say, else as told.
    """
    tree = syntax(tokens)
    offset = int(tokens.token_id.iloc[0]) if len(tokens) else 0
    positions = [number - offset for number in events.token_id.tolist()]
    dated = date_of(tree, positions, events, times, window, article.text)
    table = events.assign(
        time_id=[each.time_id for each in dated],
        earliest=[each.earliest for each in dated],
        latest=[each.latest for each in dated],
        edtf=[each.edtf for each in dated],
        basis=[each.basis for each in dated],
        quote=[each.quote for each in dated],
        lane=[_lane(each, window) for each in dated],
    )
    order = sorted(range(len(dated)), key=lambda number: _rank(dated[number], table, number, window))
    return table[TIMELINE_COLUMNS].iloc[order].reset_index(drop=True)


def timeline_of(timeline: pd.DataFrame, actor: str) -> pd.DataFrame:
    """Return the rows of `timeline` in which `actor` takes part or speaks; a part of the name is enough."""
    wanted = actor.casefold()
    kept = [
        any(wanted in name.casefold() for name in names) or (isinstance(speaker, str) and wanted in speaker.casefold())
        for names, speaker in zip(timeline.actors, timeline.speaker, strict=True)
    ]
    return timeline[np.array(kept, dtype=bool)].reset_index(drop=True)


def _lane(dated: Dated, window: Any) -> str:
    if dated.earliest is None and dated.latest is None:
        return "undated"
    if window is None or window.earliest is None:
        return "before"
    if dated.latest is not None and dated.latest < window.earliest:
        return "before"
    if dated.earliest is not None and dated.earliest > window.latest:
        return "ahead"
    return dated.lane or "during"


def _rank(dated: Dated, table: pd.DataFrame, number: int, window: Any) -> tuple:
    """Return the key of order: the date's middle way, then what the tense says, then the place in the text."""
    lane = {"before": 0, "during": 1, "ahead": 2, "undated": 3}[_lane(dated, window)]
    day = dated.earliest or dated.latest or datetime.date.max
    if dated.earliest is None and dated.latest is not None:
        return (lane, dated.latest, 0, number)
    return (lane, day, 1, number)
