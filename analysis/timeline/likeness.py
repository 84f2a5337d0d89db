"""Two rows of a timeline → how likely they tell one event."""

import functools
import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd

from analysis.events.families import families_of_forms, family, groups, little_words
from analysis.lexicons import lexicon, probability
from analysis.terms.reference import word_forms
from analysis.timeline.reading import Reading

_ASKED = 5  # mentions of a row that a language model compares with those of another
_LETTERS = 5  # that "agreed" and "agreement" share


class Row:
    """A row as it was `told`, and what every comparison with another asks of it."""

    def __init__(self, told: Any) -> None:
        self.told = told
        self.said = content(told.headline)  # its words
        self.own = frozenset({family(told.lemma), told.lemma[:_LETTERS], named(told.text.casefold())})  # of the event
        self.kinds = frozenset({family(told.lemma), *groups(told.lemma)})
        self.numbers = frozenset(word for word in told.headline.split() if word[0].isdigit())
        self.actors = frozenset(name.casefold() for name in told.actors)
        self.is_of_names = any(name[:1].isupper() for name in told.actors)
        self.is_planned = told.status == "planned"


def read_as_one(reading: Reading, timeline: pd.DataFrame, mentions: list[Any]) -> Callable[[int, int], float]:
    """Return what tells of two rows of `timeline`, by number, how likely a language model takes them for one event.

    Of their `mentions`, rows of `events`, the two that are most alike count.
    """
    at = {mention.mention_id: mention.start for mention in mentions}
    starts = [[at[mention] for mention in own[:_ASKED]] for own in timeline.mentions]

    def read(one: int, other: int) -> float:
        return max(reading.same(*pair) for pair in itertools.product(starts[one], starts[other]))

    return read


def likeness(one: Row, other: Row, read: float) -> float:
    """Return the probability that two rows tell one event, of which a language model holds `read` likely.

    A logistic regression, learnt from rows of which editors drew one or two events (`benchmarks/train/likeness.py`;
    docs/timeline.md has the model card). It is the same the other way round.
    """
    return probability("likeness_weights", features(one, other, read))


def features(one: Row, other: Row, read: float) -> Iterator[tuple[str, float]]:
    """Yield by name what speaks for two rows telling one event, and against it."""
    first, second = one.told, other.told
    yield "read as one", read
    yield "words shared", len(one.said & other.said) / max(1, min(len(one.said), len(other.said)))
    yield "of a kind", float(not one.kinds.isdisjoint(other.kinds))
    yield "same word", float(first.lemma == second.lemma)
    yield "same status", float(first.status == second.status)
    yield "somebody in common", float(not one.actors.isdisjoint(other.actors))
    yield "of others", float(are_of_others(one, other))
    yield "far", math.log1p(abs(first.sentence_id - second.sentence_id))
    if first.earliest is not None and second.earliest is not None:
        yield ("same days" if are_on_days_of_one(one, other) else "other days"), 1.0


def are_on_days_of_one(one: Row, other: Row) -> bool:
    """Return whether two rows have the same days, or one has none."""
    first, second = one.told, other.told
    is_known = first.earliest is not None and second.earliest is not None
    return not is_known or (first.earliest, first.latest) == (second.earliest, second.latest)


def are_of_others(one: Row, other: Row) -> bool:
    """Return whether each of two rows names who takes part, and they have nobody in common."""
    # "Police arrested him" and "arrested by police": one and the same
    return one.is_of_names and other.is_of_names and one.actors.isdisjoint(other.actors)


def content(headline: str) -> frozenset[str]:
    """Return by what the words of a headline that say something are known."""
    found = (word.strip("'’\".,:;!?").removesuffix("’s").casefold() for word in headline.split())
    return frozenset(named(word) for word in found if word and word not in little_words())


def named(word: str) -> str:
    """Return by what a word of a headline is known: its family, else its first letters."""
    return families_of_forms().get(word, word[:_LETTERS])


@functools.cache
def supporting() -> frozenset[str]:
    """Return by what verbs are known that say no more than that something was done: "carried out an attack"."""
    return frozenset(named(form) for row in lexicon("light_verbs") for form in word_forms(row["lemma"]))
