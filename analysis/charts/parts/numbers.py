"""The numbers of events above the sentences that tell them: in lines, so that none lies over another."""

import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass

_POINTS = 13.0  # two digits and the room beside them
_BESIDE = 0.8  # inches of a chart beside its sentences


@dataclass(frozen=True)
class Stack:
    """The numbers above a sentence, one under another, and how many lines above the lowest they begin."""

    words: str
    lift: int

    @property
    def top(self) -> int:
        """How many lines it reaches up."""
        return self.lift + self.words.count("\n") + 1


@dataclass(frozen=True)
class Numbers:
    """What stands above each sentence, by sentence_id; a number is as wide as `apart` sentences."""

    above: dict[int, Stack]
    apart: int

    @property
    def lines(self) -> int:
        """How many lines they take."""
        return max((stack.top for stack in self.above.values()), default=0)


def numbers_above(told: Iterable[tuple[int, int]], sentences: int, width: float) -> Numbers:
    """Return the numbers above so many `sentences` in a chart of `width` inches.

    `told` are pairs of a sentence_id and the number of an event that it tells.
    """
    apart = math.ceil(_POINTS * max(sentences, 1) / ((width - _BESIDE) * 72))
    return Numbers(stacked(told, apart), apart)


def stacked(told: Iterable[tuple[int, int]], apart: int) -> dict[int, Stack]:
    """Return what stands above each sentence: the numbers of its events, lifted above those of its neighbours.

    Numbers nearer than `apart` sentences would collide on one line.

    >>> stacked([(0, 1), (1, 2), (1, 3), (9, 4)], apart=3)[1]
    Stack(words='2\\n3', lift=1)
    """
    numbers: dict[int, list[str]] = {}
    for sentence, number in sorted((int(sentence), int(number)) for sentence, number in told):
        numbers.setdefault(sentence, []).append(f"{number}")
    stacks: dict[int, Stack] = {}
    for sentence, own in numbers.items():
        near = [stack for other, stack in stacks.items() if sentence - other < apart]
        taken = {line for stack in near for line in range(stack.lift, stack.top)}
        lift = next(line for line in itertools.count() if taken.isdisjoint(range(line, line + len(own))))
        stacks[sentence] = Stack("\n".join(own), lift)
    return stacks
