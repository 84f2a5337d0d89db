"""What somebody was asked, or tried, to do → the row of the asking, which tells it as it is: it was asked."""

from typing import Any

import pandas as pd

from analysis.events.statuses import OPEN
from analysis.lexicons import words
from analysis.text.records import records
from analysis.text.reporting import reported_acts

_DEEDS = frozenset({"try", "attempt", "vote", "push", "decide", "designate", "appoint", "invite", "fail", "refuse",
                    "order", "command", "direct", "apply", "commit", "undertake", "appeal"})  # fmt: skip


def governed(timeline: pd.DataFrame) -> dict[int, int]:
    """Return by its number what is only aimed at, where its headline tells the deed: "Lee asked them to pay"."""
    rows = records(timeline)
    by_sentence: dict[int, list[int]] = {}
    for number, row in enumerate(rows):
        by_sentence.setdefault(row.sentence_id, []).append(number)
    found: dict[int, int] = {}
    for numbers in by_sentence.values():
        for number in numbers:
            row = rows[number]
            if row.status not in OPEN:
                continue
            told = row.headline.split()
            before = told[: told.index(row.text)] if row.text in told else told
            over = [other for other in numbers if _is_deed(rows[other]) and rows[other].text in before]
            if over:
                found[number] = over[-1]
    return found


def _is_deed(row: Any) -> bool:
    """Return whether a row tells what was done for something that is to come: "asked", "vowed", "tried"."""
    is_act = reported_acts().get(row.lemma) == "speech" and row.lemma not in words("plain_sayings")
    return row.status == "happened" and (is_act or row.lemma in _DEEDS)
