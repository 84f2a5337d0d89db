"""A timeline and the edits of its reader → the timeline that the reader wants, and what became of each edit."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.article import Article
from analysis.article.edits import Edit, digest
from analysis.events.statuses import STATUSES
from analysis.timeline.dated import Dated
from analysis.timeline.table import DATE_COLUMNS, lane, numbered

EDIT_COLUMNS = ["number", "event", "change", "value", "problem"]

OTHER_TEXT = "made on another text of this article"
GONE = "no row tells this event any more"


@dataclass(frozen=True, eq=False)
class Edited:
    """A timeline after its reader's edits, and the edits: `problem` says why one is not in it, "" where it is."""

    timeline: pd.DataFrame
    edits: pd.DataFrame


def edited(timeline: pd.DataFrame, events: pd.DataFrame, article: Article, window: Any) -> Edited:
    """Return `timeline` with the edits of `article` applied one after the other, as its last step.

    `edited` says which of its columns a reader changed, "" for none. An edit that was made on another text, or whose
    event no row tells, is reported with its problem and changes nothing. Columns of `edits`: `number`, from 1;
    `event`, the words that tell it; `change`, `value`; `problem`.

    >>> table = pd.DataFrame({"headline": ["Talks begin"]})
    >>> edited(table, pd.DataFrame(), Article("Talks began."), None).timeline.edited.tolist()
    ['']
    """
    table = timeline.assign(edited="")
    told = events.itertuples() if article.edits else ()
    places = {(int(row.start), row.text): row.mention_id for row in told}
    report = []
    for number, edit in enumerate(article.edits, 1):
        problem = OTHER_TEXT if edit.text != digest(article.text) else ""
        if not problem:
            table, problem = _apply(table, edit, places, window)
        report.append((number, edit.words, edit.change, edit.value, problem))
    found = pd.DataFrame(report, columns=EDIT_COLUMNS)
    table = numbered(table) if len(found) else table
    table.attrs["edits"] = int((found.problem == "").sum())
    return Edited(table, found)


def _apply(table: pd.DataFrame, edit: Edit, places: dict, window: Any) -> tuple[pd.DataFrame, str]:
    """Return `table` with `edit` applied, and "" or what is wrong with it."""
    row = _row_of(table, places.get((edit.at, edit.words)))
    if row is None:
        return table, GONE
    if edit.change == "merge":
        mention = next((mention for (start, _), mention in places.items() if start == int(edit.value)), None)
        other = _row_of(table, mention)
        return (table, GONE) if other is None or other == row else (_merged(table, row, other), "")
    if edit.change == "hide":
        return table.drop(index=row).reset_index(drop=True), ""
    change = _CHANGES[edit.change]
    values, problem = change(edit.value, window)
    if problem:
        return table, problem
    table = _set(table, row, {**values, "edited": _said(table.at[row, "edited"], edit.change)})
    return (_moved(table, row) if edit.change == "day" else table), ""


def _row_of(table: pd.DataFrame, mention: int | None) -> int | None:
    """Return the index of the row that has a mention."""
    found = [index for index, own in table.mentions.items() if mention is not None and mention in own]
    return int(found[0]) if found else None


def _set(table: pd.DataFrame, row: int, values: dict[str, Any]) -> pd.DataFrame:
    table = table.copy()
    for name, value in values.items():
        column = table[name].astype(object) if table[name].dtype != bool else table[name]
        column = column.copy()
        column.at[row] = value
        table[name] = column
    return table


def _said(before: str, change: str) -> str:
    return ", ".join(dict.fromkeys(filter(None, [*before.split(", "), change])))


def _merged(table: pd.DataFrame, row: int, other: int) -> pd.DataFrame:
    """Return `table` with the row `other` taken up by the row `row`, which keeps its words."""
    mentions = [*table.at[row, "mentions"], *table.at[other, "mentions"]]
    actors = tuple(dict.fromkeys([*table.at[row, "actors"], *table.at[other, "actors"]]))
    said = _said(table.at[row, "edited"], "merge")
    is_main = bool(table.is_main[row] or table.is_main[other])
    values = {"mentions": mentions, "actors": actors, "told": len(mentions), "is_main": is_main, "edited": said}
    return _set(table, row, values).drop(index=other).reset_index(drop=True)


def _moved(table: pd.DataFrame, row: int) -> pd.DataFrame:
    """Return `table` with the row `row` where its days belong: before the first that is known to be later."""
    first = _day(table.at[row, "earliest"]) or _day(table.at[row, "latest"])
    if first is None:
        return table
    rest = [index for index in table.index if index != row]
    days = [_day(table.at[index, "earliest"]) if table.at[index, "time_id"] != -1 else None for index in rest]
    at = next((place for place, day in enumerate(days) if day is not None and day > first), None)
    if at is None:
        ahead = table.at[row, "lane"] == "ahead"
        at = len(rest) if ahead else next((n for n, i in enumerate(rest) if table.at[i, "lane"] == "ahead"), len(rest))
    return table.loc[[*rest[:at], row, *rest[at:]]].reset_index(drop=True)


def _day(value: Any) -> datetime.date | None:
    return None if value is None or pd.isna(value) else value


def _as_headline(value: str, _: Any) -> tuple[dict[str, Any], str]:
    return {"headline": value}, ""


def _as_main(_: str, __: Any) -> tuple[dict[str, Any], str]:
    return {"is_main": True}, ""


def _as_speaker(value: str, _: Any) -> tuple[dict[str, Any], str]:
    return {"speaker": value or None}, ""


def _as_status(value: str, _: Any) -> tuple[dict[str, Any], str]:
    return {"status": value}, "" if value in STATUSES else f"{value!r} is no status; it is one of {', '.join(STATUSES)}"


def _as_day(value: str, window: Any) -> tuple[dict[str, Any], str]:
    try:
        first, last = days_written(value)
    except ValueError:
        return {}, f"{value!r} is no day; write 2023-07-26, or 2023-07-01/2023-07-31 for an interval"
    is_known = first is not None or last is not None
    dated = Dated(-1, first, last, value, "reader", "", "reader") if is_known else Dated()
    columns = {name: getattr(dated, name) for name in (*DATE_COLUMNS, "link")}
    return {**columns, "lane": lane(replace(dated, link=""), window)}, ""


def days_written(value: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day of "2023-07-26", "2023-07-01/2023-07-31", "2023-07-01/..", "" for neither.

    Raises ValueError for what is none of them.
    """
    ends = [end.strip().strip(".") for end in value.split("/")] if value else []
    days = [datetime.date.fromisoformat(end) if end else None for end in ends]
    if len(days) > 2 or (len(days) == 2 and None not in days and days[0] > days[1]):  # type: ignore[operator]
        raise ValueError
    if not days:
        return None, None
    return days[0], days[-1]


_CHANGES: dict[str, Callable[[str, Any], tuple[dict[str, Any], str]]] = {
    "headline": _as_headline,
    "main": _as_main,
    "speaker": _as_speaker,
    "status": _as_status,
    "day": _as_day,
}
