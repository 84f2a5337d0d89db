"""Claims of which event was before which → an order without contradictions: the stronger claim holds."""

import heapq
from typing import NamedTuple


class Claim(NamedTuple):
    """Event `first` was before event `second`, or at the `same` time; the word at `cue` says so (-1 for none)."""

    first: int
    second: int
    chance: float
    rule: str
    cue: int = -1
    relation: str = "before"


class Order:
    """A partial order of numbers from 0, which stand as told until something is known: no cycle can come in.

    Keeps a topological order while it grows (Pearce and Kelly 2006): adding what agrees with it costs nothing, and
    what does not moves only the numbers between the two.
    """

    def __init__(self, size: int) -> None:
        self._after: list[list[int]] = [[] for _ in range(size)]
        self._stated: list[list[int]] = [[] for _ in range(size)]
        self._before: list[list[int]] = [[] for _ in range(size)]
        self._place = list(range(size))

    def add(self, first: int, second: int, is_stated: bool = True) -> bool:
        """Put `first` before `second`; return whether what was put before allows it."""
        if first == second:
            return False
        low, high = self._place[second], self._place[first]
        if low < high:
            later = self._reached(second, self._after, low, high)
            if first in later:
                return False
            earlier = self._reached(first, self._before, low, high)
            moved = sorted(earlier, key=self._place.__getitem__) + sorted(later, key=self._place.__getitem__)
            for number, place in zip(moved, sorted(self._place[each] for each in moved), strict=True):
                self._place[number] = place
        self._after[first].append(second)
        if is_stated:
            self._stated[first].append(second)
        self._before[second].append(first)
        return True

    def _reached(self, start: int, steps: list[list[int]], low: int, high: int) -> set[int]:
        """Return what `steps` lead to from `start`, within the places from `low` to `high`."""
        found, waiting = {start}, [start]
        while waiting:
            for number in steps[waiting.pop()]:
                if number not in found and low <= self._place[number] <= high:
                    found.add(number)
                    waiting.append(number)
        return found

    def rows(self, priorities: list[int]) -> list[int]:
        """Return all numbers in this order; of those that may stand next, the one with the lowest priority."""
        waits_for = [len(each) for each in self._before]
        ready = [(priorities[number], number) for number, count in enumerate(waits_for) if not count]
        heapq.heapify(ready)
        found = []
        while ready:
            _, number = heapq.heappop(ready)
            found.append(number)
            for later in self._after[number]:
                waits_for[later] -= 1
                if not waits_for[later]:
                    heapq.heappush(ready, (priorities[later], later))
        return found

    def follows(self, wanted: list[int]) -> dict[int, list[int]]:
        """Return for each of `wanted` those of them that come after it by what is stated, over however many steps."""
        kept = sorted(set(wanted))
        bit = {number: 1 << place for place, number in enumerate(kept)}
        below = [0] * len(self._stated)
        for number in sorted(range(len(below)), key=self._place.__getitem__, reverse=True):
            for later in self._stated[number]:
                below[number] |= below[later] | bit.get(later, 0)
        return {number: [other for other in kept if below[number] & bit[other]] for number in kept}
