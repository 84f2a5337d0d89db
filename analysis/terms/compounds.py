"""Occurrences of words → the pairs among them that are one term: "supply chain", "human rights"."""

import itertools
from collections import Counter

import numpy as np
import pandas as pd

from analysis.terms.keyness import signed_g2

_LEAST_G2 = 15.13  # p < 0.0001 with one degree of freedom (Rayson, Berridge & Francis 2004)
_LEAST_COUNT = {"compound": 2, "amod": 3}  # an adjective beside a noun is more often chance than two nouns are
_NOUNS = frozenset(("NOUN", "PROPN"))


def join_compounds(words: pd.DataFrame, story: pd.DataFrame) -> pd.DataFrame:
    """Return `words` with each pair that is a compound as one row.

    `words` are occurrences of single words with `term, first, last` as positions in `story`, the tagged
    tokens. A compound is a noun after a noun or an adjective that depends on it, not in a date or quantity,
    which the article uses three times (two nouns: twice), at least half as often as its rarer word, and
    far more often than chance would have it: log-likelihood (Dunning 1993) with p < 0.0001. Its term is
    its most frequent form in small letters, its kind "compound".

    >>> words = pd.DataFrame({"term": ["talk"], "kind": ["word"], "variant": ["talks"], "first": [0], "last": [0]})
    >>> story = pd.DataFrame({"dep": ["ROOT"], "pos": ["NOUN"], "entity": [None], "is_word": [True]})
    >>> join_compounds(words, story).term.tolist()
    ['talk']
    """
    rows = words.values.tolist()
    dep, pos = story["dep"].tolist(), story["pos"].tolist()
    is_free = story["entity"].isna().tolist()
    pairs: dict[int, tuple[str, str, str]] = {}
    for row, ((left, kind, _, place, _), (right, other, _, following, _)) in enumerate(itertools.pairwise(rows)):
        is_pair = kind == other == "word" and following == place + 1 and dep[place] in _LEAST_COUNT
        if is_pair and pos[following] in _NOUNS and is_free[place] and is_free[following]:
            pairs[row] = (left, right, dep[place])
    singles = Counter(row[0] for row in rows if row[1] == "word")
    kept = _associated(Counter(pairs.values()), singles, float(story.is_word.sum()))
    joined, row = [], 0
    while row < len(rows):
        is_compound = row in pairs and pairs[row][:2] in kept
        if is_compound:
            (_, _, left, first, _), (_, _, right, _, last) = rows[row], rows[row + 1]
            joined.append([" ".join(pairs[row][:2]), "compound", f"{left} {right}", first, last])
        else:
            joined.append(rows[row])
        row += 1 + is_compound
    return _named_by_form(pd.DataFrame(joined, columns=words.columns))


def _associated(pairs: Counter, singles: Counter, total: float) -> set[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    enough = set()
    for (left, right, dep), count in pairs.items():
        counts[left, right] += count
        if count >= _LEAST_COUNT[dep]:
            enough.add((left, right))
    kept = set()
    for left, right in enough:
        both, one, other = (float(number) for number in (counts[left, right], singles[left], singles[right]))
        a, n, b, m = (np.array([number]) for number in (both, other, one - both, total - other))
        if both >= min(one, other) / 2 and total > max(one, other) and signed_g2(a, n, b, m)[0] >= _LEAST_G2:
            kept.add((left, right))
    return kept


def _named_by_form(words: pd.DataFrame) -> pd.DataFrame:
    compounds = words[words.kind == "compound"]
    forms = compounds.variant.str.lower().groupby(compounds.term).agg(lambda forms: forms.mode().iloc[0])
    return words.assign(term=words.term.where(words.kind != "compound", words.term.map(forms)))
