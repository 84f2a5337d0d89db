"""Pairs of things that have keys in common."""

import itertools

import numpy as np

from analysis.corpus.sharing import sharing

KEYS = [np.array(keys) for keys in ([1, 2, 3], [2, 3], [3], [9])]


def pairs_of(keys, places, most):
    pairs, shared = sharing(keys, np.array(places), most)
    return {(int(one), int(other)): int(count) for one, other, count in zip(*pairs, shared, strict=True)}


def test_each_pair_has_the_number_of_its_common_keys():
    sets = [set(keys.tolist()) for keys in KEYS]
    common = {(one, other): len(sets[one] & sets[other]) for one, other in itertools.combinations(range(len(sets)), 2)}
    assert pairs_of(KEYS, range(4), most=3) == {pair: count for pair, count in common.items() if count}


def test_each_is_paired_with_so_many_that_come_next():
    assert pairs_of([np.array([7])] * 4, range(4), most=1) == {(0, 1): 1, (1, 2): 1, (2, 3): 1}


def test_what_comes_next_goes_by_the_places():
    assert pairs_of([np.array([7])] * 3, [2, 0, 1], most=1) == {(0, 1): 1, (1, 2): 1}
    assert pairs_of([np.array([7]), np.array([8]), np.array([7])], [2, 0, 1], most=1) == {(1, 2): 1}
