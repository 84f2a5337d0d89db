"""Scores of pairs → groups of what belongs together, by average linking."""

import heapq
from collections.abc import Callable, Mapping

Pair = tuple[int, int]


def linked(
    count: int,
    scores: Mapping[Pair, float],
    least: float,
    unscored: Callable[[int, int], float] = lambda _first, _second: 0.0,
    apart: Callable[[list[int], list[int]], bool] = lambda _ones, _others: False,
) -> list[list[int]]:
    """Return the groups of the numbers from 0 to `count` - 1, each in rising order, by their first numbers.

    The two groups whose members are most alike on average are joined first, and so on while that average is at least
    `least`; `scores` are those of pairs (the lower number first), what it leaves out is asked of `unscored`. Groups
    that are `apart` are never joined, so one member that is like two others makes no chain of what differs. Ties are
    settled by the numbers: the same scores always give the same groups.

    >>> linked(4, {(0, 1): 0.9, (1, 2): 0.6}, least=0.5)
    [[0, 1], [2], [3]]
    """
    members = {number: [number] for number in range(count)}
    sums: dict[int, dict[int, float]] = {number: {} for number in members}
    for (first, second), score in scores.items():
        sums[first][second] = sums[second][first] = score

    def pair_of(one: int, other: int) -> tuple[float, int, int]:
        mean = sums[one][other] / (len(members[one]) * len(members[other]))
        return -mean, min(one, other), max(one, other)

    heap = [pair_of(*pair) for pair in scores]
    heapq.heapify(heap)
    while heap and -heap[0][0] >= least:
        wanted = heapq.heappop(heap)
        _, kept, gone = wanted
        if kept not in members or gone not in members or gone not in sums[kept] or wanted != pair_of(kept, gone):
            continue  # a member of it has been joined to others since
        if apart(members[kept], members[gone]):
            del sums[kept][gone], sums[gone][kept]
            continue
        near = sorted((sums[kept].keys() | sums[gone].keys()) - {kept, gone})
        for other in near:
            total = sum(
                sums[one][other] if other in sums[one] else _all_of(members[one], members[other], unscored)
                for one in (kept, gone)
            )
            sums[kept][other] = sums[other][kept] = total
            sums[other].pop(gone, None)
        del sums[gone]
        sums[kept].pop(gone, None)
        members[kept] += members.pop(gone)
        for other in near:
            heapq.heappush(heap, pair_of(kept, other))
    return sorted(sorted(group) for group in members.values())


def _all_of(ones: list[int], others: list[int], unscored: Callable[[int, int], float]) -> float:
    return sum(unscored(min(one, other), max(one, other)) for one in ones for other in others)
