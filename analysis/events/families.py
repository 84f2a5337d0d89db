"""Words that can name one event: of one family where they mean the same, of one kind where one means less or more."""

import functools

from analysis.lexicons import lexicon


def family(lemma: str) -> str:
    """Return the first word of the family that `lemma` belongs to, itself where it has none.

    >>> family("negotiation")
    'negotiate'
    """
    return _families().get(lemma, lemma)


def kinds(lemma: str) -> frozenset[str]:
    """Return the kinds of event that `lemma` and its family can name: a killing is "violence".

    >>> kinds("stab") & kinds("murder")
    frozenset({'violence'})
    """
    return _kinds().get(lemma, frozenset()) | _kinds().get(family(lemma), frozenset())


@functools.cache
def _families() -> dict[str, str]:
    return {word: row["family"].split()[0] for row in lexicon("event_families") for word in row["family"].split()}


@functools.cache
def _kinds() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in lexicon("event_kinds"):
        name, *words = row["kind"].split()
        for word in (name, *words):
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}
