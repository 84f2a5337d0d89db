"""The names of an article → the one form that each goes under."""

import functools
from collections.abc import Mapping

from analysis.lexicons import lexicon

Words = tuple[str, ...]

_PLACES_AND_PEOPLES = frozenset(("GPE", "LOC", "NORP", "FAC", "LANGUAGE"))


def canonical_forms(kinds: Mapping[Words, str], written: Mapping[Words, str]) -> dict[Words, str]:
    """Return the form that each name in `kinds` goes under; `kinds` has their types, `written` their spelling.

    A person goes under the fullest form, and a surname under the only person of the article who has it; two with
    one surname ("Bill Clinton, Hillary Clinton"; "George W. Bush, George H.W. Bush") leave it alone. A known
    abbreviation goes under what it stands for (`name_variants.tsv`), and a plural under the singular
    where the article has both.

    >>> kinds = {("Ann", "Lee"): "PERSON", ("Lee",): "ORG"}
    >>> canonical_forms(kinds, {words: " ".join(words) for words in kinds})[("Lee",)]
    'Ann Lee'
    """
    fullest = _fullest_names(kinds)
    named: dict[Words, str] = {}
    for words, kind in kinds.items():
        is_person = kind == "PERSON" or (len(words) == 1 and kind not in _PLACES_AND_PEOPLES)
        name = written[fullest.get(words[-1], words) if is_person else words]
        named[words] = _known_variants().get(name.replace(".", "") if name.isupper() else name, name)
    for words, kind in kinds.items():
        singular = (*words[:-1], words[-1].removesuffix("s"))
        if singular in kinds and (kind != "PERSON" or len(words) == 1):
            named[words] = named[singular]
    return named


def _fullest_names(kinds: Mapping[Words, str]) -> dict[str, Words]:
    """Return the fullest name of each surname that only one person has."""
    people: dict[str, list[Words]] = {}
    for words, kind in kinds.items():
        if kind == "PERSON" and len(words) > 1:
            people.setdefault(words[-1], []).append(words)
    fullest = {}
    for surname, names in people.items():
        middles = {name[1:-1] for name in names} - {()}
        if len({name[0] for name in names}) == 1 and len(middles) <= 1:
            fullest[surname] = max(names, key=len)
    return fullest


@functools.cache
def _known_variants() -> dict[str, str]:
    return {row["variant"]: row["name"] for row in lexicon("name_variants")}
