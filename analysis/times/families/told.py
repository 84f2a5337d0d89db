"""Periods near what was mentioned: that year, the same day, the following month, the night before, the day after it."""

from analysis.times import anchor, antecedent, calendar, habits, narrative
from analysis.times.patterns import MONTHS, UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule, Scene

EXAMPLES = [
    ("Lee was shot on December 20. Nobody saw it. The same day as Lee's death, a clerk fled.", "1997-12-20"),
    ('"In that week nothing changed," she said.', "XXXX-WXX"),
    ("They met on Monday, the same day Rome played host.", "1998-02-23"),
    ("It was out the same day Rome held a rally.", "XXXX-XX-XX"),
    ("They waited until the following day to try again.", "XXXX-XX-XX"),
    ("It came on Monday. They met the day after the vote. He rang earlier that day.", "XXXX-XX-XX"),
    ("especially that week in January 1997 when it sank", "XXXX-WXX"),
    ("They met on Monday. On the same day he gave the order, he left.", "XXXX-XX-XX"),
    ("They met on Monday. In March 1995 they sang. Later that same week they left.", "1995-WXX"),
    ("in 1990. The following year it grew", "1991"),
    ("in March 1990. That month it grew", "1990-03"),
    ("in 1995, up from nine the year before.", "1994"),
    ("in 1995, and it fell the year after.", "1996"),
    ("they met on 3 March 1990. The same day that he left it rained", "XXXX-XX-XX"),
    ("on 3 March 1990, the same day that he left", "1990-03-03"),
    ("He signed it the day after his inauguration.", "XXXX-XX-XX"),
    ("They fled the week before the vote.", "XXXX-WXX"),
    ("The night before they left, they danced.", "XXXX-XX-XXTNI"),
    ("later in the day before they left", None),
    ("In 1990 he left. On Monday, he said, he was glad. That year he also wed.", "1990"),
    ("They met on 3 March 1990. He had left the night before.", "1990-03-02TNI"),
    ("On 3 March 1990 she wrote that he died the same day he was freed.", "XXXX-XX-XX"),
    ("It came on Friday, the same day the ministers put it in place.", "1998-02-27"),
    ("Her call came the same day the ministers met.", "XXXX-XX-XX"),
    ("They are to meet on March 12. They have filed for three more marches on the same day.", "1998-03-12"),
    ("They are to meet on March 12. The same day, he spoke to reporters and was pressed for answers.", "XXXX-XX-XX"),
    ("In 1997 it fell. It may fall further this year. Gas rose by 3 percent over the previous year.", "1996"),
    ("In 1997 it sold 9 tons, more than the year before. Its rents were up 3 percent from a year earlier.", "1996"),
]

STEPS = {"last": -1, "past": -1, "previous": -1, "latest": -1, "preceding": -1, "this": 0, "current": 0}
STEPS |= {"prior": -1, "upcoming": 1, "next": 1, "coming": 1, "following": 1, "that": 0, "same": 0}
# From which grains a unit can be counted.
FROM = {"Y": "Y M D Q W S", "M": "M D", "W": "W D", "D": "D", "Q": "Q M D", "E": "E Y", "WE": "D W"}
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
BESIDE = frozenset({",", "-", ":", "("})
_LOOK = 12  # mentions
_BOUNDS = frozenset({"after", "before", "since", "until"})
_JOINS = frozenset({"and", "or", "but", "when", "as", "while", "if", "so"})
_PARTS = frozenset({"earlier", "later", "early", "late"})
_FAR, _NIGHT = 3, 30  # sentences after which "the next day" may be that of another than the one told last; words
_OVER = -1.0  # of a verb that tells, more than a perfect does
_LEVEL, _COMPARES = 6, frozenset({"against", "from", "than"})  # words
_NEW_YEAR, _OVER_YEAR = 3, frozenset({"from", "on", "over", "than"})  # months
_IN_DAYS = frozenset({"weekday", "deictic", "daypart", "clock"})


def told_unit(phrase: Phrase) -> Reading | None:
    """Read that year, the following month, the same day ... from what was mentioned last."""
    unit, step = UNITS[phrase.word("unit")], STEPS[phrase.list("side")[-1]]
    same = unit == "D" and phrase.word("side").endswith("same")
    if same and phrase.after() == "as" and (day := antecedent.day_of_event(phrase)):
        return Reading("DATE", day, "period: the day of the event told", anchor=anchor.TEXT)
    if same and antecedent.is_explained(phrase):
        return Reading("DATE", UNKNOWN[unit], "period: a day that a clause names")
    if step == 0 and phrase.after() == "in" and phrase.after(2) in MONTHS and unit in ("D", "W"):
        return Reading("DATE", UNKNOWN[unit], "period: of the month told after it", days=(None, None))
    if unit == "D" and (antecedent.is_of_unknown_day(phrase) or (step and antecedent.is_far(phrase, _FAR))):
        return Reading("DATE", UNKNOWN[unit], "period: a day that is not told", days=(None, None))
    if unit == "D" and (_is_another(phrase) or _after_untold(phrase) or (step and habits.is_general(phrase))):
        return Reading("DATE", UNKNOWN[unit], "period: a day that is not told", days=(None, None))
    grains = FROM.get(unit)
    value = _told_apart(phrase.scene, unit) if step == 0 and unit in ("Y", "M") else None
    value = _day_of_events(phrase.scene) if step == 0 and unit == "D" else value
    value = value or (antecedent.reference(phrase.scene, grains) if grains else None)
    anchored = anchor.TEXT
    found = narrative.reached(phrase)
    if unit == "Y" and found and found.year.startswith("BC"):
        return Reading("DATE", f"BC{int(found.year[2:]) - step:04d}", f"period: {narrative.RULE}", anchor=anchored)
    if unit == "Y" and step and phrase.before() == "of" and (before := _told_before_last(phrase)):
        value = before  # "in November 1993 ... in May of the following year"
    figures = _year_of_figures(phrase, value) if unit == "Y" and step < 0 and value else None
    value = figures or value
    if unit == "Y" and value and phrase.scene.last_is_assumed and "story" in phrase.scene.told:
        value = phrase.scene.told["story"][1]  # "29 August that year": the year is the one told before
    elif unit == "W" and step == 0 and (month := antecedent.unknown_day(phrase.scene)):
        return Reading("DATE", f"{month[:4]}-WXX", "period: the week is not known", anchor=anchored, days=(None, None))
    elif unit == "D" and (day := antecedent.unknown_day(phrase.scene)) and not phrase.scene.last_is_day:
        return Reading(
            "DATE", day, "period: the day is not known", anchor=anchored, days=calendar.days(day.replace("-XX", ""))
        )
    if value is None and phrase.scene.published is not None and grains:
        value, anchored = phrase.scene.published.isoformat(), anchor.PUBLICATION
    first = calendar.days(value)[0] if value else None
    if first is None:
        return Reading("DATE", UNKNOWN[unit], "period: nothing to count from") if unit in UNKNOWN else None
    moved = calendar.shifted(calendar.value_of(first, unit), step)
    over = unit == "D" and anchor.side(phrase) <= _OVER  # "they have asked for rallies on the same day" is not
    if (step > 0 or over) and moved and _is_contradiction(phrase, moved):
        return Reading("DATE", UNKNOWN[unit], "period: after a time that is not told") if unit in UNKNOWN else None
    if anchored == anchor.PUBLICATION and (unit == "D" or (step == 0 and unit in UNKNOWN)):
        return Reading("DATE", UNKNOWN[unit], "period: nothing to count from", days=(None, None))  # "that day he came"
    unknown = (None, None) if anchored == anchor.PUBLICATION and step > 0 else None
    rule = f"period: {phrase.word('side')}"
    return Reading("DATE", moved, rule, None, anchored, unknown, compared=bool(figures)) if moved else None


def _is_another(phrase: Phrase) -> bool:
    """Return whether the sentence has named a day that nothing dates: "on the last day ... that day"."""
    words, told = phrase.scene.words, phrase.scene.mentions[-1] if phrase.scene.mentions else None
    for index in range(phrase.first - 1, max(told.last if told else 0, phrase.first - _LOOK), -1):
        if anchor.ends_sentence(words, index):
            return False
        if words.words[index] == "day" and words.words[index - 1] in ("last", "one", "judgment", "judgement"):
            return True
    return False


def _after_untold(phrase: Phrase) -> bool:
    """Return whether the time told last is only a distance: "Five days after they met ... the next day"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    after = phrase.scene.words.words[told.last : told.last + 1] if told else []
    days = told is not None and told.reading.type == "DURATION" and not told.reading.value.startswith("PT")
    return days and after in (["after"], ["before"], ["into"])


def _told_before_last(phrase: Phrase) -> str | None:
    """Return the year of what was told before the month or day whose year the phrase says, or None."""
    mentions = phrase.scene.mentions
    if len(mentions) < 2 or mentions[-1].last != phrase.first - 1 or calendar.grain(mentions[-1].reading.value) == "Y":
        return None
    told = (mention.reading.value for mention in reversed(mentions[-_LOOK:-1]) if not mention.reading.compared)
    return next((value for value in told if calendar.grain(value) in FROM["Y"].split()), None)


def _year_of_figures(phrase: Phrase, value: str) -> str | None:
    """Return the year that is just over, of whose figures a text tells that has named it, though it has named its own.

    "In 2016 it fell. It may fall further this year. The use of gas rose by 3 percent over the previous year."
    """
    published = phrase.scene.published
    if calendar.grain(value) == "Y" and (later := _year_compared_with(phrase, value)):
        return later
    if published is None or value[:4] != f"{published.year:04d}" or published.month > _NEW_YEAR:
        return None
    last = f"{published.year - 1:04d}"
    named = any(mention.reading.value == last for mention in phrase.scene.mentions)
    over = phrase.before() in _OVER_YEAR and phrase.after() != "'s" and anchor.side(phrase) < 0
    return last if named and over else None


def _year_compared_with(phrase: Phrase, value: str) -> str | None:
    """Return the year that is compared with the one told last: "In 2016 it grew. It lost its 2015 title. It is the
    same as in the previous year."
    """
    mentions, words = phrase.scene.mentions[-_LOOK:], phrase.scene.words
    later = f"{int(value) + 1:04d}"
    years = [each for each in mentions if each.reading.value in (value, later)]
    if phrase.before() not in _OVER_YEAR or [each.reading.value for each in years[-2:]] != [later, value]:
        return None
    return later if any(anchor.ends_sentence(words, place) for place in range(years[-1].last, phrase.first)) else None


def _told_apart(scene: Scene, unit: str) -> str | None:
    """Return the date of which "that year" or "that month" can be: none that is counted from the publication in days.

    "In 2011 he left. On Monday, he said, he was glad. That year he also lost his brother."
    """
    for mention in reversed(scene.mentions[-_LOOK:]):
        reading = mention.reading
        near = reading.anchor == anchor.PUBLICATION and reading.family in _IN_DAYS
        if calendar.grain(reading.value.split("T")[0]) in FROM[unit].split() and not near and not reading.compared:
            return reading.value.split("T")[0]
    return None


def _day_of_events(scene: Scene) -> str | None:
    """Return the day told last, but none that only bounds: "heard of it neither before nor after 8 November"."""
    days = [each for each in scene.mentions[-_LOOK:] if calendar.grain(each.reading.value) == "D"]
    days = [each for each in days if each.reading.type == "DATE" and not each.reading.compared]
    if not days or scene.words.words[days[-1].first - 1] not in _BOUNDS:
        return None
    others = [each for each in days if scene.words.words[each.first - 1] not in _BOUNDS]
    return others[-1].reading.value if others else None


def _is_contradiction(phrase: Phrase, value: str) -> bool:
    """Return whether a date to come is told as over: "the next day I fled", of a day that nothing dates."""
    first, published = calendar.days(value)[0], phrase.scene.published
    return bool(first and published and first > published) and anchor.side(phrase) < 0


def unit_beside(phrase: Phrase) -> Reading | None:
    """Read "the day before," and "the year after." from the day or year mentioned last."""
    unit = UNITS[phrase.word("unit")]
    value = antecedent.reference(phrase.scene, FROM[unit])
    if value and unit == "Y" and phrase.has("back"):
        value = _year_of_figures(phrase, value) or value
    first = calendar.days(value)[0] if value else None
    moved = calendar.shifted(calendar.value_of(first, unit), -1 if phrase.has("back") else 1) if first else None
    rule, compared = f"period: the {phrase.word('unit')} beside it", phrase.has("back") and _is_level(phrase)
    return Reading("DATE", moved, rule, anchor=anchor.TEXT, compared=compared) if moved else None


def _is_level(phrase: Phrase) -> bool:
    """Return whether a figure is only compared with that year's: "up from nine the year before"."""
    words = phrase.scene.words.words[max(0, phrase.first - _LEVEL) : phrase.first]
    return not _COMPARES.isdisjoint(words)


def night_beside(phrase: Phrase) -> Reading | None:
    """Read "the night before" as that of the day before the one mentioned last."""
    value = antecedent.reference(phrase.scene, "D")
    if value is None or phrase.first - phrase.scene.mentions[phrase.scene.told["D"][0] - 1].last > _NIGHT:
        return Reading("TIME", "XXXX-XX-XXTNI", "period: nothing to count from", days=(None, None))
    moved = calendar.shifted(value, -1)
    return Reading("TIME", f"{moved}TNI", "period: the night before it", anchor=anchor.TEXT) if moved else None


def beside_event(phrase: Phrase) -> Reading | None:
    """Read "the day after his inauguration" as a day that the text does not date."""
    after, unit = phrase.after(2), phrase.word("unit")
    if (
        not after[:1].isalpha()
        or after in _JOINS | {"last", "next", "this"}
        or (phrase.before() == "in" and phrase.before(2) in _PARTS)
    ):
        return None
    value = "XXXX-XX-XXTNI" if unit == "night" else UNKNOWN[UNITS[unit]]
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told and told.last == phrase.first - 1 and phrase.before() in BESIDE:
        return None  # "on Nov. 3, the day before they left", whose day is said
    kind = "TIME" if unit == "night" else "DATE"
    return Reading(kind, value, "period: beside an event", days=(None, None), cut=1)  # as both collections mark it


TOLD = "(?P<side>that|that same|the same|the following|the next|the previous|the preceding|the prior)"
_BESIDE_EVENT = letters_of(["before", "after"])
RULES = (
    Rule("period", pattern(f"{TOLD} fiscal? (?P<unit>UNIT)"), told_unit),
    Rule(
        "period",
        pattern("the (?P<unit>day|week|month|year) ((?P<back>before)|after|following) (?=[,\\.;)])"),
        unit_beside,
    ),
    Rule("period", pattern("the night before (?=[,\\.;:)-]|in|at|with)"), night_beside, _BESIDE_EVENT),
    Rule(
        "period",
        pattern("the (?P<unit>day|night|week|month|year|weekend) (?=before|after)"),
        beside_event,
        _BESIDE_EVENT,
    ),
)
