"""Years: 1998, 2019-20, the 1785 painting, week 12 of 1998, 44 B.C.; see also `decade` and `fiscal`."""

import re

from analysis.times import calendar
from analysis.times.patterns import CONTEXTS, MONTHS, SEASONS, UNITS, ZONES, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("the 1992-1995 Ford Fiesta", "1995"),
    ("in 1988", "1988"),
    ("in nineteen ninety-six", "1996"),
    ("the year two thousand", "2000"),
    ("the 2019-20 season", "2019/2020"),
    ("in 44 B.C.", "BC0044"),
    ("week 12 of 1998", "1998-W12"),
    ('She sang in 1990\'s "The Lake".', "1990"),
    ("It cites an 1851 treaty.", "1851"),
    ("The 1785 painting was sold.", "1785"),
    ("They rebuilt a 1642 farmhouse.", "1642"),
    ("the 1600 workers", None),
    ("a 1640 page report", None),
    ("a 1987 Ford was found", None),
    ("call 1800 666111", None),
    ("It broke Resolution 1973 of the council, and no resolution [1973] is void.", None),
    ("#Games1996", None),
    ("2,000 people", None),
    ("at $1,990 or $1990", None),
    ("some 1950 people", None),
    ("a fee of 1200 euros", None),
    ("dinner at Le 1931", None),
    ("What are your expectations about 1999?", "1999"),
]

_COUNTED = CONTEXTS["things"]
_NUMBERED = CONTEXTS["numbered"]
_NEAR_YEARS = 40
_MODERN = 1500  # from which on news names things by their years
_EXPLAINS = CONTEXTS["explains"] | {"a", "an", "and", "his", "her", "its", "their", "to", "by", "at", "but"}
_BEFORE_FAR = CONTEXTS["dates"]


_NEAR_FAIRS = 3  # years


def year(phrase: Phrase) -> Reading | None:
    """Read a year, unless it counts things or numbers them."""
    value, alone = phrase.year(), phrase.first == phrase.match.start("year")
    before = phrase.before(2) if phrase.before() in (".", "[") else phrase.before()
    if (
        phrase.before() != "-"
        and phrase.after() in CONTEXTS["makes"]
        and phrase.scene.words.written(phrase.last)[:1].isupper()
    ):
        return None  # "a 1987 Chevrolet"
    if alone and phrase.before() == "-" and _is_model(phrase, value):
        return None  # the reactor VVER-1000, but the fair LIMA-2017
    if alone and phrase.after() in ZONES:
        return None  # "9 p.m. (2000 GMT)"
    if phrase.after() in _COUNTED or before in _NUMBERED or _is_dialled(phrase.after()):
        return None
    far = alone and not 1900 <= value <= 2040 and phrase.before() not in _BEFORE_FAR
    if far and not _told_of(phrase, value) and not _is_of_thing(phrase, value):
        return None
    if phrase.before() == "-" and phrase.before(2)[:1].isdigit() and len(phrase.before(2)) != 4:
        return None
    spans = phrase.before() == "-" and phrase.before(2)[:1].isdigit()
    drop = phrase.last - phrase.match.end("year") if spans else 0  # "the 2015-2016 fiscal year" is of both
    return Reading("DATE", str(value), "year: as written", drop=drop)


def _is_model(phrase: Phrase, value: int) -> bool:
    """Return whether capitals and a hyphen stand before a figure that is no year near the publication."""
    words, published = phrase.scene.words, phrase.scene.published
    name = words.written(phrase.first - 2) if phrase.first > 1 else ""
    return len(name) > 1 and name.isupper() and published is not None and abs(published.year - value) > _NEAR_FAIRS


def _is_dialled(after: str) -> bool:
    """Return whether what follows a figure makes it a telephone number: 1800 666111."""
    return len(after) > 4 and after.isdigit()


def _told_of(phrase: Phrase, value: int) -> bool:
    """Return whether the text tells of years near one that no preposition marks: "the 1777 campaign", "1775-1780"."""
    if phrase.after() == "-" and len(phrase.after(2)) == 4 and phrase.after(2).isdigit():
        return True
    told = phrase.scene.told.get("Y")
    return told is not None and told[1].isdigit() and abs(int(told[1]) - value) <= _NEAR_YEARS


def _is_of_thing(phrase: Phrase, value: int) -> bool:
    """Return whether a thing has a year before it, "the 1785 painting", and no number: a number's things are many."""
    words, after = phrase.scene.words, phrase.after()
    if phrase.before() not in ("the", "a", "an") or not _MODERN <= value < 1900 or value % 100 == 0:
        return False
    is_one = len(after) > 3 and not after.endswith("s") and words.written(phrase.last).islower()
    return is_one and after not in UNITS and after not in CONTEXTS["counts"]


def era(phrase: Phrase) -> Reading | None:
    """Read post-1959 and pre-1990 as the time after and before the year."""
    value, after = str(phrase.year()), phrase.word("era") == "post"
    first, last = calendar.days(value)
    days = (first, None) if after else (None, last)
    return Reading("DATE", value, "year: the time beyond it", "AFTER" if after else "BEFORE", days=days)


def the_year(phrase: Phrase) -> Reading | None:
    """Read "the year two thousand"."""
    value = int(phrase.number("year"))
    return Reading("DATE", str(value), "year: in words") if 1000 <= value <= 2999 else None


def numbered_year(phrase: Phrase) -> Reading | None:
    """Read "the year 0009"."""
    said = phrase.word("year")
    return Reading("DATE", said, "year: as written") if len(said) == 4 and said.isdigit() and said != "0000" else None


def numbered_week(phrase: Phrase) -> Reading | None:
    """Read "week 12 of 2017" as ISO 8601 numbers it."""
    value = f"{phrase.year()}-W{int(phrase.number('week')):02d}"
    return Reading("DATE", value, "year: its numbered week") if calendar.days(value)[0] else None


def span_of_years(phrase: Phrase) -> Reading | None:
    """Read 2019-20 as the two years that it joins."""
    first, second = re.split(r" ?[-/] ?", phrase.word("range"))
    over = (int(second) - int(first)) % 100
    if not 0 < over <= _NEAR_YEARS:
        return None
    following = str(int(first) + over)
    days = (calendar.days(first)[0], calendar.days(following)[1])
    return Reading("DATE", f"{first}/{following}", "year: two years joined", days=days)


def before_christ(phrase: Phrase) -> Reading | None:
    """Read a year, month or season before the common era, which no calendar of Python reaches."""
    value = int(phrase.number("year"))
    rest = f"-{MONTHS[phrase.list('month')[0]]:02d}" if phrase.has("month") else ""
    rest = f"-{SEASONS[phrase.word('season')]}" if phrase.has("season") else rest
    return Reading("DATE", f"BC{value:04d}{rest}", "year: before the common era") if 0 < value < 10000 else None


def common_era(phrase: Phrase) -> Reading | None:
    """Read "AD 79" and "79 CE"; in small letters an ad is an advertisement."""
    value, words = int(phrase.number("year")), phrase.scene.words
    named = all(
        words.written(index).isupper() or words.written(index)[0].isdigit()
        for index in range(phrase.first, phrase.last)
    )
    return Reading("DATE", f"{value:04d}", "year: of the common era") if named and 0 < value < 3000 else None


def old_year(phrase: Phrase) -> Reading | None:
    """Read "in 410" as a year in a text that speaks of such times, where no noun follows that it could count."""
    value, after = int(phrase.number("year")), phrase.after()
    if not phrase.scene.is_ancient or len(phrase.word("year")) != 3 or phrase.word("year").startswith("0"):
        return None
    counts = after.isalpha() and after not in _EXPLAINS and not phrase.scene.words.written(phrase.last)[:1].isupper()
    if counts or after in ("%", "bc", "bce") or value < 100:
        return None
    return Reading("DATE", f"{value:04d}", "year: of the first thousand")


_BC, _AD = letters_of(["bc", "bce"]), letters_of(["ad", "ce"])
RULES = (
    Rule(
        "year",
        pattern("(the year|the? (full|whole|entire) year of?)? (?P<year>YEAR)"),
        year,
    ),
    Rule("year", pattern("(?P<year>YEAR) (school|academic) year"), year, letters_of(["year"])),
    Rule("year", pattern("(?P<era>post|pre) - (?P<year>YEAR)"), era),
    Rule("year", pattern("the year (?P<year>SMALL thousand (and? SMALL)?)"), the_year),
    Rule(
        "year",
        pattern("week (?P<week>DAYNUMBER|FIGURE) (of|,|in)? (?P<year>YEAR)"),
        numbered_week,
        letters_of(["week"]),
    ),
    Rule(
        "year",
        pattern("the? (?P<range>YEARRANGE) (season|(school|academic|financial|fiscal|tax) year)?"),
        span_of_years,
    ),
    Rule(
        "year",
        pattern("the? (?P<range>YEAR (-|/) YEAR) (season|(school|academic|financial|fiscal|tax) year)"),
        span_of_years,
    ),
    Rule("year", pattern("the? (?P<year>YEAR|FIGURE) (bc|bce)"), before_christ, _BC),
    Rule("year", pattern("(?P<year>FIGURE) (?=(-|to|and|or) FIGURE (bc|bce))"), before_christ, _BC),
    Rule("year", pattern("(the? year)? (?P<year>FIGURE) (?=(bc|bce))"), before_christ, _BC),
    Rule("year", pattern("(?P<month>MONTH) (?P<year>FIGURE) (bc|bce)"), before_christ, _BC),
    Rule("year", pattern("the? (?P<season>SEASON) of? (?P<year>FIGURE) (bc|bce)"), before_christ, _BC),
    Rule("year", pattern("(ad|ce) (?P<year>FIGURE)"), common_era, _AD),
    Rule("year", pattern("(?P<year>FIGURE|YEAR) (ad|ce)"), common_era, _AD),
    Rule("year", pattern("the year (?P<year>FIGURE)"), numbered_year),
    Rule(
        "year",
        pattern("(?<=[in by until since around from of circa before after]) (?P<year>FIGURE)"),
        old_year,
        _BC | _AD,
    ),
)
