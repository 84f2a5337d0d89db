"""Which expression of time dates which event, and what remains to be said where none does."""

import datetime
import functools
import os
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.events.retelling import family
from analysis.lexicons import lexicon, words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import Syntax
from analysis.text.tense import auxiliaries
from analysis.timeline.attachment import attached, inherited
from analysis.timeline.sharing import is_perfect

OFF = set(os.environ.get("OFF", "").split(","))
_AHEAD = ("planned", "possible", "ongoing")
_GAP = 8  # characters between the two ends of a stretch of time


@dataclass(frozen=True)
class Dated:
    """What is known of the day of an event; `link` says how its expression of time came to it."""

    time_id: int = -1
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    edtf: str = ""
    basis: str = "undated"
    quote: str = ""
    link: str = ""


@dataclass(frozen=True)
class Scene:
    """What dating needs of the article: its trees, the triggers' positions and statuses, its times and its window."""

    tree: Syntax
    text: str
    positions: list[int]
    events: pd.DataFrame
    times: list[Any]
    window: Any


def dates(scene: Scene) -> list[Dated]:
    """Return the Dated of each event of `scene`.

    Its own expression of time (by syntax), else its clause's, else that of another mention of the event, else
    a known beginning (`data/epochs.tsv`), else the day that the story opens with, for what the story tells in
    the simple past, else its tense and status.
    """
    group, statuses = scene.events.event_id.tolist(), scene.events.status.tolist()
    own = attached(scene.tree, scene.text, scene.positions, statuses, scene.times, scene.window)
    tenses = scene.events.tense.tolist()
    found: list[Dated | None] = []
    by_group: dict[int, Dated] = {}
    for number, at in enumerate(scene.positions):
        dated = None
        if at in own:
            dated = _from_time(*own[at], statuses[number], scene)
        elif statuses[number] == "ongoing":
            dated = _from_epoch(scene, at)
        if dated is not None and dated.link in ("own", "epoch"):
            by_group.setdefault(group[number], replace(dated, link="group"))
        found.append(dated)
    known = [each or by_group.get(group[number]) for number, each in enumerate(found)]
    if "K" not in OFF:
        known = _with_kin(scene, known)
    threaded = _threaded(scene, known, statuses, tenses)
    return [
        known[number] or threaded.get(at) or _from_tense(scene, at, statuses[number], tenses[number])
        for number, at in enumerate(scene.positions)
    ]


def _with_kin(scene: Scene, known: list[Dated | None]) -> list[Dated | None]:
    """Return `known` with the day of the one dated event of its family for the known noun that takes it up.

    "The Aug. 7 bombings" date "the bombings" after them, where no other day of such an event is told.
    """
    tree, statuses = scene.tree, scene.events.status.tolist()
    families = [family(tree.lemma[at]) for at in scene.positions]
    days: dict[str, list[Dated]] = {}
    result = list(known)
    for number, at in enumerate(scene.positions):
        dated, kin = known[number], days.get(families[number], [])
        if dated is not None:
            if dated.link == "own" and dated.basis != "tense" and statuses[number] == "happened":
                days.setdefault(families[number], []).append(dated)
        elif statuses[number] == "happened" and tree.pos[at] in ("NOUN", "PROPN") and tree.is_definite(at):
            if len({(each.earliest, each.latest) for each in kin}) == 1 and families[number] not in _families_of_acts():
                result[number] = replace(kin[0], link="group")
    return result


@functools.cache
def _families_of_acts() -> frozenset[str]:
    """Return the families that say too little to be the same event: saying, holding."""
    return frozenset(map(family, {*reporting_verbs(), *words("holding_verbs"), *words("light_verbs")}))


def _from_time(row: Any, link: str, before: str, status: str, scene: Scene) -> Dated:
    """Return what the expression `row`, after the preposition `before`, says of an event of `status`."""
    rule, window = str(row.rule), scene.window
    basis = "counted" if "epoch" in rule else "relative" if row.anchor == "published" else "explicit"
    quote = scene.text[row.start : row.end]
    dated = Dated(int(row.time_id), row.earliest, row.latest, row.edtf or "", basis, quote, link)
    if row.rule == "vague" and "V" not in OFF:
        return replace(dated, basis="tense", link="tense" if "L2" not in OFF else link)  # "now", "recently", "soon" say no more than the tense
    if row.earliest is None or row.latest is None:
        return dated
    other_end = _other_end(row, before, scene)
    if other_end is not None and "R" not in OFF:
        return _between(dated, row.earliest, other_end.latest)
    return _bounded(dated, before, status, scene, quote.lower())


def _bounded(dated: Dated, before: str, status: str, scene: Scene, words: str) -> Dated:
    """Return `dated` between the bounds that the preposition `before` and the day of publication set.

    "Before 1996" has no first day, "since 2009" no last one; what happened "this week" was by the publication.
    """
    first, last, day, window = dated.earliest, dated.latest, datetime.timedelta(1), scene.window
    published = (window.earliest, window.latest) if window is not None else (None, None)
    if before.endswith(" event"):  # "after the talks" on Monday: not before Monday
        is_after = before in ("after event", "since event")
        return _between(dated, first if is_after else None, None if is_after else last)
    if before == "before":
        return _between(dated, None, first - day)
    if before == "after":
        return _between(dated, last + day, published[1] if status == "happened" else None)
    if before == "since" and published[1] is not None and first <= published[1]:
        return _between(dated, first, None, from_text=dated.edtf)
    if before in ("by", "until", "till") and (first != last or status in _AHEAD or before != "by"):
        return _between(dated, None, last)
    if before == "to" and status == "ongoing":
        return _between(dated, None, last)
    if published[1] is None or first == last:
        if before == "from" and status == "planned" and "F" not in OFF:
            return _between(dated, first, None)
        return dated
    if before == "from" and status == "planned" and "F" not in OFF:
        return _between(dated, first, None)
    if status == "happened" and first <= published[1] and (published[1] < last or (words.startswith("earlier") and "E" not in OFF)) and "C" not in OFF:
        return _between(dated, first, published[1])
    if status in ("planned", "possible") and words.startswith("later") and published[0] <= last and "L" not in OFF:
        return _between(dated, published[0], last)
    return dated


def _other_end(row: Any, before: str, scene: Scene) -> Any | None:
    """Return the expression that ends the stretch that `row` begins: "from 1980 to 2012"."""
    if before not in ("from", "between"):
        return None
    for other in scene.times:
        link = scene.text[row.end : other.start].strip()
        if 0 < other.start - row.end <= _GAP and link in ("to", "and", "until", "till", "-", "–") and other.latest is not None:
            return other if other.latest > row.latest else None
    return None


def _between(
    dated: Dated, first: datetime.date | None, last: datetime.date | None, from_text: str | None = None
) -> Dated:
    """Return `dated` with the interval from `first` to `last`, and its EDTF: unknown ends are left empty."""
    if first is not None and last is not None and first > last:
        return dated
    begin = from_text if from_text and "/" not in from_text else first.isoformat() if first else ""
    edtf = f"{begin}/{last.isoformat() if last else ''}"
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


def _threaded(scene: Scene, known: list[Dated | None], statuses: list[str], tenses: list[str]) -> dict[int, Dated]:
    """Return the day that the story goes on with for each event position that belongs to it.

    What main clauses tell in the simple past, outside quotations and not as a report, goes on from the last event
    that has a day of its own, one sentence before in the same paragraph, and from the day that the story opens
    with for as long as it is of the same actors, or for three sentences. Their participles go with them.
    """
    tree, positions = scene.tree, scene.positions
    opened = _opening(scene, known, statuses, tenses)
    speakers = scene.events.speaker.tolist()
    found: dict[int, Dated] = {}
    last: int | None = None
    loose = []
    for number, at in enumerate(positions):
        dated = known[number]
        if dated is not None:
            last = number if _is_a_day(scene, dated) and statuses[number] == "happened" else last
            continue
        if statuses[number] != "happened":
            continue
        loose.append(at)
        is_told = tenses[number] == "PAST" and tree.dep[tree.first_conjunct(at)] == "ROOT" and not is_perfect(tree, at)
        if not is_told or isinstance(speakers[number], str) or tree.lemma[at] in reporting_verbs():
            continue
        source = None
        if last is not None and "N" not in OFF:
            gap = tree.sentence[at] - tree.sentence[positions[last]]
            between = scene.text[tree.end[positions[last]] : tree.start[at]]
            source = last if gap <= 1 and "\n" not in between else None
        if source is None and opened is not None and opened < number:
            source = opened
        if source is not None:
            found[at] = replace(known[source], basis="inferred", link="thread")
    below = [at for at in loose if tree.pos[at] == "VERB" and tree.tag[at] in ("VBG", "VB")]
    return found | {at: found[up] for at, up in inherited(tree, below, found).items()}


def _is_a_day(scene: Scene, dated: Dated) -> bool:
    """Return whether `dated` is one day, by its own expression, in the fortnight before the publication."""
    window = scene.window
    if dated.link != "own" or dated.basis == "tense" or dated.earliest is None or dated.earliest != dated.latest:
        return False
    return window is None or window.earliest is None or window.earliest - dated.latest <= datetime.timedelta(14)


def _opening(scene: Scene, known: list[Dated | None], statuses: list[str], tenses: list[str]) -> int | None:
    """Return the number of the event that the story opens with, None where its day is not told."""
    first = scene.tree.sentence[scene.positions[0]] if scene.positions else 0
    for number, dated in enumerate(known):
        if scene.tree.sentence[scene.positions[number]] > first + 1:
            break
        if dated is not None and _is_a_day(scene, dated) and statuses[number] == "happened" and tenses[number]:
            return number
    return None


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
    is_past = "have" in {tree.lemma[kid] for kid in auxiliaries(tree, at)}
    if not is_past and (status == "planned" or tense == "FUTURE" or has_modal or has_cue):
        return Dated(-1, first, None, f"{first.isoformat()}/", "tense", quote, "tense")
    return Dated()
