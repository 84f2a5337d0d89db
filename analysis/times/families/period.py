"""Periods near the publication or near what was mentioned: last week, this year, that month, the following year."""

from analysis.times import anchor, calendar, narrative
from analysis.times.patterns import CONTEXTS, UNITS, WEEKDAYS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("last week", "1998-W08"),
    ("this year", "1998"),
    ("next month", "1998-03"),
    ("the president's last year in office", None),
    ("they won over the weekend", "1998-W08-WE"),
    ("one of the events over the weekend", "1998-W09-WE"),
    ("in 1990. The following year it grew", "1991"),
    ("in March 1990. That month it grew", "1990-03"),
    ("the current fiscal year", "1998"),
    ("the next school year", "1999"),
    ("in 1995, up from nine the year before.", "1994"),
    ("in 1995, and it fell the year after.", "1996"),
    ("they met on 3 March 1990. The same day that he left it rained", "XXXX-XX-XX"),
    ("on 3 March 1990, the same day that he left", "1990-03-03"),
    ("it is to close by end of the year", "1998"),
    ("the upcoming weekend", "1998-W09-WE"),
    ("in 1995, fewer than in the previous year", "1994"),
    ("He signed it the day after his inauguration.", "XXXX-XX-XX"),
    ("They fled the week before the vote.", "XXXX-WXX"),
    ("The night before they left, they danced.", "XXXX-XX-XXTNI"),
    ("later in the day before they left", None),
    ("the day before yesterday", "1998-02-25"),
    ("In the next week it will be decided.", "P1W"),
    ("They will go within the next month.", "P1M"),
    ("It reopens next week.", "1998-W10"),
]

STEPS = {"last": -1, "past": -1, "previous": -1, "latest": -1, "preceding": -1, "this": 0, "current": 0}
STEPS |= {"prior": -1, "upcoming": 1, "next": 1, "coming": 1, "following": 1, "that": 0, "same": 0}
# What makes "the year" a noun that a clause or another noun explains.
_RELATIVE = CONTEXTS["explains"]
_TOLD_SIDES = frozenset({"next", "previous", "preceding", "prior"})
_BEFORE = frozenset({"previous", "preceding", "prior"})
_NEARBY = 40  # words
_COMPARES = frozenset({"against", "from", "on", "over", "than", "to", "with"})  # "up 3 percent on the previous year"
_REPORT = 300  # words, over which the figures of a report are those of the year that it names
_BESIDE = frozenset({",", "-", ":", "("})
# From which grains a unit can be counted.
_FROM = {"Y": "Y M D Q W S", "M": "M D", "W": "W D", "D": "D", "Q": "Q M D", "E": "E Y", "WE": "D W"}
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}


def near_unit(phrase: Phrase) -> Reading | None:
    """Read the last, this or the next unit of the calendar."""
    published, step = phrase.scene.published, STEPS[phrase.list("side")[-1]]
    unit = UNITS[phrase.word("unit")]
    if (unit not in _UNKNOWN and unit not in ("E", "C")) or unit == "D":
        return None
    owned = phrase.before() in _OWNERS and unit == "Y" and phrase.list("side") == ["last"]
    if owned and phrase.after() in ("in", "of", "as", "at"):
        return None  # "the president's last year in office"
    told = phrase.list("side")[0] in _TOLD_SIDES and phrase.first < phrase.match.start("side")
    before = phrase.list("side")[0] in _BEFORE and _told_near(phrase, unit)
    if before or (told and (narrative.reached(phrase) or (step > 0 and anchor.side(phrase) < 0))):
        return told_unit(phrase)  # "he was convicted the next year"
    if published is None:
        return Reading("DATE", _UNKNOWN.get(unit, "XXXX"), "period: the publication is not known")
    if unit == "WE" and phrase.list("side")[-1] == "upcoming" and published.isoweekday() < 6:
        step = 0  # said before Saturday
    if unit == "W" and phrase.list("side")[-1] == "coming" and published.isoweekday() == 1:
        step = 0  # said as it begins
    value = calendar.shifted(calendar.value_of(published, unit), step)
    so_far = (phrase.before(2), phrase.before()) == ("so", "far")
    over = step == 0 and (so_far or anchor.side(phrase) < 0)
    first, last = calendar.days(value) if value else (None, None)
    days: calendar.Days | None = None
    if unit == "WE" and over and first and first > published:
        value = calendar.shifted(calendar.value_of(published, unit), -1)  # "they won this weekend"
    elif over and first and last and first <= published <= last:
        days = first, published
    if phrase.has("fiscal"):
        days = None, None  # a fiscal year may begin in any month
    mod = "APPROX" if phrase.has("so") else None
    return Reading("DATE", value, f"period: {phrase.word('side')}", mod, anchor.PUBLICATION, days) if value else None


def _told_near(phrase: Phrase, unit: str) -> bool:
    """Return whether a date to count "the previous year" from stands near before it: "in 2016, fewer than the year"."""
    told = phrase.scene.told
    numbers = [told[grain][0] for grain in _FROM.get(unit, "").split() if grain in told]
    reach = _REPORT if phrase.before() in _COMPARES else _NEARBY
    return bool(numbers) and phrase.first - phrase.scene.mentions[max(numbers) - 1].last <= reach


def told_unit(phrase: Phrase) -> Reading | None:
    """Read that year, the following month, the same day ... from what was mentioned last."""
    unit, step = UNITS[phrase.word("unit")], STEPS[phrase.list("side")[-1]]
    if unit == "D" and phrase.word("side").endswith("same") and anchor.is_explained(phrase):
        return Reading("DATE", _UNKNOWN[unit], "period: a day that a clause names")
    grains = _FROM.get(unit)
    value = anchor.reference(phrase.scene, grains) if grains else None
    anchored = anchor.TEXT
    found = narrative.reached(phrase)
    if unit == "Y" and found and found.year.startswith("BC"):
        return Reading("DATE", f"BC{int(found.year[2:]) - step:04d}", f"period: {narrative.RULE}", anchor=anchored)
    if unit == "Y" and value and phrase.scene.last_is_assumed and "story" in phrase.scene.told:
        value = phrase.scene.told["story"][1]  # "29 August that year": the year is the one told before
    elif unit == "D" and (day := anchor.unknown_day(phrase.scene)) and not phrase.scene.last_is_day:
        return Reading("DATE", day, "period: the day is not known", anchor=anchored, days=calendar.days(day[:-3]))
    if value is None and phrase.scene.published is not None and grains:
        value, anchored = phrase.scene.published.isoformat(), anchor.PUBLICATION
    first = calendar.days(value)[0] if value else None
    if first is None:
        return Reading("DATE", _UNKNOWN[unit], "period: nothing to count from") if unit in _UNKNOWN else None
    moved = calendar.shifted(calendar.value_of(first, unit), step)
    if step > 0 and moved and _is_contradiction(phrase, moved):
        return Reading("DATE", _UNKNOWN[unit], "period: after a time that is not told") if unit in _UNKNOWN else None
    if anchored == anchor.PUBLICATION and unit == "D" and step == 0:
        return Reading("DATE", _UNKNOWN[unit], "period: nothing to count from")  # "that day nobody came"
    unknown = (None, None) if anchored == anchor.PUBLICATION and (unit == "D" or step > 0) else None
    return Reading("DATE", moved, f"period: {phrase.word('side')}", None, anchored, unknown) if moved else None


def _is_contradiction(phrase: Phrase, value: str) -> bool:
    """Return whether a date to come is told as over: "the next day I fled", of a day that nothing dates."""
    first, published = calendar.days(value)[0], phrase.scene.published
    return bool(first and published and first > published) and anchor.side(phrase) < 0


def _is_clause(phrase: Phrase) -> bool:
    """Return whether a clause with somebody's name follows and tells which year is meant."""
    words, after = phrase.scene.words, phrase.last
    return phrase.before() == "," and after < len(words.words) and words.written(after)[:1].isupper()


def _is_beside_year(phrase: Phrase) -> bool:
    """Return whether the phrase only says what year the one right before it was: "2016 - the year the bees left"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or told.last != phrase.first - 1 or phrase.before() not in _BESIDE:
        return False
    return calendar.grain(told.reading.value) == "Y"


def the_unit(phrase: Phrase) -> Reading | None:
    """Read "the year" or "the weekend" as the publication's own; "the year ended ..." as a length of time."""
    unit, published = UNITS[phrase.word("unit")], phrase.scene.published
    if phrase.after() in ("ended", "ending", "to", "through") and unit == "Y":
        return Reading("DURATION", "P1Y", "period: its end is said")
    aside = phrase.before(2) in ("earlier", "later") and (unit != "D" or phrase.after() in ("that", "in"))
    part = (phrase.before(2), phrase.before()) in (("end", "of"), ("start", "of"), ("beginning", "of"))
    explained = phrase.after() in _RELATIVE and not aside and not (part and phrase.after() == "in")
    if (explained and (unit, phrase.after()) != ("WE", "in")) or unit not in _UNKNOWN:
        return None
    if phrase.after() == "leading" and phrase.after(2) in ("to", "up"):
        return None  # "for the month leading up to the vote"
    if unit in ("Y", "M") and (_is_clause(phrase) or _is_beside_year(phrase)):
        return None  # "in 1945, the year Truman took office"
    if unit == "Y" and phrase.before() == "of" and phrase.before(2) in CONTEXTS["awards"]:
        return None  # "song of the year"
    if unit == "D":
        if phrase.scene.words.letters[phrase.last : phrase.last + 1] in _WEEKDAY:
            return None  # "during the day Friday"
        value, anchored = anchor.reference_day(phrase.scene)
        return Reading("DATE", value, "period: the day", anchor=anchored) if value else None
    if (found := narrative.reached(phrase)) and (value := narrative.around(found, unit)):
        return Reading("DATE", value, f"period: {narrative.RULE}", anchor=anchor.TEXT)
    if published is None:
        return Reading("DATE", _UNKNOWN[unit], "period: the publication is not known")
    value = calendar.value_of(published, unit)
    first = calendar.days(value)[0]
    ahead = phrase.before() in ("of", "until", "before", "by", "this") or anchor.looks_ahead(phrase)
    soon = published.isoweekday() in _BEFORE_WEEKEND and anchor.side(phrase) >= 0  # "there is more over the weekend"
    if unit == "WE" and first is not None and first > published and not ahead and not soon:
        value = calendar.shifted(value, -1) or value
    return Reading("DATE", value, f"period: the {phrase.word('unit')}", anchor=anchor.PUBLICATION)


def unit_beside(phrase: Phrase) -> Reading | None:
    """Read "the day before," and "the year after." from the day or year mentioned last."""
    unit = UNITS[phrase.word("unit")]
    value = anchor.reference(phrase.scene, _FROM[unit])
    first = calendar.days(value)[0] if value else None
    moved = calendar.shifted(calendar.value_of(first, unit), -1 if phrase.has("back") else 1) if first else None
    return Reading("DATE", moved, f"period: the {phrase.word('unit')} beside it", anchor=anchor.TEXT) if moved else None


def beside_event(phrase: Phrase) -> Reading | None:
    """Read "the day after his inauguration" as a day that the text does not date."""
    after, unit = phrase.after(2), phrase.word("unit")
    if (
        not after[:1].isalpha()
        or after in _JOINS | {"last", "next", "this"}
        or (phrase.before() == "in" and phrase.before(2) in _PARTS)
    ):
        return None
    value = "XXXX-XX-XXTNI" if unit == "night" else _UNKNOWN[UNITS[unit]]
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told and told.last == phrase.first - 1 and phrase.before() in _BESIDE:
        return None  # "on Nov. 3, the day before they left", whose day is said
    kind = "TIME" if unit == "night" else "DATE"
    return Reading(kind, value, "period: beside an event", days=(None, None), cut=1)  # as both collections mark it


_JOINS = frozenset({"and", "or", "but", "when", "as", "while", "if", "so"})
_PARTS = frozenset({"earlier", "later", "early", "late"})
_WEEKDAY = letters_of(WEEKDAYS)
_OWNERS = frozenset({"'s", "his", "her", "its", "their", "my", "our"})
_BESIDE_EVENT = letters_of(["before", "after"])
_BEFORE_WEEKEND = (4, 5)  # Thursday and Friday


NEAR = "(?P<side>last|past|previous|this|current|next|coming|latest|prior|upcoming|this coming|this past)"
TOLD = "(?P<side>that|that same|the same|the following|the next|the previous|the preceding|the prior)"
RULES = (
    Rule("period", pattern(f"the {NEAR} (?P<fiscal>fiscal)? (?P<unit>UNIT) (?P<so>or so)?"), near_unit),
    Rule("period", pattern(f"{NEAR} (?P<fiscal>fiscal)? (?P<unit>UNIT)"), near_unit),
    Rule("period", pattern(f"the? {NEAR} (?P<fiscal>school|academic|financial|tax) (?P<unit>year)"), near_unit),
    Rule("period", pattern(f"{TOLD} fiscal? (?P<unit>UNIT)"), told_unit),
    Rule(
        "period",
        pattern("the (?P<unit>day|week|month|year) ((?P<back>before)|after|following) (?=[,\\.;)])"),
        unit_beside,
    ),
    Rule(
        "period",
        pattern("the (?P<unit>day|night|week|month|year|weekend) (?=before|after)"),
        beside_event,
        _BESIDE_EVENT,
    ),
    Rule("period", pattern("the (full|fiscal|entire)? (?P<unit>year|month|week|weekend)"), the_unit),
    Rule("period", pattern("(?<=[in during throughout]) the (?P<unit>day)"), the_unit),
)
