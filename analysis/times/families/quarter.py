"""Quarters, halves and the periods of business reports: third-quarter, the year-ago period, the latest quarter."""

from datetime import date

from analysis.times import anchor, antecedent, calendar, narrative
from analysis.times.clauses import nearest_verb
from analysis.times.month_told import quarter_ended
from analysis.times.neighbours import WRITTEN_BEFORE
from analysis.times.patterns import letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("the first quarter of 1998", "1998-Q1"),
    ("a third-quarter loss", "1997-Q3"),
    ("the second half of 2003", "2003-H2"),
    ("in the last quarter of 1996", "1996-Q4"),
    ("the final quarter of last year", "1997-Q4"),
    ("in the last month of 1996", "1996-12"),
    ("the first month of this year", "1998-01"),
    ("the third month of 1995", "1995-03"),
    ("the 1988 second quarter", "1988-Q2"),
    ("last year's third quarter", "1997-Q3"),
    ("in the third quarter, against the year-ago quarter", "1996-Q3"),
    ("in the third quarter. The latest period", "1997-Q3"),
    ("in the third quarter, up from a year earlier", "1996-Q3"),
    ("In the third quarter it fell. Rents brought 7 million last year.", "1997"),
    ("In the third quarter it made 9 million, up from 7 million last year.", "1996-Q3"),
    ("year-earlier profit", "1997"),
    ("by year-end", "1998"),
    ("Q3 2021", "2021-Q3"),
    ("the third quarter of fiscal 2020", "2020-Q3"),
    ("a 1984 period drama", "1984"),
    ("They lost the quarter-finals.", None),
    ("The referee gave a penalty. They scored in the first quarter.", None),
    ("They are thought to have moved at the end of the year.", "1997"),
]

_HALF_YEAR = 6  # months
_BEGUN = 14  # days
_LEVEL, _COMPARES = 8, frozenset({"against", "compared", "from", "than", "versus", "with"})  # words
_NEAR_YEARS = {"last": -1, "this": 0, "next": 1}


def quarter(phrase: Phrase) -> Reading | None:
    """Read a quarter or half, of the year that is said or of the nearest that fits."""
    if phrase.scene.words.text[phrase.scene.words.ends[phrase.last - 1] :][:1].isalnum():
        return None  # an address: "Q3rHO5"
    if phrase.after() in ("model", "models", "car", "cars"):
        return None  # the Audi Q3
    if phrase.after() == "of" and phrase.after(2) in ("a", "an"):
        return None  # "the last quarter of an hour"
    letter = "H" if phrase.word("unit") == "half" else "Q"
    latest = 2 if letter == "H" else 4
    nth = latest if phrase.word("nth") in ("last", "latter", "final", "closing") else int(phrase.number("nth"))
    if nth > latest:
        return None
    published = phrase.scene.published
    if phrase.has("year"):
        return Reading("DATE", f"{phrase.year()}-{letter}{nth}", "quarter: as written")
    if published is None:
        return Reading("DATE", f"XXXX-{letter}{nth}", "quarter: the year is not known")
    if phrase.has("ago"):
        told = _last_quarter(phrase)
        year = int(told[:4]) - 1 if told else published.year - 1
        return Reading(
            "DATE", f"{year}-{letter}{nth}", "quarter: the year before", anchor=anchor.PUBLICATION, compared=True
        )
    if phrase.has("near"):
        year = published.year + _NEAR_YEARS[phrase.word("near")]
        begin = calendar.days(f"{year}-{letter}{nth}")[0]
        if begin and phrase.word("near") == "this" and (published - begin).days < _BEGUN and anchor.side(phrase) < 0:
            year -= 1  # told as over when it has hardly begun: the text is of the year before
        turned = WRITTEN_BEFORE if year != published.year + _NEAR_YEARS[phrase.word("near")] else ""
        rule = f"quarter: of {phrase.word('near')} year{turned}"
        return Reading("DATE", f"{year}-{letter}{nth}", rule, anchor=anchor.PUBLICATION)
    if phrase.scene.is_of_match:
        return None  # "they had the ball in the first quarter and kicked a goal"
    if letter == "H":
        told = antecedent.reference(phrase.scene, "HY")
        same = told and told.endswith(f"H{nth}")
        return Reading("DATE", told, "quarter: the half told", anchor=anchor.TEXT) if told and same else None
    return _nearest(phrase, published, nth)


def month(phrase: Phrase) -> Reading | None:
    """Read "the last month of 2016" and "the first month of this year" by their number."""
    last, published = phrase.word("nth") in ("last", "final", "closing"), phrase.scene.published
    nth = 12 if last else int(phrase.number("nth"))
    if nth > 12 or not (phrase.has("year") or published):
        return None
    if phrase.has("year"):
        return Reading("DATE", f"{phrase.year():04d}-{nth:02d}", "quarter: a month of it")
    assert published is not None
    year = published.year + _NEAR_YEARS[phrase.word("near")]
    return Reading("DATE", f"{year:04d}-{nth:02d}", "quarter: a month of it", anchor=anchor.PUBLICATION)


def _nearest(phrase: Phrase, published: date, nth: int) -> Reading:
    """Return the quarter of that number that lies nearest, a past one rather than one to come."""
    now = published.year * 4 + (published.month - 1) // 3
    if phrase.has("fiscal"):  # a fiscal year may begin in any month: its quarters are those of the year
        rule, none = "quarter: of the fiscal year", (None, None)
        return Reading("DATE", f"{published.year}-Q{nth}", rule, anchor=anchor.PUBLICATION, days=none)
    if ended := quarter_ended(phrase, published):  # the value as it is said, the days as they were
        days = calendar.days(ended)
        return Reading("DATE", f"{ended[:4]}-Q{nth}", "quarter: by its last day", anchor=anchor.PUBLICATION, days=days)
    near = [now + step for step in (0, -1, 1, -2, 2) if (now + step) % 4 == nth - 1]
    chosen = near[0] if len(near) == 1 or anchor.side(phrase) + antecedent.goes_on(phrase) <= 0 else near[-1]
    if len(near) == 1 and chosen > now and nearest_verb(phrase.scene.words, phrase.first, phrase.last) < 0:
        chosen -= 4  # "it has reported results for the second quarter", said in March
    how = "the nearest" if len(near) == 1 else "ahead by the verb" if chosen > now else "past assumed"
    return Reading(
        "DATE", f"{chosen // 4:04d}-Q{chosen % 4 + 1}", f"quarter: year assumed, {how}", anchor=anchor.PUBLICATION
    )


def _last_quarter(phrase: Phrase) -> str | None:
    """Return the quarter that the text spoke of last, one that had ended before one to come."""
    return antecedent.reference(phrase.scene, "over") or antecedent.reference(phrase.scene, "Q")


def the_period(phrase: Phrase) -> Reading | None:
    """Read "the quarter", "the latest period" as the quarter that the text spoke of last."""
    if phrase.after() == "-":
        return None  # "the quarter-finals"
    told = antecedent.reference(phrase.scene, "Q") if phrase.has("that") else _last_quarter(phrase)
    published = phrase.scene.published
    if told is None:
        if phrase.has("period") or published is None:
            return None
        told = calendar.shifted(calendar.value_of(published, "Q"), -1)
    return Reading("DATE", told or "XXXX-QX", "quarter: the one spoken of", anchor=anchor.TEXT)


def _half_beside(phrase: Phrase) -> str | None:
    """Return the half a year before that of its sentence: "in the first half of 2016, from the period a year ago"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or calendar.grain(told.reading.value) != "HY":
        return None
    over = any(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))
    return None if over else f"{int(told.reading.value[:4]) - 1:04d}{told.reading.value[4:]}"


def year_before(phrase: Phrase) -> Reading | None:
    """Read "a year earlier" and "the year-ago period" as the period before the one spoken of last."""
    published, told = phrase.scene.published, _last_quarter(phrase)
    if half := _half_beside(phrase):
        return Reading("DATE", half, "quarter: the year before it", anchor=anchor.TEXT, compared=True)
    if told is not None and not _speaks_of_months(phrase):
        return Reading(
            "DATE", calendar.shifted(told, -4) or told, "quarter: the year before it", anchor=anchor.TEXT, compared=True
        )
    if published is None:
        return Reading("DATE", "XXXX", "quarter: the year before, of what is not known")
    return Reading(
        "DATE", f"{published.year - 1:04d}", "quarter: the year before", anchor=anchor.PUBLICATION, compared=True
    )


def _speaks_of_months(phrase: Phrase) -> bool:
    """Return whether the report has turned from the quarter to the months of the year so far."""
    told = phrase.scene.told
    return "months" in told and told["months"] > told.get("Q", (0, ""))


def year_before_adverb(phrase: Phrase) -> Reading | None:
    """Read "a year ago" so only where the text speaks of quarters; elsewhere it is an offset like any other."""
    return year_before(phrase) if _last_quarter(phrase) else None


def level_of_year(phrase: Phrase) -> Reading | None:
    """Read "from 4 million last year" as that of the quarter told; "it sold 4 million last year" is of the year."""
    near = phrase.scene.words.words[max(0, phrase.first - _LEVEL) : phrase.first]
    return None if _COMPARES.isdisjoint(near) else year_before_adverb(phrase)


def period_of_year(phrase: Phrase) -> Reading | None:
    """Read "the 1988 period", "last year's quarter" as the quarter spoken of last, in that year."""
    told, published = _last_quarter(phrase), phrase.scene.published
    if phrase.after() in ("drama", "film", "piece", "play") or phrase.before() == "-":
        return None  # "a 1984 period drama"
    if phrase.has("year"):
        year = phrase.year()
    elif published is not None:
        year = published.year + _NEAR_YEARS[phrase.word("near")]
    else:
        return None
    value = f"{year:04d}{told[4:]}" if told and not _speaks_of_months(phrase) else f"{year:04d}"
    return Reading(
        "DATE", value, "quarter: the one spoken of, in its year", anchor=anchor.TEXT if told else None, compared=True
    )


def months_before(phrase: Phrase) -> Reading | None:
    """Read "the year-earlier nine months" as a length of time."""
    return Reading("DURATION", f"P{int(phrase.number('count'))}M", "quarter: months of the year before")


def year_end(phrase: Phrase) -> Reading | None:
    """Read "year-end" as the end of the publication's year."""
    published = phrase.scene.published
    over = anchor.side(phrase) < 0 and phrase.before() != "since"  # this year's end is to come: another one is meant
    found = narrative.reached(phrase) or (narrative.told_before(phrase) if over else None)
    if found and (value := narrative.around(found, "Y")):
        return Reading("DATE", value, f"quarter: {narrative.RULE}", "END", anchor.TEXT, parts=12)
    if published is None:
        return Reading("DATE", "XXXX", "quarter: the year is not known", "END")
    year = published.year - (phrase.before() == "since" or (over and published.month <= _HALF_YEAR))
    return Reading("DATE", f"{year:04d}", "quarter: the end of the year", "END", anchor.PUBLICATION, parts=12)


_NTH = "(?P<fiscal>fiscal -?)? (?P<nth>ORDINAL) -? (?P<unit>quarter|half)"
_AGO = "(?P<ago>(comparable|corresponding|same|like)? year - (ago|earlier))"
_LAST = "(?P<nth>last|latter|final|closing) (?P<unit>half|quarter)"
_MONTH = "the (?P<nth>ORDINAL|last|final|closing) (?P<unit>month)"
_SAME = "(comparable|corresponding|same|like)"
_NEAR = "(?P<near>last|this|next) year"
_QUARTER = letters_of(["quarter", "half", "q", "period", "quarters"])
_YEAR = letters_of(["year", "period", "quarter"])
RULES = (
    Rule("quarter", pattern(f"the? {_NTH} (of|in)? fiscal? (?P<year>YEAR)"), quarter, _QUARTER),
    Rule("quarter", pattern("(?P<unit>q) (?P<nth>DAYNUMBER) (of? (?P<year>YEAR))?"), quarter, _QUARTER),
    Rule("quarter", pattern(f"the? {_LAST} (of|in)? (?P<year>YEAR)"), quarter, _QUARTER),
    Rule("quarter", pattern(f"the? {_LAST} of? {_NEAR}"), quarter, _QUARTER),
    Rule("quarter", pattern(f"{_MONTH} of ((?P<year>YEAR)|{_NEAR})"), month, letters_of(["month"])),
    Rule("quarter", pattern(f"the? (?P<year>YEAR) {_NTH}"), quarter, _QUARTER),
    Rule("quarter", pattern(f"the? {_NTH} of? {_NEAR}"), quarter, _QUARTER),
    Rule("quarter", pattern(f"{_NEAR} 's {_NTH}"), quarter, _QUARTER),
    Rule("quarter", pattern(f"the? {_AGO} {_NTH}"), quarter, _QUARTER),
    Rule("quarter", pattern(f"(the(?=(fiscal -?)? ORDINAL quarter))? {_NTH}"), quarter, _QUARTER),
    Rule("quarter", pattern(f"the? {_AGO} (period|quarter)"), year_before, _YEAR),
    Rule("quarter", pattern(f"the {_SAME} (period|quarter) (last year|a year (ago|earlier))"), year_before, _YEAR),
    Rule("quarter", pattern("the (period|quarter) a year (ago|earlier)"), year_before, _YEAR),
    Rule("quarter", pattern("the? year - (ago|earlier) (?P<count>NUMBER) months"), months_before, _YEAR),
    Rule("quarter", pattern("year - (ago|earlier)"), year_before, _YEAR),
    Rule("quarter", pattern("a year (ago|earlier)"), year_before_adverb, _YEAR),
    Rule("quarter", pattern("(?<=[million billion]) last year"), level_of_year, _YEAR),
    Rule("quarter", pattern("the? (?P<year>YEAR) (period|quarter)"), period_of_year, _QUARTER),
    Rule("quarter", pattern(f"{_NEAR} 's (period|quarter)"), period_of_year, _QUARTER),
    Rule(
        "quarter", pattern("(the|(?P<that>that|the same)|the latest) quarter|the latest (?P<period>period)"), the_period
    ),
    Rule("quarter", pattern("(year - end|year end|year 's end|the end of the year)"), year_end),
)
