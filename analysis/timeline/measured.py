"""Days that are counted: "for two years", "within 20 days", "two days after the vote"."""

import calendar
import datetime
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from analysis.events.statuses import OPEN
from analysis.text.syntax import Syntax
from analysis.text.tense import tense_of
from analysis.timeline.dated import Dated, Scene
from analysis.times.calendar import add

Days = tuple[datetime.date | None, datetime.date | None]

_MEASURE = re.compile(r"P(?P<count>\d{1,4}(?:\.\d+)?)(?P<unit>[DWMY])")
_UNITS = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
_FIRST = re.compile(r"(?:the )?first ", re.IGNORECASE)
_AT_ONCE = frozenset({"shortly", "immediately", "moments", "minutes", "hours"})
_SOME = frozenset({"some", "about", "around", "roughly", "nearly", "almost"})
_BESIDE = frozenset({"after", "before"})
_PLACING = frozenset({"come", "be"})  # "the move comes a year after", "it is two days before"
_CLAUSES = frozenset({"advcl", "ccomp", "conj"})  # as the parser has "on Friday, a day after it opened, it closed"
_OPENED = frozenset({"xcomp", "acomp"})  # "before she is due to open it"
_WITHIN = frozenset({"which", "when", "where"})  # "a vote in which they chose to leave"
_MANY_YEARS = 10  # from here on "for twenty years" names a year and not a day


def measure_before(tree: Syntax, marker: int, times: list[Any]) -> str:
    """Return how long before or after the word at `marker` says: "P2D" for "two days after", "" for none.

    "Shortly after", "minutes before" is the same day: "P0D".
    """
    before = marker - 1
    if before < 0 or tree.sentence[before] != tree.sentence[marker]:
        return ""
    if tree.token[before].lower() in _AT_ONCE:
        return "P0D"
    end = tree.end[before]
    row = next((row for row in times if row.end == end and row.type == "DURATION"), None)
    if row is not None and (row.mod or _is_some(tree, row)):
        return ""  # "some five weeks after"
    told = row.value if row is not None else ""
    if _MEASURE.fullmatch(told or ""):
        return told
    is_one = tree.token[before - 1].lower() in ("the", "a", "one") if before else False
    return _UNITS.get(tree.token[before].lower(), "") if is_one else ""


def _is_some(tree: Syntax, row: Any) -> bool:
    """Return whether the word before a measure, or its first, leaves open how long it is: "some five weeks"."""
    first = tree.token_at(row.start)
    return any(tree.lemma[at] in _SOME for at in (first, first - 1) if at >= 0)


def beside(tree: Syntax, at: int) -> tuple[int, int] | None:
    """Return the word that says that the event at `at` was before or after another, and what that word hangs on.

    "Fell on Monday, two days after it opened": the "after" and "fell". None where no such word stands over it.
    """
    top = tree.first_conjunct(at)
    own = next((kid for kid in tree.kids(at, "mark") if tree.lemma[kid] in _BESIDE), None)
    if own is not None and top != at:
        return own, tree.head[top]  # "a year after it opened and two years after it was planned"
    if tree.dep[top] == "relcl" and any(tree.lemma[each] in _WITHIN for each in range(tree.left[top], top)):
        top = tree.head[top]
    while tree.dep[top] in _OPENED:
        top = tree.head[top]
    over = tree.head[top]
    if tree.dep[top] in ("pobj", "pcomp"):
        return (over, tree.head[over]) if tree.lemma[over] in _BESIDE else None
    opener = next((kid for kid in tree.kids(top, "mark") if tree.lemma[kid] in _BESIDE), None)
    return (opener, over) if tree.dep[top] in _CLAUSES and opener is not None else None


@dataclass(frozen=True)
class Distance:
    """The event at `at` was as long before or after the one at `source` as `away` says; `word` is between them."""

    at: int
    source: int
    word: str
    away: str


def distances(tree: Syntax, positions: list[int], dated: Container[int], times: list[Any]) -> Iterator[Distance]:
    """Yield the Distance of each of `positions` that a dated event is measured from.

    "Survived a vote on Wednesday, a week after it bypassed the council": the bypassing was a week before.
    """
    for at in positions:
        told = beside(tree, at)
        if told is not None and told[1] in dated and (away := measure_before(tree, told[0], times)):
            yield Distance(at, told[1], tree.lemma[told[0]], away)


def moved(first: datetime.date, last: datetime.date, measure: str, forward: bool) -> Days | None:
    """Return the days from `first` to `last` moved by a TIMEX3 duration, None where they are too wide or too far.

    >>> day = datetime.date(2021, 6, 7)
    >>> moved(day, day, "P2D", forward=True)
    (datetime.date(2021, 6, 9), datetime.date(2021, 6, 9))
    """
    told = _MEASURE.fullmatch(measure)
    if told is not None and not float(told["count"]):
        return first, last
    if told is None or (last - first).days > 366 or (first != last and told["unit"] in "DW"):
        return None
    count = float(told["count"]) * (1 if forward else -1)
    begin, end = (add(day, count, told["unit"]) for day in (first, last))
    if begin is None or end is None:
        return None
    if told["unit"] == "Y":
        return begin.replace(month=1, day=1), end.replace(month=12, day=31)
    return (begin, end) if told["unit"] in "DW" else (begin.replace(day=1), _month_end(end))


def _month_end(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def counted(scene: Scene) -> dict[int, Dated]:
    """Return by its number the Dated of each event that a measure alone dates.

    What goes on "for two years" began two years before the publication, what must be "within 20 days" comes until then;
    "the first nine months" are those of the year that last had them.
    """
    tree, window = scene.tree, scene.window
    rows = [row for row in scene.times if row.type == "DURATION" and row.earliest is None and row.latest is None]
    if window is None or window.latest is None or not rows:
        return {}
    number_at = {at: number for number, at in enumerate(scene.positions)}
    statuses = scene.events.status.tolist()
    at_start = {start: at for at, start in enumerate(tree.start)}
    found: dict[int, Dated] = {}
    for row in rows:
        first = at_start.get(row.start, 0)
        is_told = first > 0 and row.mod not in ("MORE_THAN", "EQUAL_OR_MORE")
        owner = _owner(tree, first, number_at) if is_told else None
        if owner is None:
            continue
        number, quote = number_at[owner], scene.text[row.start : row.end]
        days = _days(tree.lemma[first - 1], statuses[number], row.value or "", quote, window)
        if days is not None:
            edtf = "/".join(day.isoformat() if day else "" for day in days)
            found.setdefault(number, Dated(int(row.time_id), *days, edtf, "relative", quote, "own"))
    return _from_the_news(scene, rows) | found


def _from_the_news(scene: Scene, rows: list[Any]) -> dict[int, Dated]:
    """Return by its number the Dated of each event that the news itself is measured from.

    "The move comes nine months after the vote": the vote was nine months before the publication.
    """
    tree = scene.tree
    measures = {tree.token_at(row.end): row for row in rows if not row.mod}
    found: dict[int, Dated] = {}
    for number, at in enumerate(scene.positions) if measures else ():
        told = beside(tree, at)
        row = measures.get(told[0]) if told is not None else None
        if told is None or row is None or tree.lemma[told[1]] not in _PLACING:
            continue
        forward = tree.lemma[told[0]] == "before"
        days = _away(row.value or "", scene.window.latest, forward)
        if (
            days is not None
            and tense_of(tree, told[1])[0] == "PRESENT"
            and forward != (scene.statuses[number] == "happened")
        ):
            edtf = "/".join(dict.fromkeys(day.isoformat() for day in days))
            quote = scene.text[row.start : row.end]
            found[number] = Dated(int(row.time_id), *days, edtf, "relative", quote, "own")
    return found


def _away(measure: str, published: datetime.date, forward: bool) -> tuple[datetime.date, datetime.date] | None:
    """Return the day, week, month or year that is as far from the publication as a TIMEX3 duration says.

    >>> _away("P9M", datetime.date(2021, 6, 11), forward=False)
    (datetime.date(2020, 9, 1), datetime.date(2020, 9, 30))
    """
    told = _MEASURE.fullmatch(measure)
    day = add(published, float(told["count"]) * (1 if forward else -1), told["unit"]) if told is not None else None
    if told is None or day is None or (told["unit"] == "D" and not forward):
        return None  # "comes two days after": the news may be of yesterday
    if told["unit"] == "D":
        return day, day
    if told["unit"] == "W":
        monday = day - datetime.timedelta(day.weekday())
        return monday, monday + datetime.timedelta(6)
    if told["unit"] == "M":
        return day.replace(day=1), _month_end(day)
    return day.replace(month=1, day=1), day.replace(month=12, day=31)


def _owner(tree: Syntax, first: int, number_at: dict[int, int]) -> int | None:
    """Return the event that the measure opening at `first` is of, through the preposition before it."""
    if tree.pos[first - 1] not in ("ADP", "SCONJ"):
        return None
    above = tree.head[first - 1]
    if above in number_at:
        return above
    if tree.lemma[above] != "be":
        return None
    below = [kid for kid in tree.subtree(above) if kid in number_at and kid < first and tree.pos[kid] == "NOUN"]
    return below[-1] if below else None  # "has been at war for twenty years"


def _days(word: str, status: str, measure: str, quote: str, window: Any) -> Days | None:
    """Return the days that a measure after the preposition `word` gives an event of `status`, None for none."""
    told = _MEASURE.fullmatch(measure)
    if told is None:
        return None
    count, unit = float(told["count"]), told["unit"]
    if word == "for" and status == "ongoing":
        first = add(window.latest, -count, unit)
        if first is None:
            return None
        return (first.replace(month=1, day=1) if unit == "Y" and count >= _MANY_YEARS else first), None
    if word == "within" and status in OPEN:
        last = add(window.latest, count, unit)
        return None if last is None else (window.earliest, last)
    if word in ("in", "for", "during") and status == "happened" and unit == "M" and _FIRST.match(quote):
        return _first_months(int(count), window.latest)
    return None


def _first_months(count: int, published: datetime.date) -> Days | None:
    """Return the days of the first `count` months of the year that last had them.

    >>> _first_months(9, datetime.date(2021, 6, 11))
    (datetime.date(2020, 1, 1), datetime.date(2020, 9, 30))
    """
    if not 1 < count < 12:
        return None
    year = published.year if published.month > count else published.year - 1
    return datetime.date(year, 1, 1), datetime.date(year, count + 1, 1) - datetime.timedelta(1)
