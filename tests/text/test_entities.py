"""The names are those that spaCy's own decoder finds with the same weights."""

import pytest

from analysis.article import Article
from analysis.text import sentences, tokens
from analysis.text.entities import EntityDecoder
from analysis.text.tagging import _docs, model

TEXTS = [
    "Ann Lee of the Bank of New York met Tom Park in Paris on Monday, 3 May 2021, and paid $3.5 million.",
    "Paris. New York. The United Nations",  # a name at the end of a sentence and of the text
    "In the Democratic Republic of the Congo, 40 percent of 1,200 people voted for the first time since 1960.",
    "Nobody came.",
    "“The Long Goodbye” was sold to Russian, French and North Korean readers by Smith & Sons Inc. at 10:30 a.m.",
    "KIM JONG UN VISITS THE WHITE HOUSE\n\nWASHINGTON (AP) — U.S. President Lee left the G-20 summit.",
]


@pytest.fixture(scope="module")
def decoder():
    return EntityDecoder(model().get_pipe("ner"))


def doc(text):
    article = Article(text)
    return next(model().pipe(_docs(tokens(article, sentences(article)))))


@pytest.mark.parametrize("text", [*TEXTS, "\n".join(TEXTS)])
def test_spacy_finds_the_same(decoder, text):
    theirs = doc(text)
    assert decoder.entities(theirs) == [(name.start, name.end - 1, name.label_) for name in theirs.ents]


def test_a_name_ends_with_its_sentence(decoder):
    read = doc("They went to New York\n\nYork Minster was closed.")
    starts = {token.i for token in read if token.is_sent_start}
    assert not any(starts & set(range(name.first + 1, name.last + 1)) for name in decoder.entities(read))


def test_a_text_without_names_has_none(decoder):
    assert decoder.entities(doc("They talked and went home.")) == []
