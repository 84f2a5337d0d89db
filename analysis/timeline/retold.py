"""The rows of a timeline → which of them tell again what a likelier one tells."""

import functools
from collections.abc import Collection, Sequence
from typing import Any

import pandas as pd

from analysis.events.families import families, family, groups
from analysis.lexicons import lexicon, words
from analysis.terms.reference import word_forms
from analysis.text.records import records
from analysis.timeline.reading import Reading

_LETTERS = 5  # that "agreed" and "agreement" share
_SHARED = 2  # words, beside the events' own, by which a row told by like words tells the same
_MANY, _MOST = 3, 0.6  # words, and the share of the shorter headline, by which a row tells the same in whatever words
_LIKELY, _SAME = 0.1, 0.8  # a chance from which a row may be shown; that of two rows being one, by a language model
_HALF = 0.5  # the same of two rows of one sentence
_SURE = frozenset({"own", "clause", "epoch", "group"})  # links to a day that the text itself gives


def retold(
    timeline: pd.DataFrame, chances: Sequence[float], nouns: Collection[int] = (), reading: Reading | None = None
) -> set[int]:
    """Return the numbers of the rows that tell again what a row with a better chance tells.

    `nouns` are the numbers of the rows that a noun tells: it takes up what a word of its family told of the same day.

    So does a row of the same sentence whose headline is all in the other's, one told by a word of its family or a
    loose synonym that has nothing else to say, or shares the rest or two words of it, and any that shares three words
    and most of them. Numbers, outlook (what is to come, what has happened) and names keep two rows two, and so do days
    that the text gives to both, but for the very same words and what is reported in the sentence that reports it.
    Where there is a `reading`, a row that may be shown also tells again what a language model takes for the same.

    >>> told = pd.DataFrame({"headline": ["Tesco strike", "Workers joined Tesco strike"], "sentence_id": [0, 0]})
    >>> told = told.assign(lemma=["strike", "join"], text=["strike", "joined"], status="happened", link="tense")
    >>> told = told.assign(actors=[(), ("workers",)], speaker=None)
    >>> retold(told, [0.5, 0.6])
    {0}
    """
    rows = [_Row(row) for row in records(timeline)]
    kept: dict[str, list[int]] = {}
    again: set[int] = set()
    likelier: list[int] = []
    for number in sorted(range(len(rows)), key=lambda number: -chances[number]):
        row = rows[number]
        kinds = [f"kind {name}" for name in sorted({family(row.told.lemma), *groups(row.told.lemma)})]
        here = f"sentence {row.told.sentence_id}"
        shared = {other for word in row.said for other in kept.get(word, ())}
        kin = {other for kind in kinds for other in kept.get(kind, ())}
        others = shared | kin | {*kept.get(here, ())}
        asked = reading if chances[number] > _LIKELY else None
        if any(
            _tells(row, rows[other], other in kin)
            or (other in kin and not {number, other}.isdisjoint(nouns) and _is_taken_up(row, rows[other]))
            for other in others
        ) or (asked and any(_is_read_as_one(row, rows[other], asked) for other in likelier)):
            again.add(number)
            continue
        likelier.append(number)
        for name in (here, *kinds, *row.said):
            kept.setdefault(name, []).append(number)
    return again


class _Row:
    """A row as it was `told`, and what every comparison with another asks of it."""

    def __init__(self, told: Any) -> None:
        self.told = told
        self.said = _content(told.headline)  # its words
        self.own = frozenset({family(told.lemma), told.lemma[:_LETTERS], _named(told.text.casefold())})  # of the event
        self.numbers = frozenset(word for word in told.headline.split() if word[0].isdigit())
        self.actors = frozenset(name.casefold() for name in told.actors)
        self.is_of_names = any(name[:1].isupper() for name in told.actors)
        self.is_planned = told.status == "planned"


def _tells(row: _Row, other: _Row, is_kin: bool) -> bool:
    """Return whether `row` tells again what `other` tells; `is_kin` where a word of the same kind tells both."""
    shared = row.said & other.said
    is_near = row.told.sentence_id == other.told.sentence_id
    pairs = ((row, other), (other, row)) if is_near else ()
    sayings = [(saying, told) for saying, told in pairs if _is_saying(saying.told, told.told)]
    headline, another = row.told.headline, other.told.headline
    is_cut = is_near and (headline.startswith(another) or another.startswith(headline))
    is_within = row.said <= other.said or other.said <= row.said
    if len(shared) >= _MANY and (row.said == other.said or is_cut or (sayings and is_within)):
        return True  # whatever the days: two rows in the same words puzzle their reader
    if any(_is_of_what_is_told(saying, told) for saying, told in sayings):
        return True
    if not _can_be_one(row.told, other.told):
        return False
    least = (_HALF if is_near else _MOST) * min(len(row.said), len(other.said))
    is_most = len(shared) >= max(_MANY, least)
    if is_near and (is_within or is_most):
        return True
    if not is_near and _are_of_others(row, other):
        return False
    if row.is_planned != other.is_planned:
        return False
    are_counted_alike = _are_counted_alike(row, other)
    if is_most and are_counted_alike:
        return True
    if not is_kin:
        return False
    own = row.own | other.own
    return is_within or row.said - _supporting() <= own or (are_counted_alike and len(shared - own) >= _SHARED)


def _is_read_as_one(one: _Row, other: _Row, reading: Reading) -> bool:
    """Return whether a language model takes two rows for one event, and no day sets them apart."""
    return reading.same(one.told.start, other.told.start) > _SAME and _can_be_one(one.told, other.told)


def _is_saying(row: Any, told: Any) -> bool:
    """Return whether a row tells that something was said, of its own or beside `told`, whose speaker it begins with."""
    is_named = isinstance(told.speaker, str) and row.headline.startswith(f"{told.speaker} ")
    return row.lemma in words("plain_sayings") or (is_named and not _said().isdisjoint(row.headline.split()))


@functools.cache
def _said() -> frozenset[str]:
    return frozenset(form for verb in words("plain_sayings") for form in word_forms(verb))


@functools.cache
def _known_as_said() -> frozenset[str]:
    return frozenset(map(_named, _said()))


def _is_of_what_is_told(saying: _Row, row: _Row) -> bool:
    """Return whether the row of a saying has, beside its speaker, mostly what `row` tells, whose speaker it names."""
    speaker = row.told.speaker
    if not isinstance(speaker, str):
        return False
    left = saying.said - _content(speaker) - saying.own - _known_as_said()
    shared = left & row.said
    return bool(shared) and (len(shared) == len(left) or len(shared) >= max(_SHARED, _HALF * len(left)))


def _is_taken_up(row: _Row, other: _Row) -> bool:
    """Return whether a noun of one of two rows of a family names the event of the other: both are of one day."""
    one, two = row.told, other.told
    is_of_a_day = one.earliest is not None and one.earliest == one.latest == two.earliest == two.latest
    return (
        is_of_a_day
        and one.sentence_id != two.sentence_id
        and row.is_planned == other.is_planned
        and _are_counted_alike(row, other)
        and not _are_of_others(row, other)
    )


@functools.cache
def _little_words() -> frozenset[str]:
    return words("stop_words") | words("idle_words")


@functools.cache
def _supporting() -> frozenset[str]:
    """Return by what verbs are known that say no more than that something was done: "carried out an attack"."""
    return frozenset(_named(form) for row in lexicon("light_verbs") for form in word_forms(row["lemma"]))


@functools.cache
def _families_of_forms() -> dict[str, str]:
    """Return the family of each form of the words that have one: "deals" is of "agree"."""
    return {form: name for lemma, name in families().items() for form in word_forms(lemma)}


def _named(word: str) -> str:
    """Return by what a word of a headline is known: its family, else its first letters."""
    return _families_of_forms().get(word, word[:_LETTERS])


def _content(headline: str) -> frozenset[str]:
    """Return by what the words of a headline that say something are known."""
    found = (word.strip("'’\".,:;!?").removesuffix("’s").casefold() for word in headline.split())
    return frozenset(_named(word) for word in found if word and word not in _little_words())


def _are_counted_alike(one: _Row, other: _Row) -> bool:
    """Return whether the numbers of two headlines leave them one event: one has none, or they share one."""
    return not one.numbers or not other.numbers or not one.numbers.isdisjoint(other.numbers)


def _are_of_others(one: _Row, other: _Row) -> bool:
    """Return whether each of two rows names who takes part, and they have nobody in common."""
    # "Police arrested him" and "arrested by police": one and the same
    return one.is_of_names and other.is_of_names and one.actors.isdisjoint(other.actors)


def _can_be_one(one: Any, other: Any) -> bool:
    """Return whether no day that the text itself gives sets two rows apart."""
    if one.link not in _SURE or other.link not in _SURE:
        return True
    return (one.earliest, one.latest) == (other.earliest, other.latest)
