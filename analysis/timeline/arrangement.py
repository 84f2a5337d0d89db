"""The events of an article → one order of them all: what is known, then what is likelier, then as told."""

import bisect
import datetime
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.events.statuses import REAL
from analysis.text.records import records
from analysis.text.syntax import Syntax
from analysis.timeline.claims import by_model, by_words, together
from analysis.timeline.moments import DATED, moments
from analysis.timeline.order import Claim, Order
from analysis.timeline.order_cues import Link, links
from analysis.timeline.order_model import OrderModel

STATED = 0.82  # the chance from which a relation is stated: docs/timeline.md says how often it is right there
LIKELY = 0.6  # the chance from which it arranges rows that nothing else does


class EventOrder:
    """The Order of the `rows` of a timeline, those at once as one, with the days that are known between them.

    Each last day of an event is a number of its own between the events that end by it and those that begin after it:
    so few steps say for all pairs which days do not touch.
    """

    def __init__(self, rows: list[Any], at_once: list[Claim]) -> None:
        self.rows = rows
        self.one = list(range(len(rows)))
        for claim in at_once:  # each event is in one of them at most
            self.one[claim.second] = claim.first
        dated = [(number, row) for number, row in enumerate(rows) if row.basis in DATED]
        ends = sorted({end for _, row in dated if (end := end_of(row))})
        self._publication = len(rows) + len(ends)
        self._order = Order(self._publication + 1)
        for day in range(len(rows) + 1, self._publication):
            self._order.add(day - 1, day)
        for number, row in dated:
            end = end_of(row)
            if end:
                self._order.add(self.one[number], len(rows) + bisect.bisect_left(ends, end))
            earlier = bisect.bisect_left(ends, row.earliest) if row.earliest else 0
            if earlier:
                self._order.add(len(rows) + earlier - 1, self.one[number])

    def add(self, claim: Claim, is_stated: bool = True) -> bool:
        """Take `claim` in; return whether what is known allows it."""
        return self._order.add(self.one[claim.first], self.one[claim.second], is_stated)

    def add_publication(self) -> None:
        """Put what happened or goes on before the publication, and after it what lies ahead."""
        for number, row in enumerate(self.rows):
            if row.lane == "ahead":
                self._order.add(self._publication, self.one[number], is_stated=False)
            elif row.lane != "undated" and row.status in REAL:
                self._order.add(self.one[number], self._publication, is_stated=False)

    def follows(self, wanted: list[int]) -> dict[int, set[int]]:
        """Return for each of the rows `wanted` those of them that come after it, over however many steps."""
        after = self._order.follows([self.one[number] for number in wanted])
        return {
            number: {other for other in wanted if self.one[other] in later}
            for number in wanted
            for later in [set(after[self.one[number]])]
        }

    def in_order(self) -> list[int]:
        """Return the numbers of the rows, where nothing is known as told."""
        members: dict[int, list[int]] = {}
        for number, one in enumerate(self.one):
            members.setdefault(one, []).append(number)
        told = [members[each][0] if each in members else -1 for each in range(self._publication + 1)]
        return [number for each in self._order.rows(told) for number in members.get(each, ())]


def end_of(row: Any) -> datetime.date | None:
    """Return the day by which an event came: its last, or the first of what has gone on since then."""
    return row.earliest if row.latest is None and row.status == "ongoing" else row.latest


@dataclass(frozen=True, eq=False)
class Arrangement:
    """The order of the rows of a timeline, by their numbers: `rows`, and the link that each hangs by.

    `claims` are stated; `guesses` are what the model finds likely.
    """

    rows: list[int]
    link_of: dict[int, Link]
    events: EventOrder
    claims: list[Claim]
    guesses: list[Claim]


def arrangement(table: pd.DataFrame, mentions: list[Any], tree: Syntax, window: Any) -> Arrangement:
    """Return the order of the events of `table`, a timeline whose rows stand as told.

    No two claims contradict each other, over however many steps: days win, then words, then what the model is surest
    of. Rows stand in their order, then in that which is likelier, then as told.
    """
    rows = records(table)
    told = moments(tree, [mention.token_id - tree.first_id for mention in mentions], mentions, rows, window)
    found = links(tree, [each.at for each in told], [each.status for each in told])
    joined = [Link(told[link.below].event, told[link.above].event, link.order, link.cue, link.rule) for link in found]
    joined = [link for link in joined if link.below != link.above]
    has_day = window is not None and window.latest is not None
    guesses = by_model(OrderModel(tree, told), rows, has_day, LIKELY)
    at_once = together(joined, guesses, rows, STATED)
    events = EventOrder(rows, at_once)
    words = by_words(joined)
    stated = [claim for claim in words if events.add(claim)]
    events.add_publication()
    stated += [claim for claim in guesses if claim.chance >= STATED and events.add(claim)]
    for claim in guesses:
        if claim.chance < STATED:
            events.add(claim, is_stated=False)
    said = {(claim.first, claim.second) for claim in stated}
    kept = [link for link in joined if link.order == "during" or link.pair() in said]
    return Arrangement(
        events.in_order(), {link.below: link for link in reversed(kept)}, events, [*stated, *at_once], guesses
    )
