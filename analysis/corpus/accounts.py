"""The timelines of many articles → accounts: what each article tells of each event, in words that can be compared."""

import datetime
import functools
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.events.families import families_of_forms, family, groups, little_words
from analysis.lexicons import words
from analysis.terms.reference import word_forms
from analysis.text.records import records

DayRange = tuple[datetime.date, datetime.date]  # the first and the last

_SURE = frozenset({"own", "clause", "epoch", "group"})  # links to a day that the text itself gives
_WORD = re.compile(r"\w+(?:[-.]\w+)*")
_SHORT = 3  # letters of a plural
_UNTOLD = 10  # events that two articles of a few lines might have told besides


@dataclass(frozen=True, eq=False)
class Account:
    """What an article tells of an event."""

    doc_id: str
    event_id: int
    lemmas: frozenset[str]  # of the words that name the event
    families: frozenset[str]
    groups: frozenset[str]  # of loose synonyms
    names: frozenset[str]  # the words of the names of who takes part
    places: frozenset[str]  # the words of the place
    content: frozenset[str]  # what else is said, and the names
    numbers: frozenset[str]
    days: DayRange | None  # that the text itself gives
    published: datetime.date | None
    row: Any  # of the timeline

    @property
    def is_main(self) -> bool:
        """Whether it stands beside its article."""
        return bool(self.row.is_main)

    @property
    def speaker(self) -> str | None:
        """Who claims it, None where the article tells it in its own voice."""
        return self.row.speaker if isinstance(self.row.speaker, str) else None


def accounts(timeline: pd.DataFrame, events: pd.DataFrame, documents: pd.DataFrame) -> list[Account]:
    """Return an Account for each row of `timeline`, by `doc_id` and `event_id`.

    `timeline` and `events` are the tables of `analysis.analyse` with a `doc_id` before each row; `documents` has
    `doc_id` and, where known, `published`.
    """
    told: dict[tuple[str, int], list[Any]] = {}
    for mention in records(events[["doc_id", "event_id", "lemma", "description"]]):
        told.setdefault((str(mention.doc_id), int(mention.event_id)), []).append(mention)
    published = {str(row.doc_id): day(getattr(row, "published", None)) for row in records(documents)}
    found = [
        _account(row, told.get((str(row.doc_id), int(row.event_id)), []), published.get(str(row.doc_id)))
        for row in records(timeline)
    ]
    return sorted(found, key=lambda each: (each.doc_id, each.event_id))


def _account(row: Any, mentions: list[Any], published: datetime.date | None) -> Account:
    lemmas = frozenset({row.lemma, *(mention.lemma for mention in mentions)})
    own = {form for lemma in lemmas for form in _forms(lemma)} | {known_as(row.text)}
    said = {word for text in (row.headline, *(each.description for each in mentions)) for word in spoken(text)}
    names = frozenset(word for name in row.actors if name[:1].isupper() for word in spoken(name))
    names |= {
        word for text in (row.headline, *(each.description for each in mentions)) for word in _capitals(text)
    } - own
    place = row.place if isinstance(row.place, str) else ""
    earliest, latest = day(row.earliest), day(row.latest)
    return Account(
        doc_id=str(row.doc_id),
        event_id=int(row.event_id),
        lemmas=lemmas,
        families=frozenset(family(lemma) for lemma in lemmas),
        groups=frozenset(name for lemma in lemmas for name in groups(lemma)),
        names=names,
        places=frozenset(spoken(place)),
        content=frozenset(word for word in said | names if not _is_number(word)) - own,
        numbers=frozenset(word for word in said if _is_number(word)),
        days=(earliest, latest) if row.link in _SURE and earliest and latest else None,
        published=published,
        row=row,
    )


def day(value: Any) -> datetime.date | None:
    """Return a cell of a table as a day, None for a missing one."""
    return None if value is None or pd.isna(value) else pd.Timestamp(value).date()


def spoken(text: str) -> Iterator[str]:
    """Give by what each word of `text` that says something is known.

    >>> list(spoken("Smith’s deals with the unions"))
    ['smith', 'agree', 'union']
    """
    for found in _WORD.finditer(text.replace("’s", "").replace("'s", "")):
        word = found[0].casefold()
        if word not in little_words() and (len(word) > 1 or word.isdigit()):
            yield known_as(word)


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in words("numbers")


def _capitals(text: str) -> Iterator[str]:
    """Give the words of the names in `text`: those with a capital that does not begin it."""
    for word in text.split()[1:]:
        if word[:1].isupper():
            yield from spoken(word)


def known_as(word: str) -> str:
    """Return by what a word is known: its family, else itself without the ending of a plural."""
    word = word.casefold()
    if word in families_of_forms():
        return families_of_forms()[word]
    is_plural = len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if is_plural else word


@functools.cache
def _forms(lemma: str) -> frozenset[str]:
    """Return by what a word and its forms are known: what names the event is not what is said of it."""
    return frozenset({family(lemma), *(known_as(form) for form in word_forms(lemma))})


class Rarity:
    """How much each word tells an article from the others, and which words an article turns on."""

    def __init__(self, told: Sequence[Account], documents: pd.DataFrame) -> None:
        counts: dict[str, Counter[str]] = {str(doc_id): Counter() for doc_id in documents.doc_id}
        for account in told:
            counts[account.doc_id].update(account.content | account.families | account.numbers)
        for row in records(documents):
            title = getattr(row, "title", None)
            counts[str(row.doc_id)].update(spoken(title if isinstance(title, str) else ""))
        held_by = Counter(word for own in counts.values() for word in own)
        self._counts = counts
        self._told = Counter(account.doc_id for account in told)
        self._most = math.log(1 + len(counts))
        self._weights = {word: self._most - math.log(number) for word, number in held_by.items()}
        self._vectors = {doc_id: self._vector(own) for doc_id, own in counts.items()}

    def _vector(self, counts: Counter[str]) -> dict[str, float]:
        found = {word: (1 + math.log(count)) * self.of(word) for word, count in counts.items()}
        norm = math.sqrt(sum(value * value for value in found.values()))
        return {word: value / norm for word, value in found.items()} if norm else {}

    def of(self, word: str) -> float:
        """Return the weight of a word: the logarithm of articles for each that has it."""
        return self._weights.get(word, self._most)

    def sum(self, several: Iterable[str]) -> float:
        """Return the weight of several words together."""
        return math.fsum(self._weights.get(word, self._most) for word in several)

    def key_words(self, doc_id: str, count: int) -> list[str]:
        """Return the words that an article turns on most, the first the weightiest."""
        vector = self._vectors[doc_id]
        return sorted(vector, key=lambda word: (-vector[word], word))[:count]

    def says(self, doc_id: str, word: str) -> bool:
        """Return whether an article has a word in what it tells of any event."""
        return word in self._vectors[doc_id]

    def set_apart(self, word: str, one: str, other: str) -> float:
        """Return how much a word tells an account from the others of two articles: their logarithm for each with it."""
        held = self._counts[one][word] + self._counts[other][word]
        return math.log(max(1.0, (self._told[one] + self._told[other] + _UNTOLD) / max(1, held)))

    @functools.lru_cache(maxsize=2**16)  # noqa: B019 -- it lives as long as the one run that asks it
    def alike(self, one: str, other: str) -> float:
        """Return how alike two articles are in what they tell, from 0 to 1: the cosine of their weighted words."""
        ones, others = self._vectors[one], self._vectors[other]
        if len(others) < len(ones):
            ones, others = others, ones
        return math.fsum(value * others[word] for word, value in ones.items() if word in others)
