"""The timeline of many articles → the one of a topic or of an actor, as long as a reader can take in."""

import datetime
from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.corpus.accounts import day, spoken
from analysis.text.records import records

MOST = 14  # rows of a timeline
A_MONTH = 5  # rows of one month


def topic_timeline(
    table: pd.DataFrame, documents: pd.DataFrame, topic: str, most: int = MOST, a_month: int = A_MONTH
) -> pd.DataFrame:
    """Return the weightiest events of a topic, in order of time: rows of `same_events`.

    `topic` is a word or several, all of which an event's headlines say or the titles of at least half its articles do;
    `documents` gives the titles. Events without a day are left out, for they have no place in it. Of what is left those
    with the highest `score`, salience times coverage, are taken, at most `most`, and at most `a_month` from any month,
    so that one busy week does not hide the year. Raises nothing: of a topic that no event speaks of there are no rows.

    >>> rows = [{"doc_id": "a", "headline": "Ferry sank"}], [{"doc_id": "b", "headline": "Vote held"}]
    >>> days = [datetime.date(2021, 3, 4)] * 2
    >>> table = pd.DataFrame({"rows": rows, "earliest": days, "latest": days, "score": [0.4, 0.3]})
    >>> documents = pd.DataFrame({"doc_id": ["a", "b"], "title": ["Storm at sea", "Poll"]})
    >>> [topic_timeline(table, documents, topic).score.tolist() for topic in ("ferry", "polls")]
    [[0.4], [0.3]]
    """
    wanted = frozenset(spoken(topic))
    titles = {
        str(row.doc_id): frozenset(spoken(row.title if isinstance(row.title, str) else ""))
        for row in records(documents)
    }
    return weightiest(table, [bool(wanted) and _is_about(rows, wanted, titles) for rows in table.rows], most, a_month)


def actor_timeline(table: pd.DataFrame, actor: str, most: int = MOST, a_month: int = A_MONTH) -> pd.DataFrame:
    """Return the weightiest events in which an actor takes part, in order of time, as `topic_timeline` does.

    Case does not matter, and a part of a name is enough: "kim" is also "Kim Jong-un".
    """
    wanted = frozenset(spoken(actor))
    is_meant = [bool(wanted) and any(wanted <= frozenset(spoken(name)) for name in names) for names in table.actors]
    return weightiest(table, is_meant, most, a_month)


def _is_about(rows: Sequence[dict[str, Any]], wanted: frozenset[str], titles: dict[str, frozenset[str]]) -> bool:
    if any(wanted <= frozenset(spoken(row["headline"])) for row in rows):
        return True
    articles = {row["doc_id"] for row in rows}
    return 2 * sum(wanted <= titles.get(doc_id, frozenset()) for doc_id in articles) >= len(articles)


def weightiest(table: pd.DataFrame, is_meant: Sequence[bool], most: int, a_month: int) -> pd.DataFrame:
    """Return the rows that are meant and dated, the weightiest of all and of each month, in order of time."""
    months: dict[tuple[int, int], int] = {}
    chosen: list[int] = []
    dated = [when(row) for row in records(table[["earliest", "latest"]])]
    scores = table.score.tolist()
    for number in sorted(range(len(table)), key=lambda number: -scores[number]):
        at = dated[number]
        if not is_meant[number] or at is None or len(chosen) >= most:
            continue
        if months.setdefault((at.year, at.month), 0) < a_month:
            months[at.year, at.month] += 1
            chosen.append(number)
    order = sorted(chosen, key=lambda number: (dated[number] or datetime.date.max, number))
    return table.iloc[order].reset_index(drop=True)


def when(row: Any) -> datetime.date | None:
    """Return the day by which an event stands in a month: its first, or its last where only that is known."""
    return day(row.earliest) or day(row.latest)
