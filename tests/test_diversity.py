import math

import pytest

from analysis.article import Article
from analysis.diversity import diversity, mtld
from analysis.tokens import sentences, tokens


def test_mtld_by_hand():
    # The example of McCarthy & Jarvis 2010: one factor after "of the people by the people" (4/6 = .667), then
    # three different words; backwards one factor after five words (3/5), then four different words: 9 words a factor.
    assert mtld(["of", "the", "people", "by", "the", "people", "for", "the", "people"]) == pytest.approx(9)


def test_mtld_of_a_partial_factor():
    # a b a: 2/3 is below .72, one factor; then a b c d a: 4/5, which is (1 - .8) / (1 - .72) of a factor. Backwards
    # a d c b a: 4/5; then a: 5/6 ... b: 5/7 = .714, one factor, and "a", none.
    words = list("aba") + list("abcda")
    assert mtld(words) == pytest.approx((8 / (1 + 0.2 / 0.28) + 8 / _backwards(words[::-1])) / 2)


def _backwards(words):
    factors, seen, count = 0, set(), 0
    for word in words:
        seen.add(word)
        count += 1
        if len(seen) / count <= 0.72:
            factors, seen, count = factors + 1, set(), 0
    return factors + ((1 - len(seen) / count) / 0.28 if count else 0)


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
