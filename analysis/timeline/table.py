"""Events and times → a dated, ordered table."""

import datetime
from typing import Any

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.events import EVENT_COLUMNS
from analysis.text.syntax import syntax
from analysis.timeline.dating import Dated, Scene, dates
from analysis.timeline.order import arranged, links

DATE_COLUMNS = ["time_id", "earliest", "latest", "edtf", "basis", "quote"]
TIMELINE_COLUMNS = [*EVENT_COLUMNS[:11], *DATE_COLUMNS, *EVENT_COLUMNS[11:], "link", "lane", "relation", "related_to"]
_TYPES = {"time_id": "int64", "related_to": "int64", "earliest": "object", "latest": "object"}  # the rest: str
LANES = ("before", "during", "ahead", "undated")


def timeline(
    article: Article, events: pd.DataFrame, times: pd.DataFrame, window: Any, tokens: pd.DataFrame
) -> pd.DataFrame:
    """Return `events` with their dates, in order of time.

    Columns: those of `events`; `time_id` of the expression that dates the event, -1 for none; `earliest,
    latest`, days, inclusive, missing where not known; `edtf` (ISO 8601-2 level 1; "" for none); `basis`:
    explicit, relative (to the publication), counted (from a known beginning), tense (only before, during or
    after the publication), undated; `quote`, the characters of the article that say so; `link`, how the
    expression came to the event: own, clause, group (another mention), epoch, thread (the day that the story
    opens with), tense; `lane`: before, during (the publication), ahead or undated; `relation` (before, after, during)
    to the event `related_to`, -1 for none. `window` is the article's `publication_window`.

    `status` is that of `events`, but "planned" for what is told as a fact of a day after the publication.
    Order is by lane and day; among equals by what syntax says (`analysis.timeline.order.links`), else as told.

    >>> from analysis.actors import actors
    >>> from analysis.events import events
    >>> from analysis.text import tag
    >>> from analysis.times import publication_window, times
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> a = Article("They met on 3 May 2021 and may meet again.", published=datetime.date(2021, 5, 9))
    >>> s = sentences(a)
    >>> t = tag(tokens(a, s))
    >>> timeline(a, events(a, s, t, actors(a, s, t)), times(a, s), publication_window(a), t).edtf.tolist()
    ['2021-05-03', '2021-05-09/']
    """
    tree = syntax(tokens)
    offset = int(tokens.token_id.iloc[0]) if len(tokens) else 0
    positions = [number - offset for number in events.token_id.tolist()]
    dated = dates(Scene(tree, article.text, positions, events, list(times.itertuples(index=False)), window))
    statuses = [_status(*pair, window) for pair in zip(events.status.tolist(), dated, strict=True)]
    joined = links(tree, positions, statuses)
    lanes = [lane(each, window) for each in dated]
    order = arranged([_key(*pair) for pair in zip(dated, lanes, strict=True)], joined)
    related = {link.below: link for link in joined}
    ids = events.event_id.tolist()
    added: dict[str, list] = {name: [getattr(each, name) for each in dated] for name in [*DATE_COLUMNS, "link"]}
    added |= {"status": statuses, "lane": lanes}
    added["relation"] = [related[n].order if n in related else "" for n in range(len(ids))]
    added["related_to"] = [ids[related[n].above] if n in related else -1 for n in range(len(ids))]
    places = np.array(order, dtype=np.intp)
    columns = {  # arrays with their types: pandas need not guess each column's anew
        name: pd.array([added[name][n] for n in order], dtype=_TYPES.get(name, "str"))
        if name in added
        else events[name].array.take(places)
        for name in TIMELINE_COLUMNS
    }
    return pd.DataFrame(columns)


def _status(status: str, dated: Dated, window: Any) -> str:
    """Return `status`, or "planned" for what is told as a fact of a day to come: "the hearing on Tuesday"."""
    if window is None or window.latest is None or dated.time_id < 0 or dated.earliest is None:
        return status
    return "planned" if status in ("happened", "ongoing") and dated.earliest > window.latest else status


def timeline_of(timeline: pd.DataFrame, actor: str) -> pd.DataFrame:
    """Return the rows of `timeline` in which `actor` takes part, or is named in the description.

    Case does not matter, and a part of a name is enough ("kim" for "Kim Jong-un"). Raises nothing: an actor
    of whom nothing is told has an empty timeline.

    >>> told = pd.DataFrame({"actors": [("Kim Jong-un",), ()], "description": ["letters", "talks"]})
    >>> timeline_of(told, "Kim").description.tolist()
    ['letters']
    """
    wanted = actor.casefold()

    def is_meant(name: str) -> bool:
        return wanted in name or (" " in name and name in wanted)  # "Vladimir Putin", "President Vladimir Putin"

    kept = [
        wanted in description.casefold() or any(is_meant(name.casefold()) for name in names)
        for names, description in zip(timeline.actors, timeline.description, strict=True)
    ]
    return timeline[np.array(kept, dtype=bool)].reset_index(drop=True)


def lane(dated: Dated, window: Any) -> str:
    """Return before, during or ahead (of the publication), or undated."""
    earliest, latest = dated.earliest, dated.latest
    if earliest is None and latest is None:
        return "undated"
    if window is None or window.earliest is None:
        return "before"
    if (latest is not None and latest < window.earliest) or earliest is None:
        return "before"
    if earliest > window.latest or (latest is None and dated.basis == "tense"):
        return "ahead"
    return "during"


def _key(dated: Dated, lane: str) -> tuple:
    """Return what orders events before syntax does: what is only known to be before comes before what has a day."""
    first, last = dated.earliest, dated.latest
    return LANES.index(lane), first or datetime.date.min, last or datetime.date.max
