"""The events of a timeline → what may be claimed of the order of two of them: by words, and by the learnt model."""

from collections.abc import Iterator
from typing import Any

from analysis.timeline.moments import Moment, days_of
from analysis.timeline.order import Claim
from analysis.timeline.order_cues import Link
from analysis.timeline.order_model import OrderModel

BY_WORDS = 0.97  # the share of the orders that words give which annotators share

_NEXT = 8  # mentions after one that it is compared with
_FAR = 60  # events that are compared wherever they stand


def weightiest(rows: list[Any]) -> list[int]:
    """Return the numbers of the rows that matter most, a bounded number: all of them in most articles."""
    by_weight = sorted(range(len(rows)), key=lambda number: (-rows[number].salience, number))
    return sorted(by_weight[:_FAR])


def by_words(found: list[Link]) -> list[Claim]:
    """Return the claims that Links between events make; a link of an order "during" makes none."""
    return [Claim(*link.pair(), BY_WORDS, link.rule, link.cue) for link in found if link.order != "during"]


def together(found: list[Link], guesses: list[Claim], rows: list[Any], sure: float) -> list[Claim]:
    """Return the claims that two events went on at once: by a link "during" of which the model is not `sure`.

    Each event is in one such claim at most, and none whose days do not touch.
    """
    asked = {pair for link in found if link.order == "during" for pair in (link.pair(), link.pair()[::-1])}
    known = {pair for claim in guesses if claim.chance >= sure and (pair := (claim.first, claim.second)) in asked}
    known |= {link.pair() for link in found if link.order != "during"}
    used: set[int] = set()
    claims = []
    for link in found:
        first, second = sorted(link.pair())
        is_open = days_of(rows[first]).compared(days_of(rows[second])) in ("same", "open")
        is_known = not {(first, second), (second, first)}.isdisjoint(known)
        if link.order == "during" and is_open and not is_known and used.isdisjoint((first, second)):
            used |= {first, second}
            claims.append(Claim(first, second, BY_WORDS, link.rule, link.cue, "same"))
    return claims


def by_model(model: OrderModel, rows: list[Any], has_day: bool, least: float) -> list[Claim]:
    """Return the claims of the model on mentions that stand near each other and on the events that matter most.

    Only those that have a chance of at least `least`, which is more than half, the surest first. Where the day of the
    article is unknown (not `has_day`) days say too little to compare what stands far apart.
    """
    surest: dict[tuple[int, int], float] = {}
    told = model.moments
    event = [moment.event for moment in told]
    for first, second in _near(told):
        _keep(surest, event[first], event[second], model.chance(first, second))
    near = {*surest, *(pair[::-1] for pair in surest)}
    for first, second in _far(told, rows) if has_day else ():
        pair = (event[first], event[second])
        if pair not in near:
            surest[pair] = model.chance(first, second)
    claims = [Claim(first, second, chance, "model") for (first, second), chance in surest.items() if chance >= least]
    claims += [
        Claim(second, first, 1 - chance, "model") for (first, second), chance in surest.items() if 1 - chance >= least
    ]
    return sorted(claims, key=lambda claim: (-claim.chance, claim.first, claim.second))


def _near(told: list[Moment]) -> Iterator[tuple[int, int]]:
    """Give the pairs of mentions, of two events, in one sentence or in neighbouring ones."""
    for first, moment in enumerate(told):
        for second in range(first + 1, min(first + 1 + _NEXT, len(told))):
            if told[second].sentence - moment.sentence > 1:
                break
            if told[second].event != moment.event:
                yield first, second


def _far(told: list[Moment], rows: list[Any]) -> Iterator[tuple[int, int]]:
    """Give the pairs of the mentions that tell the weightiest events best, in text order."""
    at_start = {(moment.event, moment.start): number for number, moment in enumerate(told)}
    tellers = sorted(at_start[number, rows[number].start] for number in weightiest(rows))
    for place, first in enumerate(tellers):
        for second in tellers[place + 1 :]:
            yield first, second


def _keep(surest: dict[tuple[int, int], float], first: int, second: int, chance: float) -> None:
    """Keep the chance that `first` was before `second` where it says more than what is known of the two."""
    if (second, first) in surest:
        first, second, chance = second, first, 1 - chance
    if abs(chance - 0.5) >= abs(surest.get((first, second), 0.5) - 0.5):
        surest[first, second] = chance
