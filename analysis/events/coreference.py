"""Event mentions → which of them speak of one event."""

import functools
from dataclasses import dataclass, replace

from analysis.events.mention import EventMention
from analysis.events.status import Status
from analysis.lexicons import lexicon
from analysis.text.syntax import VERBAL, Syntax

_POINTING = frozenset({"the", "this", "these", "that", "those"})
_NEW = frozenset({"a", "an", "any", "another", "such", "no", "other", "next", "new", "latest", "first", "second"})
_LOOK_BACK = 40  # mentions


def merged(tree: Syntax, found: list[EventMention], places: dict[int, str]) -> list[EventMention]:
    """Return `found` (in text order) with the numbers of their events, and with their status once these were heard.

    A noun that points back ("these talks", "the conflict") or that names the same parties joins the nearest
    event before it of its own word family (`event_families.tsv`), unless their parties differ. A noun without
    a cue of its own takes the status of its event: talks that are being held go on wherever they are named.
    `places` gives the names of places by position.
    """
    events: list[_Event] = []
    result: list[EventMention] = []
    for mention in found:
        at = mention.at
        here = _Event(len(events), set(mention.actors) | _near(tree, at, places), _kinds(tree, at), mention.status)
        earlier = None if tree.pos[at] in VERBAL or _is_new(tree, at) else _earlier(tree, mention, here, result, events)
        if earlier is None:
            events.append(here)
            result.append(replace(mention, event_id=here.number))
            continue
        event = events[earlier.event_id]
        event.parties |= here.parties
        event.kinds |= here.kinds
        is_told = mention.status.cue >= 0 and tree.head[mention.status.cue] == at
        takes = not is_told and earlier.status.status != "denied"
        standing = replace(mention.status, status=earlier.status.status) if takes else mention.status
        result.append(replace(mention, event_id=event.number, status=standing))
    return result


@dataclass
class _Event:
    """What has been told so far of the parties and the kind of an event."""

    number: int
    parties: set[str]
    kinds: set[str]
    status: Status


def _earlier(
    tree: Syntax, mention: EventMention, here: _Event, before: list[EventMention], events: list[_Event]
) -> EventMention | None:
    """Return the nearest mention that the noun of `mention` speaks of again, None where it tells something new."""
    silent = None
    for other in reversed(before[-_LOOK_BACK:]):
        event = events[other.event_id]
        is_other_kind = here.kinds and event.kinds and not here.kinds & event.kinds
        if is_other_kind or family(tree.lemma[other.at]) != family(tree.lemma[mention.at]):
            continue
        shared = here.parties & event.parties
        if here.parties - shared and event.parties - shared:
            continue  # the deal with one is not the deal with another
        if shared:
            return other
        if silent is None and not (here.parties and event.parties):
            silent = other
    return silent if _points_back(tree, mention.at) else None


def _kinds(tree: Syntax, at: int) -> set[str]:
    return {tree.lemma[kid] for kid in tree.kids(at, "compound")}


def _is_new(tree: Syntax, at: int) -> bool:
    return any(tree.lemma[kid] in _NEW for kid in tree.kids(at, "det", "predet", "amod"))


def _points_back(tree: Syntax, at: int) -> bool:
    determiners = {tree.lemma[kid] for kid in tree.kids(at, "det", "predet")}
    return bool(determiners & _POINTING or tree.kids(at, "poss") or tree.dep[at] == "compound")


def _near(tree: Syntax, at: int, places: dict[int, str]) -> set[str]:
    top = tree.head[at] if tree.dep[at] == "compound" else at
    return {places[noun] for kid in tree.kids(top, "prep") for noun in tree.kids(kid, "pobj") if noun in places}


def family(lemma: str) -> str:
    """Return the first word of the family that `lemma` belongs to, itself where it has none.

    >>> family("negotiation")
    'negotiate'
    """
    return _families().get(lemma, lemma)


@functools.cache
def _families() -> dict[str, str]:
    return {word: row["family"].split()[0] for row in lexicon("event_families") for word in row["family"].split()}
