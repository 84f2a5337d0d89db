"""Each word is read as spaCy's own rules read it, whatever was read before."""

import pytest

from analysis.article import Article
from analysis.text import sentences, tokens
from analysis.text.tagging import _REPLACED, _docs, model
from analysis.text.word_rules import Reading, TaggedWord, WordRules

TEXTS = [
    "He left it on the left side, and they leave for good. She found them; they found a company.",
    "There's no doubt that there were two, but there is one. It is said that it was his.",
    "Let's go. I'm gonna stay, and you gotta leave. They ain't here; y'all c'mon! It ain't so, he ain't.",
    "Don't do what he did; he'd have done it. Had they had it, they'd know. What's that? That's all.",
    "The 1990s' better, worst and biggest leaves. Nothin' is lying; the dead lay there. Axes, axes, the data.",
]


@pytest.fixture(scope="module")
def rules():
    return WordRules(model())


def docs(text, disable):
    article = Article(text)
    return model().pipe(_docs(tokens(article, sentences(article))), disable=disable)


@pytest.mark.parametrize("text", [*TEXTS, " ".join(TEXTS)])
def test_the_rules_of_spacy_say_the_same(rules, text):
    for ours, theirs in zip(docs(text, _REPLACED), docs(text, []), strict=True):
        read = rules.read([TaggedWord(token.text, token.tag_, token.dep_) for token in ours])
        assert read == [(token.pos_, token.lemma_) for token in theirs]


def test_a_word_that_is_read_with_its_neighbour_is_read_anew_beside_another(rules):
    let, clitic = TaggedWord("Let", "VB", "ROOT"), TaggedWord("'s", "PRP", "nsubj")
    assert rules.read([let, clitic])[1].lemma == "us"
    assert rules.read([TaggedWord("Kim", "NNP", "ROOT"), clitic])[1].lemma != "us"
    assert rules.read([let, clitic])[1].lemma == "us"


def test_what_stands_side_by_side_only_here_is_no_pair(rules):
    """Words that are new are read one behind the other: "got" is not followed by "ta" in any of these."""
    got, name, ta = TaggedWord("got", "VBN", "amod"), TaggedWord("Qx", "NNP", "dep"), TaggedWord("ta", "NNP", "appos")
    assert rules.read([got, name, ta])[2] == Reading("PROPN", "ta")


def test_no_words_have_no_readings(rules):
    assert rules.read([]) == []
