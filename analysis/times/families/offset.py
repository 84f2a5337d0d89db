"""Distances from a date: two days ago, a year earlier, three weeks later; of those from now on see `from_now`."""

from analysis.times import anchor, antecedent, calendar, narrative
from analysis.times.amounts import amount, vague_amount
from analysis.times.patterns import UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule, Scene

EXAMPLES = [
    ("Thousands of years ago, they came.", "PAST_REF"),
    ("He was born in 1930. At the age of 14, he wrote a poem. Four years later, he sang.", "P4Y"),
    ("The trend began a few years back.", "PAST_REF"),
    ("He said so 24 hours ago.", "1998-02-26"),
    ("He wed in 1990. At 17, she met him, a year later became his cook.", "P1Y"),
    ("Two years ago this month he was hurt.", "1996-02"),
    ("They met in 1979. She said so in 1996. But, ten years later, she went.", "1989"),
    ("two days ago", "1998-02-25"),
    ("five years ago", "1993"),
    ("six weeks ago", "1998-W03"),
    ("a week or so ago", "1998-W08"),
    ("in 1990, a year earlier", "1989"),
    ("on 3 March 1990; two weeks later", "1990-W11"),
    ("a few days later", "PXD"),
    ("In the late 1960s it grew. Two decades later it was a town.", "198"),
    ("The leaves came 20 days earlier than usual.", "P20D"),
    ("It rose at the end of 1996 from 13 percent three months earlier.", "1996-09"),
    ("It opened in 1977. They still have not mended it two decades later.", "1998"),
    ("it happened a century-ago", "18"),
    ("They met on Monday. It began in May 1996. A week later it was over.", "XXXX-WXX"),
    ("It fell on the weekend. A week earlier it had risen.", "1998-W07"),
    ("They met on Monday. A week later she was dead.", "XXXX-WXX"),
    ("On Monday they meet. A week later they will vote.", "1998-W11"),
    ("a year and a half ago", "1996"),
    ("a year and half ago", "1996"),
    ("days ago", "PAST_REF"),
    ("six-years ago", "1992"),
    ("many, many years ago", "PAST_REF"),
    ("it opened in 1990, two years before.", "1988"),
    ("minutes earlier he fell", "PAST_REF"),
    ("The bell rang and Minutes later the roof fell.", "PTXM"),
    ("Now three months later he stays in.", "1998-02"),
    ("By age six, just one year later, girls doubt it.", "P1Y"),
]

_GRAINS = {"E": "Y", "F": "W", "L": "C"}
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}
_STILL, _HAVE = frozenset({"still"}), frozenset({"has", "have"})
_AGE = frozenset({"age", "aged"})
_SEVERAL = 2  # units, the least that "a few" and the bare plural mean
_DAY = 24  # hours
_LOOK, _SENTENCE = 6, 30  # mentions; words
CLOCK = ("H", "TM", "S")


def ago(phrase: Phrase) -> Reading | None:
    """Read a distance back from the publication, to the grain of its unit."""
    unit, published = UNITS[phrase.word("unit")], phrase.scene.published
    mod = "APPROX" if phrase.has("so") or phrase.has("couple") else None
    if not (phrase.has("count") or phrase.has("couple")):
        last = calendar.add(published, -_SEVERAL, unit) if published and unit not in CLOCK else published
        days: calendar.Days | None = (None, last) if published else None
        return Reading(
            "DATE",
            "PAST_REF",
            "offset: how long is not said",
            days=days,
            anchor=anchor.PUBLICATION if published else None,
        )
    count = phrase.number("count") if phrase.has("count") else 2
    count += 0.5 if phrase.has("half") else 0
    if published is None:
        return Reading("DATE", _UNKNOWN.get(unit, "XXXX"), "offset: the publication is not known", mod)
    if unit == "H" and count >= _DAY and count % _DAY == 0:
        count, unit = count / _DAY, "D"  # "24 hours ago"
    if unit in CLOCK:  # the hour of the publication is not known: it was that day or the one before
        days = (calendar.add(published, -1, "D"), published)
        return Reading("TIME", f"{published.isoformat()}TXX:XX", "offset: hours ago", mod, anchor.PUBLICATION, days)
    if count == 1 and unit == "Y" and (year := antecedent.year_compared(phrase)):
        return Reading("DATE", f"{year - 1:04d}", "offset: -1Y", mod, anchor.TEXT, compared=True)
    far = Reading("DATE", "PAST_REF", "offset: before the calendar", mod)  # "100 million years ago"
    return offset(published.isoformat(), -count, unit, anchor.PUBLICATION, mod) or far


def offset(value: str, count: float, unit: str, anchored: str, mod: str | None = None) -> Reading | None:
    """Return the unit that lies `count` units from `value`, no finer than `value` itself."""
    first = calendar.days(value)[0]
    moved = calendar.add(first, count, unit) if first else None
    if moved is None:
        return None
    if unit == "E" and calendar.grain(value) == "E":
        return Reading("DATE", f"{moved.year // 10}", f"offset: {count:+g}{unit}", mod, anchored)
    return Reading(
        "DATE", calendar.value_of(moved, _GRAINS.get(unit, unit)), f"offset: {count:+g}{unit}", mod, anchored
    )


def earlier(phrase: Phrase) -> Reading | None:
    """Read a distance back from the date mentioned last."""
    unit = UNITS[phrase.word("unit")]
    if phrase.after() in ("this", "last"):
        return None  # "in one week earlier this month"
    if unit in CLOCK or phrase.after() == "than":  # "20 days earlier than usual"
        return Reading("DURATION", amount(phrase.number("count"), unit), "offset: earlier", drop=1)
    value, anchored = _told(phrase, unit)
    value = _end_told(phrase, unit) or value
    if value is None:
        return Reading("DATE", "PAST_REF", "offset: nothing to count from")
    return offset(value, -phrase.number("count"), unit, anchored)


def _end_told(phrase: Phrase, unit: str) -> str | None:
    """Return December of "at the end of 2016", from which months are counted: "from 13 three months earlier"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or unit != "M" or told.reading.mod != "END" or calendar.grain(told.reading.value) != "Y":
        return None
    over = any(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))
    return None if over else f"{told.reading.value}-12"


def some_earlier(_: Phrase) -> Reading:
    """Read "minutes earlier" as a time that is over; how long is not said."""
    return Reading("DATE", "PAST_REF", "offset: how long is not said", days=(None, None))


def _told(phrase: Phrase, unit: str) -> tuple[str | None, str]:
    """Return the date to count from: the last one mentioned that is fine enough, or the publication."""
    grains = {"Y": "Y M D Q W S", "E": "Y M D Q W S E", "M": "M D W", "Q": "Q M D", "W": "D WE W"}.get(unit, "D")
    if unit in ("W", "D") and antecedent.unknown_day(phrase.scene):
        return None, anchor.TEXT  # "in late February 2016; less than a week later"
    value = antecedent.reference(phrase.scene, grains)
    if (found := narrative.reached(phrase)) and (found.year.startswith("BC") or _is_older(phrase.scene, value)):
        return None, anchor.TEXT
    if value is None and phrase.scene.published is not None:
        return phrase.scene.published.isoformat(), anchor.PUBLICATION
    return (None if unit != "Y" and _is_of_other_year(phrase.scene, value) else value), anchor.TEXT


def _is_of_other_year(scene: Scene, value: str | None) -> bool:
    """Return whether another year was told since: "in April 2016 ... In 2015 they signed it ... nine months later"."""
    if value is None or "Y" not in scene.told:
        return False
    number, year = scene.told["Y"]
    since = max((scene.told[grain][0] for grain in scene.told if scene.told[grain][1] == value), default=0)
    return number > since and year.isdigit() and year != value[:4] and int(year) < int(value[:4] or 0)


def _is_older(scene: Scene, value: str | None) -> bool:
    """Return whether the story has moved on to a month or year since the date to count from was told."""
    number, story = scene.told["story"]
    told = max((scene.told[grain][0] for grain in scene.told if scene.told[grain][1] == value), default=0)
    return value is None or (told < number and not value.startswith(story))


def later(phrase: Phrase) -> Reading | None:
    """Read "two weeks later" as the date that it leads to, counted from the one mentioned last."""
    unit = UNITS[phrase.word("unit")]
    if (not phrase.has("count") or unit in CLOCK) and not narrative.reached(phrase):
        length = amount(phrase.number("count"), unit) if phrase.has("count") else vague_amount(unit)
        return Reading("DURATION", length, "offset: later", drop=1)
    if not phrase.has("count") or unit in CLOCK:  # what hour the story has reached is not known
        return _some_later(unit)
    count, published = phrase.number("count"), phrase.scene.published
    if anchor.follows(phrase, _AGE) or _is_of_age(phrase):
        return Reading("DURATION", amount(count, unit), "offset: of an age", drop=1)  # "by age six, one year later"
    now = _is_now(phrase)
    still = anchor.follows(phrase, _STILL) and (anchor.follows(phrase, _HAVE) or anchor.side(phrase) >= 0)
    if published and (now or still):  # "now, three years later", "it is still there a decade later"
        return offset(published.isoformat(), 0, unit, anchor.PUBLICATION)
    value, anchored = _told(phrase, unit)
    if anchored == anchor.PUBLICATION:
        return _some_later(unit)  # "two years later, most patients are well": nothing to count from
    reading = offset(value, count, unit, anchored) if value else None
    first = calendar.days(reading.value)[0] if reading else None
    if first and published and first > published and (phrase.before(2), phrase.before()) == ("less", "than"):
        return offset(published.isoformat(), 0, "Y", anchor.PUBLICATION)  # "less than a decade later, they are"
    if first and published and first > published and anchor.side(phrase) < 0:
        return _later_than_before(phrase, count, unit) or _some_later(unit)  # told as over, so not counted from there
    return reading or _some_later(unit)


def _is_now(phrase: Phrase) -> bool:
    """Return whether the distance leads to now: "now three years later", "it is now, more than 100 years later"."""
    first = phrase.first
    words = phrase.scene.words.words
    if words[max(0, first - 2) : first] in (["more", "than"], ["less", "than"]):
        first -= 2
    elif words[max(0, first - 1) : first] in (["over"], ["nearly"], ["almost"], ["about"], ["some"]):
        first -= 1
    return words[max(0, first - 1) : first] == ["now"] or words[max(0, first - 2) : first] == ["now", ","]


def _is_of_age(phrase: Phrase) -> bool:
    """Return whether the sentence begins with somebody's age: "At 17, she sang; a year later she was known"."""
    words = phrase.scene.words
    told = phrase.scene.mentions[-1].last if phrase.scene.mentions else 0
    if "age" in words.words[max(told, phrase.first - _SENTENCE) : phrase.first]:
        return True  # "At the age of 14, she wrote a poem. Four years later, she was known."
    for index in range(phrase.first - 1, max(1, phrase.first - _SENTENCE), -1):
        if words.words[index - 1] == "at" and words.words[index].isdigit() and words.words[index + 1] == ",":
            return anchor.opens(phrase.scene, index, 2)
        if anchor.ends_sentence(words, index):
            return False
    return False


def _later_than_before(phrase: Phrase, count: float, unit: str) -> Reading | None:
    """Return the date counted from one that the text told before the last, where that is over as well."""
    for mention in reversed(phrase.scene.mentions[-_LOOK:-1]):
        value, published = mention.reading.value, phrase.scene.published
        if mention.reading.type == "DATE" and calendar.grain(value) in ("Y", "M") and unit == "Y":
            found = offset(value, count, unit, anchor.TEXT)
            first = calendar.days(found.value)[0] if found else None
            if first and published and first <= published:
                return found
    return None


def _some_later(unit: str) -> Reading:
    """Return a later date of which the text does not say how much later, or than what."""
    kind = "TIME" if unit in CLOCK else "DATE"
    return Reading(kind, _UNKNOWN.get(unit, "XXXX-XX-XXTXX:XX" if unit in CLOCK else "XXXX"), "offset: later")


_COUNT = "(?P<count>NUMBER|A)"
_SO = "(?P<so>or (so|two|three))?"
_SCALES = "(tens|hundreds|thousands|tens of thousands|hundreds of thousands|millions|billions|dozens)"
_PREVIOUSLY = letters_of(["previously"])
_AGO, _EARLIER, _LATER = letters_of(["ago", "back"]), letters_of(["earlier"]), letters_of(["later"])
RULES = (
    Rule(
        "offset",
        pattern(f"{_COUNT} ((to|or|-) NUMBER)? -? (?P<unit>UNIT|UNITS) {_SO} -? (ago|back(?=[, \\.]))"),
        ago,
        _AGO,
    ),
    Rule("offset", pattern("(?P<count>A) (?P<unit>UNIT) (?P<half>and a? half) ago"), ago, _AGO),
    Rule("offset", pattern("(?P<count>NUMBER) (?P<half>and a? half) (?P<unit>UNITS) ago"), ago, _AGO),
    Rule("offset", pattern("(?P<couple>A couple of?) (?P<unit>UNITS) ago"), ago, _AGO),
    Rule("offset", pattern("(A few|several|(many ,?)? many)? (?P<unit>UNITS) ago"), ago, _AGO),
    Rule("offset", pattern(f"{_SCALES} of (?P<unit>UNITS) ago"), ago, _AGO),
    Rule("offset", pattern("(A few|several|many) (?P<unit>UNITS) back(?=[, \\.])"), ago, _AGO),
    Rule("offset", pattern(f"{_COUNT} (?P<unit>UNIT|UNITS) {_SO} earlier"), earlier, _EARLIER),
    Rule("offset", pattern(f"{_COUNT} (?P<unit>UNIT|UNITS) before (?=[, \\. \\;])"), earlier, letters_of(["before"])),
    Rule("offset", pattern("(A few|several|many|(?<!the)(?<!recent)) (?P<unit>UNITS) earlier"), some_earlier, _EARLIER),
    Rule(
        "offset", pattern("(A few|several|some) (?P<unit>UNITS) previously"), some_earlier, letters_of(["previously"])
    ),
    Rule("offset", pattern(f"{_COUNT} (?P<unit>UNIT|UNITS) {_SO} later"), later, _LATER),
    Rule("offset", pattern("(A few|several|many|(?<!the)(?<!recent)) (?P<unit>UNITS) later"), later, _LATER),
)
