"""Which side of the publication a bare day, month or weekday leans to before its verb is asked.

News tells more of what is over: a weekday or month alone is rather past. What is awaited is not (an election, a draw),
nor what stands beside a day to come.
"""

from datetime import date

from analysis.lexicons import words as lexicon_words
from analysis.times import anchor, antecedent
from analysis.times.month_names import is_owned
from analysis.times.patterns import CONTEXTS, OTHER
from analysis.times.phrase import Phrase
from analysis.times.weights import AHEAD, weight_of

_AWAITED = CONTEXTS["awaited"]
_WEEKDAY, _MONTH = -1.5, -0.5
_TOLD, _PAST = -1.0, -3.0  # of a month beside a verb that is past: "in January police arrested him", in December
_UNTOLD = -0.75  # of a weekday of which no verb tells: two days ahead is nearer then than five days back
_THROUGH, _FROM = 2.0, frozenset({"from", "ran", "was", "were"})
_AWAITED_ON = -0.75  # "the election on Sunday"
_OWNED = -3.0  # "Friday's defeat", which is known already
_THIS_WEEK = 2.0  # "this Sunday", before it
_FIXTURE = 9.0
_MATCHES = frozenset({"clash", "fixture", "game", "match", "matchup", "opener", "race", "semi-final", "semifinal"})
_OWNERS = frozenset({"his", "her", "its", "their", "the"})
_ADJECTIVES = 4  # words between "Friday's" and its noun
_FOLLOWING = frozenset({"following", "after", "since"})
_EVENT, _OVER = 10, -2.0  # words from "following" to the month; what it followed is rather over
_BEFORE = 2.5
_RUNNERS = frozenset({"candidate", "candidates", "challenger", "contender", "nominee"})
_MAY = 5.0
_PURPOSE, _EARLY = 14, 2  # words; until Tuesday
_FUNCTION = lexicon_words("stop_words")
_PARALLEL = 9  # words between two months of a row: "in France in May and in Germany in September"


def of_day(phrase: Phrase) -> float:
    """Return the lean of "the May 7 election", of which a past verb near it tells less than of other days."""
    awaits = phrase.after() in _AWAITED or (phrase.after() == "and" and phrase.after(4) in _AWAITED)
    awaits = awaits or (phrase.before() == "on" and phrase.before(2) in _AWAITED)
    lean = -anchor.side(phrase) / 2 if awaits and phrase.before() != "a" else 0.0
    is_new = phrase.before() in ("a", "an")
    if phrase.before(2) in _FOLLOWING and (is_new or (phrase.before() == "the" and anchor.side(phrase) <= 0)):
        lean += 2 * _OVER if is_new else _OVER  # "the shop closed following a July 15 fire"
    return lean + antecedent.in_stretch_ahead(phrase)


def of_weekday(phrase: Phrase, is_left: bool) -> float:
    """Return the lean of a weekday; `is_left`: the publication's week has it still to come."""
    if phrase.has("side") and is_left:
        return _THIS_WEEK
    following = [phrase.after(count) for count in range(2, 2 + _ADJECTIVES)]
    is_awaited = phrase.after() == "'s" and not _AWAITED.isdisjoint(following)  # "Friday's quarter-final draw"
    if phrase.before() == "through" and anchor.side(phrase) > 0 and not anchor.follows(phrase, _FROM):
        return _THROUGH  # "it has issued flood watches through Friday"
    if _is_fixture(phrase):
        return _FIXTURE
    if phrase.before() == "on" and phrase.before(2) in _AWAITED:
        return _AWAITED_ON + antecedent.goes_on(phrase)
    untold = phrase.before() in ("on", "between") and -1.0 < anchor.side(phrase) <= 0.0
    own = 0.0 if is_awaited else _OWNED if phrase.after() == "'s" else _UNTOLD if untold else _WEEKDAY
    return own + antecedent.goes_on(phrase)


def _is_fixture(phrase: Phrase) -> bool:
    """Return whether a match is still to be played: "for their Monday game", "before their match Tuesday night"."""
    if phrase.before() in _OWNERS and phrase.before(2) == "for" and phrase.after() in _MATCHES:
        return True
    return phrase.before() in _MATCHES and phrase.before(2) in _OWNERS and phrase.before(3) == "before"


def of_month(phrase: Phrase) -> float:
    """Return the lean of what stands around a month: an awaited event, one that was followed, "before April"."""
    return (
        _MONTH + _told(phrase) + _event(phrase) + _after_event(phrase) + (_BEFORE if phrase.before() == "before" else 0)
    )


def _told(phrase: Phrase) -> float:
    """Return the lean of a month beside a past verb: what is told is over, though the month to come be nearer."""
    is_over = anchor.side(phrase) <= _PAST and phrase.before(2) not in _AWAITED
    return _TOLD if is_over and not anchor.is_imagined(phrase.scene.words, phrase.first) else 0.0


def _event(phrase: Phrase) -> float:
    """Return the lean of the month of an event that is awaited, and ahead where another has been told ahead."""
    if _is_parallel(phrase):
        return antecedent.goes_on(phrase)
    named = phrase.after() in _AWAITED or (phrase.after() == "'s" and is_owned(phrase, phrase.before()))
    if named and phrase.after() == "'s" and anchor.follows(phrase, CONTEXTS["modals"]) and anchor.side(phrase) >= 0:
        return _MAY  # "the party may win seats in September's general election"
    if named and anchor.follows(phrase, _RUNNERS):
        return _MAY  # "was chosen as a candidate for September's election"
    if not named and (phrase.before(), phrase.before(2) in _AWAITED) != ("in", True):
        return 0.0
    if not named and phrase.before(4) == "before" and anchor.side(phrase) >= 0:
        return _BEFORE  # "it must be ready before the budget in October"
    return antecedent.goes_on(phrase) + (of_day(phrase) if named else 0.0)


def _is_parallel(phrase: Phrase) -> bool:
    """Return whether a month stands beside another without a verb between: "here in May and there in September"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or not 0 < phrase.first - told.last <= _PARALLEL:
        return False
    between = range(told.last, phrase.first)
    words = phrase.scene.words
    joined = "and" in words.words[told.last : phrase.first]
    return joined and not any(weight_of(words, index) for index in between)


def _after_event(phrase: Phrase) -> float:
    """Return the lean of the month of an event that something followed: "following the referendum in June"."""
    words = phrase.scene.words
    if phrase.before() != "in":
        return 0.0
    for index in range(phrase.first - 2, max(-1, phrase.first - _EVENT), -1):
        if anchor.ends_sentence(words, index) or words.words[index] == ",":
            return 0.0
        if words.words[index] in _FOLLOWING:
            return _OVER
    return 0.0


def is_weekend_just_over(phrase: Phrase, published: date) -> bool:
    """Return whether early in a week no verb is sure of the next weekend: "it let him go out over the weekend"."""
    return phrase.before() == "over" and published.isoweekday() <= _EARLY and anchor.side(phrase) < AHEAD


def is_purpose(phrase: Phrase) -> bool:
    """Return whether what is to be done stands nearest before: "it gives him time to talk to them over the weekend"."""
    words = phrase.scene.words
    for place in range(phrase.first - 1, max(0, phrase.first - _PURPOSE), -1):
        if words.words[place] == "to" and words.letters[place + 1] == OTHER and words.words[place + 1] not in _FUNCTION:
            return words.written(place + 1).islower() and not words.words[place - 1].endswith("ed")
        if weight_of(words, place) < 0:
            return False
    return False
