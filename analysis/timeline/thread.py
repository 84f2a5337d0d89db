"""Days that a story gives to events beside which it names none: it goes on, or takes an event up again."""

import datetime
import functools
from dataclasses import replace

from analysis.events.retelling import family
from analysis.lexicons import words
from analysis.text.reporting import reporting_verbs
from analysis.timeline.attachment import inherited
from analysis.timeline.dated import Dated, Scene
from analysis.timeline.sharing import is_perfect

_NEWS = datetime.timedelta(14)  # before the publication: older days do not carry a story


def taken_up(scene: Scene, known: list[Dated | None]) -> list[Dated | None]:
    """Return `known` with the day of the one dated event of its family for the known noun that takes it up.

    "The Aug. 7 bombings" date "the bombings" after them, where no other day of such an event is told.
    """
    tree, statuses = scene.tree, scene.events.status.tolist()
    days: dict[str, list[Dated]] = {}
    result = list(known)
    for number, at in enumerate(scene.positions):
        dated, kind = known[number], family(tree.lemma[at])
        if statuses[number] != "happened" or kind in _vague_families():
            continue
        if dated is not None and dated.link == "own":
            days.setdefault(kind, []).append(dated)
        elif dated is None and tree.pos[at] in ("NOUN", "PROPN") and tree.is_definite(at):
            kin = days.get(kind, [])
            if len({(each.earliest, each.latest) for each in kin}) == 1:
                result[number] = replace(kin[0], link="group")
    return result


@functools.cache
def _vague_families() -> frozenset[str]:
    """Return the families whose words say too little to be of one event: saying, holding."""
    return frozenset(map(family, {*reporting_verbs(), *words("holding_verbs"), *words("light_verbs")}))


def threaded(scene: Scene, known: list[Dated | None]) -> dict[int, Dated]:
    """Return the day that the story goes on with for each event position that belongs to it.

    What main clauses tell in the simple past goes on from the last event with a day of its own, where that stands
    in the same paragraph and at most one sentence before; else, but for reports ("he said"), from the day that
    the story opens with. Quotations, sentences that name a time and words like "previously" leave the thread.
    Participles go with their verbs. "A gunman attacked soldiers on Saturday. He was killed after that.": Saturday, too.
    """
    tree, positions, statuses = scene.tree, scene.positions, scene.events.status.tolist()
    opening = _opening(scene, known)
    timed = {row.sentence_id for row in scene.times}
    found: dict[int, Dated] = {}
    last: int | None = None
    loose = []
    for number, at in enumerate(positions):
        if statuses[number] != "happened":
            continue
        own = known[number]
        if own is not None:
            last = number if _is_a_day(scene, own) else last
            continue
        loose.append(at)
        if tree.sentence[at] not in timed and _goes_on(scene, number):
            is_report = tree.lemma[at] in reporting_verbs()
            source = last if last is not None and _is_near(scene, last, number) else None if is_report else opening
            day = known[source] if source is not None and source < number else None
            if day is not None:
                found[at] = replace(day, basis="inferred", link="thread")
    below = [at for at in loose if tree.pos[at] == "VERB" and tree.tag[at] in ("VBG", "VB")]
    return found | {at: found[up] for at, up in inherited(tree, below, found).items()}


def _goes_on(scene: Scene, number: int) -> bool:
    """Return whether an event is told in the simple past by a main clause that does not leave the thread."""
    tree, at = scene.tree, scene.positions[number]
    is_quoted = isinstance(scene.events.speaker.iat[number], str)
    is_main = scene.events.tense.iat[number] == "PAST" and tree.dep[tree.first_conjunct(at)] == "ROOT"
    turns = any(tree.lemma[kid] in words("turning_words") for kid in tree.kids(at, "advmod", "prep", "mark"))
    return is_main and not is_quoted and not turns and not is_perfect(tree, at)


def _is_near(scene: Scene, before: int, number: int) -> bool:
    """Return whether an event stands in the paragraph of another, at most one sentence after it."""
    tree, first, second = scene.tree, scene.positions[before], scene.positions[number]
    return (
        tree.sentence[second] - tree.sentence[first] <= 1
        and "\n" not in scene.text[tree.end[first] : tree.start[second]]
    )


def _is_a_day(scene: Scene, dated: Dated) -> bool:
    """Return whether `dated` is one day, by its own expression, not long before the publication."""
    window = scene.window
    if dated.link != "own" or dated.earliest is None or dated.earliest != dated.latest:
        return False
    return window is None or window.earliest is None or window.earliest - dated.latest <= _NEWS


def _opening(scene: Scene, known: list[Dated | None]) -> int | None:
    """Return the number of the event that the story opens with, None where its day is not told."""
    statuses, tenses = scene.events.status.tolist(), scene.events.tense.tolist()
    first = scene.tree.sentence[scene.positions[0]] if scene.positions else 0
    for number, dated in enumerate(known):
        if scene.tree.sentence[scene.positions[number]] > first + 1:
            break
        if dated is not None and statuses[number] == "happened" and tenses[number] and _is_a_day(scene, dated):
            return number
    return None
