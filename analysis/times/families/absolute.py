"""Dates of the calendar: 3 March 2021, March 3, 2021-03-03, Nov. 16, March 1998; of months alone see `month`."""

import re
from dataclasses import replace
from datetime import date

from analysis.times import anchor, antecedent, calendar, chronicle, day_of_story, habits, leans, narrative
from analysis.times.patterns import CONTEXTS, MONTHS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.weekday_told import of_weekday

EXAMPLES = [
    ("He fell on 11 April last year. On Friday, 11 April, the court was told, it was put off.", "1997-04-11"),
    ("They were told that on Thursday, 14 March, they had met.", "1996-03-14"),
    ("The first word did not come until January 28.", "1998-01-28"),
    ("In December 1996, it said it would ease the rule from December 23.", "1996-12-23"),
    ("They cut it in November 1996 after an attack. The airliner crashed early on October 31.", "1996-10-31"),
    ("The tower fell in the attacks on the city on Sept. 11.", "1997-09-11"),
    ("All are up in February: 26 in January 26% more", "1998-01"),
    ("They met on 25 March 1996. On that day they spoke. On 1 April 20 letters were sent.", "1996-04-01"),
    ("Every year since, they have met there on March 30 to sing.", "XXXX-03-30"),
    ("Every year they sang. They met on February 20.", "1998-02-20"),
    ("The rule has been pushed back to June 19.", "1998-06-19"),
    ("on March 3, 2021", "2021-03-03"),
    ("3 March 2021", "2021-03-03"),
    ("the 2nd of March", "1998-03-02"),
    ("Friday, March 6, 1998", "1998-03-06"),
    ("2021-03-03", "2021-03-03"),
    ("since Nov. 16", "1997-11-16"),
    ("leaders of the April 6 movement", None),
    ("they won last July 4", "1997-07-04"),
    ("last Dec. 5 the bank shut", "1997-12-05"),
    ("the flood of last February 26", "1998-02-26"),
    ("the outlook for the May 7 election", "1998-05-07"),
    ("in March 1996", "1996-03"),
    ("14-Mar-1997", "1997-03-14"),
    ("In 1995 it opened, as the court had ruled on June 26.", "1995-06-26"),
    ("In 1995, the play opened. On June 26, the court ruled.", "1995-06-26"),
    ("When it began in Rome in 1995, it was loved, as a court had ruled on June 26.", "1995-06-26"),
    ("He was elected in 1995 and resigned on June 26.", "1997-06-26"),
    ("In 1995 they met. On February 20, they divorced.", "1998-02-20"),
    ("It was signed on Jan. 24. Pipes will not be bound by the Jan. 24 order.", "1998-01-24"),
    ("In 1995, he got a visa and was there from 3 to 8 February.", "1995-02-08"),
    ("It left the index near its record high set on Aug. 6. In bonds, all will rise.", "1997-08-06"),
    ("They got him to the round of the election on 7 May but he lost votes.", "1998-05-07"),
    ("14.03.1997", "1997-03-14"),
    ("1997/03/14", "1997-03-14"),
    ("Fares will rise from 6-March.", "1998-03-06"),
    ("They will write code, with results announced on September 6.", "1998-09-06"),
    ("The 1999 World Cup begins in Rome on June 14.", "1999-06-14"),
    ("The balloon took off on July 12. It flew past many lands to end on July 23.", "1997-07-23"),
]


def _month(phrase: Phrase) -> int:
    return MONTHS[phrase.list("month")[0]]


def _day(phrase: Phrase) -> int:
    return int(phrase.number("day"))


_RECENT = 60  # days before the publication, whose dates need no year
_LOOK = 30  # mentions
_OF_ATTACKS = (2001, 9, 11)
_TOWERS = frozenset({"towers", "pentagon", "washington", "york"})
_ATTACKS = frozenset({"attack", "attacks", "hijackers", "hijackings", "terror", "terrorist"})


def full_date(phrase: Phrase) -> Reading | None:
    """Read a day, month and year."""
    if phrase.has("far"):
        return far_date(phrase)
    return dated(phrase.year(), _month(phrase), _day(phrase), "absolute: day, month and year")


def dated(year: int, month: int, day: int, rule: str, anchored: str | None = None) -> Reading | None:
    """Return the reading of a day of the calendar, None where there is no such day."""
    try:
        return Reading("DATE", date(year, month, day).isoformat(), rule, anchor=anchored)
    except ValueError:  # there is no 31 February
        return None


def iso_date(phrase: Phrase) -> Reading | None:
    """Read a date as ISO 8601 writes it, or with slashes in the same order."""
    written = phrase.word("iso").upper()
    if "W" in written:
        return (
            Reading("DATE", written, "absolute: a week as ISO 8601 numbers it") if calendar.days(written)[0] else None
        )
    year, month, day = map(int, re.split("[/-]", written))
    return dated(year, month, day, "absolute: year, month, day")


def slashed_date(phrase: Phrase) -> Reading | None:
    """Read 03/04/99 month first, as American papers write it, and 03.04.1999 day first, as others do."""
    written = phrase.word("slashed")
    first, second, year = map(int, re.split("[./-]", written))
    if year < 100:
        published = phrase.scene.published
        year += 2000 if year <= ((published.year + 1) % 100 if published and published.year > 1999 else 49) else 1900
    aside = (phrase.before(), phrase.after()) == ("(", ")")  # the day of another article, linked to
    either = max(first, second) <= 12 and first != second and "." not in written
    if first > 12 or "." in written:
        first, second = second, first
    ambiguous = " (ambiguous: the day could be first)" if either else ""
    reading = dated(year, first, second, f"absolute: in figures{ambiguous}")
    return reading and replace(reading, compared=aside)


def month_and_year(phrase: Phrase) -> Reading | None:
    """Read a month of a year."""
    return Reading("DATE", f"{phrase.year():04d}-{_month(phrase):02d}", "absolute: month and year")


def far_date(phrase: Phrase) -> Reading | None:
    """Read "31 December 9999" as it is, and "24 August 79" as a day whose year the text leaves open."""
    said, month, day = phrase.word("far"), _month(phrase), _day(phrase)
    if len(said) == 4 and said.isdigit():
        return dated(int(said), month, day, "absolute: day, month and year")
    if len(said) != 2 or not said.isdigit() or int(said) <= 31 or phrase.after()[:1].isalpha():
        return None
    if phrase.scene.is_ancient:
        return dated(int(said), month, day, "absolute: day, month and year")
    return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", "absolute: the century is not known")


def day_of_month(phrase: Phrase) -> Reading | None:
    """Read a day and month whose year is the one that fits the words around it and lies near."""
    if phrase.after() == "%":
        return None  # "up in Feb. 26% more homeless"
    if phrase.after() in CONTEXTS["movements"] and phrase.before() != "a":
        return None  # "the April 6 activists"
    published, month, day = phrase.scene.published, _month(phrase), _day(phrase)
    if (month, day) == _OF_ATTACKS[1:] and _is_of_attacks(phrase) and not (published and published.year < 2002):
        return dated(*_OF_ATTACKS, "absolute: a day of history")
    if year := chronicle.year_of(phrase, month, day):
        return dated(year, month, day, "absolute: an entry of a chronicle", anchor.TEXT)
    if not phrase.has("last") and phrase.before() == "on" and habits.is_general(phrase) and _is_yearly(phrase):
        return Reading("SET", f"XXXX-{month:02d}-{day:02d}", "repeated: the day of every year")
    found = narrative.beside(phrase) or narrative.reached(phrase) or day_of_story.same_month(phrase, month, day)
    if found and (value := narrative.inherited(phrase, found, f"{month:02d}-{day:02d}")):
        return Reading("DATE", value, f"absolute: {narrative.RULE}", anchor=anchor.TEXT)
    if published is None:
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", "absolute: the year is not known")
    dates = [found for year in range(published.year - 4, published.year + 5) for found in _days(year, month, day)]
    past = max((found for found in dates if found <= published), default=None)
    future = min((found for found in dates if found >= published), default=None)
    if (named := of_weekday(phrase, dates)) and not phrase.has("last"):
        return dated(named.year, month, day, "absolute: the year in which it is that weekday", anchor.TEXT)
    if phrase.has("last"):
        past, future = max((found for found in dates if found < published), default=None), None
    chosen, how = anchor.nearest(phrase, past, future, leans.of_day(phrase))
    if chosen is None:
        return None
    if chosen > published and (year := antecedent.year_of_event(phrase)):
        return dated(year, month, day, "absolute: the year of the event", anchor.TEXT)
    if (told := _told(phrase, f"{month:02d}-{day:02d}")) and not phrase.has("last"):
        return Reading("DATE", told, "absolute: year assumed, as told before", anchor=anchor.PUBLICATION)
    if how.endswith("assumed") and (close := _near_told(phrase, month)) and (same := _days(close, month, day)):
        chosen, how = same[0], "as the day of its month told before"
    recent = abs((published - chosen).days) <= _RECENT
    if not phrase.has("last") and (year := narrative.opened(phrase, before=0 if recent else 1)):
        return dated(year, month, day, f"absolute: {narrative.RULE}", anchor.TEXT)
    cut = int(phrase.has("last"))  # AQUAINT leaves "last" out of the expression, and no other gold has the form
    return Reading("DATE", chosen.isoformat(), f"absolute: year assumed, {how}", anchor=anchor.PUBLICATION, cut=cut)


def _is_of_attacks(phrase: Phrase) -> bool:
    """Return whether a day is that of the attacks: "the Sept. 11 attacks", "the attacks on the towers on Sept. 11"."""
    towers = phrase.before() in ("on", "of") and anchor.follows(phrase, _TOWERS)
    return phrase.after() in _ATTACKS or (towers and anchor.follows(phrase, _ATTACKS))


def _is_yearly(phrase: Phrase) -> bool:
    """Return whether a word of what comes again, or a set, stands before the day and not behind it."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    every = told is not None and told.reading.type == "SET"
    return every or anchor.follows(phrase, CONTEXTS["habitual"]) or phrase.scene.tenor.is_timeless


def hyphened_day(phrase: Phrase) -> Reading | None:
    """Read "6-March", but not the end of "March 5-6 April"."""
    return None if phrase.before() in MONTHS else day_of_month(phrase)


def _told(phrase: Phrase, rest: str) -> str | None:
    """Return the day of that name that the text has told near the publication: "On Jan. 24 ... the Jan. 24 order"."""
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        reading = mention.reading
        if reading.value[5:] == rest and reading.anchor == anchor.PUBLICATION:
            return reading.value
    return None


def _near_told(phrase: Phrase, month: int) -> int | None:
    """Return the year of the day last told, where it is of the same month: "on July 12 ... to end on July 23"."""
    for mention in reversed(phrase.scene.mentions[-3:]):
        if (
            mention.reading.rule.startswith("absolute: year assumed, past")
            and mention.reading.value[4:8] == f"-{month:02d}-"
        ):
            return int(mention.reading.value[:4])
    return None


def _days(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:  # 29 February in most years, and years beyond the calendar
        return []


def week_of(phrase: Phrase) -> Reading | None:
    """Read "the week of March 6" as the week that the day lies in."""
    reading = day_of_month(phrase)
    first = calendar.days(reading.value)[0] if reading else None
    return replace(reading, value=calendar.value_of(first, "W")) if reading and first else None


_MONTH = letters_of(MONTHS)
_YEAR = "((?P<year>YEAR)|(?P<far>BIGFIGURE))"
_WEEKDAY = "((this coming|last|next)? WEEKDAY ,?)?"
RULES = (
    Rule("absolute", pattern(f"{_WEEKDAY} (?P<month>MONTH) (?P<day>DAYNUMBER|NTH) ,? {_YEAR}"), full_date, _MONTH),
    Rule(
        "absolute",
        pattern(f"{_WEEKDAY} (the? (?P<day>DAYNUMBER|ORDINAL) (of|-)?) (?P<month>MONTH) (,|-)? {_YEAR}"),
        full_date,
        _MONTH,
    ),
    Rule("absolute", pattern("(?P<iso>ISO)"), iso_date),
    Rule("absolute", pattern("(?P<slashed>SLASHED)"), slashed_date),
    Rule("absolute", pattern("(?P<month>MONTH) ,? (of)? (?P<year>YEAR)"), month_and_year, _MONTH),
    Rule("absolute", pattern(f"{_WEEKDAY} (?P<month>MONTH) (?P<day>DAYNUMBER|ORDINAL)"), day_of_month, _MONTH),
    Rule("absolute", pattern("(?P<last>last) (?P<month>MONTH) (?P<day>DAYNUMBER|ORDINAL)"), day_of_month, _MONTH),
    Rule(
        "absolute", pattern(f"{_WEEKDAY} (the? (?P<day>DAYNUMBER|ORDINAL) of?) (?P<month>MONTH)"), day_of_month, _MONTH
    ),
    Rule("absolute", pattern("(?P<day>DAYNUMBER) - (?P<month>MONTH) (?!DAYNUMBER)"), hyphened_day, _MONTH),
    Rule(
        "absolute", pattern("the week (of|ending|ended|beginning) (?P<month>MONTH) (?P<day>DAYNUMBER)"), week_of, _MONTH
    ),
)
