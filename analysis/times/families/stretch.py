"""Stretches of time that end or begin at the publication: the past three months, recent weeks, the next few days."""

import math
from datetime import date

from analysis.times import anchor, antecedent, calendar
from analysis.times.amounts import amount, vague_amount
from analysis.times.clauses import said_before
from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS, UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.weights import weight_of

EXAMPLES = [
    ("It is to fail within the next hour.", "PT1H"),
    ("the high growth of previous years", "PAST_REF"),
    ("The rains usually last 30 days.", "P30D"),
    ("They fought for the next nearly 20 years.", "P20Y"),
    ("over the last couple months", "P2M"),
    ("Over the recent five years it grew.", "P5Y"),
    ("the past three months", "P3M"),
    ("the next 12 to 18 months", "P12M"),
    ("the next few days", "PXD"),
    ("in recent years", "PAST_REF"),
    ("in the coming weeks", "PXW"),
    ("the weeks ahead", "PXW"),
    ("in the years to follow", "PXY"),
    ("in the weeks and months ahead", "PXM"),
    ("over the past months", "PXM"),
    ("in upcoming years", "PXY"),
    ("over the upcoming two years", "P2Y"),
    ("in the year ahead", "P1Y"),
    ("over the last six or seven years", "P6Y"),
    ("the past decade", "P10Y"),
    ("over the past month and a half", "P1M15D"),
    ("the gains of the past half century", "P50Y"),
    ("in the last year and a half", "P1Y6M"),
    ("over the last two-and-a-half years", "P2Y6M"),
    ("the next two years or so", "P2Y"),
    ("The last week has seen more.", "P1W"),
    ("They cannot go on beyond the next year.", "P1Y"),
    ("it will last two hours", "PT2H"),
    ("They had no bread for the past so many days.", "PXD"),
    ("over the last number of years", "PXY"),
    ("In earlier years the lake froze.", "PAST_REF"),
    ("more than in previous years", "PAST_REF"),
    ("In later years she painted.", "PXY"),
    ("in the few years from 1990 to 1995", "PXY"),
    ("She came two years earlier.", "1996"),
    ("for several years to come", "PXY"),
    ("in the following days they fled", "PXD"),
    ("It has got worse in the past quarter-century.", "P25Y"),
    ("The truth took years to come out.", "PXY"),
]

_FROM_NOW = frozenset({"coming", "upcoming"})
_HALF_MONTH, _OLD = 15, 40  # days
_SENTENCE, _LIMITS = 60, frozenset({"by", "end"})  # words; "By the end of May"
_HAVE = frozenset({"has", "have", "'s", "'ve"})
_AHEAD = frozenset({"next", "upcoming", "coming", "ahead", "come", "follow"})


def stretch(phrase: Phrase) -> Reading | None:
    """Read a length of time on the side of the publication that is named."""
    if (
        phrase.list("side") == ["last"]
        and phrase.before() in CONTEXTS["modals"] | CONTEXTS["habitual"] | {"to"}
        and phrase.after() != "of"
    ):
        return None  # "it is to last a couple of hours"
    unit = UNITS[phrase.word("unit")]
    ahead = phrase.list("side")[-1] in _AHEAD
    side = "ahead" if ahead else "past"
    nearly = "LESS_THAN" if phrase.word("nearly") in ("nearly", "almost") else "APPROX"
    mod = nearly if phrase.has("so") or phrase.has("nearly") else None
    if phrase.after() == "of" and "last" in phrase.list("side"):  # "the last two weeks of the siege"
        value = amount(phrase.number("count"), unit) if phrase.has("count") else vague_amount(unit)
        return Reading(
            "DURATION", "P1" + unit if phrase.has("one") and unit in "WMY" else value, "stretch: of something"
        )
    if phrase.has("count") or phrase.has("one"):
        count = phrase.number("count") if phrase.has("count") else 1.0
        count = (
            0.25 if phrase.has("quarter") else 0.5 if phrase.has("part") else count + (0.5 if phrase.has("half") else 0)
        )
        if "couple" in phrase.list("count"):
            count, mod = 2.0, "APPROX"
        if ahead and phrase.list("side")[-1] not in _FROM_NOW and anchor.side(phrase) < 0:
            # "he spent the next ten years in prison": from what was told
            return Reading("DURATION", amount(count, unit), "stretch: after what was told", mod)
        if not ahead and (told := _told_before(phrase)):
            return _until(told, count, unit, mod)
        days = _days(phrase, count if ahead else -count, unit)
        return Reading("DURATION", amount(count, unit), f"stretch: {side}", mod, days and anchor.PUBLICATION, days)
    published = phrase.scene.published
    if published is None or (ahead and anchor.side(phrase) < 0):
        return Reading("DURATION", vague_amount(unit), f"stretch: {side}")
    value = "FUTURE_REF" if ahead else "PAST_REF"
    days = calendar.publication_days(published, value)
    if (phrase.has("recent") and unit in ("Y", "E", "C")) or phrase.has("all"):
        return Reading("DATE", value, f"stretch: {side}", anchor=anchor.PUBLICATION, days=days)
    return Reading("DURATION", vague_amount(unit), f"stretch: {side}", None, anchor.PUBLICATION, days)


def _told_before(phrase: Phrase) -> date | None:
    """Return the last day of a bound long past: "By the end of May 2012 they had sold 9, half of them in the past"."""
    told, published = antecedent.told_within(phrase, "D M"), phrase.scene.published
    last = calendar.days(told)[1] if told else None
    if published is None or last is None or (published - last).days <= _OLD:
        return None
    said = said_before(phrase.scene.words, phrase.first, _SENTENCE)
    if not _HAVE.isdisjoint(said) or _joins_clause(phrase.scene.words, range(phrase.first - len(said), phrase.first)):
        return None  # "he was elected in May 2012 and has lost support in the past 12 months"
    return last if not _LIMITS.isdisjoint(said[:3]) or "had" in said else None


def _joins_clause(words: Words, places: range) -> bool:
    """Return whether another clause with a verb of its own begins at one of the places."""
    return any(
        words.words[place] in ("and", "but") and any(weight_of(words, verb) for verb in range(place + 1, place + 4))
        for place in places[:-3]
    )


def _until(last: date, count: float, unit: str, mod: str | None) -> Reading:
    """Read "the previous 12 months" as those before a day that is told."""
    begins = calendar.add(last, -count, unit) if unit not in ("H", "TM", "S") else None
    days = (begins, last) if begins else (None, None)
    return Reading("DURATION", amount(count, unit), "stretch: before what was told", mod, anchor.TEXT, days)


def _days(phrase: Phrase, count: float, unit: str) -> calendar.Days | None:
    published = phrase.scene.published
    if unit == "H" and abs(count) >= 24:
        count, unit = math.copysign(math.ceil(abs(count) / 24), count), "D"
    if unit == "M" and count % 1 and published:  # "the past month and a half" is of a month and 15 days
        whole = calendar.add(published, math.trunc(count), unit)
        return _beside(published, calendar.add(whole, math.copysign(_HALF_MONTH, count), "D") if whole else None)
    moved = calendar.add(published, count, unit) if published and unit not in ("H", "TM", "S") else None
    return _beside(published, moved)


def _beside(published: date | None, moved: date | None) -> calendar.Days | None:
    return (min(published, moved), max(published, moved)) if published and moved else None


def other_years(phrase: Phrase) -> Reading:
    """Read "in earlier years" as what is over, "in later years" as a length whose beginning the text may not say."""
    if phrase.word("side") == "later":
        return Reading("DURATION", vague_amount(UNITS[phrase.word("unit")]), "stretch: after what was told")
    return Reading("DATE", "PAST_REF", "stretch: before what was told", days=(None, None))


def in_following(phrase: Phrase) -> Reading:
    """Read "in the following days" as a length that begins with what was told."""
    return Reading("DURATION", vague_amount(UNITS[phrase.word("unit")]), "stretch: after what was told")


_OTHER = ("earlier", "later", "previous", "prior", "preceding")
_WORDS = ("last", "past", "next", "coming", "previous", "preceding", "latest", "upcoming")
_SIDES = letters_of(_WORDS)
_SIDE = f"(?P<side>{'|'.join(_WORDS)})"
_COUNT = "(?P<count>NUMBER|a? couple of?)"
_NEARLY = "(?P<nearly>nearly|almost|about|roughly|some)?"
_RECENT = "(?P<recent>(?P<side>recent|(?<!the)(?<!these)past))"
_MORE = "((to|-|or) NUMBER|(?P<half>-? and -? a? -? half))?"
_BEFORE_LAST = "(?<=[in over during within for beyond])"
_HALF = "(?P<half>and a? half)?"
_SO = "(?P<so>or so)?"
_OR_TWO = "(?P<so>or (so|two|three))?"
RULES = (
    Rule(
        "stretch",
        pattern(f"(?<=[in of than]) (?P<side>{'|'.join(_OTHER)}) (?P<unit>UNITS)"),
        other_years,
        letters_of(_OTHER),
    ),
    Rule("stretch", pattern("(?<=[in over during within for throughout]) the following (?P<unit>UNITS)"), in_following),
    Rule("stretch", pattern("(the|these) (?P<side>past) (?P<unit>UNITS)"), stretch, letters_of(["past"])),
    Rule(
        "stretch",
        pattern(f"{_BEFORE_LAST} the (?P<side>last) (?P<unit>UNITS)"),
        stretch,
        letters_of(["last"]),
    ),
    Rule(
        "stretch",
        pattern(f"(the|these)? {_SIDE} {_NEARLY} {_COUNT} {_MORE} -? (?P<unit>UNITS|UNIT) {_SO}"),
        stretch,
        _SIDES,
    ),
    Rule("stretch", pattern("(the|these) (?P<side>recent) (?P<count>NUMBER) (?P<unit>UNITS)"), stretch),
    Rule("stretch", pattern(f"(the|these)? {_SIDE} (few|several|so? many|number of) (?P<unit>UNITS)"), stretch, _SIDES),
    Rule("stretch", pattern("(?<=[over in within]) the (?P<side>next) (?P<unit>UNITS)"), stretch, letters_of(["next"])),
    Rule(
        "stretch",
        pattern("(the|these)? (?P<side>coming|upcoming) (?P<unit>UNITS)"),
        stretch,
        letters_of(["coming", "upcoming"]),
    ),
    Rule(
        "stretch",
        pattern(f"{_RECENT} (?P<unit>UNITS) (?P<all>(and|or) UNITS)?"),
        stretch,
        letters_of(["recent", "past"]),
    ),
    Rule(
        "stretch",
        pattern("(the|several|many|A few)? (UNITS (and|or))? (?P<unit>UNITS) (?P<side>ahead(?!of)|to come|to follow)"),
        stretch,
        letters_of(["ahead", "come", "follow"]),
    ),
    Rule(
        "stretch",
        pattern("the (?P<one>fiscal? (?P<unit>year|week|month|decade)) (?P<side>ahead(?!of))"),
        stretch,
        letters_of(["ahead"]),
    ),
    Rule(
        "stretch",
        pattern(f"the (?P<side>past) (?P<one>(?P<unit>year|decade|century|month|week|day)) {_HALF} {_OR_TWO}"),
        stretch,
    ),
    Rule(
        "stretch",
        pattern(f"{_BEFORE_LAST} the (?P<side>last) (?P<one>(?P<unit>week|month|year)) {_HALF} {_OR_TWO}"),
        stretch,
    ),
    Rule("stretch", pattern("the (?P<side>last) (?P<one>(?P<unit>week|month|year)) (?=has|have|was)"), stretch),
    Rule(
        "stretch",
        pattern(f"{_BEFORE_LAST} the (?P<side>next) (?P<one>(?P<unit>hour|week|month|year)) (?!or so)"),
        stretch,
    ),
    Rule("stretch", pattern(f"the (?P<side>last|next|coming) (?P<one>(?P<unit>decade|century)) {_SO}"), stretch),
    Rule("stretch", pattern(f"{_BEFORE_LAST} the (?P<side>coming) (?P<one>(?P<unit>month|year))"), stretch),
    Rule("stretch", pattern("(?<=[took taken takes take]) (?P<unit>UNITS) (?=to come)"), in_following),
    Rule("stretch", pattern(f"the {_SIDE} (?P<one>(?P<quarter>quarter) -? (?P<unit>century))"), stretch, _SIDES),
    Rule("stretch", pattern(f"the {_SIDE} (?P<one>(?P<part>half) -? (?P<unit>decade|century))"), stretch, _SIDES),
)
