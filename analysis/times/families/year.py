"""Years, decades and centuries: 1998, the late 1970s, the nineties, the 19th century, fiscal 1989."""

from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.words import DECADES, pattern

EXAMPLES = [
    ("in 1988", "1988"),
    ("the 1990s", "199"),
    ("the nineties", "199"),
    ("the '80s", "198"),
    ("the 19th century", "18"),
    ("fiscal 1989", "1989"),
    ("2,000 people", None),
]


def year(phrase: Phrase) -> Reading | None:
    """Read a year, unless a number of things follows."""
    value = phrase.word("year")
    if not "1500" <= value <= "2100" or phrase.after() in ("%", "percent", "points", "shares", "people"):
        return None
    return Reading("DATE", value, "year: as written")


def decade(phrase: Phrase) -> Reading | None:
    """Read a decade; one without a century is the publication's or the last before it."""
    if phrase.has("word"):
        digits = str(DECADES[phrase.word("word")])
    else:
        digits = phrase.word("decade").strip("s").strip("'")[:-1]
    if len(digits) == 1:
        published = phrase.scene.published
        this = published.year // 10 if published else 199
        digits = str(this - (this - int(digits)) % 10)
        return Reading("DATE", digits, "decade: century assumed", anchor="published" if published else None)
    return Reading("DATE", digits, "decade: as written") if len(digits) == 3 else None


def century(phrase: Phrase) -> Reading | None:
    """Read the nth century as the hundred years that begin with n - 1."""
    nth = int(phrase.number("nth"))
    return Reading("DATE", f"{nth - 1:02d}", "century: as written") if 0 < nth < 40 else None


RULES = (
    Rule("year", pattern("(the year|fiscal year|fiscal)? (?P<year>YEAR)"), year),
    Rule("decade", pattern("the? (?P<decade>DECADE)"), decade),
    Rule("decade", pattern("the (?P<word>DECADEWORD)"), decade),
    Rule("century", pattern("the? (?P<nth>ORDINAL) -? century"), century),
)
