"""The rows of a timeline → which of them tell again what a likelier one tells."""

import functools
from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.events.families import family, groups
from analysis.lexicons import words
from analysis.text.records import records

_LETTERS = 5  # that "agreed" and "agreement" share
_OWNERS = frozenset({"its", "his", "her", "their"})
_SHARED = 2  # words, beside the events' own, by which a row told by like words tells the same
_SURE = frozenset({"own", "clause", "epoch", "group"})  # links to a day that the text itself gives


def retold(timeline: pd.DataFrame, chances: Sequence[float]) -> set[int]:
    """Return the numbers of the rows that tell again what a row with a better chance tells.

    So does a row of the same sentence whose headline is all in the other's, and one told by a word of its family or
    a loose synonym that shares the rest or two words of it, where no number and no outlook (what is to come, what has
    happened) sets the two apart. Days that the text gives to both keep two rows two.

    >>> told = pd.DataFrame({"headline": ["Tesco strike", "Workers joined Tesco strike"], "sentence_id": [0, 0]})
    >>> told = told.assign(lemma=["strike", "join"], text=["strike", "joined"], status="happened", link="tense")
    >>> retold(told, [0.5, 0.6])
    {0}
    """
    rows = records(timeline)
    said = [_content(row.headline) for row in rows]
    kept: dict[str, list[int]] = {}
    again = set()
    for number in sorted(range(len(rows)), key=lambda number: -chances[number]):
        row = rows[number]
        names = [f"family {family(row.lemma)}", *sorted(groups(row.lemma))]
        here, *alike = (kept.setdefault(name, []) for name in (f"sentence {row.sentence_id}", *names))
        kin = {other for group in alike for other in group}
        is_within = any(_is_within(said[number], said[other]) and _can_be_one(row, rows[other]) for other in here)
        if is_within or any(_is_same(row, rows[other], said[number], said[other]) for other in kin):
            again.add(number)
            continue
        for group in (here, *alike):
            group.append(number)
    return again


@functools.cache
def _little_words() -> frozenset[str]:
    return words("stop_words") | _OWNERS


def _content(headline: str) -> frozenset[str]:
    """Return the first letters of the words of a headline that say something."""
    little = _little_words()
    found = (word.strip("'’\".,:;!?").casefold() for word in headline.split())
    return frozenset(word[:_LETTERS] for word in found if word and word not in little)


def _is_within(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _is_same(one: Any, other: Any, ones: frozenset[str], others: frozenset[str]) -> bool:
    """Return whether two rows told by like words share the rest, where neither outlook, number nor day parts them."""
    if (one.status == "planned") != (other.status == "planned") or not _can_be_one(one, other):
        return False
    own = {word[:_LETTERS] for row in (one, other) for word in (row.lemma, row.text.casefold())}
    are_counted_alike = _numbers(one.headline) in (_numbers(other.headline), frozenset())
    return _is_within(ones, others) or (are_counted_alike and len((ones & others) - own) >= _SHARED)


def _numbers(headline: str) -> frozenset[str]:
    return frozenset(word for word in headline.split() if word[0].isdigit())


def _can_be_one(one: Any, other: Any) -> bool:
    """Return whether no day that the text itself gives sets two rows apart."""
    if one.link not in _SURE or other.link not in _SURE:
        return True
    return (one.earliest, one.latest) == (other.earliest, other.latest)
