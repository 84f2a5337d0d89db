"""Whether a clock time is one of every day: "I wake at 5 a.m.", "doors open at 9am daily", "usually by noon"."""

import itertools
from collections.abc import Iterator

from analysis.times import anchor, antecedent
from analysis.times.patterns import CONTEXTS, DAYPARTS, MONTHS, NUMBERS, UNITS, WEEKDAYS, rows
from analysis.times.phrase import Phrase
from analysis.times.weights import weight_of

_AHEAD = 6  # words after the time, as in "at 9am for families daily"
_BACK = 6  # words between what is done each day and its time
_REPEATS = frozenset({"daily", "nightly", "weekdays", "weekends", "weeknights", "every", "each"})
_EACH, _TURNS = frozenset({"each", "every"}), UNITS.keys() | WEEKDAYS.keys() | DAYPARTS.keys()
_WORKDAYS = frozenset({"weekdays", "weekends", "weeknights"})
_RATE = "repeated: a rate"  # "paid 90 dollars a day" repeats no clock time
_NOT_ONE = frozenset({"will", "'ll", "to", "would", "did", "didn"})  # "they will wake at 5 a.m."
_PRESENT = frozenset(
    {"occur", "occurs", "happen", "happens", "are", "'re", "is", "am", "'m", "work", "works", "open", "opens", "runs"}
)
_PAST = frozenset({"was", "were", "be", "been"})
_WEEKDAYS = frozenset(word for word, row in rows("weekdays").items() if row["form"] == "plural")
_DAYS, _NEAR = frozenset({*MONTHS, *WEEKDAYS}), frozenset({"today", "tomorrow", "tonight"})
_LONG = 40  # words of a sentence
_TELLS = 1.0  # of a verb that tells or looks ahead; a perfect does less
_EVERY = ("clock: of a habit", "repeated: every", "repeated: by name", "repeated: the ")
_SURE = 5.0  # of a verb that looks ahead
_JOINTS = frozenset({";", ":", "but", "when", "while"})
_TO, _ENDS = frozenset({"to", "through", "until", "-"}), frozenset({"friday", "saturday", "sunday"})
_SPAN, _HALVES, _HOURS = ("between", "from"), frozenset({"-", "am", "pm"}), 5  # words
_SPANS = frozenset({"from", "to", "between", "and", "until", "till", "through"})
_NEAR_NOW = frozenset({"this", "last", "next", "today", "now", "currently"})
_GOES = frozenset({"go", "goes"})  # "I don't go to bed at 1 a.m."
_PLAYS = frozenset({"meet", "meets", "play", "plays"})
_SOMEBODY, _ALSO = frozenset({"he", "she"}), (["also"], ["then"], ["still"], ["only"], ["sometimes"])
_TELLS_OF = CONTEXTS["reports"] | {"is", "has", "was", "'s", "does", "faces", "hopes", "plans", "expects", "wants"}
_GOING = frozenset({"comes", "goes", "moves", "travels"})
_TELLS_OF |= {"arrives", "begins", "explains", "leaves", "meets", "plays", "returns", "starts", "thinks", "believes"}
_GETS = frozenset({"get", "gets"})
_UP = frozenset({"up", "home"})


def is_habit(phrase: Phrase) -> bool:
    """Return whether the sentence says that what happens at the phrase's hour happens again and again."""
    if antecedent.told_day(phrase):
        return False  # "on Monday she woke at 5 a.m."
    signs = (_is_of_curfew, _is_of_hours, _is_round, _is_repeated_after, _is_repeated_before, _is_routine)
    return any(sign(phrase) for sign in signs)


def is_out(phrase: Phrase) -> bool:
    """Return whether something has come out on a weekday: "according to a poll out Wednesday"."""
    return phrase.before(2 if phrase.before() == "on" else 1) in ("out", "published", "released")


def is_general(phrase: Phrase) -> bool:
    """Return whether the sentence tells of every year or week: "usually in May", "wet from June to September".

    It says so by a word of what comes again, by a set told before the phrase, or by the days of a working week; it
    has no verb that tells or looks ahead between, and it names nothing near the publication.
    """
    words, places = phrase.scene.words, _sentence(phrase)
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told and told.first >= places.start and told.reading.type not in ("SET", "DURATION"):
        return False
    if told and told.first >= places.start and told.reading.rule.startswith(_EVERY):
        between = range(told.last, phrase.first)
        return not any(abs(weight_of(words, place)) >= _TELLS or words.words[place] in _JOINTS for place in between)
    said = [words.words[place] for place in places]
    sure = not CONTEXTS["habitual"].isdisjoint(said) or _is_working_week(phrase)
    sure = sure or (phrase.scene.tenor.is_timeless and not phrase.has("month"))  # of months it tells too little
    if phrase.scene.is_of_seasons and not phrase.has("weekday"):
        return phrase.before() != "until" and not any(_dates(phrase, place) for place in places)
    if not sure and (CONTEXTS["seasonal_signs"].isdisjoint(said) or phrase.before() not in _SPANS):
        return False
    return not any(_says_when(phrase, place) for place in places if not phrase.first <= place < phrase.last)


def is_custom(phrase: Phrase) -> bool:
    """Return whether the sentence tells what somebody does again and again: "On the weekend, she visits her father"."""
    words, places = phrase.scene.words, _sentence(phrase)
    going = _GOING if phrase.has("season") else frozenset()  # "he travels to Rome over the weekend" may be a plan
    if any(_says_when(phrase, place) and words.words[place] not in going for place in places):
        return False
    return any(words.words[place] in _SOMEBODY and _does(words.words, place + 1) for place in places)


def _does(said: list[str], place: int) -> bool:
    """Return whether a verb of what is done stands at a place, or behind a word such as "also": "visits", no "is"."""
    place += said[place : place + 1] in _ALSO
    verb = said[place] if place < len(said) else ""
    return verb.endswith("s") and not verb.endswith("ss") and verb not in _TELLS_OF


def _dates(phrase: Phrase, place: int) -> bool:
    """Return whether a word of a text on seasons tells surely of one year: "rose in January", "will open in June"."""
    weight, before = weight_of(phrase.scene.words, place), phrase.first - place
    past = _BACK if phrase.has("month") else 0  # "things that grew in the summer"
    if phrase.first <= place < phrase.last:
        return False
    return phrase.scene.words.words[place] in _NEAR_NOW or weight >= _SURE or (weight < 0 and 0 < before <= past)


def _says_when(phrase: Phrase, place: int) -> bool:
    """Return whether a word tells, looks ahead or points at the publication; "we have to be there" does neither."""
    words = phrase.scene.words
    must = words.words[place] == "to" and words.words[place - 1] in ("have", "has")
    plays = words.words[place] in _PLAYS  # "they usually play on Monday"
    return words.words[place] in _NEAR_NOW or (weight_of(words, place) != 0 and not must and not plays)


def _is_working_week(phrase: Phrase) -> bool:
    """Return whether the phrase is the Monday of a working week: "they work Monday to Saturday"."""
    row = phrase.scene.words.words[phrase.last - 1 : phrase.last + 2]
    return len(row) == 3 and row[0] == "monday" and row[1] in _TO and row[2] in _ENDS


def _sentence(phrase: Phrase) -> range:
    """Return the places of the words of the sentence of a phrase, as far as they stand near it."""
    words = phrase.scene.words
    near = range(phrase.first - 1, max(-1, phrase.first - _LONG), -1)
    start = next((place + 1 for place in near if anchor.ends_sentence(words, place)), max(0, phrase.first - _LONG))
    ahead = range(phrase.last, min(len(words.words), phrase.last + _LONG))
    end = next((place for place in ahead if anchor.ends_sentence(words, place)), ahead.stop)
    return range(start, end)


def _is_of_curfew(phrase: Phrase) -> bool:
    """Return whether it is an hour of a curfew: "a 7pm-8am curfew", "a curfew from 9pm"."""
    words = phrase.scene.words.words
    if phrase.before() in _SPAN and "curfew" in words[max(0, phrase.first - _HOURS) : phrase.first]:
        return not _names_day_after(phrase)
    near = words[phrase.last : phrase.last + _HOURS]
    other = next((word for word in near if word not in _SPANS | _HALVES and not word[0].isdigit()), "")
    return other == "curfew"


def _is_of_hours(phrase: Phrase) -> bool:
    """Return whether the hours of a trade are told: "night hours run between 10pm and 6am", "rush hours, 7 to 9am"."""
    words = phrase.scene.words
    spans = phrase.before() in _SPAN or (phrase.before() in _SPANS | _HALVES and phrase.before(3) in _SPAN)
    if not spans or _names_day_after(phrase):
        return False
    before = range(max(0, phrase.first - _BACK), phrase.first)
    return any(
        words.words[index] in ("hours", "curfew") and words.words[index - 1] not in NUMBERS for index in before
    ) and not any(anchor.ends_sentence(words, index) or weight_of(words, index) < 0 for index in before)


def is_of_every_day(phrase: Phrase) -> bool:
    """Return whether the sentence has told how often: "two meals a day, porridge in the morning"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or told.reading.type != "SET" or antecedent.told_day(phrase):
        return False
    return not any(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))


def _is_round(phrase: Phrase) -> bool:
    """Return whether somebody does or is something from one hour to another: "we are at it from 6 in the morning"."""
    words, first = phrase.scene.words.words, phrase.first
    if phrase.before() not in ("from", "between") or (phrase.before() == "from" and _names_day_after(phrase)):
        return False
    for index in range(first - 2, max(-1, first - _BACK), -1):
        if anchor.ends_sentence(phrase.scene.words, index) or weight_of(phrase.scene.words, index):
            return False
        if words[index] in _PRESENT:
            return words[index - 1] not in _PAST
    return False


def _following(phrase: Phrase) -> Iterator[int]:
    """Yield the places of the words behind the phrase, as far as its sentence goes."""
    words = phrase.scene.words
    ahead = range(phrase.last, min(len(words.words), phrase.last + _AHEAD))
    return itertools.takewhile(lambda index: not anchor.ends_sentence(words, index), ahead)


def _names_day_after(phrase: Phrase) -> bool:
    """Return whether a day follows: "it is open from 9am to 5pm on Monday"."""
    words = phrase.scene.words
    return any(
        (words.words[index] in _DAYS and words.written(index)[0].isupper()) or words.words[index] in _NEAR
        for index in _following(phrase)
    )


def _is_turn(words: list[str], place: int) -> bool:
    """Return whether a unit, day or part of a day stands at a place, which may be behind the last word."""
    return not _TURNS.isdisjoint(words[place : place + 1])


def _is_repeated_after(phrase: Phrase) -> bool:
    """Return whether a word of repetition follows: "daily", "busy at 8pm on a Friday"."""
    words = phrase.scene.words.words
    return any(
        (
            words[index] in _REPEATS | _WEEKDAYS
            and not (words[index] in _EACH and words[index - 1] != "on" and not _is_turn(words, index + 1))
        )
        or (words[index] in WEEKDAYS and words[index - 2 : index] == ["on", "a"])
        for index in _following(phrase)
    )


def _is_repeated_before(phrase: Phrase) -> bool:
    if anchor.follows(phrase, CONTEXTS["habitual"] | _WORKDAYS):
        return True
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or told.reading.type != "SET" or told.reading.rule == _RATE:
        return False
    return not any(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))


def _is_routine(phrase: Phrase) -> bool:
    """Return whether a present verb of the daily round stands near before: wakes, gets up, goes to bed."""
    words = phrase.scene.words.words
    for index in range(phrase.first - 1, max(0, phrase.first - _BACK), -1):
        if anchor.ends_sentence(phrase.scene.words, index):
            return False
        routine = words[index] in CONTEXTS["routine"] or (words[index] in _GETS and words[index + 1] in _UP)
        bed = words[index] == "bed" and words[max(0, index - 2)] in _GOES
        if routine and (bed or words[index - 1] not in _NOT_ONE):
            return True
    return False
