"""Whether today is a day, a broadcast or the present age: in today's world, the youth of today, still strong today."""

from analysis.times import anchor
from analysis.times.patterns import CONTEXTS, DAYPARTS
from analysis.times.phrase import Phrase

_ARTICLES = frozenset({"a", "an", "the", "our"})
_PARTS = CONTEXTS["spells"] | CONTEXTS["awaited"] | DAYPARTS.keys()
_OLDEN = frozenset({"olden", "bygone"})
_ADJECTIVES = 3  # words between "today's" and its noun
_NEAR = 10
_GENERIC = CONTEXTS["generic"]
_SURELY = frozenset({"will", "'ll", "due", "scheduled"})
_NEARBY = 40  # words
_QUOTES, _SHOWS = frozenset({'"', "''", "``"}), frozenset({"programme", "show"})


def is_generic(phrase: Phrase) -> bool:
    """Return whether these years are meant and no day: "in today's world", "in today's fast and open economy"."""
    if phrase.after() != "'s":
        return False
    following = phrase.scene.words.words[phrase.last + 1 : phrase.last + 2 + _ADJECTIVES]
    return next((word in _GENERIC for word in following if word in _GENERIC or not word.isalpha()), False)


def is_age(phrase: Phrase) -> bool:
    """Return whether today is the present age: "the youth of today", and today against olden days."""
    if _is_still(phrase) or (phrase.before() in ("is", "are") and "what" in (phrase.before(3), phrase.before(4))):
        return True  # "it has made the town what it is today"
    if phrase.before() == "of" and phrase.before(2) != "as":
        return (
            not _ARTICLES.isdisjoint((phrase.before(3), phrase.before(4), phrase.before(5)))
            and phrase.before(2) not in _PARTS
            and phrase.after() != "'s"
        )
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or _OLDEN.isdisjoint(phrase.scene.words.words[told.first : told.last]):
        return False
    return phrase.first - told.last <= _NEARBY


def is_imagined(phrase: Phrase) -> bool:
    """Return whether tomorrow is any day to come: "whether today or tomorrow", "if all of them left tomorrow"."""
    if phrase.before() == "or" and phrase.before(2) == "today":
        return True
    return not anchor.follows(phrase, _SURELY) and (
        anchor.follows(phrase, frozenset({"if"})) or (phrase.before(), phrase.before(2)) == ("that", "so")
    )


def is_show(phrase: Phrase) -> bool:
    """Return whether a broadcast is named: "Today" alone in quotation marks, or the Today show."""
    quoted = phrase.before() in _QUOTES and phrase.after() in _QUOTES
    show = phrase.after() in _SHOWS and phrase.scene.words.written(phrase.last).istitle()
    return show or (phrase.scene.words.written(phrase.first).istitle() and (quoted or phrase.after() in _SHOWS))


def _is_still(phrase: Phrase) -> bool:
    """Return whether something goes on until today: "it is still going strong today"."""
    words = phrase.scene.words
    near = range(phrase.first - 1, max(-1, phrase.first - _NEAR), -1)
    still = next((index for index in near if words.words[index] == "still"), None)
    if still is None or any(anchor.ends_sentence(words, index) for index in range(still, phrase.first)):
        return False
    return words.words[still - 1] not in ("was", "were") and anchor.side(phrase) >= 0
