"""The first quarters of a year as one time: the first two quarters of 1998, the first three quarters last year."""

from analysis.times import anchor, calendar
from analysis.times.patterns import letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("in the first two quarters of 1996", "1996-H1"),
    ("It grew in the first three quarters last year.", "1997"),
    ("in the first three quarters of 1995", "1995"),
    ("for the first three quarters", "P3Q"),
]

_NEAR_YEARS = {"last": -1, "this": 0}


def first_quarters(phrase: Phrase) -> Reading | None:
    """Read the first two quarters of a year as its first half, three as the year without its last."""
    published = phrase.scene.published
    if phrase.has("year"):
        year, anchored = phrase.year(), None
    elif published:
        year, anchored = published.year + _NEAR_YEARS[phrase.word("near")], anchor.PUBLICATION
    else:
        return None
    if phrase.word("count") in ("two", "2"):
        return Reading("DATE", f"{year}-H1", "quarter: two of them", anchor=anchored)
    days = calendar.days(f"{year}-Q1")[0], calendar.days(f"{year}-Q3")[1]
    return Reading("DATE", f"{year}", "quarter: three of them", anchor=anchored, days=days)


RULES = (
    Rule(
        "quarter",
        pattern("the? first (?P<count>two|three|2|3) quarters (of|in)? ((?P<year>YEAR)|(?P<near>last|this) year)"),
        first_quarters,
        letters_of(["quarters"]),
    ),
)
