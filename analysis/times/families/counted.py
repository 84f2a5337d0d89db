"""What is counted from a beginning: now in its 19th month, day 12 of the strike, the third straight month."""

from analysis.times import anchor, antecedent, calendar
from analysis.times.patterns import CONTEXTS, OTHER, UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("It is the fifth day of the first lunar month.", None),
    ("It is at the end of its sixth year.", "P6Y"),
    ("On day three of the strike", "P3D"),
    ("By day 12, they were tired.", "P12D"),
    ("now in its 19th month", "P19M"),
    ("in its third week", "P3W"),
    ("the second day of the offensive", "1998-02-27"),
    ("day 12 of the strike", "P12D"),
    ("on Lee's first day in office", "XXXX-XX-XX"),
    ("on her second day at work", "XXXX-XX-XX"),
    ("on the first day of his reign", "XXXX-XX-XX"),
    ("On his first day of his presidency he signed it.", "XXXX-XX-XX"),
    ("On the fourth day, they are found.", "XXXX-XX-XX"),
    ("His first month in office was calm.", "P1M"),
    ("during her first month as mayor", "P1M"),
    ("After a first month in office he rested.", "P1M"),
    ("the first week after its launch", "P1W"),
    ("for the third straight month", "P3M"),
    ("for the second year running", "P2Y"),
    ("for the third day in a row", "P3D"),
    ("20 months into the war", "P20M"),
    ("A month into his term, he is tired.", "P1M"),
    ("in the third quarter", "1997-Q3"),
    ("They held 900 people during its first month.", "P1M"),
]

RULE = "counted"  # what `window` knows these readings by
_ANY = frozenset({"the", "a", "an"})  # "in the first year" is one of many, "in its first year" goes on
ELAPSED = f"{RULE}: so many are over"


def counted(phrase: Phrase) -> Reading | None:
    """Read the nth unit of something as the length from its beginning until the publication."""
    unit, nth = UNITS[phrase.word("unit")], int(phrase.number("nth"))
    if unit not in ("D", "W", "M", "Q", "Y", "E") or nth == 0 or (unit == "Q" and phrase.has("how")):
        return None
    if unit == "D" and phrase.word("article") == "the" and phrase.after() == "of":
        return None  # "on the ninth day of the games" is that day
    any_day = phrase.after() in _BEGUN or phrase.word("article") == "the"
    if unit == "D" and phrase.word("how") == "on" and any_day:
        return Reading(
            "DATE", "XXXX-XX-XX", f"{RULE}: a day after a beginning", cut=phrase.match.start("span") - phrase.first
        )
    published = phrase.scene.published
    whole = nth - 1 if unit == "D" and not phrase.word("how").endswith("into") else nth  # "in its fifth day": four ago
    began = calendar.add(published, -whole, unit) if published else None
    started = phrase.list("how")[:1] in (["in"], ["on"]) and phrase.word("article") in _ANY
    of_year = phrase.after() == "in" and phrase.after(2).isdigit()  # "the seventh straight year in 2015"
    imagined = phrase.before() == "be" and phrase.before(2) in CONTEXTS["modals"]  # "it would be the fourth year"
    told = not phrase.word("how") and anchor.side(phrase) < 0 and phrase.match.start("unit") < phrase.match.start("nth")
    then = of_year or imagined or _is_of_then(phrase) or told or (unit == "D" and anchor.side(phrase) > 0)
    days = (began, published) if began and not started and not then else None
    cut = phrase.match.start("span") - phrase.first
    value = f"P{nth}{unit}" if unit != "E" else f"P{10 * nth}Y"
    rule = ELAPSED if phrase.word("how").endswith("into") else f"{RULE}: from a beginning"
    drop = phrase.last - phrase.match.end("span")
    return Reading("DURATION", value, rule, None, anchor.PUBLICATION if days else None, days, cut, drop)


def _is_of_then(phrase: Phrase) -> bool:
    """Return whether its sentence has told a year that is over: "In 2014, with the war nearing its fourth year"."""
    told, published = phrase.scene.mentions[-1] if phrase.scene.mentions else None, phrase.scene.published
    last = calendar.days(told.reading.value)[1] if told else None
    if told is None or last is None or published is None or last.year >= published.year:
        return False
    return not any(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))


def nth_day(phrase: Phrase) -> Reading | None:
    """Read "the second day of the offensive" as the day that the text speaks of."""
    value, anchored = antecedent.reference_day(phrase.scene)
    if value is None or not _LUNAR.isdisjoint([phrase.after(count) for count in range(1, 5)]):
        return None
    if phrase.after() in _POSSESSIVES or (anchored == anchor.PUBLICATION and phrase.scene.tenor.is_timeless):
        return Reading("DATE", "XXXX-XX-XX", f"{RULE}: a day after a beginning", drop=1)  # "of his presidency"
    return Reading("DATE", value, f"{RULE}: day {int(phrase.number('nth'))} of what goes on", anchor=anchored, drop=1)


def first_unit(phrase: Phrase) -> Reading:
    """Read "his first month in office" as the length that it is; when it began the text may not say."""
    value = f"P{int(phrase.number('nth'))}{UNITS[phrase.word('unit')]}"
    return Reading("DURATION", value, "duration: after a beginning")


_LONGER = "(?P<unit>week|month|year)"
_POSSESSIVE = "(its|their|his|her|our|a|an|the)"
_OWN = "(its|their|his|her|our)"
_POSSESSIVES = frozenset({"its", "their", "his", "her", "our", "my", "your"})
_POSTS = "office|power|charge|government|parliament|congress|college|school|university|jail|prison"
_LUNAR = frozenset({"lunar", "chinese"})
_BEGUN = frozenset({"in", "at", "as", "back", "of"})  # "on her first day in office"
_NTH = "(?P<span>(?P<nth>ORDINAL) (?P<unit>UNIT))"
RULES = (
    Rule("counted", pattern(f"(?P<how>approaches|approaching|nears|end of) (?P<article>{_OWN}) {_NTH}"), counted),
    Rule(
        "counted",
        pattern(f"(?P<how>in|into|entered|enters|entering|reach|reached|reaches|on) (?P<article>{_POSSESSIVE}) {_NTH}"),
        counted,
    ),
    Rule(
        RULE,
        pattern(f"(?P<how>on) {OTHER} (?P<article>'s) (?P<span>(?P<nth>ORDINAL) (?P<unit>day)) (?=in|at|as|back)"),
        counted,
    ),
    Rule(
        "counted",
        pattern("(?P<how>)(?P<span>(the|a) (?P<nth>ORDINAL) (straight|consecutive|successive) (?P<unit>UNIT))"),
        counted,
        letters_of(["straight", "consecutive", "successive"]),
    ),
    Rule(
        "counted",
        pattern("(?P<how>)(?P<span>(the|a) (?P<nth>ORDINAL) (?P<unit>UNIT) (running|in a row))"),
        counted,
        letters_of(["running", "row"]),
    ),
    Rule("counted", pattern("(?P<how>)(?P<span>(?P<unit>day|week|month|year) (?P<nth>FIGURE)) (?=of)"), counted),
    Rule(
        "counted", pattern("(?<=[by on]) (?P<how>)(?P<span>(?P<unit>day) (?P<nth>DAYNUMBER|SMALL)) (?=,|of)"), counted
    ),
    Rule(
        "counted",
        pattern("(?P<span>(?P<nth>NUMBER|A) (?P<unit>UNIT|UNITS)) (?P<how>into)"),
        counted,
        letters_of(["into"]),
    ),
    Rule(
        "duration",
        pattern(f"(?<=[its their his her our my a 's]) (?P<nth>ORDINAL) {_LONGER} (?=(in|at) ({_POSTS})|as)"),
        first_unit,
    ),
    Rule(
        "duration",
        pattern(f"(?<=[during after within throughout] [its their his her our my]) (?P<nth>ORDINAL) {_LONGER}"),
        first_unit,
    ),
    Rule(
        "duration",
        pattern(f"(?<=the) (?P<nth>first) {_LONGER} (?=(after|since) (a|the|its|his|her|their))"),
        first_unit,
    ),
    Rule("counted", pattern("the (?P<nth>ORDINAL) (straight|full)? day of"), nth_day),
)
