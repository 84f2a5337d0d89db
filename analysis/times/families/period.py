"""Periods near the publication: last week, this year, next month, the weekend."""

from analysis.times import anchor, antecedent, calendar, habits, narrative
from analysis.times.amounts import amount
from analysis.times.every_year import is_part_of_any
from analysis.times.families.told import BESIDE, FROM, STEPS, UNKNOWN, told_unit
from analysis.times.leans import is_purpose, is_weekend_just_over
from analysis.times.neighbours import WRITTEN_BEFORE
from analysis.times.patterns import CONTEXTS, OTHER, UNITS, WEEKDAYS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("We made progress throughout 1997. Our business earned 4 billion for the year.", "1997"),
    ("In the year since, he throve, as in the year preceding it.", "P1Y"),
    ("The list gets longer by the year.", "P1Y"),
    ("Over the weekend, Sen. Mark Lee said so.", "1998-W08-WE"),
    ("Throughout the day, cooks make soup.", None),
    ("It rose to 9 in the fourth quarter, from 7 at the beginning of the year.", "1997"),
    ("In 1995 more came than in the entire previous year.", "1994"),
    ("last week", "1998-W08"),
    ("this year", "1998"),
    ("next month", "1998-03"),
    ("the president's last year in office", None),
    ("This may be the last year Kim makes the trip.", None),
    ("one of the events over the weekend", "1998-W09-WE"),
    ("the current fiscal year", "1998"),
    ("the next school year", "1999"),
    ("it is to close by end of the year", "1998"),
    ("Last year they met three times in the second half of the year.", "1997"),
    ("It was the busiest time of the year.", None),
    ("In 1995 it boomed, and it tripled within the year.", "1995"),
    ("the last month of the siege", "P1M"),
    ("They did not fly there in the second half of the year.", "1997"),
    ("During the day it is a shop.", None),
    ("It is the longest night in the year.", None),
    ("On the weekend, he tends his bees.", "XXXX-WXX-WE"),
    ("the upcoming weekend", "1998-W09-WE"),
    ("in 1995, fewer than in the previous year", "1994"),
    ("the day before yesterday", "1998-02-25"),
    ("In the next week it will be decided.", "P1W"),
    ("They will go within the next month.", "P1M"),
    ("It reopens next week.", "1998-W10"),
    ("On Friday, 20 February, he said that he had met her earlier in the week.", "1998-W08"),
    ("In 1995, the latest year for which there are figures, it fell.", "1995"),
    ("It grew in 1996, against a target of 2 percent for the year.", "1996"),
    ("He will be heard on March 15. The paper reported earlier in the day that he had been called.", "1998-02-27"),
    ("It lasted for the last quarter of an hour.", "PT1H"),
    ("It ended on 9 March 1991. They had met in July 1988. They did not speak of it during the day.", "1988-07-XX"),
    ("Many were hit by the weekend flooding.", "1998-W08-WE"),
]

# What makes "the year" a noun that a clause or another noun explains.
_RELATIVE = CONTEXTS["explains"]
_TOLD_SIDES = frozenset({"next", "previous", "preceding", "prior"})
_BEFORE = frozenset({"previous", "preceding", "prior"})
_HALF_YEAR = 6  # months
_NEARBY, _LOOK = 40, 60  # words; mentions
_STRETCHES = ("W", "M", "Y")
_COMPARES = frozenset({"against", "from", "on", "over", "than", "to", "with"})  # "up 3 percent on the previous year"
_HOLDS = {("Y", "Y"), ("M", "M"), ("Y", "Q")}  # "it rose in the fourth quarter from 7 at the beginning of the year"
_REPORT = 300  # words, over which the figures of a report are those of the year that it names


def near_unit(phrase: Phrase) -> Reading | None:
    """Read the last, this or the next unit of the calendar."""
    published, step = phrase.scene.published, STEPS[phrase.list("side")[-1]]
    unit = UNITS[phrase.word("unit")]
    if phrase.list("side")[-1] == "latest" and phrase.after() in ("for", "in", "on", "with"):
        return None  # "in 2015, the latest year for which there are figures"
    if phrase.list("side") == ["last"] and phrase.after() == "of" and phrase.first < phrase.match.start("side"):
        return Reading("DURATION", f"P1{unit}", "stretch: of something") if unit in ("W", "M", "Y") else None
    if phrase.after() == "of" and phrase.after(2) in ("a", "an") and unit == "Q":
        return None  # "the last quarter of an hour"
    if (unit not in UNKNOWN and unit not in ("E", "C")) or unit == "D":
        return None
    named = phrase.last < len(phrase.scene.words.words) and phrase.scene.words.written(phrase.last)[:1].isupper()
    the = phrase.first < phrase.match.start("side") or phrase.before() == "the"
    if phrase.list("side") == ["last"] and the and unit == "Y" and named:
        return None  # "this may be the last year Kim makes the trip"
    owned = phrase.before() in _OWNERS and unit == "Y" and phrase.list("side") == ["last"]
    if owned and phrase.after() in ("in", "of", "as", "at"):
        return None  # "the president's last year in office"
    told = phrase.list("side")[0] in _TOLD_SIDES and phrase.first < phrase.match.start("side")
    before = phrase.list("side")[0] in _BEFORE and _told_near(phrase, unit)
    if before or (told and (narrative.reached(phrase) or (step > 0 and anchor.side(phrase) < 0))):
        return told_unit(phrase)  # "he was convicted the next year"
    if published is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), "period: the publication is not known")
    if (phrase.list("side") == ["this", "past"] and unit in _STRETCHES) or (unit == "E" and phrase.has("so")):
        near = calendar.add(published, -1, unit), published  # not the unit of the calendar before this one
        mod = "APPROX" if phrase.has("so") else None
        return Reading("DURATION", amount(1, unit), "stretch: past", mod, anchor.PUBLICATION, near)
    if unit == "WE" and phrase.list("side")[-1] == "upcoming" and published.isoweekday() < 6:
        step = 0  # said before Saturday
    if unit == "W" and phrase.list("side")[-1] == "coming" and published.isoweekday() == 1:
        step = 0  # said as it begins
    before = unit == "Y" and any(WRITTEN_BEFORE in each.reading.rule for each in phrase.scene.mentions[-_LOOK:])
    if published.day == 1 and (unit, phrase.before(), phrase.list("side")[-1]) == ("M", "earlier", "this"):
        before = True  # no month has an earlier part on its first day
    value = calendar.shifted(calendar.value_of(published, unit), step - before)
    so_far = (phrase.before(2), phrase.before()) == ("so", "far")
    over = step == 0 and (so_far or (anchor.side(phrase) < 0 and phrase.before() != "for"))
    first, last = calendar.days(value) if value else (None, None)
    days: calendar.Days | None = None
    if unit == "WE" and over and first and first > published:
        value = calendar.shifted(calendar.value_of(published, unit), -1)  # "they won this weekend"
    elif over and first and last and first <= published <= last:
        days = first, published
    if phrase.has("fiscal"):
        days = None, None  # a fiscal year may begin in any month
    rule, mod = f"period: {phrase.word('side')}", "APPROX" if phrase.has("so") else None
    return Reading("DATE", value, rule, mod, anchor.PUBLICATION, days) if value else None


def _told_near(phrase: Phrase, unit: str) -> bool:
    """Return whether a date to count "the previous year" from stands near before it: "in 2016, fewer than the year"."""
    told = phrase.scene.told
    numbers = [told[grain][0] for grain in FROM.get(unit, "").split() if grain in told]
    reach = _REPORT if phrase.before() in _COMPARES else _NEARBY
    return bool(numbers) and phrase.first - phrase.scene.mentions[max(numbers) - 1].last <= reach


def _is_of_report(phrase: Phrase) -> bool:
    """Return whether "earlier in the day" is that of a report which has named its own day, its sentence no other."""
    if phrase.before(2) not in ("earlier", "later") or antecedent.told_day(phrase) or not phrase.scene.published:
        return False
    own = phrase.scene.published.isoformat()
    return any(mention.reading.value[:10] == own for mention in phrase.scene.mentions)


def _is_clause(phrase: Phrase) -> bool:
    """Return whether a clause with somebody's name follows and tells which year is meant."""
    return phrase.before() == "," and bool(phrase.after()) and phrase.scene.words.written(phrase.last)[:1].isupper()


def _is_beside_year(phrase: Phrase) -> bool:
    """Return whether the phrase only says what year the one right before it was: "2016 - the year the bees left"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or told.last != phrase.first - 1 or phrase.before() not in BESIDE:
        return False
    return calendar.grain(told.reading.value) == "Y"


def the_unit(phrase: Phrase) -> Reading | None:
    """Read "the year" or "the weekend" as the publication's own; "the year ended ..." as a length of time."""
    unit, published = UNITS[phrase.word("unit")], phrase.scene.published
    if phrase.after() in ("ended", "ending", "to", "through") and unit == "Y":
        return Reading("DURATION", "P1Y", "period: its end is said")
    if unit != "WE" and phrase.before() == "in" and phrase.after() in ("since", "preceding"):
        return Reading("DURATION", f"P1{unit}", "period: since an event")  # "in the year since being returned"
    if unit != "WE" and phrase.before() == "by" and (phrase.before(2).endswith("er") or phrase.before(3) == "more"):
        return Reading("SET", f"P1{unit}", "repeated: each one more")  # "it gets longer by the year"
    aside = phrase.before(2) in ("earlier", "later") and (unit != "D" or phrase.after() in ("that", "in", "when"))
    part = (phrase.before(2), phrase.before()) in (("end", "of"), ("start", "of"), ("beginning", "of"))
    explained = phrase.after() in _RELATIVE and not aside and not (part and phrase.after() == "in")
    if (explained and (unit, phrase.after()) != ("WE", "in")) or unit not in UNKNOWN:
        return None
    if phrase.after() in ("leading", "running") and phrase.after(2) in ("to", "up"):
        return None  # "for the month leading up to the vote"
    if unit in ("Y", "M") and (_is_clause(phrase) or _is_beside_year(phrase)):
        return None  # "in 1945, the year Truman took office"
    if unit == "Y" and phrase.before() == "of" and phrase.before(2) in CONTEXTS["awards"]:
        return None  # "song of the year"
    if unit == "Y" and phrase.before() == "in" and any(phrase.before(count).endswith("est") for count in (2, 3)):
        return None  # "the longest night in the year"
    if unit == "Y" and phrase.before() == "throughout" and anchor.side(phrase) == 0:
        return Reading("DURATION", "P1Y", "period: of every year")  # "fruit is picked throughout the year"
    if unit == "Y" and phrase.before() == "of" and is_part_of_any(phrase):
        return None  # "its busiest time of the year"
    if unit == "D":
        idiom = (phrase.before(2), phrase.before()) == ("back", "in")
        if idiom or phrase.scene.words.letters[phrase.last : phrase.last + 1] in _WEEKDAY:
            return None  # "back in the day", "during the day Friday"
        through, side = phrase.before() in ("throughout", "through"), anchor.side(phrase)
        any_day = (phrase.before() == "during" and side >= 0) or (through and side == 0)
        if any_day and not antecedent.told_day(phrase):
            return None  # "during the day it is a shop"
        if day := antecedent.unknown_day(phrase.scene):
            return Reading("DATE", day, "period: the day is not known", anchor=anchor.TEXT)
        value, anchored = antecedent.reference_day(phrase.scene)
        published = antecedent.written(phrase.scene)
        to_come = value and published and value > published.isoformat() and anchor.side(phrase) < 0
        if published and (to_come or _is_of_report(phrase)):
            value, anchored = published.isoformat(), anchor.PUBLICATION  # what was said of a day to come
        return Reading("DATE", value, "period: the day", anchor=anchored) if value else None
    if (found := narrative.reached(phrase)) and (value := narrative.around(found, unit)):
        return Reading("DATE", value, f"period: {narrative.RULE}", anchor=anchor.TEXT)
    told = calendar.days(antecedent.told_day(phrase) or "")[0] if phrase.before(2) in ("earlier", "later") else None
    if unit == "W" and told is not None:
        return Reading("DATE", calendar.value_of(told, unit), "period: the week of the day told", anchor=anchor.TEXT)
    if phrase.before() in ("of", "within", "for") and (beside := _told_beside(phrase, unit)):
        return Reading("DATE", beside, "period: the one told before it", anchor=anchor.TEXT)
    if published is None:
        return Reading("DATE", UNKNOWN[unit], "period: the publication is not known")
    if unit == "WE" and habits.is_custom(phrase):
        return Reading("SET", "XXXX-WXX-WE", "repeated: the weekend of every week")  # "on the weekend, she goes there"
    value = calendar.value_of(published, unit)
    first = calendar.days(value)[0]
    if unit == "Y" and anchor.side(phrase) < 0 and (published.month == 1 or _is_of_last_year(phrase, published)):
        last = calendar.shifted(value, -1) or value  # "more than 500,000 cars were sold in the year"
        return Reading("DATE", last, "period: the year that is over", anchor=anchor.PUBLICATION)
    late = phrase.before() == "of" and phrase.before(2) in ("half", "part", "end", "close")
    late = late and "first" not in (phrase.before(3), phrase.before(4)) and published.month <= _HALF_YEAR
    if unit == "Y" and late and anchor.side(phrase) < 0:
        last = calendar.shifted(value, -1) or value  # "it did not fly there in the second half of the year"
        return Reading("DATE", last, "period: the year that is over", anchor=anchor.PUBLICATION)
    noun = phrase.before() == "by" and phrase.after().isalpha() and phrase.scene.words.letters[phrase.last] == OTHER
    ahead = (phrase.before() in ("of", "until", "before", "by", "this") and not noun) or anchor.looks_ahead(phrase)
    ahead = ahead and not (unit == "WE" and is_weekend_just_over(phrase, published))
    soon = published.isoweekday() in _BEFORE_WEEKEND and anchor.side(phrase) >= 0  # "there is more over the weekend"
    soon = soon or (published.isoweekday() in _BEFORE_WEEKEND and is_purpose(phrase))
    if unit == "WE" and first is not None and first > published and not ahead and not soon:
        value = calendar.shifted(value, -1) or value
    return Reading("DATE", value, f"period: the {phrase.word('unit')}", anchor=anchor.PUBLICATION)


_WEEKDAY = letters_of(WEEKDAYS)


def _is_of_last_year(phrase: Phrase, published: calendar.date) -> bool:
    """Return whether a month or day of last year was told shortly before: "in July ... in the course of the year"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or phrase.first - told.last > _NEARBY or calendar.grain(told.reading.value) not in ("Y", "M", "D"):
        return False
    return told.reading.value[:4] == f"{published.year - 1:04d}"


def _told_beside(phrase: Phrase, unit: str) -> str | None:
    """Return the year or month that the sentence has named: "last year they met twice by the end of the year"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    grain = calendar.grain(told.reading.value) if told else None
    if told is None or (unit, grain) not in _HOLDS or told.reading.type != "DATE" or told.reading.compared:
        return None
    over = any(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))
    return None if over else told.reading.value if grain == unit else told.reading.value[:4]


_OWNERS = frozenset({"'s", "his", "her", "its", "their", "my", "our"})
_BEFORE_WEEKEND = (4, 5)  # Thursday and Friday
NEAR = "(?P<side>last|past|previous|this|current|next|coming|latest|prior|upcoming|this coming|this past)"
RULES = (
    Rule("period", pattern(f"the {NEAR} (?P<fiscal>fiscal)? (?P<unit>UNIT) (?P<so>or so)?"), near_unit),
    Rule(
        "period", pattern("the (entire|whole|full) (?P<side>last|previous|past) (?P<unit>year|month|week)"), near_unit
    ),
    Rule("period", pattern(f"{NEAR} (?P<fiscal>fiscal)? (?P<unit>UNIT)"), near_unit),
    Rule("period", pattern(f"the? {NEAR} (?P<fiscal>school|academic|financial|tax) (?P<unit>year)"), near_unit),
    Rule("period", pattern("the (full|fiscal|entire)? (?P<unit>year|month|week|weekend)"), the_unit),
    Rule("period", pattern("(?<=[in during throughout]) the (?P<unit>day)"), the_unit),
)
