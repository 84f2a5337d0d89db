"""The month that the text tells for a bare one: of a thing named by it, a row, a rise, its year; a quarter's end."""

from datetime import date

from analysis.lexicons import words as lexicon_words
from analysis.times import anchor, calendar
from analysis.times.day_of_story import AGAIN
from analysis.times.patterns import CONTEXTS, DAY_FIGURE, MONTHS, NTH, letters_of
from analysis.times.phrase import Phrase

_FUNCTION = lexicon_words("stop_words")
_ROW = frozenset({"to", "through", "until", "-", "and", "or"})
_MONTHS, _DAYS = letters_of(MONTHS), frozenset({DAY_FIGURE, NTH})
_RISE = 10  # words
_LOOK = 30  # mentions
_OVER = 125  # days from its beginning
_RECENT = 3  # years
_JUST_BEGUN = 7  # days


def reached_from(phrase: Phrase, month: int) -> str | None:
    """Return the month that ends a rise or fall told as over: "from 107 in October to 113 by the end of December"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    published, words = phrase.scene.published, phrase.scene.words.words
    if told is None or published is None or phrase.first - told.last > _RISE:
        return None
    if calendar.grain(told.reading.value) != "M":
        return None
    if "to" not in words[told.last : phrase.first] or "from" not in words[max(0, told.first - _RISE) : told.first]:
        return None
    value = f"{told.reading.value[:4]}-{month:02d}"
    return value if told.reading.value < value <= calendar.value_of(published, "M") else None


def listed(phrase: Phrase, month: int) -> str | None:
    """Return the month of a year that its sentence goes through: "three times last year: in February, in April"."""
    words = phrase.scene.words
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        if any(anchor.ends_sentence(words, index) for index in range(mention.last, phrase.first)):
            return None
        if words.words[mention.last : mention.last + 1] == [":"] and calendar.grain(mention.reading.value) == "Y":
            return f"{mention.reading.value}-{month:02d}"
    return None


def named_before(phrase: Phrase, month: int) -> str | None:
    """Return the month that the text has told as over, where a thing is named by it: "the January strike"."""
    words = phrase.scene.words
    is_noun = phrase.after().isalpha() and phrase.after() not in _FUNCTION and words.written(phrase.last).islower()
    if phrase.before() != "the" or not is_noun or phrase.after() in CONTEXTS["awaited"]:
        return None
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        value, published = mention.reading.value, phrase.scene.published
        first = calendar.days(value.split("T")[0])[0]
        if first and published and first <= published and value[5:7] == f"{month:02d}" and value[:4].isdigit():
            return value[:7]
    return None


def named_last(phrase: Phrase, past: date) -> str | None:
    """Return the month just over that the text has told as such: of what is still expected of it, the figures."""
    value, published = past.isoformat()[:7], phrase.scene.published
    near = published is not None and (published - past).days <= _OVER
    told = any(mention.reading.value == value for mention in phrase.scene.mentions[-_LOOK:])
    return value if near and told else None


def named_after(phrase: Phrase, past: date) -> str | None:
    """Return the month of an event that the text goes on to tell as over: "June's vote ... on 23 June they"."""
    scene, letters = phrase.scene, phrase.scene.words.letters
    event = phrase.after(2) if phrase.after() == "'s" else phrase.after()
    if event not in CONTEXTS["awaited"]:
        return None
    for place in range(phrase.last, len(letters)):
        if letters[place] not in _MONTHS or MONTHS[scene.words.words[place]] != past.month:
            continue
        first, last = place - (letters[place - 1] in _DAYS), place + 1 + (letters[place + 1 : place + 2] in _DAYS)
        if last - first > 1 and anchor.side_of(scene, first, last) < 0:
            return past.isoformat()[:7]
    return None


def told_by_year(phrase: Phrase, month: int, published: date) -> str | None:
    """Return the month that the text has told with its year, where it tells of it again: "in July 2015 ... in July"."""
    rest = f"-{month:02d}"
    told = {each.reading.value[:7] for each in phrase.scene.mentions if each.reading.value[4:7] == rest}
    value = told.pop() if len(told) == 1 else ""
    first = calendar.days(value)[0]
    written = any(each.reading.anchor is None and each.reading.value[:7] == value for each in phrase.scene.mentions)
    if not first or not written or phrase.before() != "in" or phrase.after() in CONTEXTS["awaited"]:
        return None
    recent = (published - date(published.year - (month > published.month), month, 1)).days
    if anchor.follows(phrase, AGAIN):
        return None
    old = first < published and recent > _OVER and published.year - first.year <= _RECENT
    return value if old and anchor.side(phrase) < 0 else None


def in_row(phrase: Phrase, month: int) -> str | None:
    """Return the month that follows the one before it: "in April and May", "from November to January"."""
    mentions = phrase.scene.mentions
    if not mentions or mentions[-1].last != phrase.first - 1 or phrase.before() not in _ROW:
        return None
    told = mentions[-1].reading
    if calendar.grain(told.value) != "M" or told.anchor != anchor.PUBLICATION or told.family != "absolute":
        return None
    year, before = int(told.value[:4]), int(told.value[5:7])
    return f"{year + (month < before):04d}-{month:02d}" if month != before else None


def quarter_ended(phrase: Phrase, published: date) -> str | None:
    """Return the quarter of the year that a company's own comes nearest: "the first quarter ended Sept. 29"."""
    month = MONTHS.get(phrase.after(2)) if phrase.after() == "ended" else None
    if month is None:
        return None
    place = 4 if phrase.after(3) == "." else 3
    if phrase.after(place).isdigit() and int(phrase.after(place)) <= _JUST_BEGUN:
        month -= 1
    over = published.month < month
    return calendar.value_of(date(published.year - over - (month < 1), month or 12, 1), "Q")
