"""An event mention → what it tells of its event, as far as that can be held against what another tells."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from analysis.events.families import family, groups
from analysis.events.mention import EventMention
from analysis.lexicons import words
from analysis.text.syntax import VERBAL, Syntax

_POINTING = frozenset({"the", "this", "these", "that", "those"})
_NEW = frozenset({"a", "an", "any", "such", "no"})
_OTHER = frozenset({"another", "other", "next", "new", "latest", "first", "second"})
_ANOTHER = frozenset({"another", "second", "third", "next"})
_SOME = frozenset({"several", "more", "many", "some", "further", "both", "multiple", "series"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_LEAD = 1  # the second sentence is part of the lead

Days = tuple[datetime.date, datetime.date]  # the first and the last


@dataclass(frozen=True)
class Telling:
    """What one mention tells of its event."""

    at: int
    sentence: int
    lemma: str
    family: str
    groups: frozenset[str]  # of loose synonyms
    is_verb: bool
    pointing: str  # other, new, several, pointing, possessed, part of a name, bare; "" for verbs, but "other"
    status: str
    speaker: str | None
    parties: frozenset[str]
    places: frozenset[str]
    doers: frozenset[str]
    things: frozenset[str]
    sorts: frozenset[str]  # what is said of it: "air" strike, "second" vote
    numbers: frozenset[str]
    dates: frozenset[str]
    days: Days | None  # what its own expression of time names
    content: frozenset[str]  # what its phrase names
    doer: str  # how the doer is told: name, noun, pronoun; "" for none
    thing: str
    is_lead: bool

    @property
    def names(self) -> frozenset[str]:
        """The parties that are told by name, places left out."""
        return frozenset(party for party in self.parties - self.places if party[:1].isupper())


def telling(
    tree: Syntax, mention: EventMention, places: Mapping[int, str], days: Mapping[int, Days] | None = None
) -> Telling:
    """Return what `mention` tells; `places` gives the names of places, `days` those of times by their position."""
    at = mention.at
    top = tree.head[at] if tree.dep[at] == "compound" else at
    below = tree.subtree(top)
    near = {places[noun] for kid in tree.kids(top, "prep") for noun in tree.kids(kid, "pobj") if noun in places}
    is_verb = tree.pos[at] in VERBAL
    doers, things = _doers(tree, at), _things(tree, at)
    return Telling(
        at=at,
        sentence=tree.sentence[at],
        lemma=tree.lemma[at],
        family=family(tree.lemma[at]),
        groups=groups(tree.lemma[at]),
        is_verb=is_verb,
        pointing=_newly_done(tree, doers + things) if is_verb else _pointing(tree, at),
        status=mention.status.status,
        speaker=mention.speaker,
        parties=frozenset(mention.actors) | near,
        places=frozenset(near),
        doers=frozenset(tree.lemma[each] for each in doers),
        things=frozenset(tree.lemma[each] for each in things),
        sorts=frozenset(tree.lemma[kid] for kid in tree.kids(at, "compound", "amod", "nmod")),
        numbers=frozenset(tree.lemma[each] for each in below if tree.dep[each] == "nummod"),
        dates=frozenset(tree.lemma[each] for each in below if tree.entity[each] == "DATE" and tree.pos[each] != "ADP"),
        days=_days(tree, top, below, days) if days else None,
        content=frozenset(tree.lemma[each] for each in below if tree.pos[each] in _NAMING and each != at),
        doer=_told_as(tree, doers),
        thing=_told_as(tree, things),
        is_lead=tree.sentence[at] <= tree.sentence[0] + _LEAD,
    )


def _days(tree: Syntax, top: int, below: list[int], days: Mapping[int, Days]) -> Days | None:
    """Return the days of the first expression of time under `top` that no other verb stands over."""
    for each in below:
        if each in days and each != top:
            up = tree.head[each]
            while up != top and tree.pos[up] not in VERBAL:
                up = tree.head[up]
            if up == top:
                return days[each]
    return None


def _told_as(tree: Syntax, parties: list[int]) -> str:
    """Return whether parties are named, told by a common noun or by a pronoun, "" where there are none."""
    kinds = {tree.pos[each] for each in parties}
    return "name" if "PROPN" in kinds else "pronoun" if "PRON" in kinds else "noun" if kinds else ""


def _newly_done(tree: Syntax, parties: list[int]) -> str:
    """Return "other" for a verb that another one does or suffers: "another bomb exploded"; else ""."""
    words = {tree.lemma[kid] for each in parties for kid in tree.kids(each, "det", "amod")}
    return "other" if words & _ANOTHER else ""


def _pointing(tree: Syntax, at: int) -> str:
    before = {tree.lemma[kid] for kid in tree.kids(at, "det", "predet", "amod")}
    if before & _OTHER:
        return "other"
    if before & _NEW:
        return "new"
    if before & _SOME:
        return "several"
    if before & _POINTING:
        return "pointing"
    if tree.kids(at, "poss"):
        return "possessed"
    if tree.tag[at] in ("NNS", "NNPS") and tree.lemma[at] not in words("plural_events"):
        return "several"
    return "part of a name" if tree.dep[at] == "compound" else "bare"


def _doers(tree: Syntax, at: int) -> list[int]:
    by = [noun for kid in tree.kids(at, "agent", "prep") if tree.lemma[kid] == "by" for noun in tree.kids(kid, "pobj")]
    return tree.kids(at, "nsubj", "poss") + by


def _things(tree: Syntax, at: int) -> list[int]:
    of = [
        noun
        for kid in tree.kids(at, "prep")
        if tree.lemma[kid] in ("of", "on", "against")
        for noun in tree.kids(kid, "pobj")
    ]
    return tree.kids(at, "dobj", "nsubjpass") + of
