"""Lemmas by the form of a word alone."""

import pytest

from analysis.article import Article
from analysis.corpus.by_form import tagged_by_form
from analysis.text import sentences, tokens


def tagged(text):
    article = Article(text)
    return tagged_by_form(tokens(article, sentences(article)))


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("talks", "talk"),
        ("cities", "city"),
        ("said", "say"),
        ("women", "woman"),
        ("killed", "kill"),
        ("meeting", "meeting"),
        ("larger", "large"),
        ("blorking", "blorking"),
    ],
)
def test_lemmas(form, lemma):
    assert tagged(f"The {form}").lemma.tolist()[1] == lemma


def test_a_capital_within_a_sentence_is_a_name():
    assert tagged("Officials left Oslo. Rain fell.").pos.tolist() == ["X", "X", "PROPN", "PUNCT", "X", "X", "PUNCT"]
