"""The rows of a timeline → how much each matters, and which stand beside the article."""

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
    named = timeline.actors.explode().value_counts()
    fame = timeline.actors.map(lambda actors: max((named.get(actor, 0) for actor in actors), default=0))
    between = timeline.actors.map(len).clip(upper=2) + timeline.place.notna()
    is_dated = timeline.basis.isin(_DATED)
    weight = 2.0 * is_dated + (timeline.told - 1) + (between + fame / max(named.max() if len(named) else 1, 1)) / 2
    best = weight.sort_values(ascending=False, kind="stable").index[:MOST]
    return timeline.assign(salience=(weight / (weight + 2)).astype(float), is_main=timeline.index.isin(best))
