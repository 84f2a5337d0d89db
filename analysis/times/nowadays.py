"""Whether today means these years, set against a time long over: "30 years ago it was worse than it is today"."""

import itertools

from analysis.times import calendar
from analysis.times.anchor import ends_sentence, opens, side
from analysis.times.clauses import sentence_before
from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS, NUMBERS, OTHER
from analysis.times.phrase import Mention, Phrase
from analysis.times.these_years import ends_clause, is_of_these_years, words_before
from analysis.times.weights import weight_of

_STATES = CONTEXTS["states"]
_PRONOUNS = frozenset({"he", "i", "it", "she", "they", "we", "you"})
_ARE = frozenset({"'re", "'s", "are", "does", "do", "has", "have", "is"})
_BE = frozenset({"'re", "'s", "are", "has", "have", "is"})
_RELATIVES = frozenset({"that", "which", "who"})
_HERE = frozenset({"here", "it", "there"})
_IMAGINED, _WOULD = frozenset({"if"}), frozenset({"if", "might", "would"})
_WE = frozenset({"i", "we"})  # "today we are proud", on the day of a speech
_OF_DAY = frozenset({"is", "marks", "was", "'s"})  # "today is the anniversary"
_LOOK, _NEAR, _CLAUSE = 3, 40, 14  # mentions; words
_FAR = 2  # years, from which on a time is one of those that the present is set against
_LONG_AGO = frozenset({"centuries", "decades", "generations", "years"})
_NUMBER = 5  # words
_WORLD, _WERE = ("in", "the", "world"), frozenset({"was", "were", "had"})
_KINDS = CONTEXTS["generic"] | {"people", "companies", "schools", "men"}
_CERTAIN = frozenset({"the", "these", "those", "many", "some"}) | set(NUMBERS)
_AT_A_TIME = ["at", "a", "time"]  # "Today, at a time when all are poor, it is so"
_HAPPENS = CONTEXTS["awaited"] | CONTEXTS["notices"] | CONTEXTS["mishaps"] | CONTEXTS["modals"] | {"it", "that", "this"}
_AT_IT = frozenset({"alert", "court", "holiday", "leave", "session", "strike", "trial"})
_STAND = frozenset({"stand", "stands"})
_USE, _USED = 8, frozenset({"know", "use"})  # words


def is_nowadays(phrase: Phrase) -> bool:
    """Return whether today means these years, in a sentence that says how things stand."""
    if phrase.after() == "'s":
        return False
    if (phrase.before() == "even" and side(phrase) >= 0) or (
        phrase.before(3),
        phrase.before(2),
        phrase.before(),
    ) == _WORLD:
        return True  # "even today it is told", "how things stand in the world today"
    told = (
        _is_imagined(phrase)
        or _is_of_kind(phrase)
        or _is_compared(phrase)
        or _is_defining(phrase)
        or _is_of_use(phrase)
        or _opens_state(phrase)
        or _is_of_subject(phrase)
        or is_of_these_years(phrase)
    )
    return told or _is_against_past(phrase)


def _opens_state(phrase: Phrase) -> bool:
    """Return whether a sentence that today opens says how things stand: "Today some 200 remain in the hills"."""
    words, last = phrase.scene.words, phrase.last + (phrase.after() == ",")
    if not opens(phrase.scene, phrase.first, 2):
        return False
    return words.words[last : last + 3] == _AT_A_TIME or _is_state(words, last)


def _is_of_subject(phrase: Phrase) -> bool:
    """Return whether today stands between a thing and how it stands: "the firm today has nine offices"."""
    words = phrase.scene.words
    if phrase.after() not in _STATES or phrase.before() in _HAPPENS or words.letters[phrase.first - 1] != OTHER:
        return False
    if any(weight_of(words, index) or words.words[index] in _WE for index in _sentence(phrase, _CLAUSE)):
        return False
    return not _is_event(words.words, phrase.last)


def _sentence(phrase: Phrase, reach: int) -> range:
    return sentence_before(phrase.scene.words, phrase.first, reach)


def _is_imagined(phrase: Phrase) -> bool:
    """Return whether somebody who is dead is thought of: "if she were alive today", "he would be alive today"."""
    said = words_before(phrase, _CLAUSE)
    if phrase.before() in ("alive", "around", "here") and not _WOULD.isdisjoint(said):
        return not {"was", "were", "be"}.isdisjoint(said[-2:])
    return phrase.before() in ("lived", "living") and not _IMAGINED.isdisjoint(said)


def _is_compared(phrase: Phrase) -> bool:
    """Return whether a clause of two words says how things stand: "worse than it is today", "the man he is today"."""
    return phrase.before() in _ARE and phrase.before(2) in _PRONOUNS and ends_clause(phrase) and phrase.before(3) != ","


def _is_defining(phrase: Phrase) -> bool:
    """Return whether a clause says which thing is meant: "the test that matters today", "the cards we use today"."""
    verb = 2 if phrase.before() in _HERE else 1
    if phrase.before(verb) not in _STATES - _BE:
        return False
    if phrase.before(verb) in _STAND and "as" in words_before(phrase, _NUMBER):
        return False  # "as we stand here today"
    return phrase.before(verb + 1) in _RELATIVES or (phrase.before(verb + 1) in _PRONOUNS and ends_clause(phrase))


def _is_of_kind(phrase: Phrase) -> bool:
    """Return whether people or things of these years are meant: "young people today are poor", "our society today"."""
    if phrase.before() in _KINDS and phrase.before(2) == "our":
        return True
    if phrase.before() not in _KINDS or phrase.before(2) in _CERTAIN or phrase.before(2)[:1].isdigit():
        return False
    said = phrase.scene.words.words
    return said[phrase.last : phrase.last + 1] != [] and (
        said[phrase.last] in _STATES and not _is_event(said, phrase.last)
    )


def _is_of_use(phrase: Phrase) -> bool:
    """Return whether a clause says what people know or use: "the cards, which we use to pay our way today"."""
    said = words_before(phrase, _USE)
    return ends_clause(phrase) and any(
        said[index] in _RELATIVES and said[index + 1] in _PRONOUNS and said[index + 2] in _USED
        for index in range(len(said) - 2)
    )


def _is_against_past(phrase: Phrase) -> bool:
    """Return whether the text has just told of a time long over, and the sentence tells what is so today."""
    words, old = phrase.scene.words, _told_long_ago(phrase)
    if old is None and not _was_once(phrase):
        return False
    same = old is not None and old.last > _sentence(phrase, _NEAR).start
    if same and ends_clause(phrase) and (_is_number(phrase) or (phrase.before(2), phrase.before()) == ("but", "not")):
        return True
    if opens(phrase.scene, phrase.first, 2) or phrase.before() in ("but", "and", ",", ";"):
        return _is_state(words, phrase.last)
    return _is_state_before(phrase)


def _told_long_ago(phrase: Phrase) -> Mention | None:
    """Return the time long over which this sentence or the one before it has told last, or None."""
    scene, words = phrase.scene, phrase.scene.words
    for mention in reversed(scene.mentions[-_LOOK:]):
        near = range(mention.last, phrase.first)
        if len(near) > _NEAR or sum(ends_sentence(words, index) for index in near) > 1:
            return None
        if mention.reading.type == "DATE" and mention.reading.family != "weekday" and _is_old(phrase, mention):
            return mention
        if mention.reading.type in ("DATE", "TIME") and mention.reading.value != "PAST_REF":
            return None
    return None


def _was_once(phrase: Phrase) -> bool:
    """Return whether this or the sentence before it tells what once was: "She was once a clerk. Today she is rich"."""
    words = phrase.scene.words
    if {"once", "used"}.isdisjoint(words.words[max(0, phrase.first - _NEAR) : phrase.first]):
        return False
    first = _sentence(phrase, _NEAR).start
    while first > max(0, phrase.first - _NEAR) and (first == phrase.first or not ends_sentence(words, first - 1)):
        first -= 1
    said = words.words[first : phrase.first]
    pairs = set(itertools.pairwise(said))
    return ("used", "to") in pairs or any(
        said[index] == "once" and not _WERE.isdisjoint(said[max(0, index - 2) : index + 2])
        for index in range(len(said))
    )


def _is_old(phrase: Phrase, mention: Mention) -> bool:
    published, last = phrase.scene.published, calendar.days(mention.reading.value)[1]
    if mention.reading.value == "PAST_REF":
        return not _LONG_AGO.isdisjoint(phrase.scene.words.words[mention.first : mention.last])
    return published is not None and last is not None and published.year - last.year >= _FAR


def _is_number(phrase: Phrase) -> bool:
    """Return whether a figure stands before today that another one has led to: "from two in 1990 to 900 today"."""
    said = words_before(phrase, _NEAR)
    for back in range(1, _NUMBER):
        word = phrase.before(back)
        if word[:1].isdigit() or word in NUMBERS:
            return not {"to", "than"}.isdisjoint(said[-_NUMBER - back :])
    return False


def _is_state(words: Words, first: int) -> bool:
    """Return whether the first verb behind today tells how things stand, and no event: "today 300 remain"."""
    said = words.words
    if said[first : first + 1] and (said[first] in _OF_DAY or said[first] in _WE):
        return False
    for index in range(first, min(len(said) - 1, first + _CLAUSE)):
        if ends_sentence(words, index) or said[index] in _WE:
            return False
        if said[index] in _STATES:
            return not _is_event(said, index)
        if weight_of(words, index):
            return False
    return False


def _is_event(said: list[str], index: int) -> bool:
    """Return whether is or has belongs to what tells of this day: "is meeting", "are charged", "are on strike"."""
    if said[index] not in _BE:
        return False
    if "day" in said[index + 1 : index + 4]:
        return True  # "today is a sad day for the town"
    if said[index + 1 : index + 2] in (["on"], ["in"]) and not _AT_IT.isdisjoint(said[index + 2 : index + 3]):
        return True
    following = next((word for word in said[index + 1 : index + 4] if not word.endswith("ly") and word != "not"), "")
    return (
        following.endswith(("ing", "ed")) or following in ("been", "to", "set", "due") or said[index] in ("has", "'s")
    )


def _is_state_before(phrase: Phrase) -> bool:
    """Return whether the verb before today tells how things stand, in its own clause: "they are weak today"."""
    words = phrase.scene.words
    for index in reversed(_sentence(phrase, _CLAUSE)):
        if words.words[index] in _STATES:
            return not _is_event(words.words, index) and ends_clause(phrase)
        if weight_of(words, index) or words.words[index] in CONTEXTS["clauses"]:
            return False
    return False
