"""How well mentions are grouped: MUC, B³, CEAF-e and their mean, the CoNLL score.

The metrics are those of Pradhan et al. 2014 (*Scoring coreference partitions of predicted mentions*): what is found but
is in no key counts against precision, what is not found against recall, groups of one mention are groups.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

Grouping = Mapping[Hashable, Hashable]  # of each mention, its group


@dataclass(frozen=True)
class Score:
    """Precision and recall, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return f"P {100 * self.precision:.1f} R {100 * self.recall:.1f} F1 {100 * self.f1:.1f}"


def b_cubed(key: Grouping, found: Grouping) -> Score:
    """Return the score by mention: how much of its group is in the other's (Bagga and Baldwin 1998).

    >>> print(b_cubed({"a": 1, "b": 1, "c": 2}, {"a": 1, "b": 1, "c": 1}))
    P 55.6 R 100.0 F1 71.4
    """
    keys, groups = _groups(key), _groups(found)
    both = [(mention, keys[key[mention]], groups[found[mention]]) for mention in key if mention in found]
    precision = sum(len(own & group) / len(group) for _, own, group in both)
    recall = sum(len(own & group) / len(own) for _, own, group in both)
    return Score(precision / max(1, len(found)), recall / max(1, len(key)))


def muc(key: Grouping, found: Grouping) -> Score:
    """Return the score by links (Vilain et al. 1995): groups of one have none.

    >>> print(muc({"a": 1, "b": 1, "c": 2}, {"a": 1, "b": 1, "c": 1}))
    P 50.0 R 100.0 F1 66.7
    """
    return Score(_kept_links(found, key), _kept_links(key, found))


def ceaf_e(key: Grouping, found: Grouping) -> Score:
    """Return the score by groups, each beside the one that it is most alike (Luo 2005).

    >>> print(ceaf_e({"a": 1, "b": 1, "c": 2}, {"a": 1, "b": 1, "c": 1}))
    P 80.0 R 40.0 F1 53.3
    """
    keys, groups = list(_groups(key).values()), list(_groups(found).values())
    if not keys or not groups:
        return Score(0.0, 0.0)
    at = {mention: number for number, group in enumerate(groups) for mention in group}
    alike = np.zeros((len(keys), len(groups)))
    for number, own in enumerate(keys):
        for other in {at[mention] for mention in own if mention in at}:
            alike[number, other] = 2 * len(own & groups[other]) / (len(own) + len(groups[other]))
    best = alike[linear_sum_assignment(alike, maximize=True)].sum()
    return Score(best / len(groups), best / len(keys))


def conll(key: Grouping, found: Grouping) -> float:
    """Return the mean F1 of MUC, B³ and CEAF-e."""
    return (muc(key, found).f1 + b_cubed(key, found).f1 + ceaf_e(key, found).f1) / 3


def pairs(key: Grouping, found: Grouping, document: Mapping[Hashable, Hashable]) -> Score:
    """Return how many of the pairs joined across documents are right, and how many of those there are were joined."""
    right, joined = _pairs(found, document, key)
    again, there = _pairs(key, document, found)
    return Score(right / max(1, joined), again / max(1, there))


def _pairs(grouping: Grouping, document: Mapping[Hashable, Hashable], other: Grouping) -> tuple[int, int]:
    right = every = 0
    for group in _groups(grouping).values():
        members = list(group)
        for number, one in enumerate(members):
            for two in members[number + 1 :]:
                if document[one] != document[two]:
                    every += 1
                    right += one in other and two in other and other[one] == other[two]
    return right, every


def _kept_links(grouping: Grouping, other: Grouping) -> float:
    kept = links = 0
    for group in _groups(grouping).values():
        parts = {other[mention] for mention in group if mention in other}
        loose = sum(mention not in other for mention in group)
        kept += len(group) - len(parts) - loose
        links += len(group) - 1
    return kept / max(1, links)


def _groups(grouping: Grouping) -> dict[Hashable, set[Hashable]]:
    found: dict[Hashable, set[Hashable]] = {}
    for mention, name in grouping.items():
        found.setdefault(name, set()).add(mention)
    return found
