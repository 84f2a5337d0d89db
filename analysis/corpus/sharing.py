"""Keys of many things → the pairs of things that share some: a number that grows as the things do."""

import numpy as np


def sharing(keys: list[np.ndarray], places: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of places that have a key in common, and how many each pair has.

    `keys[n]` are the keys of the thing at `places[n]`, whole numbers; the places are 0 to `len(keys)` - 1 in any order.
    Of those that have the same key each is paired with the `most` that come next by their place. The pairs are an
    array of two rows, the lower place first. Raises ValueError where there is nothing.

    >>> pairs, shared = sharing([np.array([7, 8]), np.array([8]), np.array([7, 8])], np.arange(3), most=2)
    >>> pairs.tolist(), shared.tolist()
    ([[0, 0, 1], [1, 2, 2]], [1, 2, 1])
    """
    owners = np.repeat(places, [len(own) for own in keys])
    every = np.concatenate(keys)
    order = np.lexsort((owners, every))
    owners, every = owners[order], every[order]
    found = []
    for shift in range(1, most + 1):
        both = every[:-shift] == every[shift:]
        found.append(owners[:-shift][both] * len(keys) + owners[shift:][both])
    pairs, shared = np.unique(np.concatenate(found), return_counts=True)
    return np.stack([pairs // len(keys), pairs % len(keys)]), shared
