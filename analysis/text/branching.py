"""What each token hangs on → what hangs on each token: its children, how they hang, how far they reach."""

from collections.abc import Sequence


def children_of(heads: list[int]) -> list[Sequence[int]]:
    """Return the positions that hang on each position, in text order; a root hangs on itself.

    >>> children_of([1, 1, 1])
    [(), [0, 2], ()]
    """
    below: dict[int, list[int]] = {}
    for position, head in enumerate(heads):
        if head != position:
            below.setdefault(head, []).append(position)
    return [below.get(position, ()) for position in range(len(heads))]  # half of all words are leaves


def reaches(heads: list[int], children: list[Sequence[int]]) -> tuple[list[int], list[int], list[int]]:
    """Return the first and the last position of what hangs on each position, and how many hang on it with itself."""
    order = [at for at, head in enumerate(heads) if head == at]
    for at in order:  # it grows while it is read: heads come before what hangs on them
        order.extend(children[at])
    left, right, size = list(range(len(heads))), list(range(len(heads))), [1] * len(heads)
    for at in reversed(order):
        head = heads[at]
        if head != at:
            left[head] = min(left[head], left[at])
            right[head] = max(right[head], right[at])
            size[head] += size[at]
    return left, right, size


def by_dep(kids: Sequence[int], deps: list[str]) -> dict[str, list[int]]:
    """Return the positions `kids` by how they hang."""
    found: dict[str, list[int]] = {}
    for kid in kids:
        found.setdefault(deps[kid], []).append(kid)
    return found
