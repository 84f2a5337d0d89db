"""Whether a season, month or feast is that of every year by what stands beside it: "holidays like Christmas"."""

from analysis.times.clauses import sentence_before
from analysis.times.patterns import SEASONS
from analysis.times.phrase import Phrase

_OPPOSITE = {"SU": "WI", "WI": "SU", "SP": "FA", "FA": "SP"}
_ANYBODY = frozenset({"i", "people", "we", "you"})
_PREPOSITIONS = frozenset({"during", "in"})
_REACH, _LIST, _POINT = 26, 12, 5  # words
_MIDDLES = frozenset({"depth", "depths", "height", "middle"})
_POINTS = frozenset({"coming", "last", "next", "this"})
_ARE = frozenset({"are", "is"})
_CUSTOMS = frozenset(
    {"celebrated", "gathered", "grown", "harvested", "marked", "observed", "picked", "planted", "sown"}
)
_EACH = frozenset(f"XXXX-{season}" for season in _OPPOSITE)
_TIMES = frozenset({"time", "times"})
_FEASTS = frozenset({"feasts", "festivals", "holidays", "occasions"})
_LIKE = (["like"], ["including"], ["such", "as"])


def is_of_opposites(phrase: Phrase) -> bool:
    """Return whether anybody's doings in two opposite seasons are told: "In winter we sowed. In summer we reaped"."""
    words = phrase.scene.words.words
    opposite = _OPPOSITE[SEASONS[phrase.word("season")]]
    near = range(max(0, phrase.first - _REACH), min(len(words), phrase.last + _REACH))
    said = words[near.start : near.stop]
    if phrase.before() == "of" and phrase.before(2) not in _MIDDLES:
        return False  # "it was the worst storm of the winter"
    if _ANYBODY.isdisjoint(said) or not _POINTS.isdisjoint(said):
        return False
    return any(
        SEASONS.get(words[place]) == opposite and not _PREPOSITIONS.isdisjoint(words[max(0, place - _POINT) : place])
        for place in near
    )


def is_of_custom(phrase: Phrase) -> bool:
    """Return whether what is done in a month is done each year: "beet is harvested in October"."""
    return phrase.before() == "in" and phrase.before(2) in _CUSTOMS and phrase.before(3) in _ARE


def is_of_holidays(phrase: Phrase) -> bool:
    """Return whether a feast is one of those that are named as a kind: "holidays such as birthdays or Christmas"."""
    words = phrase.scene.words
    near = sentence_before(words, phrase.first, _LIST)
    said = words.words[near.start : near.stop]
    for place, word in enumerate(said):
        if word in _FEASTS:
            return any(said[place + 1 : place + 1 + len(like)] == like for like in _LIKE)
    return False


def is_part_of_any(phrase: Phrase) -> bool:
    """Return whether a part of any year is named: "its busiest time of the year", the rest behind a season."""
    if phrase.before(2) in _TIMES:
        return True
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    is_rest = phrase.before(2) in ("rest", "remainder")
    return is_rest and told is not None and told.reading.value in _EACH and phrase.first - told.last <= _REACH
