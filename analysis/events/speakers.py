"""Event mentions and quotations → who says that it happened."""

import bisect
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.actors.mention import PRONOUNS
from analysis.events.participants import names_of, participants
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import Syntax


@dataclass(frozen=True)
class Voice:
    """Who says an event, and whether in words of their own, between quotation marks."""

    speaker: str
    is_direct: bool


def voices_of(
    tree: Syntax, found: list[int], named: dict[int, str], quotations: pd.DataFrame | None
) -> dict[int, Voice]:
    """Return the Voice of each event in `found` that has one, by the inmost quotation that it stands in.

    Without a table of quotations, by the clause of a reporting verb that it stands in.
    """
    if quotations is None:
        return _reported(tree, found, named)
    spans = []
    for row in quotations.itertuples(index=False):
        speaker = _speaker(tree, row, named)
        if speaker:
            is_direct = getattr(row, "kind", "direct") != "indirect"
            spans.append((row.end - row.start, row.start, row.end, speaker, is_direct))
    spans.sort(reverse=True)  # the inmost last: it decides
    return {
        at: Voice(speaker, is_direct)
        for _, start, end, speaker, is_direct in spans
        for at in found
        if start <= tree.start[at] and tree.end[at] <= end
    }


def _speaker(tree: Syntax, quotation: Any, named: dict[int, str]) -> str:
    """Return the actor whom the source of `quotation` names, "" where it names a thing: "the move highlights"."""
    start, end = getattr(quotation, "source_start", None), getattr(quotation, "source_end", None)
    if start is not None and end is not None and not pd.isna(start):
        inside = range(bisect.bisect_left(tree.start, start), bisect.bisect_left(tree.start, end))
        heads = [at for at in inside if tree.head[at] not in inside or tree.head[at] == at]
        found = [name for head in heads for name in names_of(tree, head, named)]
        proper = [head for head in heads if tree.pos[head] == "PROPN"]
        if found or not proper or getattr(quotation, "kind", "") == "indirect":
            return found[0] if found else ""
        parts = [kid for kid in tree.kids(proper[0], "compound") if tree.pos[kid] == "PROPN"]
        return " ".join(tree.token[at] for at in [*parts, proper[0]])
    speaker = quotation.speaker if isinstance(quotation.speaker, str) else ""
    return "" if speaker.lower() in PRONOUNS else speaker


def _reported(tree: Syntax, found: list[int], named: dict[int, str]) -> dict[int, Voice]:
    voices = {}
    for at in found:
        below = at
        for above in tree.ancestors(at):
            if tree.dep[below] == "ccomp" and tree.lemma[above] in reporting_verbs():
                said = participants(tree, above, named, only_subject=True)
                if said:
                    voices[at] = Voice(said[0], False)
                    break
            below = above
    return voices
