"""A "he" or "she" that the rules leave open → whom of those that the article names it likely means.

A ranking of the persons before it and of nobody, in one softmax over the signs of `analysis.actors.whom_features`
(maximum entropy: Denis and Baldridge 2008), learnt from 4,366 pronouns of 638 articles of which readers said whom they
mean (`benchmarks/train/whom.py`; docs/events.md has the model card).
"""

import math
from collections.abc import Callable

from analysis.actors.whom_features import Features, Known
from analysis.actors.whom_signs import Signs
from analysis.lexicons import weights_of

LIKELY = 0.8  # the chance from which a pronoun is led back to a person

_TAKEN = 0.5  # the chance from which the next pronouns go on from it


class Whom:
    """Leads the pronouns of one article back, in the order of the text."""

    def __init__(self, signs: Signs, chances: Callable[[dict[str, Known]], dict[str, float]] | None = None) -> None:
        self.signs = signs
        self._chances = chances or learnt

    def told(self, number: int, actor: str) -> None:
        """Take in whom the noun or the name at `number` means."""
        self.signs.meant[number] = actor

    def of(self, number: int, plain: str) -> str:
        """Return whom the pronoun at `number` means: who is `plain` by the rules, else who is likely, "" for nobody."""
        signs = self.signs
        signs.meant[number] = plain
        signs.likely[number] = {plain: 1.0} if plain else self._chances(Features(signs, number).known())
        if plain:
            return plain
        best = max(signs.likely[number], key=signs.likely[number].__getitem__)
        chance = signs.likely[number][best]
        signs.meant[number] = best if chance >= _TAKEN else ""
        return best if chance >= LIKELY else ""


def learnt(known: dict[str, Known]) -> dict[str, float]:
    """Return how likely a pronoun means each of those of whom signs are `known`, "" for nobody, together 1.

    >>> learnt({"Ann Lee": {}, "": {}})
    {'Ann Lee': 0.5, '': 0.5}
    """
    weights = weights_of("whom_weights")
    return softmax(
        {
            actor: sum([weights[name] * value for name, value in signs.items() if name in weights])
            for actor, signs in known.items()
        }
    )


def softmax(scores: dict[str, float]) -> dict[str, float]:
    """Return the chances of which `scores` are the logarithms, but for a constant.

    >>> softmax({"Ann Lee": 1.0, "": 1.0})
    {'Ann Lee': 0.5, '': 0.5}
    """
    most = max(scores.values())
    parts = {actor: math.exp(score - most) for actor, score in scores.items()}
    whole = sum(parts.values())
    return {actor: part / whole for actor, part in parts.items()}
