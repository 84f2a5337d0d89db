"""What somebody says after an act of the last days → the day of that act: it is said on the same occasion."""

from dataclasses import replace
from typing import Any

from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import Syntax
from analysis.timeline.dated import Dated, Scene

# What sets another occasion: "at his trial, Lee said", "once said".
_APART = frozenset({"after", "at", "before", "during", "earlier", "in", "often", "once", "previously", "when"})
_DAYS = 7  # before the publication, of which a report goes on to tell what was said


def on_the_occasion(scene: Scene, known: list[Dated]) -> list[Dated]:
    """Return `known` with the day of what the speaker did before, for what is said in the past and has no day.

    "Lee unveiled the plan on Wednesday … Lee said that it was ready": both on Wednesday. What was done is over, on one
    day of the week before the publication, and is the last with a day that the article tells of the speaker.
    """
    if scene.window is None or scene.window.earliest is None:
        return known
    doers = scene.events.actors.tolist()
    last: dict[str, Dated] = {}
    found = list(known)
    for number, at in enumerate(scene.positions):
        dated = known[number]
        if not doers[number] or scene.statuses[number] != "happened":
            continue
        doer = doers[number][0]
        if dated.basis != "tense":
            last[doer] = dated if not scene.tree.kids(at, "nsubjpass") else Dated()
        elif doer in last and _is_said(scene.tree, at) and _is_lately(last[doer], scene.window):
            found[number] = replace(last[doer], basis="inferred", link="occasion")
    return found


def _is_said(tree: Syntax, at: int) -> bool:
    """Return whether a verb in the simple past says something: not "has already said", "who said before"."""
    is_active = not tree.kids(at, "auxpass") and tree.dep[at] not in ("relcl", "acl")
    is_apart = any(tree.lemma[each] in _APART for each in tree.kids(at, "prep", "advmod")) or tree.kids(at, "advcl")
    return tree.tag[at] == "VBD" and tree.lemma[at] in reporting_verbs() and is_active and not is_apart


def _is_lately(dated: Dated, window: Any) -> bool:
    """Return whether something was done on one day of the week before the publication."""
    is_day = dated.earliest is not None and dated.earliest == dated.latest
    return is_day and 0 < (window.earliest - dated.earliest).days <= _DAYS
