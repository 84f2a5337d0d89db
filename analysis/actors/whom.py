"""A pronoun for a man or a woman → whom of those that the article names it means, and how surely.

A ranking of the persons before it and of nobody, in one softmax over the signs of `analysis.actors.whom_signs`
(maximum entropy: Denis and Baldridge 2008), learnt from 4,366 pronouns of 638 articles of which readers said whom they
mean (`benchmarks/train/whom.py`; docs/events.md has the model card).
"""

import math
from collections.abc import Callable

from analysis.actors.whom_features import Features, Known
from analysis.actors.whom_signs import Signs
from analysis.lexicons import weights_of

LIKELY = 0.6  # the chance from which a pronoun is led back to a person

_TAKEN = 0.5  # the chance from which the next pronouns go on from it


class Whom:
    """Leads the pronouns of one article back, in the order of the text."""

    def __init__(self, signs: Signs, chances: Callable[[dict[str, Known]], dict[str, float]] | None = None) -> None:
        self.signs = signs
        self._chances = chances or learnt

    def told(self, number: int, actor: str) -> None:
        """Take in whom the noun or the name at `number` means."""
        self.signs.meant[number] = actor

    def of(self, number: int) -> str:
        """Return whom the pronoun at `number` likely means, "" where that is open.

        Where it is nobody whom the article names, it is the one man or woman without a name told of near before it.
        """
        signs = self.signs
        pronoun = Features(signs, number)
        later = signs.antecedents.named_by_grammar(signs.mentions[number])
        if later is not None and later.head > pronoun.at and pronoun.may_be(later.actor):
            signs.likely[number], signs.meant[number] = {later.actor: 1.0}, later.actor
            return later.actor  # "In his speech, Lee said"
        found = signs.likely[number] = self._chances(pronoun.known())
        best = max(found, key=found.__getitem__)
        signs.meant[number] = best if found[best] >= _TAKEN else ""
        if best:
            return best if found[best] >= LIKELY else ""
        return pronoun.noun() if found[""] >= LIKELY else ""


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
