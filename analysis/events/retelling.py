"""Two tellings, of one event or of two: what speaks for the one and what for the other."""

import math
from dataclasses import dataclass

from analysis.events.families import family, groups
from analysis.events.mention import EventMention
from analysis.lexicons import weights_of, words
from analysis.text.syntax import VERBAL, Syntax

_POINTING = frozenset({"the", "this", "these", "that", "those"})
_NEW = frozenset({"a", "an", "any", "such", "no"})
_OTHER = frozenset({"another", "other", "next", "new", "latest", "first", "second"})
_ANOTHER = frozenset({"another", "second", "third", "next"})
_SOME = frozenset({"several", "more", "many", "some", "further", "both", "multiple", "series"})
_BACK = frozenset({"pointing", "possessed", "part of a name"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_FAR = 4  # sentences
_NEAR = 3  # sentences in which the story tells its lead again
_LEAD = 1  # the second sentence is part of the lead


@dataclass(frozen=True)
class Telling:
    """What one mention tells of its event, as far as it can be held against what another tells."""

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
    content: frozenset[str]  # what its phrase names
    doer: str  # how the doer is told: name, noun, pronoun; "" for none
    thing: str
    is_lead: bool


def telling(tree: Syntax, mention: EventMention, places: dict[int, str]) -> Telling:
    """Return what `mention` tells; `places` gives the names of places by position."""
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
        content=frozenset(tree.lemma[each] for each in below if tree.pos[each] in _NAMING and each != at),
        doer=_told_as(tree, doers),
        thing=_told_as(tree, things),
        is_lead=tree.sentence[at] <= tree.sentence[0] + _LEAD,
    )


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


def chance(telling: Telling, event: list[Telling]) -> float:
    """Return how likely `telling` speaks of the event that `event` has told of so far, from 0 to 1.

    A logistic regression over `features`, learnt from what editors took for one event
    (`benchmarks/train/coreference.py`).
    """
    weights = weights_of("coreference_weights")
    score = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in features(telling, event).items())
    return 1 / (1 + math.exp(-score))


def are_alike(telling: Telling, other: Telling) -> bool:
    """Return whether the words of two tellings can name one event: those of one family or of one kind."""
    return telling.family == other.family or not telling.groups.isdisjoint(other.groups)


def is_another(telling: Telling, event: list[Telling]) -> bool:
    """Return whether a telling plainly is of another event: "another attack", or each names a party of its own."""
    if telling.pointing == "other":
        return True
    if HARD == "none":
        return False
    if HARD == "verbs":
        if _each_has_its_own(telling.places, frozenset().union(*(other.places for other in event))):
            return True
        if NUM and telling.is_verb and _each_has_its_own(telling.numbers, frozenset().union(*(other.numbers for other in event if other.is_verb))):
            return True
        own = frozenset(filter(_cap, telling.parties)) - telling.places
        others = [other for other in event if other.family == telling.family and other.is_verb == telling.is_verb] if SAMEPOS else [o for o in event if o.is_verb]
        theirs = frozenset().union(*(frozenset(filter(_cap, other.parties)) - other.places for other in others))
        return (telling.is_verb or bool(SAMEPOS)) and not own & theirs and bool(own) and bool(theirs)
    places = frozenset().union(*(other.places for other in event))
    parties = frozenset().union(*(other.parties for other in event)) - places
    own = telling.parties - telling.places
    if HARD == "names":
        own, parties = frozenset(filter(_cap, own)), frozenset(filter(_cap, parties))
    if HARD == "places":
        return _each_has_its_own(telling.places, places)
    return _each_has_its_own(own, parties) or _each_has_its_own(telling.places, places)


import os
HARD = os.environ.get("HARD", "")
NUM = os.environ.get("NUM", "")
SAMEPOS = os.environ.get("SAMEPOS", "")
TWO = os.environ.get("TWO", "")


def _cap(name):
    return name[:1].isupper()


def _each_has_its_own(ones: frozenset[str], others: frozenset[str]) -> bool:
    return bool(ones - others and others - ones)


def is_taken_up(telling: Telling, event: list[Telling]) -> bool:
    """Return whether what was told is plainly taken up: "these talks", or one that names the same parties.

    Not where it may be a new one ("a deal"), of another kind or of other things. A verb takes up only what two parties
    do.
    """
    if telling.pointing in ("new", "several"):
        return False
    for name in ("sorts", "things"):
        own, theirs = getattr(telling, name), frozenset().union(*(getattr(other, name) for other in event))
        if own and theirs and not own & theirs:
            return False
    parties = frozenset().union(*(other.parties for other in event))
    shared = telling.parties & parties
    if telling.is_verb:
        return len(shared) > 1
    return bool(shared) or (not (telling.parties and parties) and telling.pointing in _BACK)


def features(telling: Telling, event: list[Telling]) -> dict[str, float]:
    """Return what speaks for and against `telling` being of the same event as those of `event`: names and values."""
    nearest = event[-1]
    away = telling.sentence - nearest.sentence
    order = f"{'verb' if nearest.is_verb else 'noun'} then {'verb' if telling.is_verb else 'noun'}"
    found = {
        order: 1.0,
        f"same word, {order}": float(any(telling.lemma == other.lemma for other in event)),
        f"{telling.pointing}": float(not telling.is_verb),
        f"{nearest.pointing} before": float(not nearest.is_verb),
        "same sentence": float(away == 0),
        "next sentence": float(away == 1),
        "far": float(away > _FAR),
        "distance": math.log(1 + away),
        "told before": math.log(len(event)),
        "same status": float(any(telling.status == other.status for other in event)),
        "same speaker": float(telling.speaker is not None and any(telling.speaker == other.speaker for other in event)),
    }
    if any(other.is_lead for other in event):
        found |= {
            "lead before": 1.0,
            "lead before, near": float(away <= _NEAR),
            "both in the lead": float(telling.is_lead),
        }
    content = frozenset().union(*(other.content for other in event))
    common = len(telling.content & content)
    found["content shared"] = float(min(common, 3))
    found["any content shared"] = float(common > 0)
    found["no content shared"] = float(bool(telling.content and content and not common))
    for name in ("doer", "thing"):
        before, now = getattr(nearest, name), getattr(telling, name)
        if before and now:
            same = getattr(telling, f"{name}s") & getattr(nearest, f"{name}s")
            found |= {
                f"{name}: {before} then {now}": 1.0,
                f"{name}: {before} then {now}, {'same' if same else 'other'}": 1.0,
            }
    for name in ("parties", "doers", "things", "sorts", "numbers", "dates"):
        own = getattr(telling, name)
        theirs = frozenset().union(*(getattr(other, name) for other in event))
        if own and theirs:
            shared = own & theirs
            found[f"{name} shared"] = float(bool(shared))
            found[f"{name} differ"] = float(not shared)
            found[f"{name} both differ"] = float(bool(shared and own - shared and theirs - shared))
        elif own:
            found[f"{name} new"] = 1.0
        elif theirs:
            found[f"{name} left out"] = 1.0
    names, theirs = frozenset(filter(_cap, telling.parties)), frozenset().union(*(frozenset(filter(_cap, other.parties)) for other in event))
    theirs0 = theirs
    found["each names its own"] = float(_each_has_its_own(names, theirs))
    found["each has its own"] = float(_each_has_its_own(telling.parties, frozenset().union(*(other.parties for other in event))))
    own = telling.doers | telling.things
    theirs = frozenset().union(*(other.doers | other.things for other in event))
    found["arguments shared"] = float(bool(own & theirs))
    found["place differs"] = float(_each_has_its_own(telling.places, frozenset().union(*(other.places for other in event))))
    if os.environ.get("BEST"):
        most = max((len((telling.content | telling.parties) & (o.content | o.parties)) for o in event))
        found["most shared with one"] = float(min(most, 3))
        found["half told alike"] = sum(o.family == telling.family for o in event) / len(event)
        found["any noun pointing"] = float(any(not o.is_verb for o in event))
        found["parties named in common"] = float(min(3, len(names & theirs0)))
        found["status planned then happened"] = float({telling.status, nearest.status} == {"planned", "happened"})
        found["denied and not"] = float((telling.status == "denied") != (nearest.status == "denied"))
        found["possible and not"] = float((telling.status == "possible") != (nearest.status == "possible"))
        if not telling.is_verb:
            for n in ("same word", "kinless"):
                pass
            found[f"{telling.pointing}, same word"] = float(any(telling.lemma == other.lemma for other in event))
            found[f"{telling.pointing}, parties shared"] = float(bool(telling.parties & frozenset().union(*(o.parties for o in event))))
            found[f"{telling.pointing}, next"] = float(away <= 1)
            found[f"{telling.pointing}, lead"] = float(any(o.is_lead for o in event))
    if all(other.family != telling.family for other in event):
        if TWO:
            found |= {f"kind, {name}": value for name, value in found.items()}
        found["of one kind"] = 1.0
    return found
