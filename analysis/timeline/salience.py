"""The rows of a timeline → how much each matters, and which stand beside the article."""

from collections import Counter

import numpy as np
import pandas as pd

MOST = 14  # rows beside an article

_DATED = ("explicit", "relative", "counted")


def weighed(timeline: pd.DataFrame) -> pd.DataFrame:
    """Return `timeline` with `salience`, from 0 to 1, and `is_main`, for the weightiest, at most 14.

    An event matters that is dated, told again, done between several or by those who are often named.

    >>> rows = {"actors": [("Kim",), ()], "place": [None, None], "basis": ["explicit", "undated"], "told": [1, 1]}
    >>> weighed(pd.DataFrame(rows)).salience.round(2).tolist()
    [0.6, 0.0]
    """
    named = Counter(actor for actors in timeline.actors for actor in actors)
    most = max(named.values(), default=1)
    weights = []
    for actors, place, basis, told in zip(timeline.actors, timeline.place, timeline.basis, timeline.told, strict=True):
        fame = max((named[actor] for actor in actors), default=0) / most
        between = min(len(actors), 2) + isinstance(place, str)
        weights.append(2.0 * (basis in _DATED) + told - 1 + (between + fame) / 2)
    best = set(sorted(range(len(weights)), key=lambda number: -weights[number])[:MOST])
    return timeline.assign(
        salience=np.array([weight / (weight + 2) for weight in weights], dtype=float),
        is_main=np.array([number in best for number in range(len(weights))], dtype=bool),
    )
