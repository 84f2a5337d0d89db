"""Two tellings, of one event or of two: what speaks for the one and what for the other."""

import math
from collections.abc import Iterable

from analysis.events.telling import Telling
from analysis.lexicons import probability
from analysis.text.reporting import reporting_verbs

_BACK = frozenset({"pointing", "possessed", "part of a name"})
_ROLES = (("doer", "doers"), ("thing", "things"))
_FAR = 4  # sentences
_NEAR = 3  # sentences in which the story tells its lead again
_MANY = 3


def chance(telling: Telling, event: list[Telling]) -> float:
    """Return how likely `telling` speaks of the event that `event` has told of so far, from 0 to 1.

    A logistic regression over `features`, learnt from what editors took for one event
    (`benchmarks/train/coreference.py`).
    """
    return probability("coreference_weights", features(telling, event).items())


def are_alike(telling: Telling, other: Telling) -> bool:
    """Return whether the words of two tellings can name one event: of one family, or loose synonyms."""
    return telling.family == other.family or not telling.groups.isdisjoint(other.groups)


def is_another(telling: Telling, event: list[Telling]) -> bool:
    """Return whether a telling plainly is of another event: "another attack", another place, other parties.

    A country that takes part is no other place: "Oslo talks with Riga", "the talks between Riga and Oslo".
    """
    if telling.pointing == "other":
        return True
    places, others = telling.places - _all(event, "parties"), _all(event, "places") - telling.parties
    return _each_has_its_own(places, others) or any(_differ(telling, other) for other in event)


def _differ(one: Telling, other: Telling) -> bool:
    """Return whether two tellings are of other days or numbers, or two verbs of others who do, suffer or say it."""
    if one.days and other.days and (one.days[1] < other.days[0] or other.days[1] < one.days[0]):
        return True
    if one.is_verb != other.is_verb:
        return False  # a noun may name the one party ("the stabbing of Bo"), its verb the other ("Al stabbed him")
    if one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers):
        return True
    if not one.is_verb:  # "the deal between Al and Bo", "the deal between Al and Cy"
        return min(len(one.parties), len(other.parties)) > 1 and _each_has_its_own(one.parties, other.parties)
    if one.family != other.family and not (one.names & other.names or one.places & other.places):
        return True  # "he attacked", "he died"
    for told_as, role in _ROLES:
        are_named = getattr(one, told_as) == getattr(other, told_as) == "name"
        if are_named and getattr(one, role).isdisjoint(getattr(other, role)):
            return True
    is_said = one.lemma in reporting_verbs()
    ones, others = (one.parties, other.parties) if is_said else (one.names, other.names)
    if is_said or one.doers & other.doers:  # "sales of Audi rose", "sales of Skoda rose"
        return bool(ones and others and ones.isdisjoint(others))
    return False


def _all(event: Iterable[Telling], name: str) -> frozenset[str]:
    return frozenset().union(*(getattr(other, name) for other in event))


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
        own, theirs = getattr(telling, name), _all(event, name)
        if own and theirs and not own & theirs:
            return False
    parties = _all(event, "parties")
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
    found |= _of_arguments(telling, event) | _of_status(telling, nearest)
    content = _all(event, "content")
    common = len(telling.content & content)
    found["content shared"] = float(min(common, _MANY))
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
        theirs = _all(event, name)
        if own and theirs:
            shared = own & theirs
            found[f"{name} shared"] = float(bool(shared))
            found[f"{name} differ"] = float(not shared)
            found[f"{name} both differ"] = float(bool(shared and own - shared and theirs - shared))
        elif own:
            found[f"{name} new"] = 1.0
        elif theirs:
            found[f"{name} left out"] = 1.0
    found["loose synonyms"] = float(all(other.family != telling.family for other in event))
    return found


def _of_arguments(telling: Telling, event: list[Telling]) -> dict[str, float]:
    """Return what the parties, in whatever role, speak for: who did it here may suffer it or own it there."""
    arguments = telling.doers | telling.things
    most = max(len((telling.content | telling.parties) & (other.content | other.parties)) for other in event)
    found = {
        "each names its own": float(_each_has_its_own(telling.names | telling.places, _all(event, "names"))),
        "each has its own": float(_each_has_its_own(telling.parties, _all(event, "parties"))),
        "arguments shared": float(bool(arguments & (_all(event, "doers") | _all(event, "things")))),
        "most shared with one": float(min(most, _MANY)),
    }
    if not telling.is_verb:
        is_same_word = any(telling.lemma == other.lemma for other in event)
        found[f"{telling.pointing}, same word"] = float(is_same_word)
        found[f"{telling.pointing}, parties shared"] = float(bool(telling.parties & _all(event, "parties")))
    return found


def _of_status(telling: Telling, nearest: Telling) -> dict[str, float]:
    both = (telling.status, nearest.status)
    return {f"{status} and not": float(both.count(status) == 1) for status in ("denied", "possible")}
