"""The names of an article → the one form that each goes under."""

import functools
import re
from collections import Counter

from analysis.actors.gender import gender_of
from analysis.actors.mention import Mention
from analysis.lexicons import lexicon, words

Words = tuple[str, ...]

_PLACES_AND_PEOPLES = frozenset(("GPE", "LOC", "NORP", "FAC", "LANGUAGE"))
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_PARTICLES = frozenset(
    (
        "da",
        "das",
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "do",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "zu",
        "bin",
        "ter",
        "ó",
        "o'",
    )
)
_PREFIX = re.compile(r"(?:al|el|ash|as|an)-(?=[A-Z])")  # "al-Nouri", who is called Nouri too
_FIRMS = frozenset(
    ("inc", "corp", "corporation", "co", "company", "ltd", "llc", "plc", "group", "holdings", "nv", "ag")
)
_LEAST_ALIKE = 5  # letters of a given name that may be spelt in two ways
_LEAST_INITIALS = 3  # letters: "FBI"; of two there are too many readings


class NameForms:
    """Which form each of `names` goes under, all of them of one article.

    A person goes under the fullest form (father and son are two; a letter more or less in the given name makes no
    two), a surname of one word or more ("De Souza") under the one person of the article who has it: of several the
    one whom a title before it fits ("Mrs. Clinton"), else the one named in full more often than all others together,
    else it stays alone. Initials go under the name that they stand for, a firm under its full
    name ("Apple Inc."), a known abbreviation under `name_variants.tsv`, a name in capitals under the same in small
    letters and a plural under the singular, where the article has these.
    """

    def __init__(self, names: list[Mention]) -> None:
        counts = Counter(_key(name) for name in names)
        self._written: dict[Words, str] = {}
        self._types: dict[Words, str] = {}
        for name in names:
            self._written.setdefault(_key(name), " ".join(_key(name)) if name.type == "PERSON" else name.text)
            self._types.setdefault(_key(name), name.type)
        self._full_names: dict[str, Counter[Words]] = {}  # by surname
        self._by_given: dict[str, Counter[Words]] = {}
        persons = [key for key in counts if self._types[key] == "PERSON" and len(_without_suffix(key)) > 1]
        self._ends = {key: longer for key in persons if (longer := _ends_of(key, persons)) is not None}
        for key in persons:
            full = self._ends.get(key, key)
            if not _is_surname(key):
                for last in {surname(full), _PREFIX.sub("", surname(full))}:
                    self._full_names.setdefault(last, Counter())[full] += counts[key]
                self._by_given.setdefault(full[0], Counter())[full] += counts[key]
        self._longer = self._short_forms()

    def of(self, name: Mention, title: str = "") -> tuple[str, str]:
        """Return the form and the type of `name`, before which a title of the gender `title` stands ("" for none)."""
        key, kind = _key(name), name.type
        person = self._person(key, kind, title)
        if person is not None:
            return self._written[person], "PERSON"
        singular = (*key[:-1], key[-1].removesuffix("s"))
        if singular in self._types and singular != key and self._types[singular] in (kind, "NORP", "GPE"):
            key = singular
        if key in self._longer:
            return self._written[self._longer[key]], self._types[self._longer[key]]
        form = self._written[key]
        known = _known_variants().get(form.replace(".", "") if form.isupper() else form)
        return known or form, kind

    def _person(self, key: Words, kind: str, title: str) -> Words | None:
        """Return the fullest name of the person whom `key` names, None where it names no one person."""
        is_place = kind in _PLACES_AND_PEOPLES and not title and not _suffix(key)
        if _is_surname(key):
            end = " ".join(key).casefold()
            bearers = self._full_names.get(surname(key), Counter())
            bearers = Counter({name: n for name, n in bearers.items() if " ".join(name).casefold().endswith(f" {end}")})
            person = _one_person(_of_gender(bearers, title))
            return person or (key if kind == "PERSON" else None)
        if len(_without_suffix(key)) > 1:
            key = self._ends.get(key, key)
            alike = self._full_names.get(surname(key), Counter()) if kind == "PERSON" else Counter[Words]()
            same = [other for other in alike if _is_alike(other[0], key[0]) and _suffix(other) == _suffix(key)]
            return self._as_told(same) or (key if kind == "PERSON" else None)
        if is_place and not (kind == "NORP" and gender_of(key[0])):
            return None
        bearers = self._full_names.get(key[0], Counter())
        if _suffix(key):
            return (
                _one_person(Counter({name: n for name, n in bearers.items() if _suffix(name) == _suffix(key)})) or key
            )
        bearers = _of_gender(bearers, title)
        if not bearers and (kind == "PERSON" or gender_of(key[0])):
            bearers = self._by_given.get(key[0], Counter())
        return _one_person(bearers)

    def _as_told(self, names: list[Words]) -> Words | None:
        """Return the fullest of the names of one person, of the spelling that comes first in the article."""
        told = list(self._types)
        first = min(names, key=told.index, default=None)
        return _fullest([name for name in names if first is not None and name[0] == first[0]])

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
        return longer


def _key(name: Mention) -> Words:
    """Return the words of a name without its article, and a person's without titles."""
    parts = name.text.split()
    if len(parts) > 1 and parts[0].lower() == "the":
        parts = parts[1:]
    while name.type == "PERSON" and len(parts) > 1 and parts[0].lower() in words("titles"):
        parts = parts[1:]
    return tuple(parts)


def surname(name: Words) -> str:
    """Return the surname in the words of a person's name, without what tells the son from the father.

    >>> surname(("Martin", "Luther", "King", "Jr."))
    'King'
    """
    return _without_suffix(name)[-1]


def is_suffix(word: str) -> bool:
    """Return whether `word` behind a name tells the son from the father: "Jr."."""
    return word.lower() in _SUFFIXES


def _is_surname(name: Words) -> bool:
    """Return whether a name is a surname with its particle: "De Souza"."""
    return len(name) > 1 and all(word.lower() in _PARTICLES for word in name[:-1])


def _is_alike(given: str, other: str) -> bool:
    """Return whether two given names are one, spelt in two ways: "Yahya", "Jahya"; not "Maria", "Marie"."""
    if given == other:
        return True
    if min(len(given), len(other)) < _LEAST_ALIKE or (gender_of(given) and gender_of(other)):
        return False
    while given and other and given[0] == other[0]:
        given, other = given[1:], other[1:]
    while given and other and given[-1] == other[-1]:
        given, other = given[:-1], other[:-1]
    return max(len(given), len(other)) <= 1


def _ends_of(name: Words, persons: list[Words]) -> Words | None:
    """Return the one longer name of which `name` is the end, without a given name: "Perez Gil" of "Ana Perez Gil"."""
    longer = [other for other in persons if len(other) > len(name) and other[-len(name) :] == name]
    return longer[0] if len(longer) == 1 and gender_of(longer[0][0]) and not gender_of(name[0]) else None


def _of_gender(bearers: Counter[Words], title: str) -> Counter[Words]:
    """Return the `bearers` of a surname whom a title of the gender `title` fits, all of them where it is ""."""
    return Counter({name: n for name, n in bearers.items() if not title or gender_of(name[0]) in ("", title)})


def _without_suffix(name: Words) -> Words:
    return name[:-1] if len(name) > 1 and is_suffix(name[-1]) else name


def _suffix(name: Words) -> str:
    return name[-1].lower().rstrip(".") if _without_suffix(name) != name else ""


def _one_person(bearers: Counter[Words]) -> Words | None:
    """Return the fullest name of the one person among `bearers`, or of who is named more than all others together."""
    told: Counter[tuple[str, str, str]] = Counter()
    for name, count in bearers.items():
        given = next((who[0] for who in told if who[1:] == _end(name) and _is_alike(who[0], name[0])), name[0])
        told[given, *_end(name)] += count
    if not told:
        return None
    who, most = told.most_common(1)[0]
    if len(told) > 1 and 2 * most <= told.total():
        return None
    return _fullest([name for name in bearers if (name[0], *_end(name)) == who])


def _end(name: Words) -> tuple[str, str]:
    return surname(name), _suffix(name)


def _fullest(names: list[Words]) -> Words | None:
    """Return the longest of `names`, all of one first and last name; None where two middle names tell them apart."""
    middles = {_without_suffix(name)[1:-1] for name in names} - {()}
    return max(sorted(names), key=len) if names and len(middles) <= 1 else None


@functools.cache
def _known_variants() -> dict[str, str]:
    return {row["variant"]: row["name"] for row in lexicon("name_variants")}
