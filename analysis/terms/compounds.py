"""Occurrences of words → the pairs among them that are one term: "supply chain", "human rights"."""

import itertools
from collections import Counter
from collections.abc import Iterable

import numpy as np

from analysis.terms.keyness import signed_g2
from analysis.terms.story_words import Occurrence, StoryWords

_LEAST_G2 = 15.13  # p < 0.0001 with one degree of freedom (Rayson, Berridge & Francis 2004)
_LEAST_COUNT = {"compound": 2, "amod": 3}  # an adjective beside a noun is more often chance than two nouns are
_NOUNS = frozenset(("NOUN", "PROPN"))


def join_compounds(words: list[Occurrence], story: StoryWords) -> list[Occurrence]:
    """Return `words`, occurrences in text order, with each pair that is a compound as one.

    A compound is a noun after a noun or an adjective that depends on it, not in a date or quantity,
    which the article uses three times (two nouns: twice), at least half as often as its rarer word, and
    far more often than chance would have it: log-likelihood (Dunning 1993) with p < 0.0001. Its term is
    its most frequent form in small letters, its kind "compound".

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> found = analyse(Article("The supply chain broke. " * 4)).term_tokens
    >>> found.term[found.kind == "compound"].unique().tolist()
    ['supply chain']
    """
    pairs: dict[int, tuple[str, str, str]] = {}
    for number, (word, noun) in enumerate(itertools.pairwise(words)):
        place, following = word.first, noun.first
        dep = story.dep[place]
        is_pair = word.kind == noun.kind == "word" and following == place + 1 and dep in _LEAST_COUNT
        if is_pair and story.pos[following] in _NOUNS and not (story.is_entity[place] or story.is_entity[following]):
            pairs[number] = (word.term, noun.term, dep)
    singles = Counter(word.term for word in words if word.kind == "word")
    kept = _associated(Counter(pairs.values()), singles, sum(story.is_word))
    joined, number = [], 0
    while number < len(words):
        is_compound = number in pairs and pairs[number][:2] in kept
        if is_compound:
            word, noun = words[number : number + 2]
            term, form = f"{word.term} {noun.term}", f"{word.variant} {noun.variant}"
            joined.append(Occurrence(term, "compound", form, word.first, noun.last))
        else:
            joined.append(words[number])
        number += 1 + is_compound
    forms = usual_forms((word.term, word.variant.lower()) for word in joined if word.kind == "compound")
    return [word._replace(term=forms[word.term]) if word.kind == "compound" else word for word in joined]


def usual_forms(uses: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for each term of `uses`, pairs of a term and a form, its most frequent form, the first in the alphabet.

    >>> usual_forms([("talk", "talks"), ("talk", "Talk"), ("talk", "talks")])
    {'talk': 'talks'}
    """
    seen: dict[str, dict[str, int]] = {}
    for term, form in uses:
        counts = seen.setdefault(term, {})
        counts[form] = counts.get(form, 0) + 1
    return {term: min(counts, key=lambda form: (-counts[form], form)) for term, counts in seen.items()}


def _associated(pairs: Counter[tuple[str, str, str]], singles: Counter[str], total: int) -> set[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for (left, right, _), count in pairs.items():
        counts[left, right] += count
    enough = {(left, right) for (left, right, dep), count in pairs.items() if count >= _LEAST_COUNT[dep]}
    return {pair for pair in enough if _attract(counts[pair], singles[pair[0]], singles[pair[1]], total)}


def _attract(both: int, one: int, other: int, total: int) -> bool:
    if both < min(one, other) / 2 or total <= max(one, other):
        return False
    a, n, b, m = (np.array([float(number)]) for number in (both, other, one - both, total - other))
    return bool(signed_g2(a, n, b, m)[0] >= _LEAST_G2)
