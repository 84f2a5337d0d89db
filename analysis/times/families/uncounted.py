"""Lengths of time that are not counted: several weeks, decades-long, hours after the launch, years in the making."""

from analysis.lexicons import words as lexicon_words
from analysis.times.amounts import amount, vague_amount
from analysis.times.patterns import CONTEXTS, ORDINALS, UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("after a few difficult years", "PXY"),
    ("It is the worst in months, if not years.", "PXY"),
    ("It is the second storm in as many weeks.", "P2W"),
    ("After all these years they still sing.", "PXY"),
    ("In the years afterward, she said, she was glad.", "PXY"),
    ("It took her days to find them.", "PXD"),
    ("He waits days or even weeks.", "PXD"),
    ("in the opening months of the war", "PXM"),
    ("it grew in subsequent years", "PXY"),
    ("emerging from years of drought", "PXY"),
    ("for some years", "PXY"),
    ("help from many quarters", None),
    ("They work on different days and hours.", None),
    ("It is a dip in support hours ahead of the vote.", "PTXH"),
    ("They said that days after the vote he left.", "PXD"),
    ("She announced her resignation months after she spoke.", "PXM"),
    ("He could not bear the months of waiting.", "PXM"),
    ("They slept in the weeks of the war.", None),
    ("She has been with them for so many hours.", "PTXH"),
    ("He told of so many hours and so many days.", None),
    ("It was a life of years, perhaps decades, of toil.", "PXE"),
    ("The flood set the town back years.", "PXY"),
    ("for several weeks", "PXW"),
    ("It was a busy few days for them.", "PXD"),
    ("The ants have done so for millions of years.", "PXY"),
    ("for centuries", "PXC"),
    ("decades-long", "PXE"),
    ("Its roots go back decades before.", "PXE"),
    ("Weeks before, a judge had let him go.", "PXW"),
    ("a decades-old feud", "PXE"),
    ("it came hours after the launch", "PTXH"),
    ("on a dark day, weeks before the vote", "PXW"),
    ("the good days after the war", None),
    ("a bridge years behind schedule", "PXY"),
    ("the line opened months ahead of schedule", "PXM"),
    ("a reform decades overdue", "PXE"),
    ("a deal years in the making", "PXY"),
    ("the first few days", "PXD"),
    ("It could take weeks, or even months.", "PXM"),
    ("While out of hours care is cheap, it is rare.", None),
    ("within a few short decades", "PXE"),
    ("for the first time in years or even decades", "PXE"),
]

# What a length of time that is not counted ("weeks", "a week") stands after; elsewhere it may be a noun like any other.
_MEASURES = CONTEXTS["measures"]
_RANK = 4  # words between "second" and "in as many weeks"
_VARIOUS = frozenset({"certain", "different", "other", "set", "specific", "various"})
_ENDS = frozenset({",", ".", ";", ""})
_FEW = "the few|the first (few|several)?|a number of|the (opening|closing)|subsequent"
_SCALES = "hundreds|thousands|millions|billions|dozens|tens|scores"
_LATE = "overdue|behind schedule|ahead of schedule|behind bars|in the making"
_LATE_WORDS = letters_of(["overdue", "schedule", "bars", "making"])
_LONG, _OLD = letters_of(["long"]), letters_of(["old"])


def uncounted(phrase: Phrase) -> Reading | None:
    """Read a few weeks, several years, weeks: a length that is not counted."""
    if phrase.before() in ("how", "so", "too"):
        return None
    if phrase.before() == "and" and phrase.before(2) in UNITS and phrase.before(3) in _VARIOUS:
        return None  # "they work on different days and hours"
    if (phrase.before(2), phrase.before(), phrase.word("unit")) == ("out", "of", "hours"):
        return None  # "out of hours care"
    if (
        (not phrase.has("few") and phrase.before() not in _MEASURES)
        or phrase.after() in ("old", "apart")
        or phrase.word("unit") == "weekends"
        or phrase.list("few") + phrase.list("unit") in (["many", "quarters"], ["some", "quarters"])
    ):
        return None
    unit, ranked = UNITS[phrase.word("unit")], _as_many(phrase)
    return Reading("DURATION", amount(ranked, unit) if ranked else vague_amount(unit), "duration: not counted")


def _as_many(phrase: Phrase) -> int | None:
    """Return how many "as many weeks" are: two in "the second storm in as many weeks"."""
    if phrase.list("few") != ["many"] or (phrase.before(2), phrase.before()) != ("in", "as"):
        return None
    return next((ORDINALS[word] for word in map(phrase.before, range(3, 3 + _RANK)) if word in ORDINALS), None)


def beside_event(phrase: Phrase) -> Reading:
    """Read "the weeks before the vote": a length beside an event, whose date is not looked for."""
    return Reading("DURATION", vague_amount(UNITS[phrase.word("unit")]), "duration: beside an event")


def of_what_went_on(phrase: Phrase) -> Reading | None:
    """Read "the months of delays" as a length; "the weeks of the war" are rather its dates."""
    if phrase.after() in lexicon_words("stop_words"):
        return None
    return Reading("DURATION", vague_amount(UNITS[phrase.word("unit")]), "duration: not counted", drop=1)


def some_beside(phrase: Phrase) -> Reading | None:
    """Read "hours after the launch" as a length beside an event, unless an article shows what the hours were."""
    if (
        phrase.before() in CONTEXTS["kinds"]
        or (phrase.before() in CONTEXTS["owners"] and not _is_clause(phrase))
        or (phrase.after(2) in _ENDS and phrase.after() != "before")
    ):
        return uncounted(phrase)
    return beside_event(phrase)


def _is_clause(phrase: Phrase) -> bool:
    """Return whether "that" begins a clause: "they said that days after the vote he left"."""
    return phrase.before() == "that" and phrase.before(2) in CONTEXTS["reports"] | {"reported", "reports", "found"}


RULES = (
    Rule("duration", pattern("(?P<few>A few|several|many) (more|short|long|brief)? (?P<unit>UNITS)"), uncounted),
    Rule("duration", pattern("(?<=[within in]) (?P<few>few) (?P<unit>UNITS)"), uncounted),
    Rule("duration", pattern("(?<=[for in after over within]) (?P<few>some) (?P<unit>UNITS)"), uncounted),
    Rule("duration", pattern("(?P<few>several) - (?P<unit>UNIT)"), uncounted),
    Rule("duration", pattern("(?P<few>A (_ few|few _|short few)) (?P<unit>UNITS)"), uncounted),
    Rule("duration", pattern(f"(?P<few>{_FEW}) (?P<unit>UNITS)"), uncounted),
    Rule(
        "duration",
        pattern(f"(?P<few>({_SCALES}) of) (?P<unit>UNITS)"),
        uncounted,
    ),
    Rule("duration", pattern("(?P<few>(?<=[over through]) the) (?P<unit>UNITS)"), uncounted),
    Rule("duration", pattern("(?P<few>all (these|those)) (?P<unit>UNITS)"), uncounted),
    Rule(
        "duration",
        pattern("(?<=the) (?P<unit>UNITS) (?=before|after|that|following|since|leading|afterward|afterwards)"),
        beside_event,
    ),
    Rule("duration", pattern("(?P<unit>UNITS) (?=before|after|ahead of|into (the|a|his|her|its|their))"), some_beside),
    Rule("duration", pattern(f"(?P<few>(?P<unit>UNITS) (?={_LATE}))"), uncounted, _LATE_WORDS),
    Rule("duration", pattern("(?<=UNITS , or) even (?P<few>(?P<unit>UNITS))"), uncounted),
    Rule("duration", pattern("(?P<few>(?P<unit>UNITS)) (?=or even UNITS)"), uncounted),
    Rule("duration", pattern("(?<=UNITS , if not) (?P<few>(?P<unit>UNITS))"), uncounted),
    Rule(
        "duration",
        pattern("(?<=[took takes take] [me her him them us you]) (?P<few>(?P<unit>UNITS)) (?=to)"),
        uncounted,
    ),
    Rule("duration", pattern("(?<=[for in after over spent]) (?P<few>so (many|few)) (?P<unit>UNITS)"), uncounted),
    Rule("duration", pattern("(?<=the) (?P<unit>weeks|months|decades) of (?=_)"), of_what_went_on),
    Rule("duration", pattern("(?<=UNITS , [sometimes perhaps maybe possibly]) (?P<few>(?P<unit>UNITS))"), uncounted),
    Rule("duration", pattern("(?<=UNITS or even) (?P<few>(?P<unit>UNITS))"), uncounted),
    Rule("duration", pattern("(?P<unit>UNITS) (or UNITS)?"), uncounted),
    Rule("duration", pattern("(?P<few>(?P<unit>UNITS) - long)"), uncounted, _LONG),
    Rule("duration", pattern("(?<![-]) (?P<few>(?P<unit>UNITS) - old)"), uncounted, _OLD),
)
