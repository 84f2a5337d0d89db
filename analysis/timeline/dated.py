"""What is known of the day of an event, and what of an article tells it."""

import datetime
import itertools
import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.text.kept import kept
from analysis.text.records import records
from analysis.text.syntax import Syntax

LINKS = ("own", "clause", "epoch", "group", "likely", "occasion", "tense", "")  # the surest way to a date first

_STRETCH = 9  # characters between the two ends of a stretch of time, and before it
_FROM = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
_AMOUNT = r"[^.,;:()]{0,24}?\d[\d.,]{0,14}%?(?:\s[a-z]{1,10}){0,2}\s+in\s+"  # "a low of 149 in"
_FROM_AMOUNT = re.compile(rf"\bfrom\s+{_AMOUNT}$", re.IGNORECASE)
_TO_AMOUNT = re.compile(rf"\s+to\s+{_AMOUNT}", re.IGNORECASE)
_REACH = 60  # characters of an amount
_LISTED = frozenset({",", "and", ", and"})  # between the items of a list
_SEVERAL = 3
_TO = frozenset({"to", "and", "until", "till", "through", "-", "–"})  # between these ends


@dataclass(frozen=True)
class Dated:
    """What is known of the day of an event; `link` says how its expression of time came to it."""

    time_id: int = -1
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    edtf: str = ""
    basis: str = "undated"
    quote: str = ""
    link: str = ""


@dataclass(frozen=True)
class Scene:
    """What dating needs of the article: its trees, the triggers' positions and statuses, its times and its window."""

    tree: Syntax
    text: str
    positions: list[int]
    events: pd.DataFrame
    times: list[Any]
    window: Any

    @kept
    def statuses(self) -> list[str]:
        """The status of each event."""
        return self.events.status.tolist()

    @kept
    def tenses(self) -> list[str]:
        """The tense of each event."""
        return self.events.tense.tolist()

    @kept
    def stretches(self) -> dict[int, Any]:
        """The expressions that end a stretch of time, by the `time_id` of the one that begins it."""
        return stretches(self.times, self.text, self.window)


def scene(text: str, events: pd.DataFrame, times: pd.DataFrame, window: Any, tree: Syntax) -> Scene:
    """Return the Scene of an article from its tables."""
    positions = [token_id - tree.first_id for token_id in events.token_id.tolist()]
    return Scene(tree, text, positions, events, records(times), window)


def is_within(one: Any, other: Any) -> bool:
    """Return whether the days of `one` are a part of those of `other`; an open stretch has none."""
    days, wide = (one.earliest, one.latest), (other.earliest, other.latest)
    return None not in (*days, *wide) and days != wide and wide[0] <= days[0] and days[1] <= wide[1]


def says_no_day(row: Any, window: Any) -> bool:
    """Return whether an expression says no more than a past tense: "now", "recently", "in recent months".

    What lasts until the news from nobody knows when has no days that a reader could use; "in the coming days" has a
    first one.
    """
    if row.rule == "vague":
        return True
    return window is not None and row.earliest is None and row.latest is not None and row.latest == window.latest


def stretches(times: list[Any], text: str, window: Any) -> dict[int, Any]:
    """Return for each expression that begins a stretch, by its `time_id`, the one that ends it: "from 1980 to 2012".

    So do two days or years that follow one another ("in 2014 and 2015", not "in 2012 and 2015"), and those of two
    amounts: "from 120 in 2008 to 90 in 2012", where both are past.
    """
    found = {}
    for row, other in itertools.pairwise(times):
        between = text[row.end : other.start]
        if _TO_AMOUNT.fullmatch(between) and _FROM_AMOUNT.search(text[: row.start][-_REACH:]):
            has_day = window is not None and window.latest is not None
            if (
                row.latest
                and other.latest
                and row.latest < other.latest
                and not (has_day and other.latest > window.latest)
            ):
                found[row.time_id] = other
            continue
        is_end = len(between) <= _STRETCH and between.strip() in _TO and row.latest and other.latest
        if not is_end or other.latest <= row.latest:
            continue
        is_next = between.strip() == "and" and other.earliest == row.latest + datetime.timedelta(1)
        if is_next or _FROM.search(text[: row.start][-_STRETCH:]):
            found[row.time_id] = other
    return found | _lists(times, text)


def _lists(times: list[Any], text: str) -> dict[int, Any]:
    """Return the last of three or more days, months or years in a row, by the first: "in 1974, 1976 and 1978"."""
    found = {}
    run: list[Any] = []
    for row in [*times, None]:
        goes_on = run and row is not None and text[run[-1].end : row.start].strip() in _LISTED
        goes_on = goes_on and row.type == "DATE" and len(row.value or "") == len(run[-1].value or "")
        goes_on = goes_on and None not in (row.earliest, run[-1].latest) and row.earliest > run[-1].latest
        if not goes_on:
            if len(run) >= _SEVERAL:
                found[run[0].time_id] = run[-1]
            run = []
        run = [*run, row]
    return found
