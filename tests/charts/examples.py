"""Six events of every status and lane, for the tests of charts."""

import datetime
from types import SimpleNamespace

import pandas as pd

DAY = datetime.date(2024, 3, 5)
WINDOW = SimpleNamespace(earliest=DAY, latest=DAY, quote=None, basis="explicit")


def an_event(number, **columns):
    row = {
        **{"event_id": number, "sentence_id": number, "event_group": number, "text": "strike", "speaker": None},
        **{"description": f"event {number}", "status": "happened", "actors": [], "place": None, "lane": "undated"},
        **{"time_id": None, "earliest": None, "latest": None, "edtf": None, "basis": "undated", "quote": None},
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
