"""Which expression of time dates which event, and what remains to be said where none does."""

import datetime
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.lexicons import lexicon
from analysis.syntax import Syntax
from analysis.tense import auxiliaries

_WALLS = frozenset({"ccomp", "relcl", "advcl", "parataxis", "csubj"})  # a clause of its own has a time of its own
_OPEN = frozenset({"since", "from"})


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
    own = _owned(scene)
    group, statuses = scene.events.event_group.tolist(), scene.events.status.tolist()
    tenses = scene.events.tense.tolist()
    found: list[Dated | None] = []
    by_group: dict[int, Dated] = {}
    for number, at in enumerate(scene.positions):
        dated = None
        if at in own:
            dated = _from_time(*own[at], scene)
        elif statuses[number] == "ongoing":
            dated = _from_epoch(scene, at)
        if dated is not None:
            by_group.setdefault(group[number], replace(dated, link="group"))
        found.append(dated)
    thread = _thread(scene, found, statuses, tenses)
    result = []
    for number, at in enumerate(scene.positions):
        dated = found[number] or by_group.get(group[number])
        if (
            dated is None
            and thread is not None
            and number > thread[0]
            and _is_story(scene, at, statuses[number], tenses[number])
        ):
            dated = thread[1]
        result.append(dated or _from_tense(scene, at, statuses[number], tenses[number]))
    return result


def _owned(scene: Scene) -> dict[int, tuple[Any, str]]:
    """Return for each trigger that has one its row of times and "own" or "clause"."""
    tree, triggers = scene.tree, set(scene.positions)
    at_start = {start: at for at, start in enumerate(tree.start)}
    direct: dict[int, tuple[Any, str]] = {}
    for row in scene.times:
        first = at_start.get(row.start)
        if row.type not in ("DATE", "TIME") or first is None or (row.earliest is None and row.latest is None):
            continue
        inside = [at for at in range(first, min(first + 20, len(tree.start))) if tree.start[at] < row.end]
        top = next((at for at in inside if tree.head[at] not in inside or tree.head[at] == at), inside[-1])
        owner = next((up for up in [top, *tree.ancestors(top)] if up in triggers), None)
        if owner is None:
            near = [at for at in triggers if tree.sentence[at] == tree.sentence[top]]
            owner = min(near, key=lambda at: (abs(at - top), at)) if near else None
        if owner is not None and owner not in direct:
            direct[owner] = (row, "own")
    result = dict(direct)
    for at in scene.positions:
        below = at
        for up in [] if at in direct else tree.ancestors(at):
            if tree.dep[below] in _WALLS:
                break
            if up in direct:
                result[at] = (direct[up][0], "clause")
                break
            below = up
    return result


def _from_time(row: Any, link: str, scene: Scene) -> Dated:
    rule, anchor = str(row.rule), row.anchor
    basis = "counted" if "epoch" in rule else "relative" if anchor in ("published",) else "explicit"
    quote = scene.text[row.start : row.end]
    return Dated(int(row.time_id), row.earliest, row.latest, row.edtf or "", basis, quote, link)


def _from_epoch(scene: Scene, at: int) -> Dated | None:
    """Return the date of what began on a day that everybody knows: the event's phrase has all cues of the epoch."""
    tree = scene.tree
    top = tree.head[at] if tree.dep[at] == "compound" else at
    phrase = {tree.lemma[each] for each in tree.subtree(top)}
    for row in lexicon("epochs"):
        cues = [set(cue.split("|")) for cue in row["cues"].split()]
        if all(cue & phrase for cue in cues) and any(tree.lemma[at] in cue for cue in cues):
            began = datetime.date.fromisoformat(row["began"])
            if scene.window.latest is not None and began <= scene.window.latest:
                quote = scene.text[tree.start[at] : tree.end[at]]
                return Dated(-1, began, None, f"{began.isoformat()}/..", "counted", quote, "epoch")
    return None


def _thread(
    scene: Scene, found: list[Dated | None], statuses: list[str], tenses: list[str]
) -> tuple[int, Dated] | None:
    """Return the number and the date of the event that the story opens with, None where that has no date of its own."""
    opening = None
    for number, dated in enumerate(found):
        sentence = scene.tree.sentence[scene.positions[number]]
        opening = sentence if opening is None else opening
        if sentence > opening + 1:
            break
        if (
            dated is not None
            and dated.time_id >= 0
            and statuses[number] == "happened"
            and tenses[number] in ("PAST", "PRESENT")
        ):
            return number, replace(dated, link="thread")
    return None


def _is_story(scene: Scene, at: int, status: str, tense: str) -> bool:
    """Return whether the event at `at` is told in the simple past, as what belongs to the day of the story is."""
    helpers = {scene.tree.lemma[kid] for kid in auxiliaries(scene.tree, at)}
    return status == "happened" and tense == "PAST" and "have" not in helpers


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
