import math

import pytest

from analysis.article import Article
from analysis.sentiment import SENTIMENT_COLUMNS, sentiment
from analysis.tokens import sentences, tokens


def scored(text: str):
    article = Article(text)
    found = sentences(article)
    return sentiment(found, tokens(article, found))


def test_columns_and_rows():
    table = scored("A good day. A bad night. Photo: A. Lee")
    assert table.columns.tolist()[: len(SENTIMENT_COLUMNS)] == SENTIMENT_COLUMNS
    assert table.sentence_id.tolist() == [0, 1]


def test_the_words_add_up_to_the_score():
    table = scored("The talks failed badly, but hope is not lost. Nobody likes the terrible deal!")
    for row in table.itertuples():
        total = sum(contribution for _, contribution in row.words)
        assert row.score == pytest.approx(total / math.sqrt(total**2 + 15))


def test_typography_does_not_change_the_score():
    assert scored("It isn’t good.").score.tolist() == scored("It isn't good.").score.tolist()
