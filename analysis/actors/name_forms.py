"""The names of an article → the one form that each goes under."""

import functools
import re
from collections import Counter
from collections.abc import Collection, Mapping
from types import MappingProxyType

from analysis.actors.gender import gender_of
from analysis.actors.mention import Mention
from analysis.actors.name_words import (
    Words,
    given_name,
    is_alike,
    is_surname,
    suffix_of,
    surname,
    without_article,
    without_suffix,
)
from analysis.lexicons import lexicon, words

_PLACES_AND_PEOPLES = frozenset(("GPE", "LOC", "NORP", "FAC", "LANGUAGE"))
_PREFIX = re.compile(r"(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]s|[Aa]n)-(?=[A-Z])")  # "al-Nouri", who is called Nouri too
_FIRMS = frozenset(
    ("inc", "corp", "corporation", "co", "company", "ltd", "llc", "plc", "group", "holdings", "nv", "ag")
)
_FAMILY = 3  # full names with one surname, from which a story tells of a whole family
_NONE: Mapping = MappingProxyType({})
_LEAST_INITIALS = 3  # letters: "FBI"; of two there are too many readings


class NameForms:
    """Which form each of `names` goes under, all of them of one article.

    A person goes under the fullest form (father and son are two; a letter more or less in the given name makes no
    two), a surname of one word or more ("De Souza") under the one person of the article who has it: of several the
    one whom a title before it fits ("Mrs. Clinton"), else who goes under it before another is told of, else the one
    named in full first and more often than all others together, else it stays alone. Initials go under the name that
    they stand for, a firm under its full name ("Apple Inc."), a known abbreviation under `name_variants.tsv`, a name
    in capitals under the same in small letters and a plural under the singular, where the article has these. Surnames
    `apart` are of nobody named in full.
    """

    def __init__(
        self,
        names: list[Mention],
        in_brackets: Mapping[str, str] = _NONE,
        apart: Mapping[str, Collection[str]] = _NONE,
    ) -> None:
        self._apart = apart
        counts = Counter(_key(name) for name in names)
        self._written: dict[Words, str] = {}
        self._types: dict[Words, str] = {}
        for name in names:
            self._written.setdefault(_key(name), " ".join(_key(name)) if name.type == "PERSON" else name.text)
            self._types.setdefault(_key(name), name.type)
        self._order = {key: number for number, key in enumerate(self._types)}
        self._full_names: dict[str, Counter[Words]] = {}  # by surname
        self._by_given: dict[str, Counter[Words]] = {}
        persons = [key for key in counts if self._types[key] == "PERSON" and len(without_suffix(key)) > 1]
        self._ends = {key: longer for key in persons if (longer := _ends_of(key, persons)) is not None}
        for key in persons:
            full = self._ends.get(key, key)
            if not is_surname(key):
                for last in {surname(full), _PREFIX.sub("", surname(full))}:
                    self._full_names.setdefault(last, Counter())[full] += counts[key]
                self._by_given.setdefault(full[0], Counter())[full] += counts[key]
        self._alone = self._alone_first(names)
        told = {(short,): without_article(tuple(full.split())) for short, full in in_brackets.items()}
        self._longer = self._short_forms() | {key: full for key, full in told.items() if full in self._types}

    def of(self, name: Mention, title: str = "") -> tuple[str, str]:
        """Return the form and the type of `name`, before which a title of the gender `title` stands ("" for none)."""
        key, kind = _key(name), name.type
        person = self._person(key, kind, title)
        if person is not None:
            return self._written[person], "PERSON"
        singular = (*key[:-1], key[-1].removesuffix("s"))
        is_plural = singular != key and " ".join(key) not in words("countries")  # not "the Philippines"
        if singular in self._types and is_plural and self._types[singular] in (kind, "NORP", "GPE"):
            key = singular
        if key in self._longer:
            return self._written[self._longer[key]], self._types[self._longer[key]]
        form = self._written[key]
        known = _known_variants().get(form.replace(".", "") if form.isupper() else form)
        return known or form, kind

    def _person(self, key: Words, kind: str, title: str) -> Words | None:
        """Return the fullest name of the person whom `key` names, None where it names no one person."""
        is_place = kind in _PLACES_AND_PEOPLES and not title and not suffix_of(key)
        if is_surname(key):
            end = " ".join(key).casefold()
            bearers = self._full_names.get(surname(key), Counter())
            bearers = Counter({name: n for name, n in bearers.items() if " ".join(name).casefold().endswith(f" {end}")})
            person = _one_person(_of_gender(bearers, title))
            return person or (key if kind == "PERSON" else None)
        if len(without_suffix(key)) > 1:
            key = self._ends.get(key, key)
            alike = self._full_names.get(surname(key), Counter()) if kind == "PERSON" else Counter[Words]()
            given = given_name(key)
            same = [
                other for other in alike if is_alike(given_name(other), given) and suffix_of(other) == suffix_of(key)
            ]
            return self._as_told(same) or (key if kind == "PERSON" else None)
        if is_place and not (kind == "NORP" and gender_of(key[0])):
            return None
        bearers = self._full_names.get(key[0]) or self._full_names.get(_PREFIX.sub("", key[0]), Counter())
        if suffix_of(key):
            return (
                _one_person(Counter({name: n for name, n in bearers.items() if suffix_of(name) == suffix_of(key)}))
                or key
            )
        strangers = self._apart.get(key[0], ())
        bearers = _without(_of_gender(bearers, title), strangers)
        alone = self._alone.get(key[0])
        if alone is not None and alone in bearers and (len(bearers) < _FAMILY or _leads(bearers, alone)):
            given = given_name(alone)
            bearers = Counter({name: n for name, n in bearers.items() if is_alike(given_name(name), given)})
        if not bearers and (kind == "PERSON" or gender_of(key[0])):
            bearers = _without(self._by_given.get(key[0], Counter()), strangers)
            is_told = alone is not None and alone in bearers and all(n == 1 for n in bearers.values())
            bearers = Counter({alone: 1}) if alone is not None and is_told else bearers
        return _one_person(bearers) or (key if strangers and kind == "PERSON" else None)

    def _alone_first(self, names: list[Mention]) -> dict[str, Words]:
        """Return who goes under a surname alone before another of that name is told of: "Shinzo Abe ... Abe"."""
        found: dict[str, Words] = {}
        told: dict[str, Words] = {}
        for key in map(_key, names):
            if len(key) > 1 and key in self._full_names.get(surname(key), ()):
                full = told.setdefault(surname(key), key)
                if not is_alike(given_name(full), given_name(key)) or _fullest([full, key]) is None:
                    found.setdefault(surname(key), ())  # too late
                if not gender_of(key[0]) and key[0] != surname(key) and told.setdefault(key[0], key) != key:
                    found.setdefault(key[0], ())
            elif len(key) == 1 and key[0] in told:
                found.setdefault(key[0], told[key[0]])
        return {last: full for last, full in found.items() if full}

    def _as_told(self, names: list[Words]) -> Words | None:
        """Return the fullest of the names of one person, of the spelling that comes first in the article."""
        first = min(names, key=self._order.__getitem__, default=None) if len(names) > 1 else next(iter(names), None)
        return _fullest([name for name in names if first is not None and given_name(name) == given_name(first)])

    def _short_forms(self) -> dict[Words, Words]:
        """Return the longer name of each initials, firm's short name and name in capitals that the article has."""
        longer: dict[Words, Words] = {}
        long_names = sorted((key for key in self._types if len(key) > 1), key=lambda key: (-len(key), key))
        initials = {"".join(word[0] for word in key if word[0].isupper()): key for key in long_names}
        mixed = {tuple(word.casefold() for word in key): key for key in self._types if not " ".join(key).isupper()}
        for key, kind in self._types.items():
            form = " ".join(key)
            if form.isupper():
                folded = tuple(word.casefold() for word in key)
                if folded in mixed and len(form) > _LEAST_INITIALS:
                    longer[key] = mixed[folded]
                plain = form.replace(".", "")
                if len(key) == 1 and len(plain) >= _LEAST_INITIALS and plain in initials:
                    longer[key] = initials[plain]
            if kind == "ORG" and key not in longer:
                firms = [
                    other
                    for other in long_names
                    if other[: len(key)] == key
                    and len(other) > len(key)
                    and all(word.lower().strip(".,") in _FIRMS for word in other[len(key) :])
                ]
                longer |= {key: firms[0]} if firms else {}
                ends = [other for other in long_names if len(key) > 1 and other[-len(key) :] == key and other != key]
                if len(ends) == 1 and self._is_land(ends[0][: -len(key)]):
                    longer[key] = ends[0]
        return longer

    def _is_land(self, name: Words) -> bool:
        """Return whether a name is a country's or a people's: of "Peruvian" in "Peruvian Foreign Ministry"."""
        form = " ".join(name)
        is_known = form in words("countries") or _known_variants().get(form.replace(".", ""), "") in words("countries")
        return is_known or self._types.get(name) == "NORP"


def _key(name: Mention) -> Words:
    """Return the words of a name without its article, and a person's without titles."""
    parts = list(without_article(tuple(name.text.split())))
    while name.type == "PERSON" and len(parts) > 1 and parts[0].lower() in words("titles"):
        parts = parts[1:]
    return tuple(parts)


def _ends_of(name: Words, persons: list[Words]) -> Words | None:
    """Return the one longer name of which `name` is the end, without a given name: "Perez Gil" of "Ana Perez Gil"."""
    longer = [other for other in persons if len(other) > len(name) and other[-len(name) :] == name]
    return longer[0] if len(longer) == 1 and gender_of(longer[0][0]) and not gender_of(name[0]) else None


def _without(bearers: Counter[Words], strangers: Collection[str]) -> Counter[Words]:
    return Counter({name: n for name, n in bearers.items() if " ".join(name) not in strangers})


def _leads(bearers: Counter[Words], name: Words) -> bool:
    """Return whether one of several is named in full oftener than each other."""
    return all(bearers[name] > n for other, n in bearers.items() if other != name)


def _of_gender(bearers: Counter[Words], title: str) -> Counter[Words]:
    """Return the `bearers` of a surname whom a title of the gender `title` fits, all of them where it is ""."""
    return Counter({name: n for name, n in bearers.items() if not title or gender_of(name[0]) in ("", title)})


def _one_person(bearers: Counter[Words]) -> Words | None:
    """Return the fullest name of the one person among `bearers`, in text order.

    Of several it is who is named first and more often than all others together: who is told of beside the main person
    keeps the given name, and that is why it is there so often.
    """
    told: Counter[tuple[str, str, str]] = Counter()
    for name, count in bearers.items():
        own = given_name(name)
        given = next((who[0] for who in told if who[1:] == _end(name) and is_alike(who[0], own)), own)
        told[given, *_end(name)] += count
    if not told:
        return None
    who, most = told.most_common(1)[0]
    if len(told) > 1 and (2 * most <= told.total() or who != next(iter(told))):
        return None
    return _fullest([name for name in bearers if (given_name(name), *_end(name)) == who])


def _end(name: Words) -> tuple[str, str]:
    return surname(name), suffix_of(name)


def _fullest(names: list[Words]) -> Words | None:
    """Return the longest of `names`, all of one first and last name; None where two middle names tell them apart."""
    middles = {without_suffix(name)[1:-1] for name in names} - {()}
    return max(sorted(names), key=len) if names and len(middles) <= 1 else None


@functools.cache
def _known_variants() -> dict[str, str]:
    return {row["variant"]: row["name"] for row in lexicon("name_variants")}
