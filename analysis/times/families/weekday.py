"""Days of the week: Friday, last Wednesday, next Monday, Thursday evening."""

from datetime import timedelta

from analysis.times import anchor
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.words import DAYPARTS, WEEKDAYS, pattern

EXAMPLES = [
    ("it said Thursday", "1998-02-26"),
    ("will rule on Tuesday", "1998-03-03"),
    ("last Wednesday", "1998-02-25"),
    ("Thursday evening", "1998-02-26TEV"),
]


def weekday(phrase: Phrase) -> Reading | None:
    """Read a day of the week as the nearest that the words around it allow."""
    published = phrase.scene.published
    number = WEEKDAYS[phrase.list("weekday")[0]]
    part = f"T{DAYPARTS[phrase.word('part')]}" if phrase.has("part") else ""
    kind = "TIME" if part else "DATE"
    if published is None:
        return Reading(kind, f"XXXX-WXX-{number}{part}", "weekday: the publication is not known")
    back, ahead = (published.isoweekday() - number) % 7, (number - published.isoweekday()) % 7
    side = phrase.word("side")
    if side in ("last", "this past", "past"):
        day, rule = published - timedelta(back or 7), "weekday: last"
    elif side in ("next", "this coming", "coming"):
        day, rule = published + timedelta(ahead or 7), "weekday: next"
    else:
        chosen, assumed = anchor.nearest(phrase, published - timedelta(back), published + timedelta(ahead))
        assert chosen is not None
        day, rule = chosen, f"weekday: {assumed} assumed"
    return Reading(kind, day.isoformat() + part, rule, anchor="published")


RULES = (
    Rule(
        "weekday",
        pattern("(?P<side>last|next|this past|this coming|past|coming|this)? (?P<weekday>FULLDAY) (?P<part>DAYPART)?"),
        weekday,
    ),
)
