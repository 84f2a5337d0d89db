"""Tokens → the same with lemmas by their form alone, for which no model has to read the text."""

import functools
import itertools

import numpy as np
import pandas as pd

from analysis.terms.reference import inflections, lemma_by_rules
from analysis.text.typography import plain_tokens

_MARK, _WORD, _NAME = "PUNCT", "X", "PROPN"
_ADJECTIVES = ("er", "est")


def tagged_by_form(tokens: pd.DataFrame) -> pd.DataFrame:
    """Return `tokens` with the columns that `analysis.text.tag` adds, as far as the form of a word tells.

    `lemma` is that of the form in the tables of spaCy's lemmatiser (WordNet's): an irregular form goes first, then a
    noun's plural, then a form that is a noun itself, then a verb's ("meeting" stays, "killed" is "kill"); `pos`
    is PROPN for a capital within a sentence, PUNCT for marks and X for other words; there are no names.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences, tokens
    >>> article = Article("Officials said that Oslo bought ships.")
    >>> tagged_by_form(tokens(article, sentences(article))).lemma.tolist()
    ['official', 'say', 'that', 'oslo', 'buy', 'ship', '.']
    """
    written, is_word = plain_tokens(tokens.token.tolist()), tokens.is_word.tolist()
    sentences = tokens.sentence_id.tolist()
    follows = [False, *(one == other for one, other in itertools.pairwise(sentences))][: len(sentences)]
    rows = list(zip(written, is_word, follows, strict=True))
    none = np.full(len(tokens), None, dtype=object)
    return tokens.assign(
        lemma=[_lemma(word.lower()) if is_word else word for word, is_word, _ in rows],
        pos=[(_NAME if later and word[0].isupper() else _WORD) if is_word else _MARK for word, is_word, later in rows],
        tag="",
        dep="",
        head=tokens.token_id,
        entity=none,
        entity_id=-1,
    )


@functools.lru_cache(maxsize=1 << 15)
def _lemma(form: str) -> str:
    tables = inflections()
    for pos in ("verb", "noun"):
        lemmas = tables[pos].exceptions.get(form)
        if lemmas and lemmas[0] != form:
            return lemmas[0]
    plural = lemma_by_rules(form, tables["noun"])
    if plural != form or form in tables["noun"].index:
        return plural
    found = lemma_by_rules(form, tables["verb"])
    return lemma_by_rules(form, tables["adj"]) if found == form and form.endswith(_ADJECTIVES) else found
