"""Months alone, whose year the words around them tell: in January, the June meeting, from May to July."""

from datetime import date

from analysis.times import anchor, calendar, narrative
from analysis.times.families.absolute import AWAITED, awaited
from analysis.times.patterns import CONTEXTS, MONTHS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("in January", "1998-01"),
    ("the month of January", "1998-01"),
    ("at its June meeting", "1998-06"),
    ("sales from January to November", "1997-01"),
    ("in December and January", "1998-01"),
    ("the report was published in March", "1997-03"),
    ("the March of Time", None),
    ("Theresa May resigned", None),
    ("they may resign", None),
]

# News tells more of the months that are over than of those to come.
_LEAN = -0.5
_SPAN = frozenset({"to", "through", "until", "-"})
_ROW = _SPAN | {"and", "or"}
# Months that are also given names, verbs or the modal; they need a word before them that dates take.
_NAMES = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "dec", "sep", "jun", "jul"})
_SURE = CONTEXTS["surely"]
_INTRODUCES = CONTEXTS["introduces"]
_TELLS = CONTEXTS["reports"]
_MONTH = letters_of(MONTHS)


def _is_month(phrase: Phrase) -> bool:
    name, first = phrase.list("month")[0], phrase.match.start("month")
    before = phrase.scene.words.words[first - 1] if first else ""
    if len(phrase.list("month")) == 1 and len(name) < 4 and name != "may":  # "Jan" without a stop is a name as well
        return before in ("in", "since", "by", "until", "last", "next", "early", "late")
    if name == "may" and before not in _SURE and name in phrase.scene.names:
        return False
    if phrase.after().isdigit() and phrase.after(2) in CONTEXTS["movements"]:
        return False  # "the April 6 movement"
    if name in _NAMES and before == "the" and phrase.after() == "of":
        return False  # "the March of Time"
    if name in _NAMES and before == "," and phrase.after() in _TELLS:
        return False  # "in her letter, May said"
    return name not in _NAMES or before in _INTRODUCES


def _number(phrase: Phrase) -> int:
    return MONTHS[phrase.list("month")[0]]


def bare_month(phrase: Phrase) -> Reading | None:
    """Read a month alone as the one that fits the words around it and lies near."""
    published, month = phrase.scene.published, _number(phrase)
    if not _is_month(phrase):
        return None
    if (found := narrative.beside(phrase) or narrative.reached(phrase)) and (
        value := narrative.inherited(phrase, found, f"{month:02d}")
    ):
        return Reading("DATE", value, f"absolute: {narrative.RULE}", anchor=anchor.TEXT)
    if published is None:
        return Reading("DATE", f"XXXX-{month:02d}", "absolute: the year is not known")
    if value := _in_row(phrase):
        return Reading("DATE", value, "absolute: year assumed, from the one before it", anchor=anchor.PUBLICATION)
    end = _row_end(phrase)
    past = date(published.year - (end > published.month), end, 1)
    future = date(published.year + (end < published.month), end, 1)
    chosen, how = anchor.nearest(phrase, past, future, _LEAN + _event(phrase))
    assert chosen is not None
    value = f"{chosen.year - (month > end):04d}-{month:02d}"
    return Reading("DATE", value, f"absolute: year assumed, {how}", anchor=anchor.PUBLICATION)


def _event(phrase: Phrase) -> float:
    """Return the lean of the month of an event that is awaited, and ahead where another has been told ahead."""
    named = phrase.after() in AWAITED
    if not named and (phrase.before(), phrase.before(2) in AWAITED) != ("in", True):
        return 0.0
    return anchor.goes_on(phrase) + (awaited(phrase) if named else 0.0)


def _row_end(phrase: Phrase) -> int:
    """Return the last month of a row, whose side the first takes: November in "between January and November"."""
    letters, last = phrase.scene.words.letters, phrase.last
    spans = phrase.after() in _SPAN or (phrase.before(), phrase.after()) == ("between", "and")
    return MONTHS[phrase.after(2)] if spans and letters[last + 1 : last + 2] in _MONTH else _number(phrase)


def _in_row(phrase: Phrase) -> str | None:
    """Return the month that follows the one before it: "in April and May", "from November to January"."""
    mentions = phrase.scene.mentions
    if not mentions or mentions[-1].last != phrase.first - 1 or phrase.before() not in _ROW:
        return None
    told = mentions[-1].reading
    if calendar.grain(told.value) != "M" or told.anchor != anchor.PUBLICATION or told.family != "absolute":
        return None
    year, month = int(told.value[:4]), int(told.value[5:7])
    return f"{year + (_number(phrase) < month):04d}-{_number(phrase):02d}" if month != _number(phrase) else None


RULES = (Rule("absolute", pattern("(the month of)? (?P<month>MONTH)"), bare_month, _MONTH),)
