"""Six events of every status and lane, counted terms, and what is looked for on a chart."""

import datetime
from types import SimpleNamespace

import matplotlib
import pandas as pd

from analysis.terms.keyness import keyness

DAY = datetime.date(2024, 3, 5)
WINDOW = SimpleNamespace(earliest=DAY, latest=DAY, quote=None, basis="explicit")


def an_event(number, **columns):
    row = {
        **{"event_id": number, "headline": f"event {number}", "status": "happened", "speaker": None, "actors": ()},
        **{"place": None, "earliest": None, "latest": None, "edtf": None, "basis": "undated", "quote": None},
        **{"time_id": -1, "lane": "undated", "is_main": True, "told": 1, "mentions": [number]},
        **{"sentence_id": number, "start": 10 * number, "end": 10 * number + 9},
    }
    return {**row, **columns}


EVENTS = pd.DataFrame(
    [
        an_event(0, lane="before", earliest=DAY.replace(day=1), latest=DAY.replace(day=3), basis="explicit"),
        an_event(1, lane="before", latest=DAY, basis="tense"),
        an_event(2, lane="during", status="ongoing", earliest=DAY.replace(day=4), basis="relative"),
        an_event(
            3, lane="ahead", status="planned", earliest=DAY.replace(day=8), latest=DAY.replace(day=8), basis="explicit"
        ),
        an_event(4, lane="ahead", status="possible", earliest=DAY, basis="tense"),
        an_event(5, status="denied", speaker="Tom Reyes"),
    ]
)
SCORES = pd.DataFrame(
    {
        **{"sentence_id": range(6), "start": range(0, 60, 10), "end": range(9, 60, 10)},
        **{"score": [0.4, -0.6, 0.0, 0.2, -0.1, -0.9], "speaker": None},
    }
)


def counted(**counts):
    rows = [(term, count, 400, reference, 400_000) for term, (count, reference) in counts.items()]
    return pd.DataFrame(rows, columns=["term", "count", "total", "reference_count", "reference_total"])


KEYNESS = keyness(counted(deal=(9, 40), war=(0, 8000), year=(4, 3000), ship=(1, 5)))


def marks(ax, kind="event"):
    return {str(line.get_gid()): line for line in ax.lines if str(line.get_gid()).startswith(f"{kind}-")}


def rows_of(ax):
    return [label.get_text() for label in ax.get_yticklabels()]


def texts(ax):
    return " ".join(text.get_text() for text in ax.figure.findobj(matplotlib.text.Text))
