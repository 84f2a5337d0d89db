"""The events of an article → which were before which, as far as it says, and the order in which their rows stand."""

import bisect
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.text.syntax import Syntax
from analysis.timeline.claims import by_model, by_words, together, weightiest
from analysis.timeline.moments import DATED, days_of, moments
from analysis.timeline.order import Claim, Order
from analysis.timeline.order_cues import Link, links
from analysis.timeline.order_model import OrderModel

RELATION_COLUMNS = ["event_id", "relation", "other_id", "cue", "start", "end", "rule"]

STATED = 0.82  # the chance from which a relation is stated: docs/timeline.md says how often it is right there
LIKELY = 0.6  # the chance from which it arranges rows that nothing else does

_HELD = frozenset({"happened", "ongoing"})


@dataclass(frozen=True, eq=False)
class Ordering:
    """Numbers of the rows in their order, the table of relations, and the link that each event hangs by, by number."""

    rows: list[int]
    relations: pd.DataFrame
    link_of: dict[int, Link]


def ordering(table: pd.DataFrame, mentions: list[Any], tree: Syntax, text: str, window: Any) -> Ordering:
    """Return the order of the events of `table`, a timeline whose rows stand as told.

    Columns of its relations: `event_id, other_id`, two events; `relation`, before (the first came before the second) or
    same (the one went on while the other did); `cue`, the word that says so, with its characters `start, end`, "" and
    missing where none does; `rule`: days (that do not touch), publication (what happened, and what is planned),
    word, perfect, report, coordination, purpose, consequence or sequence (`analysis.timeline.order_cues`), model
    (`analysis.timeline.order_model`), follows (from others). No two contradict each other, over however many steps: days
    win, then words, then what the model is surest of. Rows stand in their order, then in that which is likelier, then
    as told.
    """
    rows = list(table.itertuples(index=False))
    told = moments(tree, [mention.token_id - tree.first_id for mention in mentions], mentions, rows, window)
    found = links(tree, [each.at for each in told], [each.status for each in told])
    joined = [Link(told[link.below].event, told[link.above].event, link.order, link.cue, link.rule) for link in found]
    joined = [link for link in joined if link.below != link.above]
    has_day = window is not None and window.latest is not None
    guesses = by_model(OrderModel(tree, told), rows, has_day)
    at_once = together(joined, guesses, rows, LIKELY)
    events = _Events(rows, at_once)
    stated = [claim for claim in by_words(joined) if events.add(claim)]
    guesses.sort(key=lambda claim: (-claim.chance, claim.first, claim.second))
    stated += [claim for claim in guesses if claim.chance >= STATED and events.add(claim)]
    likely = {(claim.first, claim.second) for claim in guesses}
    relations = _table(events, stated, at_once, likely, tree, text)
    events.add_publication()
    for claim in guesses:
        if LIKELY <= claim.chance < STATED:
            events.add(claim)
    said = {(claim.first, claim.second) for claim in stated}
    kept = [link for link in joined if link.order == "during" or _pair(link) in said]
    return Ordering(events.in_order(), relations, {link.below: link for link in reversed(kept)})


def _pair(link: Link) -> tuple[int, int]:
    return (link.below, link.above) if link.order == "before" else (link.above, link.below)


class _Events:
    """The Order of the rows of a timeline, those at once as one, with the days that are known between them.

    Each last day of an event is a number of its own between the events that end by it and those that begin after it:
    so few steps say for all pairs which days do not touch.
    """

    def __init__(self, rows: list[Any], at_once: list[Claim]) -> None:
        self.rows = rows
        self.one = list(range(len(rows)))
        for claim in at_once:  # each event is in one of them at most
            self.one[claim.second] = claim.first
        self.is_dated = [row.basis in DATED for row in rows]
        ends = sorted({row.latest for row, known in zip(rows, self.is_dated, strict=True) if known and row.latest})
        first_day = len(rows)
        self.publication = first_day + len(ends)
        self.order = Order(self.publication + 1)
        for number in range(len(ends) - 1):
            self.order.add(first_day + number, first_day + number + 1)
        for number, row in enumerate(rows):
            if self.is_dated[number] and row.latest:
                self.order.add(self.one[number], first_day + bisect.bisect_left(ends, row.latest))
            day = bisect.bisect_left(ends, row.earliest) - 1 if self.is_dated[number] and row.earliest else -1
            if day >= 0:
                self.order.add(first_day + day, self.one[number])

    def add(self, claim: Claim) -> bool:
        """Take `claim` in; return whether what is known allows it."""
        return self.order.add(self.one[claim.first], self.one[claim.second])

    def add_publication(self) -> None:
        """Put what happened or goes on before the publication, and after it what lies ahead."""
        for number, row in enumerate(self.rows):
            if row.lane == "ahead":
                self.order.add(self.publication, self.one[number])
            elif row.lane != "undated" and row.status in _HELD:
                self.order.add(self.one[number], self.publication)

    def rule(self, first: int, second: int) -> str:
        """Return why `first` is before `second` where no claim says so."""
        if self.is_dated[first] and self.is_dated[second]:
            if days_of(self.rows[first]).compared(days_of(self.rows[second])) == "before":
                return "days"
        is_plan = self.rows[second].lane == "ahead" and self.rows[first].lane != "ahead"
        return "publication" if is_plan and self.rows[first].status in _HELD else "follows"

    def in_order(self) -> list[int]:
        """Return the numbers of the rows, where nothing is known as told."""
        members: dict[int, list[int]] = {}
        for number, one in enumerate(self.one):
            members.setdefault(one, []).append(number)
        told = [members[each][0] if each in members else -1 for each in range(self.publication + 1)]
        return [number for each in self.order.rows(told) for number in members.get(each, ())]


def _table(events: _Events, stated: list[Claim], at_once: list[Claim], likely: set[tuple[int, int]], tree: Syntax, text: str) -> pd.DataFrame:
    """Return the relations that hold between the weightiest events, and the others that are claimed."""
    known = {(claim.first, claim.second): claim for claim in reversed([*stated, *at_once])}
    after = events.order.follows(events.one[number] for number in weightiest(events.rows))
    for first in weightiest(events.rows):
        for second in weightiest(events.rows):
            if (first, second) not in known and events.one[second] in after[events.one[first]]:
                rule = events.rule(first, second)
                if rule != "follows" or (first, second) in likely:
                    known[first, second] = Claim(first, second, 1.0, rule)
    rows = []
    for (first, second), claim in sorted(known.items()):
        is_said = claim.cue >= 0
        start, end = (tree.start[claim.cue], tree.end[claim.cue]) if is_said else (None, None)
        rows.append(
            (events.rows[first].event_id, claim.relation, events.rows[second].event_id,
             text[start:end] if is_said else "", start, end, claim.rule)
        )  # fmt: skip
    return pd.DataFrame(rows, columns=RELATION_COLUMNS).astype({"start": "Int64", "end": "Int64"})
