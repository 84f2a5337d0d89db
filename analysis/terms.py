"""Tokens → the terms of an article: how often it uses each, and how often general English would."""

import re

import pandas as pd

from analysis.keyness import KEYNESS_COLUMNS, keyness
from analysis.names import name_spans
from analysis.reference import PER, name_share, word_share
from analysis.typography import plain_typography

OCCURRENCE_COLUMNS = ["term", "kind", "variant", "sentence_id", "first", "last", "start", "end"]
TERM_COLUMNS = [
    *("term", "count", "share", "expected", "g2", "log_ratio", "z"),
    *("kind", "total", "reference_count", "reference_total", "log_ratio_low", "log_ratio_high", "evidence", "variants"),
]

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "INTJ", "X"))
_NUMERIC = re.compile(r"[\d.,:/%+-]{1,40}(?:st|nd|rd|th|s)?")
_CLITIC = re.compile(r"'.{0,3}|n't", re.IGNORECASE)


def terms(tokens: pd.DataFrame, sentences: pd.DataFrame, reference: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the terms of an article, by falling count, each with its keyness.

    `tokens` are tagged. Columns: `term`; `count`; `share` of the article's words; `expected, g2, log_ratio,
    z`, then `log_ratio_low, log_ratio_high, evidence` as in `analysis.keyness`; `kind`, "name" or "word"; `total`,
    the words of the article; `reference_count` of `reference_total`; `variants`, the forms
    that were counted together, parted by " | ". The reference is general English, as counts in 10⁹ words (see
    `analysis.reference`), or another table with `term, count, total`, such as the terms of another article.

    >>> from analysis.article import Article
    >>> from analysis.tokens import sentences, tokens
    >>> from analysis.tagging import tag
    >>> article = Article("Talks with North Korea began. North Korea likes to talk.")
    >>> parts = sentences(article)
    >>> terms(tag(tokens(article, parts)), parts)[["term", "count"]].values.tolist()[:2]
    [['talk', 2], ['North Korea', 2]]
    """
    occurrences = term_tokens(tokens, sentences)
    counts = (
        occurrences.groupby("term", sort=False)
        .agg(count=("term", "size"), kind=("kind", "first"), variants=("variant", _distinct))
        .reset_index()
    )
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


def term_tokens(tokens: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return every occurrence of a term in the story: one row an occurrence, in text order.

    Columns: `term`; `kind`, "name" or "word"; `variant`, the form that stands there, in plain typography;
    `sentence_id`; `first, last`, token_ids, both inclusive; `start, end`, characters of the article's text.
    A name of several words is one occurrence, and its words are not counted again; other words go by
    their lemma. Stop words, numbers, punctuation, and sentences that are not `in_body` have none.

    >>> from analysis.article import Article
    >>> from analysis.tokens import sentences, tokens
    >>> from analysis.tagging import tag
    >>> article = Article("Russia’s talks.")
    >>> parts = sentences(article)
    >>> term_tokens(tag(tokens(article, parts)), parts)[["term", "start", "end"]].values.tolist()
    [['Russia', 0, 6], ['talk', 9, 14]]
    """
    story = _in_body(tokens, sentences)
    names = {begin: (end, name) for (begin, end), name in name_spans(story).items()}
    forms = [plain_typography(token) for token in story.token]
    lemmas = [plain_typography(lemma).lower() for lemma in story.lemma]
    is_content = _is_content(story, forms)
    rows: list[tuple[str, str, str, int, int]] = []
    place = 0
    while place < len(forms):
        end, name = names.get(place, (place + 1, None))
        if name is not None:
            rows.append((name, "name", " ".join(forms[place:end]), place, end - 1))
        elif is_content[place]:
            rows.append((lemmas[place], "word", forms[place], place, place))
        place = end
    found = pd.DataFrame(rows, columns=["term", "kind", "variant", "first", "last"])
    first, last = story.iloc[found["first"]], story.iloc[found["last"]]
    return found.assign(
        sentence_id=first.sentence_id.to_numpy(),
        start=first.start.to_numpy(),
        end=last.end.to_numpy(),
        first=first.token_id.to_numpy(),
        last=last.token_id.to_numpy(),
    )[OCCURRENCE_COLUMNS]


def variants(occurrences: pd.DataFrame, term: str | None = None) -> pd.DataFrame:
    """Return the forms that were counted as one term, so that the folding can be looked at.

    `occurrences` are those of `term_tokens`; `term` names one term in any of its forms, in large or small letters, or
    all where it is None. Columns: `term, variant, count`, by falling count; `first`, the token_ids where each begins.

    >>> places = pd.DataFrame({"term": ["talk", "talk"], "variant": ["talks", "Talk"], "first": [3, 9]})
    >>> variants(places, "talk").values.tolist()
    [['talk', 'Talk', 1, [9]], ['talk', 'talks', 1, [3]]]
    """
    if term is not None:
        wanted = plain_typography(term).casefold()
        is_form = (occurrences.term.str.casefold() == wanted) | (occurrences.variant.str.casefold() == wanted)
        occurrences = occurrences[occurrences.term.isin(occurrences.term[is_form])]
    grouped = occurrences.groupby(["term", "variant"])["first"]
    table = grouped.agg(count="size", first=list).reset_index()[["term", "variant", "count", "first"]]
    return table.sort_values(["count", "term", "variant"], ascending=[False, True, True], ignore_index=True)


def word_count(tokens: pd.DataFrame, sentences: pd.DataFrame) -> int:
    """Return the number of words in the story, "didn’t" and "Russia’s" being one word each as in wordfreq.

    >>> from analysis.article import Article
    >>> from analysis.tokens import sentences, tokens
    >>> article = Article("Russia’s talks didn’t end.")
    >>> word_count(tokens(article, sentences(article)), sentences(article))
    4
    """
    story = _in_body(tokens, sentences)
    return int(sum(not _CLITIC.fullmatch(plain_typography(token)) for token in story.token[story.is_word]))


def _in_body(tokens: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    body = sentences.sentence_id[sentences.in_body]
    return tokens[tokens.sentence_id.isin(body)].reset_index(drop=True)


def _is_content(story: pd.DataFrame, forms: list[str]) -> list[bool]:
    may_be = story.is_word & ~story.is_stop & story.pos.isin(_CONTENT)
    return [
        may and not _NUMERIC.fullmatch(form) and not _CLITIC.fullmatch(form)
        for may, form in zip(may_be.tolist(), forms, strict=True)
    ]


def _distinct(forms: pd.Series) -> str:
    return " | ".join(forms.value_counts(sort=True).index)


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
