"""Whether a word that could be a month is one: May the month and Theresa May, August Miller, the March on Rome."""

from analysis.lexicons import words as lexicon_words
from analysis.times.patterns import CONTEXTS, MONTHS, OTHER
from analysis.times.phrase import Phrase

AWAITED = CONTEXTS["awaited"]
_FUNCTION = lexicon_words("stop_words")
_ADJECTIVES = 4  # words between a month and what it is the month of
# Months that are also given names, verbs or the modal; they need a word before them that dates take.
_NAMES = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "dec", "sep", "jun", "jul"})
MARCHES = frozenset({"of", "on", "to", "for", "madness", "begins", "begin", "goes"})
_ROWS = frozenset({",", "and", "or", "("})  # between names
_PARTS = frozenset({"beginning", "day", "days", "end", "half", "middle", "month", "start", "week", "weeks"})
_OF_YEAR = frozenset({("last", "year"), ("this", "year"), ("next", "year")})
_SURE = CONTEXTS["surely"]
_INTRODUCES = CONTEXTS["introduces"]
_TELLS = CONTEXTS["reports"]
_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "your", "our", "whose"})


def is_month(phrase: Phrase) -> bool:
    """Return whether the phrase of a month's name means the month."""
    name, first = phrase.list("month")[0], phrase.match.start("month")
    before = phrase.scene.words.words[first - 1] if first else ""
    if len(phrase.list("month")) == 1 and len(name) < 4 and name != "may":  # "Jan" without a stop is a name as well
        named = phrase.scene.words.letters[phrase.last : phrase.last + 1] == OTHER and _is_capital(phrase)
        return not named and before in ("in", "since", "by", "until", "last", "next", "early", "late")
    if before == "-" and first > 1 and phrase.scene.words.words[first - 2] in _SURE:
        return True  # "mid-May", whatever May's name
    part = before == "of" and phrase.scene.words.words[first - 2] in _PARTS
    if name == "may" and before not in _SURE and not part and name in phrase.scene.names:
        return before == "a" and phrase.after() in AWAITED  # "a May summit", whatever the name of the minister
    capital = _is_capital(phrase)
    if phrase.after().isdigit() and phrase.after(2) in CONTEXTS["movements"]:
        return False  # "the April 6 movement"
    if name == "may" and phrase.after() == "'s" and before not in _SURE and not is_owned(phrase, before):
        return False  # "David Cameron, May's predecessor"
    if capital and name in _NAMES and before in _ROWS and phrase.scene.words.letters[phrase.last] == OTHER:
        return False  # "Anna Bell, August Miller"
    if name in _NAMES and before in ("the", "a", "this", "upcoming") and phrase.after() in MARCHES:
        return False  # "the March of Time", "the March on Rome", "the March for Science"
    if name == "march" and before == "the" and phrase.before(2) == "on":
        return False  # "they are on the march"
    if name in _NAMES and before == "," and phrase.after() in _TELLS:
        return False  # "in her letter, May said"
    if (phrase.after(), phrase.after(2)) in _OF_YEAR and not phrase.scene.words.written(first - 1)[:1].isupper():
        return True  # "down by a tenth on March last year"
    if phrase.after() == "and" and phrase.after(2) in MONTHS and _is_row(phrase):
        return True  # "a chance that March and April will be hot"
    if before == "than" and phrase.before(2) in ("earlier", "later", "sooner"):
        return True  # "no earlier than June"
    return name not in _NAMES or before in _INTRODUCES or is_owned(phrase, before)


def _is_row(phrase: Phrase) -> bool:
    """Return whether another month follows: its name has a capital and nobody's surname behind it."""
    words, place = phrase.scene.words, phrase.last + 1
    following = words.written(place + 1)[:1] if place + 1 < len(words.words) else ""
    return words.written(place)[:1].isupper() and not following.isupper()


def _is_capital(phrase: Phrase) -> bool:
    """Return whether a word with a capital follows: "by Jan Fabre", "August Miller"."""
    return bool(phrase.after()) and phrase.scene.words.written(phrase.last)[:1].isupper()


def is_owned(phrase: Phrase, before: str) -> bool:
    """Return whether somebody's thing has the month before it: "his March budget", "Britain's June vote"."""
    words, after = phrase.scene.words, phrase.after()
    if before == "'s":
        return after in AWAITED
    if after == "'s":  # "April's closely watched election"
        following = [phrase.after(count) for count in range(2, 2 + _ADJECTIVES)]
        return not AWAITED.isdisjoint(following)
    is_noun = after.isalpha() and after not in _FUNCTION and not after.endswith("ed")
    if before not in _POSSESSIVES or not is_noun:
        return False
    return phrase.list("month")[0] != "march" or words.written(phrase.last).islower() or after in AWAITED
