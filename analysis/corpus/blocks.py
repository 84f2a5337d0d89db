"""Accounts of many articles → the pairs that are worth comparing: a number that grows as the articles do."""

import zlib
from collections.abc import Iterable, Iterator

import numpy as np

from analysis.corpus.accounts import Account, Rarity
from analysis.corpus.sharing import sharing

_KEY_WORDS = 12  # of an article, by which its accounts can be found
_NEXT = 40  # accounts of one key, in order of publication, that each is compared with
_SHARED = 2  # keys that two accounts must have in common

Pair = tuple[int, int]


def candidates(told: list[Account], rarity: Rarity) -> list[Pair]:
    """Return the pairs of accounts that may tell of one event, by their numbers in `told`, the lower first.

    They are told by words of one family, or by loose synonyms, and have something else in common: what they say, or
    what their articles turn on. Of those that have the same in common each is compared with the forty that were
    published next.
    """
    keys = [np.unique(np.fromiter(_keys(account, rarity), dtype=np.int64)) for account in told]
    if not keys:
        return []
    order = np.array(sorted(range(len(told)), key=lambda number: _when(told[number])), dtype=np.int64)
    place = np.argsort(order)
    return [pair for pair in _sharing(keys, place, order) if told[pair[0]].doc_id != told[pair[1]].doc_id]


def _when(account: Account) -> tuple[bool, int, str, int]:
    day = account.published
    return day is None, day.toordinal() if day else 0, account.doc_id, account.event_id


def _keys(account: Account, rarity: Rarity) -> Iterator[int]:
    kinds = sorted(account.families) + sorted(f"{name}~" for name in account.groups)
    for word in account.content.union(rarity.key_words(account.doc_id, _KEY_WORDS)):
        for kind in kinds:
            yield zlib.crc32(f"{kind} {word}".encode())


def _sharing(keys: list[np.ndarray], place: np.ndarray, order: np.ndarray) -> Iterable[Pair]:
    """Return the pairs that share enough keys."""
    pairs, shared = sharing(keys, place, _NEXT)
    ends = np.sort(order[pairs[:, shared >= _SHARED]], axis=0)
    return sorted(zip(ends[0].tolist(), ends[1].tolist(), strict=True))
