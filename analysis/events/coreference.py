"""Event mentions → which of them speak of one event."""

import functools
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from analysis.events.mention import EventMention
from analysis.events.retelling import chance, is_another, is_taken_up
from analysis.events.telling import Days, Telling, telling
from analysis.lexicons import lexicon
from analysis.text.syntax import VERBAL, Syntax

_EVEN = 0.35  # the chance from which two tellings are of one event; best on collections left out
_LOOK_BACK = 12  # events of one family or group that are weighed at most
_FIRST, _LATEST = 10, 20  # tellings of one event that a new one is held against: all of them would take ever longer


def merged(
    tree: Syntax, found: list[EventMention], places: Mapping[int, str], days: Mapping[int, Days] | None = None
) -> list[EventMention]:
    """Return `found` (in text order) with the numbers of their events, and with their status once these were heard.

    A mention joins the event of its own word family (`event_families.tsv`), or told by loose synonyms
    (`event_synonyms.tsv`), that it likeliest speaks of (`analysis.events.retelling`), where that is likely enough; else
    it is a new one. A noun without a cue of its own takes the status of its event: talks that are being held go on
    wherever they are named. `places` gives the names of places, `days` those of expressions of time, by position.
    """
    events: list[list[Telling]] = []
    by_name: dict[str, list[int]] = {}
    result: dict[int, EventMention] = {}
    statuses: list[str] = []
    for mention in found:
        told = telling(tree, mention, places, days)
        alike = sorted({number for name in _names(told) for number in by_name.get(name, [])[-_LOOK_BACK:]})
        held = _held_with(tree, mention.at, result)  # "held talks", "talks began"
        number = _likeliest(told, alike, events)
        if held is not None and number < 0:
            number = held.event_id
        elif (
            held is not None and held.event_id != number and len(events[held.event_id]) == 1
        ):  # the verb goes with the talks told before
            remember(events[number], *events[held.event_id])
            result[held.at] = replace(held, event_id=number)
        if number < 0:
            number = len(events)
            events.append([])
            statuses.append(told.status)
        elif not told.is_verb and held is None and statuses[number] != "denied" and not _is_cued(tree, mention):
            mention = replace(mention, status=replace(mention.status, status=statuses[number]))
        remember(events[number], told)
        statuses[number] = mention.status.status
        for name in _names(told):
            if number not in by_name.setdefault(name, []):
                by_name[name].append(number)
        result[mention.at] = replace(mention, event_id=number)
    return list(result.values())


def remember(event: list[Any], *told: Any) -> None:
    """Add what was told to the tellings of an event; of very many, the first and the latest are kept.

    >>> event = list(range(30))
    >>> remember(event, 30)
    >>> event[9:12], event[-1], len(event)
    ([9, 11, 12], 30, 30)
    """
    event += told
    del event[_FIRST : max(_FIRST, len(event) - _LATEST)]


def _names(told: Telling) -> list[str]:
    """Return by what an event can be found again: its word family and its groups of loose synonyms."""
    return [f"family {told.family}", *sorted(told.groups)]


def _likeliest(told: Telling, alike: list[int], events: list[list[Telling]]) -> int:
    """Return the event among `alike` that `told` likeliest speaks of, -1 where it is likelier a new one."""
    alike = [number for number in alike if not is_another(told, events[number])]
    kin = [number for number in alike if any(other.family == told.family for other in events[number])]
    again = [number for number in kin if is_taken_up(told, events[number])]
    best, number = max(((chance(told, events[number]), number) for number in again or alike), default=(0.0, -1))
    return number if again or best >= _EVEN else -1


def _held_with(tree: Syntax, at: int, before: dict[int, EventMention]) -> EventMention | None:
    """Return the mention before the word at `at` that names one event with it: "held talks", "talks began"."""
    above = tree.head[at]
    if tree.pos[at] not in VERBAL:
        is_object = tree.dep[at] == "dobj" and _light_verbs().get(tree.lemma[above]) in ("object", "either")
        return before.get(above) if is_object else None
    if _light_verbs().get(tree.lemma[at]) not in ("subject", "either") or tree.kids(at, "dobj"):
        return None
    subjects = [kid for kid in tree.kids(at, "nsubj", "nsubjpass") if kid in before and tree.pos[kid] == "NOUN"]
    return before[subjects[0]] if subjects else None


def _is_cued(tree: Syntax, mention: EventMention) -> bool:
    """Return whether a word of the mention's own settles its status: "the possible talks"."""
    return mention.status.cue >= 0 and tree.head[mention.status.cue] == mention.at


@functools.cache
def _light_verbs() -> dict[str, str]:
    return {row["lemma"]: row["side"] for row in lexicon("light_verbs")}
