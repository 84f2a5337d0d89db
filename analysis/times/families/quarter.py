"""Quarters and halves of years: the first quarter of 1998, third-quarter, the second half of 2003."""

from analysis.times import anchor, calendar
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.words import pattern

EXAMPLES = [
    ("the first quarter of 1998", "1998-Q1"),
    ("a third-quarter loss", "1997-Q3"),
    ("the second half of 2003", "2003-H2"),
]


def quarter(phrase: Phrase) -> Reading | None:
    """Read a quarter or half, of the year said or of the nearest that fits."""
    nth, letter = int(phrase.number("nth")), "H" if phrase.word("unit") == "half" else "Q"
    if nth > (2 if letter == "H" else 4):
        return None
    published = phrase.scene.published
    if phrase.has("year"):
        return Reading("DATE", f"{phrase.word('year')}-{letter}{nth}", "quarter: as written")
    if letter == "H":
        return None
    if published is None:
        return Reading("DATE", f"XXXX-{letter}{nth}", "quarter: the year is not known")
    values = [f"{published.year + step}-{letter}{nth}" for step in (-1, 0, 1)]
    past = [v for v in values if (calendar.days(v)[0] or published) <= published][-1]
    future = next(v for v in values if (calendar.days(v)[1] or published) >= published)
    ahead = anchor.looks_ahead(phrase)
    return Reading(
        "DATE", future if ahead else past, f"quarter: {'ahead' if ahead else 'past'} assumed", anchor="published"
    )


RULES = (
    Rule("quarter", pattern("the? (?P<nth>ORDINAL) -? (?P<unit>quarter|half) (of|in)? (?P<year>YEAR)"), quarter),
    Rule("quarter", pattern("(the(?=ORDINAL quarter))? (?P<nth>ORDINAL) -? (?P<unit>quarter)"), quarter),
)
