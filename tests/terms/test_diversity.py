"""How varied the words are: MTLD (McCarthy & Jarvis 2010)."""

import math

import pytest

from analysis.article import Article
from analysis.terms.diversity import diversity, mtld
from analysis.text import sentences, tokens


def test_mtld_by_hand():
    # One factor after "of the people by the people" (4/6 = .667), then
    # three different words; backwards one factor after five words (3/5), then four different words: 9 words a factor.
    assert mtld(["of", "the", "people", "by", "the", "people", "for", "the", "people"]) == pytest.approx(9)


def test_mtld_of_a_partial_factor_by_hand():
    # Forwards "aba" is a factor (2/3), and "abcda" (4/5) is (1 - .8) / (1 - .72) = .714286 of one: 8 / 1.714286 words.
    # Backwards "adcbaa" is a factor (4/6), and "ba" (2/2) is nothing of one: 8 words.
    assert mtld(list("abaabcda")) == pytest.approx((8 / 1.714286 + 8) / 2, rel=1e-6)


def test_edges():
    assert math.isnan(mtld([]))
    assert mtld(["talk"]) == 1
    assert mtld(["talk"] * 100) == pytest.approx(2)


def test_diversity_of_an_article():
    article = Article("The talks didn’t end. " * 40 + "\n\nPhoto: Ann Lee")
    parts = sentences(article)
    found = diversity(tokens(article, parts), parts)
    assert (found.words, found.types) == (160, 4)
    assert found.mtld < 10
