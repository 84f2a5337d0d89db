"""Words that can name one event: of one family where they mean the same, else loose synonyms."""

import functools

from analysis.lexicons import lexicon, words
from analysis.terms.reference import word_forms


def family(lemma: str) -> str:
    """Return the first word of the family that `lemma` belongs to, itself where it has none.

    >>> family("negotiation")
    'negotiate'
    """
    return families().get(lemma, lemma)


def groups(lemma: str) -> frozenset[str]:
    """Return the groups of loose synonyms that `lemma` or its family is in: a killing is "violence", a death too.

    >>> sorted(groups("stab") & groups("murder"))
    ['violence']
    """
    return _groups().get(lemma, frozenset()) | _groups().get(family(lemma), frozenset())


@functools.cache
def families() -> dict[str, str]:
    """Return the family of each word that has one."""
    return {word: row["family"].split()[0] for row in lexicon("event_families") for word in row["family"].split()}


@functools.cache
def families_of_forms() -> dict[str, str]:
    """Return the family of each form of the words that have one: "deals" is of "agree"."""
    return {form: name for lemma, name in families().items() for form in word_forms(lemma)}


@functools.cache
def little_words() -> frozenset[str]:
    """Return the words that tell no event from another."""
    return words("stop_words") | words("idle_words")


@functools.cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in lexicon("event_synonyms"):
        alike = row["synonyms"].split()
        for word in alike:
            found.setdefault(word, set()).add(alike[0])
    return {word: frozenset(names) for word, names in found.items()}
