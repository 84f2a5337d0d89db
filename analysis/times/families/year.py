"""Years, decades and centuries: 1998, fiscal 1989, 2019-20, the late 1970s, the nineties, the 19th century, 44 B.C."""

from analysis.times import calendar
from analysis.times.patterns import CONTEXTS, DECADES, MONTHS, SEASONS, ZONES, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("in 1988", "1988"),
    ("fiscal 1989", "1989"),
    ("the fiscal-year 1989 budget", "1989"),
    ("in nineteen ninety-six", "1996"),
    ("the year two thousand", "2000"),
    ("the 2019-20 season", "2019/2020"),
    ("in 44 B.C.", "BC0044"),
    ("the 1990s", "199"),
    ("the nineties", "199"),
    ("the '80s", "198"),
    ("the 1800s", "18"),
    ("the 5th century B.C.", "BC04"),
    ("week 12 of 1998", "1998-W12"),
    ("the 19th century", "18"),
    ("the 19th and 20th centuries", "18"),
    ("the turn of the last century", "19"),
    ("in the 20th Century", "19"),
    ("a 1987 Ford was found", None),
    ("its rating is in the low 60s", None),
    ("both groups were of one age, mid-20s on average", None),
    ("call 1800 666111", None),
    ("#Games1996", None),
    ("2,000 people", None),
    ("at $1,990 or $1990", None),
    ("some 1950 people", None),
]

_POSSESSIVE = frozenset({"his", "her", "their", "my", "your", "our"})
_COUNTED = CONTEXTS["things"]
_NUMBERED = CONTEXTS["numbered"]
_NEAR_YEARS = 40
_EXPLAINS = CONTEXTS["explains"] | {"a", "an", "and", "his", "her", "its", "their", "to", "by", "at", "but"}
_BEFORE_FAR = CONTEXTS["dates"]


def year(phrase: Phrase) -> Reading | None:
    """Read a year, unless it counts things or numbers them."""
    value, alone = phrase.year(), phrase.first == phrase.match.start("year")
    before = phrase.before(2) if phrase.before() == "." else phrase.before()
    if phrase.after() in CONTEXTS["makes"] and phrase.scene.words.written(phrase.last)[:1].isupper():
        return None  # "a 1987 Chevrolet"
    if alone and phrase.after() in ZONES:
        return None  # "9 p.m. (2000 GMT)"
    if phrase.after() in _COUNTED or before in _NUMBERED or _is_dialled(phrase.after()):
        return None
    if alone and not 1900 <= value <= 2040 and phrase.before() not in _BEFORE_FAR and not _told_of(phrase, value):
        return None
    if phrase.before() == "-" and phrase.before(2)[:1].isdigit() and len(phrase.before(2)) != 4:
        return None
    return Reading("DATE", str(value), "year: as written")


def _is_dialled(after: str) -> bool:
    """Return whether what follows a figure makes it a telephone number: 1800 666111."""
    return len(after) > 4 and after.isdigit()


def _told_of(phrase: Phrase, value: int) -> bool:
    """Return whether the text tells of years near one that no preposition marks: "the 1777 campaign", "1775-1780"."""
    if phrase.after() == "-" and len(phrase.after(2)) == 4 and phrase.after(2).isdigit():
        return True
    told = phrase.scene.told.get("Y")
    return told is not None and told[1].isdigit() and abs(int(told[1]) - value) <= _NEAR_YEARS


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
    first, second = phrase.word("range").replace("/", "-").split("-")
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


def decade_before_christ(phrase: Phrase) -> Reading | None:
    """Read "the 470s BC" as a decade before the common era."""
    digits = phrase.word("decade").strip("s").strip("'")
    return Reading("DATE", f"BC{int(digits) // 10:03d}", "decade: before the common era") if digits.isdigit() else None


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


def decade(phrase: Phrase) -> Reading | None:
    """Read a decade; one without a century is the publication's or the last before it."""
    if _POSSESSIVE.intersection(phrase.before(count) for count in (1, 2, 3)):
        return None  # "in his mid-30s" is an age
    if _is_level(phrase):
        return None
    if phrase.has("word"):
        digits = str(DECADES[phrase.word("word")])
    else:
        digits = phrase.word("decade").strip("s").strip("'")[:-1]
    if len(digits) == 1:
        published = phrase.scene.published
        this = published.year // 10 if published else 199
        digits = str(this - (this - int(digits)) % 10)
        return Reading("DATE", digits, "decade: century assumed", anchor="published" if published else None)
    if len(digits) != 3 or digits <= "100":
        return None
    if digits.endswith("0") and digits != "200":
        return Reading("DATE", digits[:2], "century: as written")  # "the 1800s" are a hundred years, "the 2000s" ten
    return Reading("DATE", digits, "decade: as written")


def _is_level(phrase: Phrase) -> bool:
    """Return whether two figures tell how high something stands: a rating in the low 60s."""
    words, first = phrase.scene.words.words, phrase.first
    if phrase.has("word") or len(phrase.word("decade").strip("'")) != 3 or phrase.word("decade").startswith("'"):
        return False
    near = words[max(0, first - 20) : first] + words[phrase.last : phrase.last + 3]
    return phrase.before() in CONTEXTS["heights"] or not CONTEXTS["levels"].isdisjoint(near)


def century(phrase: Phrase) -> Reading | None:
    """Read the nth century as the hundred years that begin with n - 1."""
    nth = int(phrase.number("nth"))
    era = "BC" if phrase.has("era") else ""
    return Reading("DATE", f"{era}{nth - 1:02d}", "century: as written") if 0 < nth < 40 else None


def turn(phrase: Phrase) -> Reading | None:
    """Read "the turn of the last century" as the first years of the publication's last but one."""
    published = phrase.scene.published
    if published is None:
        return None
    value = f"{(published.year - (100 if published.year % 100 < 50 else 0)) // 100:02d}"
    return Reading("DATE", value, "century: its turn", "START", anchor="published", parts=10)


_BC, _AD = letters_of(["bc", "bce"]), letters_of(["ad", "ce"])
_CENTURY = letters_of(["century", "centuries"])
RULES = (
    Rule(
        "year",
        pattern(
            "(the year|fiscal -? year|fiscal|the fiscal year|fy|the? (full|whole|entire) year of?)? (?P<year>YEAR)"
        ),
        year,
    ),
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
    Rule("decade", pattern("the? (?P<decade>DECADE) (bc|bce)"), decade_before_christ, _BC),
    Rule("decade", pattern("the? (?P<decade>DECADE)"), decade),
    Rule("decade", pattern("(the|(?<=[- early mid late])) (?P<word>DECADEWORD)"), decade),
    Rule("century", pattern("the turn of the (last|previous) century"), turn, _CENTURY),
    Rule(
        "century",
        pattern("the? (?P<nth>ORDINAL) (?=(,|and|or|to) (the|early|late)? ORDINAL centuries)"),
        century,
        _CENTURY,
    ),
    Rule("century", pattern("the? (?P<nth>ORDINAL) centuries"), century, _CENTURY),
    Rule("century", pattern("the? (?P<nth>ORDINAL) -? century ((?P<era>bc|bce)|ad|ce)?"), century, _CENTURY),
)
