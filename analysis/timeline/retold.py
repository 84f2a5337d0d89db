"""The rows of a timeline → which of them tell again what a likelier one tells."""

import functools
from collections.abc import Collection, Sequence
from typing import Any

import pandas as pd

from analysis.events.families import families, family, groups
from analysis.lexicons import lexicon, words
from analysis.terms.reference import word_forms
from analysis.text.records import records
from analysis.text.reporting import reported_acts

_DEEDS = frozenset({"try", "attempt", "vote", "push", "decide", "designate", "appoint", "invite", "fail", "refuse"})
_LETTERS = 5  # that "agreed" and "agreement" share
_SHARED = 2  # words, beside the events' own, by which a row told by like words tells the same
_MANY, _MOST = 3, 0.6  # words, and the share of the shorter headline, by which a row tells the same in whatever words
_HALF = 0.5  # the same of two rows of one sentence
_SURE = frozenset({"own", "clause", "epoch", "group"})  # links to a day that the text itself gives


def retold(timeline: pd.DataFrame, chances: Sequence[float], nouns: Collection[int] = ()) -> set[int]:
    """Return the numbers of the rows that tell again what a row with a better chance tells.

    `nouns` are the numbers of the rows that a noun tells: it takes up what a word of its family told of the same day.

    So does a row of the same sentence whose headline is all in the other's, one told by a word of its family or a
    loose synonym that has nothing else to say, or shares the rest or two words of it, and any that shares three words
    and most of them. Numbers, outlook (what is to come, what has happened) and names keep two rows two, and so do days
    that the text gives to both, but for the very same words and what is reported in the sentence that reports it. What
    somebody was asked, or tried, to do is told by the row of the asking.

    >>> told = pd.DataFrame({"headline": ["Tesco strike", "Workers joined Tesco strike"], "sentence_id": [0, 0]})
    >>> told = told.assign(lemma=["strike", "join"], text=["strike", "joined"], status="happened", link="tense")
    >>> told = told.assign(actors=[(), ("workers",)], speaker=None)
    >>> retold(told, [0.5, 0.6])
    {0}
    """
    rows = records(timeline)
    said = [_content(row.headline) for row in rows]
    kept: dict[str, list[int]] = {}
    again = set()
    governed = _governed(rows)
    weight = list(chances)
    for number, over in governed.items():
        weight[over] = max(weight[over], weight[number] + 1e-9)
    for number in sorted(range(len(rows)), key=lambda number: -weight[number]):
        row = rows[number]
        if number in governed:
            again.add(number)
            continue
        kinds = [f"kind {name}" for name in sorted({family(row.lemma), *groups(row.lemma)})]
        here = f"sentence {row.sentence_id}"
        shared = {other for word in said[number] for other in kept.get(word, ())}
        kin = {other for kind in kinds for other in kept.get(kind, ())}
        others = shared | kin | {*kept.get(here, ())}
        if any(
            _tells(row, rows[other], said[number], said[other], other in kin)
            or (other in kin and not {number, other}.isdisjoint(nouns) and _is_taken_up(row, rows[other]))
            for other in others
        ):
            again.add(number)
            continue
        for name in (here, *kinds, *said[number]):
            kept.setdefault(name, []).append(number)
    return again


def _governed(rows: Sequence[Any]) -> dict[int, int]:
    """Return by its number what is only aimed at, where its headline tells the deed: "Lee asked them to pay"."""
    by_sentence: dict[int, list[int]] = {}
    for number, row in enumerate(rows):
        by_sentence.setdefault(row.sentence_id, []).append(number)
    found: dict[int, int] = {}
    for numbers in by_sentence.values():
        for number in numbers:
            row = rows[number]
            if row.status not in ("planned", "possible"):
                continue
            told = row.headline.split()
            before = told[: told.index(row.text)] if row.text in told else told
            over = [other for other in numbers if _is_deed(rows[other]) and rows[other].text in before]
            if over:
                found[number] = over[-1]
    return found


def _is_deed(row: Any) -> bool:
    """Return whether a row tells what was done for something that is to come: "asked", "vowed", "tried"."""
    is_act = reported_acts().get(row.lemma) == "speech" and row.lemma not in words("plain_sayings")
    return row.status == "happened" and (is_act or row.lemma in _DEEDS)


def _tells(row: Any, other: Any, said: frozenset[str], others: frozenset[str], is_kin: bool) -> bool:
    """Return whether `row`, whose words are `said`, tells again what `other` tells in the words `others`."""
    shared = said & others
    is_near = row.sentence_id == other.sentence_id
    sayings = [one for one, two in ((row, other), (other, row)) if is_near and _is_saying(one, two)]
    is_cut = is_near and (row.headline.startswith(other.headline) or other.headline.startswith(row.headline))
    if len(shared) >= _MANY and (said == others or is_cut or (sayings and _is_within(said, others))):
        return True  # whatever the days: two rows in the same words puzzle their reader
    if any(_is_of_what_is_told(each, other if each is row else row) for each in sayings):
        return True
    if not _can_be_one(row, other):
        return False
    is_most = len(shared) >= max(_MANY, (_HALF if is_near else _MOST) * min(len(said), len(others)))
    if is_near and (_is_within(said, others) or is_most):
        return True
    if not is_near and _are_of_others(row, other):
        return False
    if (row.status == "planned") != (other.status == "planned"):
        return False
    are_counted_alike = _are_counted_alike(row, other)
    if is_most and are_counted_alike:
        return True
    own = _own(row) | _own(other)
    is_alike = (
        _is_within(said, others) or said - _supporting() <= own or (are_counted_alike and len(shared - own) >= _SHARED)
    )
    return is_kin and is_alike


def _is_saying(row: Any, told: Any) -> bool:
    """Return whether a row tells that something was said, of its own or beside `told`, whose speaker it begins with."""
    is_named = isinstance(told.speaker, str) and row.headline.startswith(f"{told.speaker} ")
    return row.lemma in words("plain_sayings") or (is_named and not _said().isdisjoint(row.headline.split()))


@functools.cache
def _said() -> frozenset[str]:
    return frozenset(form for verb in words("plain_sayings") for form in word_forms(verb))


def _is_of_what_is_told(saying: Any, told: Any) -> bool:
    """Return whether the row of a saying has, beside its speaker, mostly what `told` tells, whose speaker it names."""
    if not isinstance(told.speaker, str):
        return False
    left = _content(saying.headline) - _content(told.speaker) - _own(saying) - {_named(form) for form in _said()}
    shared = left & _content(told.headline)
    return bool(shared) and (len(shared) == len(left) or len(shared) >= max(_SHARED, _HALF * len(left)))


def _is_taken_up(row: Any, other: Any) -> bool:
    """Return whether a noun of one of two rows of a family names the event of the other: both are of one day."""
    is_of_a_day = row.earliest is not None and row.earliest == row.latest == other.earliest == other.latest
    return (
        is_of_a_day
        and row.sentence_id != other.sentence_id
        and (row.status == "planned") == (other.status == "planned")
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


def _own(row: Any) -> frozenset[str]:
    """Return by what the words of the event itself are known."""
    return frozenset({family(row.lemma), row.lemma[:_LETTERS], _named(row.text.casefold())})


def _is_within(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _are_counted_alike(one: Any, other: Any) -> bool:
    """Return whether the numbers of two headlines leave them one event: one has none, or they share one."""
    ones, others = _numbers(one.headline), _numbers(other.headline)
    return not ones or not others or not ones.isdisjoint(others)


def _numbers(headline: str) -> frozenset[str]:
    return frozenset(word for word in headline.split() if word[0].isdigit())


def _are_of_others(one: Any, other: Any) -> bool:
    """Return whether each of two rows names who takes part, and they have nobody in common."""
    named = [any(name[:1].isupper() for name in row.actors) for row in (one, other)]
    ones, others = ({name.casefold() for name in row.actors} for row in (one, other))
    return all(named) and ones.isdisjoint(others)  # "Police arrested him" and "arrested by police": one and the same


def _can_be_one(one: Any, other: Any) -> bool:
    """Return whether no day that the text itself gives sets two rows apart."""
    if one.link not in _SURE or other.link not in _SURE:
        return True
    return (one.earliest, one.latest) == (other.earliest, other.latest)
