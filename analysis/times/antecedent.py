"""Which date told before it an expression is counted from: that day, the following month, a year earlier."""

from datetime import date, timedelta

from analysis.times import calendar
from analysis.times.anchor import PUBLICATION, TEXT, ends_sentence, opens
from analysis.times.clauses import in_clause, said_before, verb_behind
from analysis.times.lexer import Words
from analysis.times.patterns import DAYPARTS
from analysis.times.phrase import Phrase, Scene
from analysis.times.weights import weight_of

BEHIND = "which is behind"  # what the rule of a weekday says of a publication that was dated a day too early
_FIRST = 12  # mentions
_LOOK = 4  # mentions
_NEARBY = 60  # words; a day further off is seldom the one that is meant
_CLAUSE, _START, _LONG = 14, 3, 150  # words
_STORY, _NAME = 400, 5  # words
_ANOTHER = 10  # years; a day so far from the year told last is of another story
_GOES_ON = 3.0
_HOLDS = frozenset(
    {"begin", "begins", "held", "kick", "kicks", "open", "opens", "place", "run", "runs", "start", "starts"}
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "the"})  # "he died the same day he was freed"


def is_explained(phrase: Phrase) -> bool:
    """Return whether a clause tells the day, and no day before it: "on the same night that he left"."""
    begins = opens(phrase.scene, phrase.first) and not _has_main_clause(phrase)
    words = phrase.scene.words
    named = phrase.last < len(words.words) and words.written(phrase.last)[:1].isupper()
    does = any(weight_of(words, index) < 0 for index in range(phrase.last + 1, min(len(words.words), phrase.last + 4)))
    clause = (
        (phrase.after() in _PRONOUNS or (named and does))
        and not begins
        and "," not in (phrase.before(), phrase.before(2))
    )
    return clause or (phrase.after() in ("that", "when", "as") and told_day(phrase) is None)


def _has_main_clause(phrase: Phrase) -> bool:
    """Return whether another clause follows after a comma: "On the same day he gave the order, he met them"."""
    words = phrase.scene.words
    for index in range(phrase.last + 1, min(len(words.words) - 1, phrase.last + _CLAUSE)):
        if ends_sentence(words, index):
            return False
        if words.words[index] == "," and words.words[index + 1] in _PRONOUNS:
            return True
    return False


def year_followed(phrase: Phrase, month: int) -> int | None:
    """Return the year of the month with which the sentence before began, where the phrase begins the next.

    "As of January 2016 they had sold 9. By the end of May, they sold 20."
    """
    scene, published = phrase.scene, phrase.scene.published
    told = scene.mentions[-1] if scene.mentions else None
    if (
        told is None
        or published is None
        or told.reading.anchor is not None
        or calendar.grain(told.reading.value) != "M"
    ):
        return None
    year, before = int(told.reading.value[:4]), int(told.reading.value[5:7])
    ends = sum(ends_sentence(scene.words, index) for index in range(told.last, phrase.first))
    begin = opens(scene, told.first, _START) and opens(scene, phrase.first, _START + 2)
    is_past = year < published.year and before < month
    behind = verb_behind(scene.words, phrase.last)
    return year if is_past and ends == 1 and begin and behind < 0 else None


def year_of_event(phrase: Phrase) -> int | None:
    """Return the year ahead by which the sentence names the event that it dates: "the 2018 Cup begins on June 14"."""
    scene, published = phrase.scene, phrase.scene.published
    words = scene.words.words
    for mention in reversed(scene.mentions[-3:]):
        near = range(mention.last, phrase.first)
        if published is None or len(near) > _CLAUSE or any(ends_sentence(scene.words, index) for index in near):
            return None
        if mention.reading.family == "year" and calendar.grain(mention.reading.value) == "Y":
            year, named = int(mention.reading.value), words[mention.last : phrase.first]
            own = words[mention.first - 1 : mention.first] in (["the"], ["'s"]) and named[0].isalpha()
            of_books = "of books" in mention.reading.rule  # a fiscal year begins in the year before it
            return year if year > published.year and own and not of_books and not _HOLDS.isdisjoint(named) else None
    return None


def year_compared(phrase: Phrase) -> int | None:
    """Return the year whose figure is compared with the year before: "for 2016, up 42 percent from a year ago"."""
    told, published = phrase.scene.mentions[-1] if phrase.scene.mentions else None, phrase.scene.published
    if told is None or published is None or phrase.before() not in ("from", "than", "on"):
        return None
    over = any(ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))
    if over or told.reading.family not in ("year", "period") or calendar.grain(told.reading.value) != "Y":
        return None
    return int(told.reading.value) if int(told.reading.value) < published.year else None


def in_stretch_ahead(phrase: Phrase) -> float:
    """Return the lean of a day after "over the next six months" in its sentence: it is one of them."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or told.reading.rule != "stretch: ahead" or phrase.first - told.last > _NEARBY:
        return 0.0
    over = any(ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))
    return 0.0 if over else _GOES_ON


def reference(scene: Scene, grains: str) -> str | None:
    """Return the last date mentioned whose grain is one of `grains`, or None."""
    told = [scene.told[grain] for grain in grains.split() if grain in scene.told]
    return max(told)[1] if told else None


def goes_on(phrase: Phrase) -> float:
    """Return the lean to the future of a date whose sentence has told one ahead: the next is likely ahead too."""
    published, told = phrase.scene.published, told_within(phrase, "D M")
    first = calendar.days(told)[0] if told else None
    return _GOES_ON if published and first and first > published else 0.0


def told_day(phrase: Phrase, family: str = "") -> str | None:
    """Return the day that the sentence has told before the phrase (by `family`: right before it), or None."""
    mentions = phrase.scene.mentions
    if family and mentions and (phrase.first - mentions[-1].last > 1 or mentions[-1].reading.family != family):
        return None
    return told_within(phrase, "D")


def told_within(phrase: Phrase, grains: str) -> str | None:
    """Return the date of one of these grains that the sentence has told last before the phrase, or None."""
    words = phrase.scene.words
    for mention in reversed(phrase.scene.mentions[-2:]):
        if phrase.first - mention.last > _NEARBY or any(
            ends_sentence(words, index) for index in range(mention.last, phrase.first)
        ):
            return None
        if mention.reading.type in ("DATE", "TIME") and calendar.grain(mention.reading.value) in grains.split():
            return mention.reading.value.split("T")[0]
    return None


def is_of_unknown_day(phrase: Phrase) -> bool:
    """Return whether the story has told a day that nothing dates since its last date: "the next day ... at 11am"."""
    for told in reversed(phrase.scene.mentions[-_LOOK:]):
        if phrase.first - told.last > _NEARBY or told.reading.type == "SET":
            return False
        if told.reading.type == "TIME" or calendar.grain(told.reading.value) or told.reading.value.startswith("XXXX"):
            return told.reading.type in ("DATE", "TIME") and told.reading.value.startswith("XXXX-XX-XX")
    return False


def is_far(phrase: Phrase, sentences: int) -> bool:
    """Return whether more sentences end between the day told last and the phrase: news tells of other days by then."""
    scene = phrase.scene
    number = scene.told.get("D", (0, ""))[0]
    if not number or scene.tenor.is_told():
        return False
    between = range(scene.mentions[number - 1].last, phrase.first)
    return len(between) > _LONG or sum(ends_sentence(scene.words, index) for index in between) > sentences


def day_of_part(phrase: Phrase, part: str) -> str | None:
    """Return the day told last with this part of it: "on the morning of August 24 ... that morning"."""
    words = phrase.scene.words.words
    for told in reversed(phrase.scene.mentions):
        if phrase.first - told.last > _STORY:
            return None
        day, _, own = told.reading.value.partition("T")
        named = words[max(0, told.first - 2) : told.first]
        of_part = named[-1:] in (["of"], ["on"]) and DAYPARTS.get(named[0]) == part
        if calendar.grain(day) == "D" and (own == part or of_part):
            return day
    return None


def day_of_event(phrase: Phrase) -> str | None:
    """Return the day told with a name that the clause behind says again: "The same day as Lee's death, ..."."""
    words = phrase.scene.words
    names = {words.words[place] for place in range(phrase.last, phrase.last + _NAME) if _is_name(words, place)}
    for told in reversed(phrase.scene.mentions[-_LOOK:]):
        if calendar.grain(told.reading.value) == "D" and told.reading.type == "DATE":
            return told.reading.value if not names.isdisjoint(said_before(words, told.first, _LONG)) else None
    return None


def _is_name(words: Words, place: int) -> bool:
    return place < len(words.words) and words.written(place)[:1].isupper() and len(words.words[place]) > 1


def only_day(scene: Scene) -> date | None:
    """Return the one day of which a text has told so far, or None where it has told of several or of none."""
    told = {
        each.reading.value[:10] for each in scene.mentions[-_NEARBY:] if calendar.grain(each.reading.value[:10]) == "D"
    }
    return calendar.days(told.pop())[0] if len(told) == 1 else None


def written(scene: Scene) -> date | None:
    """Return the day on which a text was written: that of the publication, or the day after one that is behind."""
    if scene.published is None:
        return None
    behind = any(each.reading.rule.endswith(BEHIND) for each in scene.mentions[:_FIRST])
    return scene.published + timedelta(1) if behind else scene.published


def has_moved_on(scene: Scene) -> bool:
    """Return whether a year long before the day told last was told since: "on Saturday ... when it won in 1987"."""
    (number, year), (since, day) = scene.told.get("Y", (0, "")), scene.told.get("D", (0, ""))
    return number > since > 0 and year.isdigit() and day[:4].isdigit() and int(day[:4]) - int(year) > _ANOTHER


def unknown_day(scene: Scene) -> str | None:
    """Return the month or year told last with its day left open ("1998-10-XX"), where no day was told since."""
    years, months, days = scene.told.get("Y"), scene.told.get("M"), scene.told.get("D", (0, ""))
    if years and years[0] > max(days[0], months[0] if months else 0) and days[0] and years[1].isdigit():
        far = abs(int(years[1]) - int(days[1][:4])) > _ANOTHER if days[1][:4].isdigit() else False
        own = years[0] == len(scene.mentions) and opens(scene, scene.mentions[-1].first)
        return _open_year(scene, *years) if far or own else None  # "In 2009 they called. That day he left."
    if months is None or months[0] < days[0] or days[1].startswith(months[1]):
        return None
    return None if scene.mentions[months[0] - 1].reading.anchor == PUBLICATION else f"{months[1]}-XX"


def _open_year(scene: Scene, number: int, year: str) -> str | None:
    """Return the year told last with its day left open, but none counted from the publication or told in a clause."""
    told = scene.mentions[number - 1]
    return None if told.reading.anchor == PUBLICATION or in_clause(scene.words, told.first) else f"{year}-XX-XX"


def reference_day(scene: Scene, aside: tuple[str, ...] = ()) -> tuple[str | None, str | None]:
    """Return the last day mentioned, or the publication's, and which of the two it is.

    Days of the families `aside` are passed over: "the twins that she announced 12 days ago" move no evening.
    """
    value = reference(scene, "D")
    if aside and value is not None and scene.mentions[scene.told["D"][0] - 1].reading.family in aside:
        days = (each.reading for each in reversed(scene.mentions) if each.reading.family not in aside)
        value = next((each.value.split("T")[0] for each in days if calendar.grain(each.value) == "D"), None)
    if value is not None:
        return value, TEXT
    return (scene.published.isoformat(), PUBLICATION) if scene.published else (None, None)
