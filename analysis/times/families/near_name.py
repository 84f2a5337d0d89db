"""Months and seasons of a name near the publication or near what was told: last fall, last October, that summer."""

from analysis.times import anchor, antecedent, calendar, narrative
from analysis.times.families.period import NEAR
from analysis.times.families.told import STEPS, TOLD
from analysis.times.month_names import MARCHES
from analysis.times.patterns import CONTEXTS, MONTHS, SEASONS, pattern
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.season_names import begin, names_event

EXAMPLES = [
    ("A study of the sea found that January's ice was thin.", "1998-01"),
    ("It should be discussed as part of this summer's talks.", "1998-SU"),
    ("last fall", "1997-FA"),
    ("last October", "1997-10"),
    ("last January", "1997-01"),
    ("the next Winter Olympics", None),
    ("between 1994 and the spring of the following year", "1995-SP"),
    ("It was on 19 November 1995. On Monday they met. That November was wet.", "1995-11"),
    ("it told Bild that January was warm", "1998-01"),
    ("it found that January was warm", "1998-01"),
    ("there is a chance that March and April will be warm", "1998-04"),
    ("She was lost in February 1991. That September they were jailed.", "1991-09"),
    ("This fall, she met them in Rome.", "1997-FA"),
]

_LOOK = 30  # mentions
_AUTUMN = 9  # the month in which it begins


def near_named(phrase: Phrase) -> Reading | None:
    """Read the last, this or the next month or season of a name."""
    published, side = phrase.scene.published, phrase.list("side")[-1]
    if side == "latest" or names_event(phrase) or (phrase.word("month") == "march" and phrase.after() in MARCHES):
        return None  # "the latest winter storm", "the next Winter Olympics"
    name = f"{MONTHS[phrase.list('month')[0]]:02d}" if phrase.has("month") else SEASONS[phrase.word("season")]
    if published is None:
        return Reading("DATE", f"XXXX-{name}", "period: the publication is not known")
    values = [f"{published.year + step:04d}-{name}" for step in (-2, -1, 0, 1, 2)]
    this = calendar.value_of(published, "M" if phrase.has("month") else "S")
    if STEPS[side] == 0:
        opened = anchor.opens(phrase.scene, phrase.first, 1) and phrase.after() == ","
        over = (
            opened and begin(values[2]) > published and anchor.side(phrase) < 0
        )  # "this fall she met them", said in February
        early = name == "WI" and published.month >= _AUTUMN  # "this winter", said in December
        value = values[1] if over else values[3 if early else 2]
    elif STEPS[side] > 0:
        value = next(value for value in values if begin(value) > published)
    else:
        # The month just over is "last month": its name with "last" is the year before's.
        limit = calendar.shifted(this, -1) if phrase.has("month") and side == "last" else this
        value = [value for value in values if begin(value) < begin(limit or this)][-1]
    return Reading("DATE", value, f"period: {side}", anchor=anchor.PUBLICATION)


def told_named(phrase: Phrase) -> Reading | None:
    """Read "that summer", "the following spring", "the previous April" from what was mentioned last."""
    if names_event(phrase) or (phrase.word("side") == "that" and _is_clause(phrase)):
        return None  # "it found that January was warm"
    name = f"{MONTHS[phrase.list('month')[0]]:02d}" if phrase.has("month") else SEASONS[phrase.word("season")]
    found = narrative.reached(phrase)
    if STEPS[phrase.list("side")[-1]] == 0 and (same := _same(phrase, name)):
        return Reading("DATE", same, f"period: {phrase.word('side')}", anchor=anchor.TEXT)
    value = found.value if found else antecedent.reference(phrase.scene, "Y M D Q W S")
    told = calendar.days(value)[0] if value else phrase.scene.published
    if told is None:
        return None
    values = [f"{year:04d}-{name}" for year in range(max(1, told.year - 2), min(9998, told.year + 2) + 1)]
    step = STEPS[phrase.list("side")[-1]]
    grain = calendar.grain(value) if value else "D"
    near = phrase.scene.mentions[-_LOOK:]
    written = any(mention.reading.value == value and mention.reading.anchor is None for mention in near)
    if step == 0:
        own = grain == "Y" or (grain == "M" and written)
        chosen = f"{told.year:04d}-{name}" if own else max(v for v in values if begin(v) <= told or v == values[0])
    elif step > 0:
        last = calendar.days(value)[1] if value and grain != "Y" else told
        chosen = next(v for v in values if begin(v) > (last or told)) if grain != "Y" else f"{told.year + 1:04d}-{name}"
    else:
        chosen = [v for v in values if begin(v) < told][-1]
    return Reading("DATE", chosen, f"period: {phrase.word('side')}", anchor=anchor.TEXT)


def _same(phrase: Phrase, name: str) -> str | None:
    """Return the month or season of that name that the text has told: "on 19 November 2015 ... that November"."""
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        value = mention.reading.value
        if value[4:].startswith(f"-{name}") and value[:4].isdigit():
            return value[: 5 + len(name)]
    return None


_FOUND = frozenset({"concluded", "found", "show", "shows", "showed", "shown", "estimated"})


def _is_clause(phrase: Phrase) -> bool:
    """Return whether "that" begins a clause: it said that January was warm, a chance that March will be."""
    verb = phrase.after(3) if phrase.after() == "and" else phrase.after()
    return phrase.before() in CONTEXTS["reports"] | _FOUND or verb in CONTEXTS["modals"] or phrase.before(2) == "told"


RULES = (
    Rule("period", pattern(f"{TOLD} ((?P<month>MONTH)(?!DAYNUMBER)|(?P<season>SEASON))"), told_named),
    Rule("period", pattern(f"{NEAR} ((?P<month>MONTH)(?!DAYNUMBER)|(?P<season>SEASON))"), near_named),
)
