"""Years of books, which are no years of the calendar: fiscal 1989, FY17, the 2017 financial year."""

import datetime
from datetime import date

from analysis.times import calendar
from analysis.times.clauses import ends_sentence
from analysis.times.patterns import MONTHS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule, Scene

EXAMPLES = [
    ("fiscal 1989", "1989"),
    ("the fiscal-year 1989 budget", "1989"),
    ("the budget of the 1999 fiscal year", "1999"),
    ("It sold more in the 1995-1996 fiscal year.", "1995/1996"),
    ("Its sales rose in the 1997 financial year.", "1997"),
    ("It is in the FY17 bill.", "2017"),
    ("a FY 1999 plan", "1999"),
]

_FEDERAL = frozenset({"congress", "congressional", "pentagon", "usda"})
_AMERICAN = frozenset({"america", "american", "federal", "senate", "u.s.", "washington"})
_FIRMS = frozenset(
    {"company", "earnings", "firm", "net", "percent", "profit", "profits", "revenue", "revenues", "sales", "shares"}
)
_NEAR, _AHEAD = 25, 8  # words
_OCTOBER, _SINCE = 10, 1977  # when the books of the United States begin, and since when they do
_ENDS = frozenset({"end", "ended", "ending", "ends", "through"})
_BEGINS = frozenset({"began", "begin", "beginning", "begins", "start", "started", "starting", "starts"})
_JULY = 7
_CENTURY, _DATE = 100, 4  # years; words of "May 31, 2016"


def fiscal(phrase: Phrase) -> Reading | None:
    """Read a fiscal year by its number, with the days that it may have."""
    if phrase.before() == "-" and phrase.before(2)[:1].isdigit():
        return None  # "the 2015-2016 fiscal year" is of both
    return _of_books(phrase, phrase.year())


def short(phrase: Phrase) -> Reading | None:
    """Read FY17 as fiscal 2017."""
    written, said = phrase.scene.words.written(phrase.first), phrase.word("short")
    published = phrase.scene.published
    if published is None or written != "FY" or len(said) != len("17"):
        return None
    before = published.year - (published.year - int(said)) % _CENTURY
    return _of_books(phrase, min(before, before + _CENTURY, key=lambda year: abs(year - published.year)))


def _of_books(phrase: Phrase, year: int) -> Reading:
    begins = _first_day(phrase, year)
    days: calendar.Days = (calendar.days(f"{year - 1:04d}")[0], calendar.days(f"{year:04d}")[1])
    rule = "year: of books, which begin in it or in the year before"
    if begins:
        days, rule = (begins, _year_later(begins)), f"year: of books, from {begins.isoformat()}"
    return Reading("DATE", str(year), rule, days=days)


def _first_day(phrase: Phrase, year: int) -> date | None:
    """Return the day on which the books begin, where the text says it or tells of those of the United States."""
    words = phrase.scene.words
    bound = ""
    for place in range(phrase.last, min(len(words.words), phrase.last + _AHEAD)):
        word = words.words[place]
        if ends_sentence(words, place):
            break
        bound = word if word in _ENDS | _BEGINS else bound
        if bound and word in MONTHS and words.written(place)[:1].isupper():
            month = MONTHS[word] % 12 + 1 if bound in _ENDS else MONTHS[word]
            over = bound in _ENDS and month > 1 and _is_its_own(phrase, place, datetime.date(year, month, 1), bound)
            return datetime.date(year - (over or month >= _JULY), month, 1)
    federal = year >= _SINCE and _is_federal(phrase.scene, phrase.first)
    return datetime.date(year - 1, _OCTOBER, 1) if federal else None


def _is_its_own(phrase: Phrase, place: int, end: date, bound: str) -> bool:
    """Return whether the books of a year end in that year, and not in the next: "fiscal 2016, which ended in May"."""
    near, published = phrase.scene.words.words[place : place + _DATE], phrase.scene.published
    if str(end.year) in near or str(end.year + 1) in near:
        return str(end.year) in near
    return bound == "ended" and published is not None and end.replace(year=end.year + 1) > published


def _is_federal(scene: Scene, place: int) -> bool:
    """Return whether a text of the federal government speaks at a place of no firm."""
    near = scene.words.words[max(0, place - _NEAR) : place + _NEAR]
    signs = _FEDERAL & scene.vocabulary
    elsewhere = signs <= {"congress"} and _AMERICAN.isdisjoint(scene.vocabulary)  # that of India, a party
    return bool(signs) and not elsewhere and _FIRMS.isdisjoint(near)


def _year_later(first: date) -> date:
    return first.replace(year=first.year + 1) - datetime.timedelta(1)


_FY = letters_of(["fiscal", "financial", "fy", "tax", "budget"])
RULES = (
    Rule("year", pattern("(the? fiscal -? year|the? financial year|fiscal|fy) (?P<year>YEAR)"), fiscal, _FY),
    Rule("year", pattern("(?P<year>YEAR) (fiscal|financial|tax|budget) year"), fiscal, _FY),
    Rule("year", pattern("fy (?P<short>DAYNUMBER|FIGURE)"), short, _FY),
)
