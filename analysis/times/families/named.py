"""Feasts and days of a name: Thanksgiving, Easter Monday, Election Day, last Christmas."""

from datetime import MAXYEAR, MINYEAR, date, timedelta

from analysis.lexicons import words as lexicon_words
from analysis.times import anchor, antecedent, calendar, habits, narrative
from analysis.times.every_year import is_of_holidays
from analysis.times.patterns import CONTEXTS, DAYPARTS, HOLIDAYS, OTHER, UNITS, letters_of, pattern, split
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("They looked at the day when the way to Easter begins.", "1998-04-12"),
    ("They usually give gifts at Christmas.", "XXXX-12-25"),
    ("There was no attack since 1990, when a man hurt Christmas shoppers.", "1990-12-25"),
    ("on Thanksgiving Day", "1997-11-27"),
    ("last Labor Day", "1997-09-01"),
    ("Easter Sunday", "1998-04-12"),
    ("Election Day 2020", "2020-11-03"),
    ("Independence Day", "1998-07-04"),
    ("the Good Friday Agreement", None),
    ("the Chinese Valentine's Day", None),
    ("They sent a Christmas card.", None),
    ("They are glad on election day.", None),
    ("the Good Friday peace deal held", None),
    ("the terms of the Good Friday accord", None),
    ("St. Patrick's Day", "1998-03-17"),
    ("Every Christmas they sing.", "XXXX-12-25"),
    ("each Easter", "XXXX-XX-XX"),
    ("It was read out on the eve of Independence Day.", "1997-07-03"),
    ("Windows were broken last year by those who had gathered on St Patrick's Day.", "1997-03-17"),
    ("Fires lit on St Patrick's Day in recent years have done harm.", "XXXX-03-17"),
    ("They voted to end Election Day registration.", None),
    ("It would let them vote for ten days before Election Day.", "XXXX"),
    ("He wrote it ten days before Election Day.", "1997-11-04"),
    ("They will close it on St-Patrick's Day.", "1998-03-17"),
]

_FORENAMES = {name.lower() for name in lexicon_words("given_names")} | {"mr", "mrs", "ms", "dr", "sir", "lord", "lady"}
_NAMED_AFTER = frozenset({"accord", "accords", "agreement", "island", "islands", "rising"})
_SEVERAL = frozenset({"many", "past", "previous", "recent"})
_FRESH = 90  # days
_DEALS = frozenset({"accord", "accords", "agreement", "agreements", "deal", "pact", "process", "settlement", "treaty"})
_OTHERS = frozenset({"chinese", "orthodox", "lunar", "korean", "greek", "jewish", "national"})
_RULES = {" ".join(split(phrase)): rule.split() for phrase, rule in HOLIDAYS.items()}


def holiday(phrase: Phrase) -> Reading | None:
    """Read a feast in the year that is said, or the nearest that fits the words around it."""
    rule, published = _RULES[phrase.word("name")], phrase.scene.published
    if _is_name(phrase) or (rule[0] == "election" and phrase.after() == "registration"):
        return None
    if rule[0] == "election" and _is_of_any(phrase):
        return Reading("DATE", "XXXX", "named: of any year")
    if phrase.has("year"):
        return Reading("DATE", _day(rule, phrase.year()).isoformat(), "named: as written")
    if rule[0] == "once":
        return Reading("DATE", _day(rule, 0).isoformat(), "named: a day of history")
    if phrase.word("side") in ("every", "each"):
        return _every(rule, "repeated: by name")
    fixed = rule[0] == "fixed" and not phrase.has("side")
    if is_of_holidays(phrase) or (fixed and (habits.is_general(phrase) or _is_of_years(phrase))):
        return _every(rule, "named: of every year")
    grain = UNITS[phrase.word("unit")] if phrase.has("unit") else "D"
    reached = None if phrase.has("side") else narrative.beside(phrase) or narrative.reached(phrase)
    if reached and (year := narrative.year_of(reached)):
        value = narrative.inherited(phrase, reached, f"{_day(rule, year):%m-%d}")
        told = _day(rule, int(value[:4]) if value else year)
        return Reading("DATE", calendar.value_of(told, grain), f"named: {narrative.RULE}", anchor=anchor.TEXT)
    if published is None:
        return Reading("DATE", "XXXX", "named: the year is not known")
    before = published.year - 1
    if not phrase.has("side") and antecedent.told_within(phrase, "Y") == f"{before:04d}" and anchor.side(phrase) < 0:
        told = _day(rule, before)
        return Reading("DATE", calendar.value_of(told, grain), "named: of the year told", anchor=anchor.TEXT)
    years = range(max(MINYEAR, published.year - 1), min(MAXYEAR, published.year + 1) + 1)
    days = [_day(rule, year) for year in years]
    past = max((day for day in days if day <= published), default=None)
    future = min((day for day in days if day >= published), default=None)
    if phrase.word("side") in ("last", "this past"):
        chosen, how = max((day for day in days if day < published), default=future), "last"
    elif phrase.word("side") in ("next", "this coming"):
        chosen, how = future or past, "next"
    else:
        chosen, how = anchor.nearest(phrase, past, future)
        if past and phrase.before(2) == "after" and phrase.before() == "the" and (published - past).days <= _FRESH:
            chosen, how = past, "just over"  # "it could be due to a lack of room after the Christmas period"
    assert chosen is not None
    if phrase.has("eve"):
        chosen -= timedelta(1)
    value = calendar.value_of(chosen, grain)
    if phrase.has("part"):
        value = f"{value}T{DAYPARTS[phrase.word('part')]}"  # "on Christmas morning"
    kind = "TIME" if phrase.has("part") else "DATE"
    return Reading(kind, value, f"named: year assumed, {how}", anchor=anchor.PUBLICATION)


def _every(rule: list[str], how: str) -> Reading:
    """Return the feast of every year, its day left open where it moves."""
    rest = f"{int(rule[1]):02d}-{int(rule[2]):02d}" if rule[0] == "fixed" else "XX-XX"
    return Reading("SET", f"XXXX-{rest}", how)


def _is_of_years(phrase: Phrase) -> bool:
    """Return whether several years are meant: "on St Patrick's Day in recent years"."""
    return (phrase.after(), phrase.after(3)) == ("in", "years") and phrase.after(2) in _SEVERAL


def _is_of_any(phrase: Phrase) -> bool:
    """Return whether the day of all elections is meant: "it would let them vote for ten days before Election Day"."""
    if phrase.has("year") or phrase.has("side") or phrase.before() not in ("after", "before"):
        return False
    return phrase.before(2) in UNITS and anchor.side(phrase) >= 0


def _is_name(phrase: Phrase) -> bool:
    """Return whether a feast of one word is somebody's surname: David Christmas, Mr Easter."""
    scene, index = phrase.scene, phrase.first - 1
    if scene.words.written(phrase.match.start("name")).islower() or phrase.after() in CONTEXTS["festive"]:
        return True  # an election day of any country, a Christmas card
    if phrase.before() in _OTHERS:
        return True  # the Chinese Valentine's Day is another day
    if phrase.after() in _NAMED_AFTER and scene.words.written(phrase.last)[:1].isupper():
        return True  # the Easter Rising
    deal = phrase.after(2) if phrase.after() == "peace" else phrase.after()
    if phrase.word("name") == "good friday" and deal in _DEALS:
        return True  # the Good Friday peace agreement
    if index < 0 or len(phrase.list("name")) > 1 or phrase.has("side") or scene.words.letters[index] != OTHER:
        return False
    if scene.words.words[index] in _FORENAMES or scene.words.words[index - 1 : index + 1] == ["mr", "."]:
        return True
    named = scene.words.written(index)
    return named[:1].isupper() and not named.isupper() and not anchor.opens(scene, index, 1)


def _day(rule: list[str], year: int) -> date:
    kind, *numbers = rule[0], *map(int, rule[1:])
    if kind == "once":
        return date(*numbers)
    if kind == "fixed":
        return date(year, numbers[0], numbers[1])
    if kind == "easter":
        return calendar.easter(year) + timedelta(numbers[0])
    if kind == "election":
        return calendar.nth_weekday(year, 11, 1, 1) + timedelta(1)
    return calendar.nth_weekday(year, *numbers[:3]) + timedelta(numbers[3] if kind == "weekday+" else 0)


_FIRST = letters_of(split(name)[0] for name in HOLIDAYS)
_EVE = "(?P<eve>the? eve of)?"
_PART = "(?P<part>morning|afternoon|evening|night)"
_SIDE = "(?P<side>every|each|last|next|this past|this coming|this)"
RULES = (
    Rule(
        "named",
        pattern(f"{_EVE} {_SIDE}? (?P<name>HOLIDAY) ((,|in|of)? (?P<year>YEAR)|(?P<unit>week|weekend)|{_PART})?"),
        holiday,
        _FIRST,
    ),
)
