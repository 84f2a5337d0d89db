"""Tokens → the terms of an article: how often it uses each, and how often general English would."""

from collections import Counter

import pandas as pd

from analysis.errors import FabulaError
from analysis.terms.keyness import KEYNESS_COLUMNS, keyness
from analysis.terms.occurrences import term_tokens, variants
from analysis.terms.reference import PER, name_share, word_share
from analysis.text.tokens import story_tokens, word_count

__all__ = ["TERM_COLUMNS", "term_tokens", "terms", "variants", "word_count"]

TERM_COLUMNS = [
    *("term", "count", "share", "expected", "g2", "log_ratio", "z"),
    *("kind", "total", "reference_count", "reference_total", "log_ratio_low", "log_ratio_high", "evidence", "variants"),
]


def terms(tokens: pd.DataFrame, sentences: pd.DataFrame, reference: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the terms of an article, by falling count, each with its keyness.

    `tokens` are tagged. Columns: `term`; `count`; `share` of the article's words; `expected, g2, log_ratio,
    z`, then `log_ratio_low, log_ratio_high, evidence` as in `analysis.terms.keyness`; `kind`, "name", "compound"
    or "word"; `total`, the words of the article; `reference_count` of `reference_total`; `variants`, the
    forms that were counted together, parted by " | ". The reference is general English, as counts in 10⁹
    words (see `analysis.terms.reference`), or another table with `term, count, total`, such as the terms of another
    article; what only that one has comes with a count of 0. Raises FabulaError for a text that is not English.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> from analysis.text import tag
    >>> article = Article("Talks with North Korea began. North Korea likes to talk.")
    >>> parts = sentences(article)
    >>> terms(tag(tokens(article, parts)), parts)[["term", "count"]].values.tolist()[:2]
    [['talk', 2], ['North Korea', 2]]
    """
    check_english(tokens, sentences)
    occurrences = term_tokens(tokens, sentences)
    counts = _counts(occurrences)
    counts["total"] = total = word_count(tokens, sentences)
    if reference is None:
        counts["reference_total"] = PER
        counts["reference_count"] = [
            PER * _general_share(*row) for row in zip(counts.term, counts.kind, counts.variants, strict=True)
        ]
    else:
        counts = _against(counts, reference, total)
    table = keyness(counts) if len(counts) else counts.reindex(columns=[*counts.columns, *KEYNESS_COLUMNS])
    table["share"] = table["count"] / total if total else 0.0
    return table[TERM_COLUMNS].sort_values("count", ascending=False, kind="stable", ignore_index=True)


def _counts(occurrences: pd.DataFrame) -> pd.DataFrame:
    """Return `term, count, kind, variants`, by first occurrence; plain Python, for pandas groups ten times slower."""
    kinds: dict[str, str] = {}
    forms: dict[str, Counter[str]] = {}
    for term, kind, form in zip(occurrences.term, occurrences.kind, occurrences.variant, strict=True):
        kinds.setdefault(term, kind)
        forms.setdefault(term, Counter())[form] += 1
    rows = [
        (term, counter.total(), kinds[term], " | ".join(form for form, _ in counter.most_common()))
        for term, counter in forms.items()
    ]
    return pd.DataFrame(rows, columns=["term", "count", "kind", "variants"])


def _general_share(term: str, kind: str, variants: str) -> float:
    if kind == "word":
        return word_share(term)
    return name_share(frozenset({term} | {form for form in variants.split(" | ") if form in term}))


def _against(counts: pd.DataFrame, reference: pd.DataFrame, total: int) -> pd.DataFrame:
    """Return `counts` with the counts of `reference`, and rows of count 0 for the terms only it has."""
    theirs = reference.set_index("term")
    absent = theirs[~theirs.index.isin(counts.term)]
    kinds = absent["kind"].tolist() if "kind" in absent else "word"
    added = pd.DataFrame({"term": absent.index, "count": 0, "kind": kinds, "variants": "", "total": total})
    both = pd.concat([counts, added], ignore_index=True)
    both["reference_count"] = theirs["count"].reindex(both.term).fillna(0).to_numpy()
    both["reference_total"] = int(theirs["total"].iloc[0])
    return both


_FEW_WORDS = 20
_LEAST_STOP_SHARE = 0.15


def check_english(tokens: pd.DataFrame, sentences: pd.DataFrame) -> None:
    """Raise FabulaError where the story is not in English, as its function words tell.

    Of the words of English prose four to five in ten are stop words; of German or French about one in
    twenty looks like one. Fewer than twenty different words tell nothing, and pass.
    """
    story = story_tokens(tokens, sentences)
    is_stop = story.is_stop[story.is_word & ~story.token.str.contains(r"^\d", regex=True)]
    if story.lemma.nunique() >= _FEW_WORDS and is_stop.mean() < _LEAST_STOP_SHARE:
        raise FabulaError(
            f"the text does not read as English: {is_stop.mean():.0%} of its words are function words, where "
            "English has 40 % or more; the terms, their lemmas and the reference are for English only"
        )
