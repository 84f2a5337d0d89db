"""Which expression of time dates which event, and what remains to be said where none does."""

import datetime
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.syntax import Syntax

_STOPS = frozenset({"ccomp", "relcl", "advcl", "parataxis"})


@dataclass(frozen=True)
class Dated:
    """What is known of the day of an event; `lane` where the publication is inside its interval."""

    time_id: int = -1
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    edtf: str = ""
    basis: str = "undated"
    quote: str = ""
    lane: str = ""


def date_of(
    tree: Syntax, positions: list[int], events: pd.DataFrame, times: pd.DataFrame, window: Any, text: str
) -> list[Dated]:
    """Return the Dated of each of `events`, whose triggers stand at `positions` of `tree`."""
    owned = _owned(tree, positions, times)
    group = events.event_group.tolist()
    statuses = events.status.tolist()
    by_group: dict[int, Dated] = {}
    result = []
    for number, at in enumerate(positions):
        time = owned.get(at)
        dated = _from_time(time, window, text) if time is not None else by_group.get(group[number])
        if time is not None and dated is not None:
            by_group.setdefault(group[number], dated)
        result.append(dated or _from_tense(tree, at, statuses[number], window, text, events.tense.iloc[number]))
    return result


def _owned(tree: Syntax, positions: list[int], times: pd.DataFrame) -> dict[int, Any]:
    """Return the row of `times` that each trigger has: the one that hangs on it, else its clause's."""
    triggers = set(positions)
    direct: dict[int, Any] = {}
    by_sentence: dict[int, list[tuple[int, Any]]] = {}
    starts = {start: at for at, start in enumerate(tree.start)}
    for row in times.itertuples(index=False):
        if row.type not in ("DATE", "TIME") or (pd.isna(row.earliest) and pd.isna(row.latest)):
            continue
        inside = [at for at in range(starts.get(row.start, 0), len(tree.start)) if tree.start[at] < row.end]
        inside = [at for at in inside if tree.end[at] > row.start]
        if not inside:
            continue
        top = next((at for at in inside if tree.head[at] not in inside or tree.head[at] == at), inside[-1])
        owner = next((up for up in [top, *tree.ancestors(top)] if up in triggers), None)
        if owner is not None:
            direct.setdefault(owner, row)
            by_sentence.setdefault(tree.sentence[owner], []).append((owner, row))
    for at in positions:
        if at not in direct:
            for up in tree.ancestors(at):
                if up in direct:
                    direct[at] = direct[up]
                    break
                if tree.dep[up] in _STOPS:
                    break
    return direct


def _from_time(row: Any, window: Any, text: str) -> Dated:
    earliest, latest = (None if pd.isna(day) else day for day in (row.earliest, row.latest))
    basis = "explicit" if not isinstance(row.anchor, str) or not row.anchor else "relative"
    if "count" in str(row.rule) or "epoch" in str(row.rule):
        basis = "counted"
    return Dated(
        int(row.time_id),
        earliest,
        latest,
        row.edtf or "",
        basis,
        text[row.start : row.end],
        _side(earliest, latest, window),
    )


def _side(earliest: datetime.date | None, latest: datetime.date | None, window: Any) -> str:
    return "during"


def _from_tense(tree: Syntax, at: int, status: str, window: Any, text: str, tense: str) -> Dated:
    """Return what the status alone says: before, around or after the publication."""
    if window is None or window.earliest is None or status == "denied":
        return Dated()
    quote = text[tree.start[at] : tree.end[at]]
    first, last = window.earliest, window.latest
    if status == "happened":
        return Dated(-1, None, last, f"/{last.isoformat()}", "tense", quote, "before")
    if status == "ongoing":
        edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        return Dated(-1, first, last, edtf, "tense", quote, "during")
    if status == "planned" or tense == "FUTURE" or any(tree.tag[kid] == "MD" for kid in tree.kids(at, "aux")):
        return Dated(-1, first, None, f"{first.isoformat()}/", "tense", quote, "ahead")
    return Dated()
