"""Two accounts, in two articles, of one event or of two: what speaks for the one and what for the other."""

import functools
import math

from analysis.corpus.accounts import Account, Rarity
from analysis.lexicons import weights_of, words
from analysis.text.reporting import reporting_verbs

_RARE = 6.0  # the weight of shared words from which more says no more


def chance(one: Account, other: Account, rarity: Rarity) -> float:
    """Return how likely two accounts tell of one event, from 0 to 1.

    A logistic regression over `features`, learnt from ECB+ (`benchmarks/train/same_events.py`;
    docs/corpus-events.md has the model card).
    """
    weights = weights_of("same_event_weights")
    score = weights["bias"] + math.fsum(
        weights[name] * value for name, value in features(one, other, rarity).items() if name in weights
    )
    return 1 / (1 + math.exp(-score))


def features(one: Account, other: Account, rarity: Rarity) -> dict[str, float]:
    """Return what speaks for and against two accounts being of one event: names and values."""
    return {**_of_words(one, other, rarity), **_of_parties(one, other, rarity), **_of_standing(one, other)}


def _of_words(one: Account, other: Account, rarity: Rarity) -> dict[str, float]:
    shared = one.content & other.content
    weight = rarity.sum(shared)
    first = _share(one, other, rarity)
    second = _share(other, one, rarity)
    kin = one.families & other.families
    said = not reporting_verbs().isdisjoint(one.lemmas | other.lemmas)
    articles = rarity.alike(one.doc_id, other.doc_id)
    telling = in_common(one, other, rarity)
    kind = max((rarity.set_apart(word, one.doc_id, other.doc_id) for word in kin), default=0.0)
    return {
        "telling words shared": min(1.0, telling),
        "telling word of the family": kind / _RARE,
        "telling words and family": min(1.0, telling + kind / _RARE) * bool(kin),
        "light": float(is_light(one, other)),
        "same word": float(bool(one.lemmas & other.lemmas)),
        "same family": float(bool(kin)),
        "rarity of the family": rarity.sum(kin) / max(1, len(kin)) / _RARE,
        "said": float(said),
        "content shared": min(1.0, weight / _RARE),
        "share of content": share_of_content(one, other, rarity),
        "no content": float(not one.content or not other.content),
        "nothing shared": float(bool(one.content and other.content and not shared)),
        "told in the other article": min(first, second),
        "told in the other article, more": max(first, second),
        "articles alike": articles,
        "articles much alike": math.sqrt(articles),
        "articles alike, same family": articles * bool(kin),
        "articles alike, rarity of the family": articles * rarity.sum(kin) / max(1, len(kin)) / _RARE,
        "articles alike, content shared": articles * min(1.0, weight / _RARE),
    }


def in_common(one: Account, other: Account, rarity: Rarity) -> float:
    """Return how much the words that two accounts share beside the event's own tell them from others, from 0.

    A word of which both articles are full ("Trump" where all is about him) says little; 1 is that of two words that
    each says once.
    """
    shared = (one.content & other.content) | (one.numbers & other.numbers)
    return math.fsum(sorted(rarity.set_apart(word, one.doc_id, other.doc_id) for word in shared)) / _RARE


def share_of_content(one: Account, other: Account, rarity: Rarity) -> float:
    """Return how much of what the shorter of two accounts says, beside the event's own word, the other says too."""
    least = min(rarity.sum(one.content), rarity.sum(other.content))
    return rarity.sum(one.content & other.content) / least if least else 0.0


def is_light(one: Account, other: Account) -> bool:
    """Return whether the word that two accounts share says little of what happened: "took", "said"."""
    return (one.lemmas | other.lemmas) <= _light_words()


@functools.cache
def _light_words() -> frozenset[str]:
    return words("light_verbs") | words("idle_words") | words("beginning_verbs") | reporting_verbs()


def _share(one: Account, other: Account, rarity: Rarity) -> float:
    """Return how much of what an account says the article of the other says anywhere."""
    every = rarity.sum(one.content)
    return rarity.sum(word for word in one.content if rarity.says(other.doc_id, word)) / every if every else 0.0


def _of_parties(one: Account, other: Account, rarity: Rarity) -> dict[str, float]:
    found = {}
    for name in ("names", "places", "numbers"):
        own, theirs = getattr(one, name), getattr(other, name)
        if own and theirs:
            shared = own & theirs
            found[f"{name} shared"] = min(1.0, rarity.sum(shared) / _RARE) if name == "names" else float(bool(shared))
            found[f"{name} differ"] = float(not shared)
        elif own or theirs:
            found[f"{name} of one"] = 1.0
    own = min(rarity.sum(one.names - other.content), rarity.sum(other.names - one.content))
    found["each names its own"] = min(1.0, own / _RARE)
    for name in ("names", "places", "numbers"):
        first, second = (_strange(*pair, name, rarity) for pair in ((one, other), (other, one)))
        found[f"{name} new to either article"] = min(first, second)
        found[f"{name} new to one article"] = max(first, second)
    return found


def _strange(one: Account, other: Account, name: str, rarity: Rarity) -> float:
    """Return how much of what one account names the article of the other never says."""
    return min(1.0, rarity.sum(word for word in getattr(one, name) if not rarity.says(other.doc_id, word)) / _RARE)


def _of_standing(one: Account, other: Account) -> dict[str, float]:
    statuses = {one.row.status, other.row.status}
    found = {
        "both main": float(one.is_main and other.is_main),
        "salience of the lesser": min(one.row.salience, other.row.salience),
        "planned and not": float("planned" in statuses and len(statuses) > 1),
        "denied and not": float("denied" in statuses and len(statuses) > 1),
        "ongoing and not": float("ongoing" in statuses and len(statuses) > 1),
        "claimed and not": float((one.speaker is None) != (other.speaker is None)),
    }
    if one.days and other.days:
        found["same days"] = float(one.days == other.days)
        found["days overlap"] = float(one.days != other.days and days_apart(one, other) == 0)
    return found


def days_apart(one: Account, other: Account) -> int:
    """Return how many days lie between those that the texts give to two accounts, 0 where they may be the same."""
    if one.days is None or other.days is None:
        return 0
    return max(0, (one.days[0] - other.days[1]).days, (other.days[0] - one.days[1]).days)
