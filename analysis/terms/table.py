"""Tokens → the terms of an article: how often it uses each, and how often general English would."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.terms.keyness import keyness_measures
from analysis.terms.occurrences import occurrences
from analysis.terms.reference import PER, name_share, word_share
from analysis.terms.story_words import Occurrence, story_words

TERM_COLUMNS = [
    *("term", "count", "share", "expected", "g2", "log_ratio", "z"),
    *("kind", "total", "reference_count", "reference_total", "log_ratio_low", "log_ratio_high", "evidence", "variants"),
]


def terms(
    tokens: pd.DataFrame, sentences: pd.DataFrame, names: pd.DataFrame, reference: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the terms of an article, by falling count, each with its keyness.

    `tokens` are tagged; `names` is the table of `analysis.actors.names`. Columns: `term`; `count`; `share` of the
    article's words; `expected, g2, log_ratio, z`, then `log_ratio_low, log_ratio_high, evidence` as in
    `analysis.terms.keyness`; `kind`, "name", "compound" or "word"; `total`, the words of the article;
    `reference_count` of `reference_total`; `variants`, the forms that were counted together, parted by " | ".
    The reference is general English, as counts in 10⁹
    words (see `analysis.terms.reference`), or another table with `term, count, total`, such as the terms of another
    article; what only that one has comes with a count of 0. Warns of a text in another language, which has no terms.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> story = analyse(Article("Talks with North Korea began. North Korea likes to talk."))
    >>> terms(story.tokens, story.sentences, story.names)[["term", "count"]].values.tolist()[:2]
    [['talk', 2], ['North Korea', 2]]
    """
    story = story_words(tokens, sentences)
    rows = _counts(occurrences(story, names))
    if reference is None:
        theirs, of_theirs = {row.term: PER * _general_share(row) for row in rows}, PER
    else:
        theirs = dict(zip(reference.term, reference["count"].tolist(), strict=True))
        of_theirs = int(reference.total.iloc[0])
        rows += _only_in(reference, {row.term for row in rows})
    rows.sort(key=lambda row: -row.uses)
    count = np.array([row.uses for row in rows], dtype=np.int64)
    total, reference_total = np.full(len(rows), story.total), np.full(len(rows), of_theirs)
    reference_count = np.array([theirs.get(row.term, 0) for row in rows], dtype=float)
    columns = {
        "term": pd.array([row.term for row in rows], dtype="str"),
        "count": count,
        "share": count / total,
        "kind": pd.array([row.kind for row in rows], dtype="str"),
        "total": total,
        "reference_count": reference_count,
        "reference_total": reference_total,
        "variants": pd.array([" | ".join(row.variants) for row in rows], dtype="str"),
        **keyness_measures(count.astype(float), total.astype(float), reference_count, reference_total.astype(float)),
    }
    return pd.DataFrame({name: columns[name] for name in TERM_COLUMNS}, copy=False)


class _Counted(NamedTuple):
    term: str
    uses: int
    kind: str
    variants: list[str]


def _counts(found: list[Occurrence]) -> list[_Counted]:
    """Return the terms of `found`, in the order of their first occurrence, the most frequent variant first."""
    kinds: dict[str, str] = {}
    forms: dict[str, dict[str, int]] = {}
    for term, kind, variant, _, _ in found:
        kinds.setdefault(term, kind)
        counts = forms.setdefault(term, {})
        counts[variant] = counts.get(variant, 0) + 1
    return [
        _Counted(term, sum(counts.values()), kinds[term], sorted(counts, key=lambda form: -counts[form]))
        for term, counts in forms.items()
    ]


def _general_share(row: _Counted) -> float:
    if row.kind == "word":
        return word_share(row.term)
    return name_share(frozenset((row.term, *(form for form in row.variants if form in row.term))))


def _only_in(reference: pd.DataFrame, known: set[str]) -> list[_Counted]:
    """Return the terms that only `reference` has, with a count of 0."""
    kinds = reference["kind"] if "kind" in reference else ["word"] * len(reference)
    return [_Counted(term, 0, kind, []) for term, kind in zip(reference.term, kinds, strict=True) if term not in known]
