"""Which expression of time dates which event, and what remains to be said where none does."""

import datetime
import functools
import re
from dataclasses import replace
from typing import Any

from analysis.events.statuses import OPEN
from analysis.lexicons import lexicon
from analysis.text.syntax import SUBJECTS
from analysis.text.tense import auxiliaries
from analysis.timeline.attachment import Tie, attached
from analysis.timeline.dated import Dated, Scene, says_no_day
from analysis.timeline.expressions import Expression
from analysis.timeline.fitting import fits, is_here, word_of
from analysis.timeline.inference import likeliest, since_then, taken_up
from analysis.timeline.measured import counted, moved
from analysis.timeline.occasion import on_the_occasion
from analysis.timeline.reading import Reading
from analysis.timeline.scenes import BOUNDING
from analysis.timeline.sharing import AFTER_EVENT, BEFORE_EVENT, is_perfect
from analysis.times import calendar

_BOUNDING = BOUNDING | {AFTER_EVENT, BEFORE_EVENT, "from"}
_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-\d\d)?")
_NIGHTS = frozenset({"overnight", "the night"})  # of two days
_LATELY = 31  # days before the news in which what came after a day is told as lying between the two
_AHEAD = OPEN | {"ongoing"}


def dates(scene: Scene, reading: Reading | None = None) -> list[Dated]:
    """Return the Dated of each event of `scene`.

    What the rules say (`by_rules`), else the expression of time that likeliest dates it
    (`analysis.timeline.inference`), else, for what is said, the occasion (`analysis.timeline.occasion`), else its tense
    and status.
    """
    known, statuses, tenses = by_rules(scene), scene.events.status.tolist(), scene.events.tense.tolist()
    supposed = likeliest(scene, known, functools.partial(fits, scene), reading)
    found = [
        known[number]
        or (supposed_date(scene, number, supposed[number]) if number in supposed else None)
        or _from_tense(scene, at, statuses[number], tenses[number])
        for number, at in enumerate(scene.positions)
    ]
    return on_the_occasion(scene, found)


def by_rules(scene: Scene) -> list[Dated | None]:
    """Return the Dated of each event of `scene` whose day a rule gives, None for the others.

    Its own expression of time (by syntax), else its clause's, else that of another mention of the event, else a known
    beginning (`data/epochs.tsv`), else what was told before "since then", else the event that a noun takes up.
    """
    group, statuses = scene.events.event_id.tolist(), scene.events.status.tolist()
    own = attached(scene.tree, scene.text, scene.positions, statuses, scene.times, scene.window)
    measures = counted(scene)
    found: list[Dated | None] = []
    by_group: dict[int, Dated] = {}
    for number, at in enumerate(scene.positions):
        dated = measures.get(number)
        if at in own:
            dated = _from_time(own[at], statuses[number], scene, at)
        elif dated is None and statuses[number] == "ongoing":
            dated = _from_epoch(scene, at)
        if dated is not None and dated.link in ("own", "epoch"):
            by_group.setdefault(group[number], replace(dated, link="group"))
        found.append(dated)
    for number, told in since_then(scene, found).items():
        began = replace(told, latest=told.earliest, link="clause")
        found[number] = _bounded(began, "since", statuses[number], scene.window)
    return taken_up(scene, [each or by_group.get(group[number]) for number, each in enumerate(found)])


def supposed_date(scene: Scene, number: int, expression: Expression) -> Dated:
    """Return the Dated of an event that `expression` likely dates: inferred, if it stands in another sentence."""
    tie = Tie(expression.row, "likely", word_of(scene, number, expression))
    dated = _from_time(tie, scene.statuses[number], scene, scene.positions[number])
    return dated if is_here(scene, number, expression) else replace(dated, basis="inferred")


def since(dated: Dated, window: Any) -> Dated:
    """Return `dated` without its last day where that is past: what goes on is dated by its beginning."""
    is_known = window is not None and window.earliest is not None and dated.latest is not None
    is_over = is_known and dated.latest < window.earliest
    return _between(dated, dated.earliest, None, dated.edtf) if is_over and dated.earliest is not None else dated


def _from_time(tie: Tie, status: str, scene: Scene, at: int) -> Dated:
    """Return what the expression of `tie`, after its preposition, says of the event of `status` at `at`."""
    row, before, window = tie.row, tie.word, scene.window
    basis = "counted" if "epoch" in str(row.rule) else "relative" if row.anchor == "published" else "explicit"
    quote = scene.text[row.start : row.end]
    dated = Dated(int(row.time_id), row.earliest, row.latest, row.edtf or "", basis, quote, tie.link)
    if says_no_day(row, window):
        return replace(dated, basis="tense", link="tense")
    if row.earliest is None or row.latest is None:
        return dated
    if tie.away:
        days = moved(row.earliest, row.latest, tie.away, forward=before in (AFTER_EVENT, "since"))
        return _between(dated, *days) if days else _bounded(dated, before, status, window)
    end = scene.stretches.get(row.time_id)
    if end is not None:
        dated = _between(dated, row.earliest, end.latest)
        return _bounded(dated, before, status, window) if before in (AFTER_EVENT, BEFORE_EVENT) else dated
    if before in _BOUNDING:
        return _bounded(dated, before, status, window)
    if status == "ongoing" and row.type == "DURATION" and window is not None and row.latest == window.latest:
        return _between(dated, row.earliest, None)  # "has hurt sales over the past two years", and still does
    if quote.lower() in _NIGHTS and row.earliest == row.latest:
        return _clipped(_between(dated, row.earliest, calendar.add(row.earliest, 1, "D")), status, window)
    if status == "happened" and _is_of_noun(scene, at, row):  # "a candidate in this year's election"
        first, last = calendar.days(row.value)
        return replace(dated, earliest=first, latest=last, edtf=row.value)
    is_run_of_days = len(row.value or "") == len("2021-06-10") and row.earliest != row.latest  # "10-15 June"
    return dated if is_run_of_days else _clipped(dated, status, window)


def _is_of_noun(scene: Scene, at: int, row: Any) -> bool:
    """Return whether the year or month of the news tells which noun is meant at `at`: it need not be over."""
    tree, window = scene.tree, scene.window
    if window is None or window.latest is None or row.latest < window.latest:
        return False
    is_inside = tree.start[tree.left[at]] <= row.start and row.end <= tree.start[at]
    is_noun = tree.pos[at] in ("NOUN", "PROPN") and tree.dep[at] not in SUBJECTS
    return is_inside and is_noun and not row.mod and _YEAR_OR_MONTH.fullmatch(row.value or "") is not None


def _bounded(dated: Dated, before: str, status: str, window: Any) -> Dated:
    """Return `dated` with the end that the preposition `before` leaves open.

    "Before 1996" has no first day, "since 2009" no last one; "after the talks" of Monday is not before Monday.
    """
    first, last = dated.earliest, dated.latest
    if first is None or last is None:
        return dated  # an open interval has no end to lay open
    if before == AFTER_EVENT:
        is_lately = status == "happened" and window is not None and window.latest is not None
        is_lately = is_lately and 0 <= (window.latest - first).days <= _LATELY
        return _between(dated, first, window.latest if is_lately else None)
    if before == BEFORE_EVENT:
        return _between(dated, None, last)
    if before == "before":
        return _between(dated, None, calendar.add(first, -1, "D") or first)  # the calendar has an end
    if before == "after":
        first = calendar.add(last, 1, "D") or last
        return _between(dated, first, window.latest if status == "happened" and window is not None else None)
    if before == "since":
        if window is None or window.latest is None or first > window.latest:
            return dated
        until = window.latest if status == "happened" else None  # "since 1993 three have died"
        return _between(dated, first, until, from_text=dated.edtf)
    if before == "from":
        return _between(dated, first, None) if status == "planned" else _clipped(dated, status, window)
    if before == "by" and first == last and status not in _AHEAD:
        return dated  # "used by Thursday"
    return _between(dated, None, last)  # by, until, till


def _clipped(dated: Dated, status: str, window: Any) -> Dated:
    """Return `dated` as far as its status allows: what happened "this week" or "earlier this year" was by today."""
    first, last, words = dated.earliest, dated.latest, dated.quote.lower()
    if window is None or window.latest is None or first == last:
        return dated
    if status == "happened" and first <= window.latest and (last > window.latest or words.startswith("earlier")):
        return _between(dated, first, window.latest)
    if status in OPEN and words.startswith("later") and window.earliest <= last:
        return _between(dated, window.earliest, last)
    return dated


def _between(
    dated: Dated, first: datetime.date | None, last: datetime.date | None, from_text: str | None = None
) -> Dated:
    """Return `dated` with the interval from `first` to `last`, and its EDTF: unknown ends are left empty."""
    if first is not None and last is not None and first > last:
        return dated
    begin = from_text if from_text and "/" not in from_text else first.isoformat() if first else ""
    edtf = begin if first == last else f"{begin}/{last.isoformat() if last else ''}"
    return replace(dated, earliest=first, latest=last, edtf=edtf)


def _from_epoch(scene: Scene, at: int) -> Dated | None:
    """Return the date of what began on a day that everybody knows: the event's phrase has all cues of the epoch."""
    tree = scene.tree
    top = tree.head[at] if tree.dep[at] == "compound" else at
    phrase = {tree.lemma[each] for each in tree.subtree(top)}
    for cues, began in _epochs():
        is_meant = any(tree.lemma[at] in cue for cue in cues) and all(cue & phrase for cue in cues)
        if is_meant and scene.window.latest is not None and began <= scene.window.latest:
            quote = scene.text[tree.start[at] : tree.end[at]]
            return Dated(-1, began, None, f"{began.isoformat()}/..", "counted", quote, "epoch")
    return None


@functools.cache
def _epochs() -> list[tuple[list[frozenset[str]], datetime.date]]:
    """Return of each epoch the words that its cues allow, and the day that it began."""
    return [
        ([frozenset(cue.split("|")) for cue in row["cues"].split()], datetime.date.fromisoformat(row["began"]))
        for row in lexicon("epochs")
    ]


def _from_tense(scene: Scene, at: int, status: str, tense: str) -> Dated:
    """Return what the status alone says: before, around or after the publication."""
    window, tree = scene.window, scene.tree
    if window is None or window.earliest is None or status == "denied":
        return Dated()
    quote = scene.text[tree.start[at] : tree.end[at]]
    first, last = window.earliest, window.latest
    if status == "happened":
        return Dated(-1, None, last, f"/{last.isoformat()}", "tense", quote, "tense")
    if status == "ongoing":
        edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        return Dated(-1, first, last, edtf, "tense", quote, "tense")
    has_modal = any(tree.tag[kid] == "MD" for kid in auxiliaries(tree, at))
    has_cue = any(
        tree.lemma[kid] in ("potential", "possible", "future", "prospective") for kid in tree.kids(at, "amod")
    )
    if not is_perfect(tree, at) and (status == "planned" or tense == "FUTURE" or has_modal or has_cue):
        return Dated(-1, first, None, f"{first.isoformat()}/", "tense", quote, "tense")
    return Dated()
