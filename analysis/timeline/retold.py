"""The rows of a timeline → which of them tell again what a likelier one tells."""

import functools
from collections.abc import Callable, Collection, Sequence
from typing import Any

import pandas as pd

from analysis.lexicons import words
from analysis.terms.reference import word_forms
from analysis.text.records import records
from analysis.timeline.likeness import Row, are_of_others, are_on_days_of_one, content, likeness, named, supporting

_SHARED = 2  # words, beside the events' own, by which a row told by like words tells the same
_MANY, _MOST = 3, 0.6  # words, and the share of the shorter headline, by which a row tells the same in whatever words
_HALF = 0.5  # the same of two rows of one sentence
_LIKELY = 0.1  # a chance from which a row may be shown
_ONE, _TWO = 0.6, 0.1  # how likely two rows are one for telling the same, and how unlikely for not, whatever the rules
_SURE = frozenset({"own", "clause", "epoch", "group"})  # links to a day that the text itself gives


def retold(
    timeline: pd.DataFrame,
    chances: Sequence[float],
    nouns: Collection[int] = (),
    read: Callable[[int, int], float] | None = None,
) -> set[int]:
    """Return the numbers of the rows that tell again what a row with a better chance tells.

    `nouns` are the numbers of the rows that a noun tells: it takes up what a word of its family told of the same day.

    So does a row of the same sentence whose headline is all in the other's, one told by a word of its family or a
    loose synonym that has nothing else to say, or shares the rest or two words of it, and any that shares three words
    and most of them. Numbers, outlook (what is to come, what has happened) and names keep two rows two, and so do days
    that the text gives to both, but for the very same words and what is reported in the sentence that reports it.
    Where a language model reads the article, `read` says how likely it takes two rows for one event: then they are
    one if that is likely and their days are no others, and two, in other sentences and words, if it is very unlikely,
    whatever the rules say (`analysis.timeline.likeness`).

    >>> told = pd.DataFrame({"headline": ["Tesco strike", "Workers joined Tesco strike"], "sentence_id": [0, 0]})
    >>> told = told.assign(lemma=["strike", "join"], text=["strike", "joined"], status="happened", link="tense")
    >>> told = told.assign(actors=[(), ("workers",)], speaker=None)
    >>> retold(told, [0.5, 0.6])
    {0}
    """
    rows = [Row(row) for row in records(timeline)]
    kept: dict[str, list[int]] = {}
    again: set[int] = set()
    likelier: list[int] = []
    for number in sorted(range(len(rows)), key=lambda number: -chances[number]):
        row = rows[number]
        signs = [f"sentence {row.told.sentence_id}", *(f"kind {name}" for name in sorted(row.kinds)), *row.said]
        near = {other for sign in signs for other in kept.get(sign, ())}
        asked = functools.partial(read, number) if read and chances[number] > _LIKELY else None
        if any(
            _is_again(
                row,
                rows[other],
                shares=other in near,
                has_noun=not {number, other}.isdisjoint(nouns),
                read=functools.partial(asked, other) if asked else None,
            )
            for other in (likelier if asked else near)
        ):
            again.add(number)
            continue
        likelier.append(number)
        for sign in signs:
            kept.setdefault(sign, []).append(number)
    return again


def _is_again(row: Row, other: Row, *, shares: bool, has_noun: bool, read: Callable[[], float] | None) -> bool:
    """Return whether `row` tells again what `other` tells: by the rules, and by a language model where one reads.

    The rules are asked where the rows share a word, a kind or a sentence; `has_noun` where a noun tells one of them.
    """
    if shares and _is_repeated(row, other):
        return True
    by_rule = shares and _is_retold(row, other, has_noun)
    if read is None or (by_rule and row.told.sentence_id == other.told.sentence_id):
        return by_rule
    if not (by_rule or are_on_days_of_one(row, other)):
        return False
    return likeness(row, other, read()) > (_TWO if by_rule else _ONE)


def _is_retold(row: Row, other: Row, has_noun: bool) -> bool:
    """Return whether a rule says that `row` tells in its own words what `other` tells."""
    is_kin = not row.kinds.isdisjoint(other.kinds)
    return _tells(row, other, is_kin) or (is_kin and has_noun and _is_taken_up(row, other))


def _is_repeated(row: Row, other: Row) -> bool:
    """Return whether two rows are in the same words, or one says that somebody said what the other tells.

    Whatever the days: two such rows puzzle their reader.
    """
    is_near = row.told.sentence_id == other.told.sentence_id
    pairs = ((row, other), (other, row)) if is_near else ()
    sayings = [(saying, told) for saying, told in pairs if _is_saying(saying.told, told.told)]
    headline, another = row.told.headline, other.told.headline
    is_cut = is_near and (headline.startswith(another) or another.startswith(headline))
    is_alike = row.said == other.said or is_cut or (sayings and _is_within(row, other))
    are_same = len(row.said & other.said) >= _MANY and is_alike
    return bool(are_same) or any(_is_of_what_is_told(saying, told) for saying, told in sayings)


def _tells(row: Row, other: Row, is_kin: bool) -> bool:
    """Return whether the words of `row` tell what `other` tells; `is_kin` where a word of the same kind tells both."""
    if not _can_be_one(row.told, other.told):
        return False
    shared = row.said & other.said
    is_near = row.told.sentence_id == other.told.sentence_id
    is_within = _is_within(row, other)
    least = (_HALF if is_near else _MOST) * min(len(row.said), len(other.said))
    is_most = len(shared) >= max(_MANY, least)
    if is_near and (is_within or is_most):
        return True
    if not is_near and are_of_others(row, other):
        return False
    if row.is_planned != other.is_planned:
        return False
    are_counted_alike = _are_counted_alike(row, other)
    if is_most and are_counted_alike:
        return True
    if not is_kin:
        return False
    own = row.own | other.own
    return is_within or row.said - supporting() <= own or (are_counted_alike and len(shared - own) >= _SHARED)


def _is_within(one: Row, other: Row) -> bool:
    return one.said <= other.said or other.said <= one.said


def _is_saying(row: Any, told: Any) -> bool:
    """Return whether a row tells that something was said, of its own or beside `told`, whose speaker it begins with."""
    is_named = isinstance(told.speaker, str) and row.headline.startswith(f"{told.speaker} ")
    return row.lemma in words("plain_sayings") or (is_named and not _said().isdisjoint(row.headline.split()))


@functools.cache
def _said() -> frozenset[str]:
    return frozenset(form for verb in words("plain_sayings") for form in word_forms(verb))


@functools.cache
def _known_as_said() -> frozenset[str]:
    return frozenset(map(named, _said()))


def _is_of_what_is_told(saying: Row, row: Row) -> bool:
    """Return whether the row of a saying has, beside its speaker, mostly what `row` tells, whose speaker it names."""
    speaker = row.told.speaker
    if not isinstance(speaker, str):
        return False
    left = saying.said - content(speaker) - saying.own - _known_as_said()
    shared = left & row.said
    return bool(shared) and (len(shared) == len(left) or len(shared) >= max(_SHARED, _HALF * len(left)))


def _is_taken_up(row: Row, other: Row) -> bool:
    """Return whether a noun of one of two rows of a family names the event of the other: both are of one day."""
    one, two = row.told, other.told
    is_of_a_day = one.earliest is not None and one.earliest == one.latest == two.earliest == two.latest
    return (
        is_of_a_day
        and one.sentence_id != two.sentence_id
        and row.is_planned == other.is_planned
        and _are_counted_alike(row, other)
        and not are_of_others(row, other)
    )


def _are_counted_alike(one: Row, other: Row) -> bool:
    """Return whether the numbers of two headlines leave them one event: one has none, or they share one."""
    return not one.numbers or not other.numbers or not one.numbers.isdisjoint(other.numbers)


def _can_be_one(one: Any, other: Any) -> bool:
    """Return whether no day that the text itself gives sets two rows apart."""
    if one.link not in _SURE or other.link not in _SURE:
        return True
    return (one.earliest, one.latest) == (other.earliest, other.latest)
