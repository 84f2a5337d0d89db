"""Whether a season, month or feast is that of every year by what stands beside it: "holidays like Christmas"."""

from analysis.lexicons import words as lexicon_words
from analysis.times.anchor import opens
from analysis.times.clauses import said_before
from analysis.times.patterns import SEASONS
from analysis.times.phrase import Phrase, Scene

_OPPOSITE = {"SU": "WI", "WI": "SU", "SP": "FA", "FA": "SP"}
_ANYBODY = frozenset({"i", "people", "we", "you"})
_REACH, _LIST, _QUOTE = 26, 12, 2  # words
_POINTS = frozenset({"coming", "last", "next", "this"})
_ARE = frozenset({"are", "is"})
_CUSTOMS = frozenset({"grown", "harvested", "planted", "sown"})  # crops, whose year returns
_EACH = frozenset(f"XXXX-{season}" for season in _OPPOSITE)
_TIMES = frozenset({"time", "times"})
_FEASTS = frozenset({"feasts", "festivals", "holidays", "occasions"})
_IN_NO_LIST = lexicon_words("stop_words") - {"and", "or", "s", "'s", "of", "the"}  # "such as that he took in spring"
_LIKE = (["like"], ["including"], ["such", "as"])


def is_of_opposites(phrase: Phrase) -> bool:
    """Return whether two sentences begin with opposite seasons: "In winter, we sowed. In summer, we reaped"."""
    words = phrase.scene.words.words
    opposite = _OPPOSITE[SEASONS[phrase.word("season")]]
    near = range(max(0, phrase.first - _REACH), min(len(words), phrase.last + _REACH))
    if not _begins(phrase.scene, phrase.last - 1):
        return False  # "we met in the summer and married in the winter"
    return any(SEASONS.get(words[place]) == opposite and _begins(phrase.scene, place) for place in near)


def _begins(scene: Scene, season: int) -> bool:
    """Return whether a sentence about us or anybody begins with a season: "In the winter, we"."""
    words = scene.words.words
    if not season:
        return False
    subject = season + 1 + (words[season + 1 : season + 2] == [","])
    article = words[season - 1] == "the"
    opened = words[season - 1 - article] == "in" and opens(scene, season - 1 - article, _QUOTE)
    return opened and not _ANYBODY.isdisjoint(words[subject : subject + 1])


def is_of_custom(phrase: Phrase) -> bool:
    """Return whether what is done in a month is done each year: "beet is harvested in October"."""
    return phrase.before() == "in" and phrase.before(2) in _CUSTOMS and phrase.before(3) in _ARE


def is_of_holidays(phrase: Phrase) -> bool:
    """Return whether a feast is one of those that are named as a kind: "holidays such as birthdays or Christmas"."""
    words = phrase.scene.words
    said = said_before(words, phrase.first, _LIST)
    for place, word in enumerate(said):
        if word in _FEASTS:
            like = next((like for like in _LIKE if said[place + 1 : place + 1 + len(like)] == like), None)
            listed = said[place + 1 + len(like) :] if like else []
            one = not _POINTS.isdisjoint([*said[-1:], words.words[phrase.first]])  # "holidays like last Christmas"
            return like is not None and not one and _IN_NO_LIST.isdisjoint(listed)
    return False


def is_part_of_any(phrase: Phrase) -> bool:
    """Return whether a part of any year is named: "its busiest time of the year", the rest behind a season."""
    if phrase.before(2) in _TIMES:
        return True
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    is_rest = phrase.before(2) in ("rest", "remainder")
    return is_rest and told is not None and told.reading.value in _EACH and phrase.first - told.last <= _REACH
