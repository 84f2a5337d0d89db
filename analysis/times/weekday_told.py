"""The day that the text has told for a weekday: that of the week or date before it, of a row, of the same event."""

from datetime import date, timedelta

from analysis.lexicons import words as lexicon_words
from analysis.times import antecedent, calendar
from analysis.times.patterns import OTHER, WEEKDAYS
from analysis.times.phrase import Phrase
from analysis.times.weights import weight_of

_TO = frozenset({"to", "through", "until", "-"})
_ROW, _ROW_DAYS = frozenset({"and", "or", ","}), 4
_STORY = 100  # words
_LOOK = 12  # mentions
_WEEK = 7  # days
_FUNCTION = lexicon_words("stop_words")
_JOINED = 3  # words
_PASSIVE = frozenset({"at", "by", "for", "in", "on", "with"})
_BESIDE = 90  # days, within which a wrong weekday is a slip


def told(phrase: Phrase, number: int) -> tuple[date, str] | None:
    """Return the day that the text has told to be meant, or None where it has told none."""
    if not phrase.has("side") and (same := _is_date_told(phrase, number)):
        return same, "of the date told"
    if week := _in_week_told(phrase, number):
        return week, "of the week told"
    if not phrase.has("side") and (dated := _dated_before(phrase)):
        return dated, "as told before with its date"
    row = _in_row(phrase, number) or _by_then(phrase, number) or _beside_verb(phrase, number)
    return (row, "from the one before it") if row else None


def _by_then(phrase: Phrase, number: int) -> date | None:
    """Return the day by which something has changed since another: "he blamed them Friday but had let go by Sunday"."""
    before = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if phrase.before() != "by" or before is None or before.reading.family != "weekday":
        return None
    first = calendar.days(before.reading.value.partition("T")[0])[0] if antecedent.told_day(phrase) else None
    return first + timedelta((number - first.isoweekday()) % _WEEK or _WEEK) if first else None


def _beside_verb(phrase: Phrase, number: int) -> date | None:
    """Return the day that a verb joins to one ahead: "they run through Friday and peak on Monday"."""
    before, published = phrase.scene.mentions[-1] if phrase.scene.mentions else None, phrase.scene.published
    if before is None or published is None or before.reading.rule != "weekday: ahead by the verb":
        return None
    between = phrase.scene.words.words[before.last : phrase.first]
    if len(between) != _JOINED or between[0] != "and" or between[-1] != "on":
        return None
    is_over = weight_of(phrase.scene.words, before.last + 1) < 0
    return None if is_over else calendar.weekday_from(published, number)


def _is_date_told(phrase: Phrase, number: int) -> date | None:
    """Return the date that the sentence has told, where it is that weekday: "On March 23 they voted Thursday"."""
    last, value = phrase.scene.mentions[-1:], antecedent.told_day(phrase)
    if not value or last[0].reading.family != "absolute":
        return None
    day = calendar.days(value)[0]
    return day if day and day.isoweekday() == number else None


def _in_week_told(phrase: Phrase, number: int) -> date | None:
    """Return the day of the week that stands right before it: "last week on Tuesday", "next week, on Monday"."""
    last = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if last is None or last.reading.family != "period" or calendar.grain(last.reading.value) != "W":
        return None
    monday = calendar.days(last.reading.value)[0]
    gap = phrase.scene.words.words[last.last : phrase.first]
    return monday + timedelta(number - 1) if monday and gap in (["on"], [",", "on"]) else None


def _dated_before(phrase: Phrase) -> date | None:
    """Return the day that the text has told by this weekday and its date: "on Saturday, February 4 ... on Saturday"."""
    words, published = phrase.scene.words.words, phrase.scene.published
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        if mention.reading.family == "absolute" and words[mention.first] == phrase.list("weekday")[0]:
            day = calendar.days(mention.reading.value)[0]
            return day if day and published and abs((day - published).days) <= _WEEK else None
    return None


def _in_row(phrase: Phrase, number: int) -> date | None:
    """Return the day that follows another in a row: from Monday to Thursday, on Saturday and Sunday."""
    before, published = antecedent.told_day(phrase, "weekday"), phrase.scene.published
    if before is None or published is None or phrase.before() not in _TO | _ROW:
        return None
    first = date.fromisoformat(before)
    day = calendar.weekday_from(first, number)
    together = (day - first).days <= _ROW_DAYS and ((first <= published) == (day <= published) or first == published)
    spans = phrase.before() in _TO or phrase.scene.words.words[phrase.scene.mentions[-1].first - 1] == "between"
    return day if spans or together else None


def named_ahead(phrase: Phrase, number: int) -> date | None:
    """Return the day of the same name that the text has told as to come, where no verb tells of this one."""
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        reading = mention.reading
        if reading.rule in ("weekday: ahead by the verb", "weekday: next"):
            day = date.fromisoformat(reading.value[:10])
            if day.isoweekday() == number:
                return day
    return None


def is_same_event(phrase: Phrase) -> bool:
    """Return whether "the march on Friday" names what the text has told of: "a march is to be held on Friday"."""
    words, noun = phrase.scene.words.words, phrase.before(2)
    near = range(max(0, phrase.first - _STORY), max(0, phrase.first - 3))
    if phrase.before() != "on":
        noun = phrase.before()  # "the hearing Monday"
    definite = phrase.before(3 if phrase.before() == "on" else 2) == "the"
    return definite and any(words[index] == noun for index in near)


def told_as_over(phrase: Phrase, number: int) -> date | None:
    """Return yesterday, where the text has told that weekday as over: what it awaits that evening is not a week off."""
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        if mention.reading.rule.startswith("weekday: past"):
            day = date.fromisoformat(mention.reading.value[:10])
            if day.isoweekday() == number:
                return day
    return None


def of_weekday(phrase: Phrase, dates: list[date]) -> date | None:
    """Return the one near date that is the weekday said, where none of the years beside the publication has it."""
    published, number = phrase.scene.published, WEEKDAYS.get(phrase.scene.words.words[phrase.first])
    if number is None or published is None:
        return None
    near = [each for each in dates if abs((each - published).days) <= _BESIDE]
    fit = [each for each in dates if each.isoweekday() == number and each < published]
    return fit[-1] if fit and not any(each.isoweekday() == number for each in near) else None


def is_told_behind(phrase: Phrase) -> bool:
    """Return whether a clause on a noun tells of the day: "the crane that Thursday reached above the site"."""
    words = phrase.scene.words
    noun = phrase.first > 1 and words.letters[phrase.first - 2] == OTHER and phrase.before(2) not in _FUNCTION
    if phrase.after(2) in _PASSIVE:
        return False  # "the march that Friday led by her father"
    return noun and phrase.last < len(words.words) and weight_of(words, phrase.last) < 0
