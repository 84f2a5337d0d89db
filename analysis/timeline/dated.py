"""What is known of the day of an event, and what of an article tells it."""

import datetime
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.text.records import records
from analysis.text.syntax import Syntax


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


def scene(text: str, events: pd.DataFrame, times: pd.DataFrame, window: Any, tree: Syntax) -> Scene:
    """Return the Scene of an article from its tables."""
    positions = [token_id - tree.first_id for token_id in events.token_id.tolist()]
    return Scene(tree, text, positions, events, records(times), window)
