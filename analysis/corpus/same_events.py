"""The timelines of many articles → one timeline of all: the same event in several articles is one row."""

import datetime
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.corpus.accounts import Account, Rarity, accounts
from analysis.corpus.blocks import candidates
from analysis.corpus.linking import Pair, linked
from analysis.corpus.merged_row import MERGED_COLUMNS, Merged, merged
from analysis.corpus.resemblance import chance, days_apart, in_common, is_light, share_of_content
from analysis.text.records import records

CORPUS_TIMELINE_COLUMNS = [*MERGED_COLUMNS, "coverage", "score"]
LEAST = 0.1  # the salience of a row of an article from which it is compared

_DOUBTED = 0.15  # the chance of any two accounts below which they keep their groups two
_MISTAKEN = 3  # days that two articles may differ in when they date one event
_APART = 14  # days between two publications, from which what no text dates is no one event


@dataclass(frozen=True)
class Bounds:
    """From what on accounts are taken for one event."""

    even: float  # the mean chance of two groups
    telling: float  # what any two must have in common beside the event's own word (`resemblance.in_common`)
    share: float  # of what the shorter one says
    once: bool  # whether an article tells an event in one row at most


SURE = Bounds(even=0.65, telling=0.45, share=0.35, once=True)  # a wrong row is worse than two rows of one event
LIKELY = Bounds(even=0.4, telling=0.0, share=0.0, once=False)  # best on ECB+


def same_events(
    timeline: pd.DataFrame, events: pd.DataFrame, documents: pd.DataFrame, bounds: Bounds = SURE, least: float = LEAST
) -> pd.DataFrame:
    """Return the events that the articles tell, one row an event across them, in order of time.

    `timeline` and `events` are the tables of `analysis.analyse` for many articles, with a `doc_id`; `documents` has a
    row an article: `doc_id` and, where known, `title`, `published`, `source` and `copy_of` (see
    `analysis.corpus.copies`). Rows with a salience below `least` are left out. The columns are those of
    `analysis.corpus.merged_row.merged`; `coverage`, how much it is told, from 0 to 1 for the event that most texts
    tell, each text adding less than the one before; and `score`, salience times coverage.

    Two accounts are one event where a model learnt from ECB+ finds them alike enough (`analysis.corpus.resemblance`)
    and so, on average, all those with which they were joined. Days that the texts give and that lie more than three
    days apart keep them two, and so does the model's doubt about any one pair. The result does not depend on the order
    of the rows.

    >>> said = ["Ford shut Leeds plant over steel prices", "Leeds plant shut by Ford over costly steel"]
    >>> told = {"event_id": [0, 0], "headline": said, "doc_id": ["a", "b"], "lemma": "shut", "text": "shut"}
    >>> told |= {"status": "happened", "speaker": None, "actors": [("Ford",)] * 2, "place": "Leeds"}
    >>> told |= {"earliest": None, "latest": None, "edtf": "", "basis": "undated", "link": ""}
    >>> told |= {"salience": 0.6, "is_main": True, "sentence_id": 0}
    >>> timeline = pd.DataFrame(told | {"start": 0, "end": 4})
    >>> events = timeline.assign(description=timeline.headline)
    >>> documents = pd.DataFrame({"doc_id": ["a", "b"], "source": ["The Sun", "Post"]})
    >>> same_events(timeline, events, documents)[["headline", "articles", "sources"]].values.tolist()
    [['Ford shut Leeds plant over steel prices', 2, 2]]
    """
    told = accounts(timeline[timeline.salience >= least], events, documents)
    texts = _texts(documents)
    groups = grouped(told, Rarity(told, documents), texts, bounds)
    sources = {str(row.doc_id): getattr(row, "source", None) for row in records(documents)}
    rows = [merged([told[number] for number in group], Merged(texts, sources)) for group in groups]
    table = _weighed(pd.DataFrame(rows, columns=MERGED_COLUMNS).astype({"sources": "Int64"}))
    return table.sort_values(["latest", "earliest", "corpus_event_id"], key=_in_time, ignore_index=True)


def _weighed(table: pd.DataFrame) -> pd.DataFrame:
    """Return `table` with coverage and score."""
    told = np.log1p(table.texts.to_numpy(dtype=float))
    coverage = told / told.max() if len(told) else told
    return table.assign(coverage=coverage, score=coverage * table.salience.to_numpy(dtype=float))


def _in_time(column: pd.Series) -> pd.Series:
    return column if column.name == "corpus_event_id" else pd.to_datetime(column)


def _texts(documents: pd.DataFrame) -> dict[str, str]:
    """Return of each article the one that it is a copy of, itself where it is none."""
    return {
        str(row.doc_id): str(row.doc_id) if pd.isna(copy_of := getattr(row, "copy_of", None)) else str(copy_of)
        for row in records(documents)
    }


def grouped(
    told: list[Account],
    rarity: Rarity,
    texts: dict[str, str],
    bounds: Bounds = SURE,
    chance_of: Callable[[Account, Account, Rarity], float] = chance,
) -> list[list[int]]:
    """Return the numbers of the accounts that tell of one event, group by group."""
    copied = set(_word_for_word(told, texts))

    def may_be_one(pair: Pair) -> bool:
        one, other = told[pair[0]], told[pair[1]]
        if pair in copied:
            return True
        if bounds.once and texts[one.doc_id] == texts[other.doc_id]:
            return False  # an article, or another with its text, tells of two events in two rows
        least = bounds.telling * (1 + is_light(one, other))
        is_alike = in_common(one, other, rarity) >= least and share_of_content(one, other, rarity) >= bounds.share
        return is_alike and can_be_one(one, other)

    known = dict.fromkeys(copied, 1.0)

    def score_of(one: int, other: int) -> float:
        pair = (min(one, other), max(one, other))
        if pair not in known:
            known[pair] = chance_of(told[pair[0]], told[pair[1]], rarity) if may_be_one(pair) else 0.0
        return known[pair]

    def are_apart(ones: list[int], others: list[int]) -> bool:
        return any(score_of(one, other) < _DOUBTED for one, other in itertools.product(ones, others))

    scores = {pair: score_of(*pair) for pair in [*copied, *candidates(told, rarity)]}
    scores = {pair: score for pair, score in scores.items() if score >= _DOUBTED}
    return linked(len(told), scores, bounds.even, score_of, are_apart)


def can_be_one(one: Account, other: Account) -> bool:
    """Return whether the days leave it open that two accounts are of one event.

    Those that the texts give may differ a little, for one may be mistaken: the row shows both. What neither text dates
    was told when it was news, so that articles weeks apart tell of two.
    """
    if one.days and other.days:
        return days_apart(one, other) <= _MISTAKEN
    return _between(one.published, other.published) <= _APART or bool(one.days or other.days)


def _between(one: datetime.date | None, other: datetime.date | None) -> int:
    return abs((one - other).days) if one and other else 0


def _word_for_word(told: list[Account], texts: dict[str, str]) -> list[Pair]:
    """Return the pairs of accounts that copies of one text tell in the same words."""
    same: dict[Any, list[int]] = {}
    for number, account in enumerate(told):
        same.setdefault((texts[account.doc_id], account.row.headline, account.row.lemma), []).append(number)
    return [
        pair
        for numbers in same.values()
        for pair in itertools.pairwise(numbers)
        if told[pair[0]].doc_id != told[pair[1]].doc_id
    ]
