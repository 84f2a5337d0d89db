"""Where the rows of a timeline stand when they are as far apart as they were in time, and no words collide."""

from collections.abc import Sequence

import pandas as pd

from analysis.charts.parts import captions
from analysis.charts.parts.rows import Row, Stand, heights
from analysis.charts.parts.timescale import TimeScale, Window, is_missing, time_scale

_ROOM = 1.1  # of the height of the words: how long the axis is at least
_LEAST, _OPEN = 22.0, 1.2  # lines; how far a dash reaches


def scale_of(rows: Sequence[Row], window: Window | None) -> TimeScale:
    """Return the axis of time of the events in `rows`."""
    events = [row.event for row in rows if row.kind == "event" and captions.is_dated(row.event)]
    table = pd.DataFrame(events, columns=["earliest", "latest", "lane"])
    return time_scale(table, window)


def length(rows: Sequence[Row]) -> float:
    """Return how long the axis of `rows` is, in lines."""
    return max(heights(rows) * _ROOM, _LEAST)


def stands(rows: Sequence[Row], scale: TimeScale) -> list[Stand]:
    """Return where the mark and the words of each row stand.

    Marks stand at their days, what has none right after the row before; words as near to their marks as their
    neighbours allow (least squares, by pooling neighbours that would collide: Ayer et al. 1955).
    """
    lines, at = length(rows), 0.0
    spans: list[tuple[float, float, float]] = []  # the mark, the ends
    for row in rows:
        ends = [down(end, scale, lines) for end in _ends(row, scale)]
        if ends:
            at = sum(ends) / len(ends)
        above, below = ends if len(ends) == 2 else (at - _OPEN, at + _OPEN)
        spans.append((at, above, below))
    words = _apart([mark for mark, _, _ in spans], [row.height for row in rows])
    return [Stand(mark, place, above, below) for (mark, above, below), place in zip(spans, words, strict=True)]


def down(at: float, scale: TimeScale, lines: float) -> float:
    """Return where a place on the axis of time stands, in lines from the top of an axis of so many `lines`."""
    return lines * (at - scale.low) / (scale.high - scale.low)


def _ends(row: Row, scale: TimeScale) -> list[float]:
    """Return where the days of an event begin and end, as far as they are known."""
    if row.kind != "event" or not captions.is_dated(row.event):
        return []
    begin, end = row.event["earliest"], row.event["latest"]
    known = [] if is_missing(begin) else [scale.first(begin)]
    return known if is_missing(end) else [*known, scale.last(end)]


def _apart(wanted: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """Return places in the order of `wanted`, at least half of both sizes from one to the next, near to `wanted`.

    >>> _apart([1.0, 1.0, 9.0], [2.0, 2.0, 2.0])
    [1.0, 3.0, 9.0]
    """
    offsets, at = [], 0.0
    for place, size in enumerate(sizes):
        at += (sizes[place - 1] + size) / 2 if place else 0.0
        offsets.append(at)
    pools: list[tuple[float, int]] = []  # mean, how many
    for want, offset in zip(wanted, offsets, strict=True):
        pools.append((want - offset, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, ones), (other, others) = pools[-2:]
            pools[-2:] = [((one * ones + other * others) / (ones + others), ones + others)]
    spread = [max(mean, sizes[0] / 2) for mean, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(spread, offsets, strict=True)]
