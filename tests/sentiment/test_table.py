"""Scores that their words explain."""

import math
import string

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article, read_article
from analysis.lexicons import words as lexicon_words
from analysis.sentiment import sentiment
from analysis.sentiment.table import COLUMNS, weights
from analysis.sentiment.vader import vader
from analysis.sentiment.valences import known_tones
from analysis.text import sentences, tokens


def scored(text: str) -> pd.DataFrame:
    article = Article(text)
    found = sentences(article)
    return sentiment(found, tokens(article, found))


def score(text: str) -> float:
    return scored(text).score.iloc[0]


@pytest.fixture(scope="module")
def bundled() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    article = read_article("data/articles/russia-north-korea-arms-talks.md")
    found = sentences(article)
    words = tokens(article, found)
    return found, words, sentiment(found, words)


def test_columns_and_rows():
    table = scored("A good day. A bad night. Photo: A. Lee")
    assert table.columns.tolist() == COLUMNS
    assert table.sentence_id.tolist() == [0, 1]


def test_the_words_add_up_to_the_score(bundled):
    for row in bundled[2].itertuples():
        total = sum(contribution for _, contribution in row.words)
        assert row.score == pytest.approx(total / math.sqrt(total**2 + 1))


def test_words_are_tokens_of_their_sentence_in_text_order(bundled):
    owner = bundled[1].set_index("token_id").sentence_id
    for row in bundled[2].itertuples():
        found = [token_id for token_id, _ in row.words]
        assert found == sorted(found)
        assert (owner[found] == row.sentence_id).all()


def test_each_turned_word_is_shown_and_stands_beside_what_turned_it():
    article = Article("It is not good. Crime fell. He left.")
    found = sentences(article)
    words = tokens(article, found)
    said = words.set_index("token_id").token
    table = sentiment(found, words)
    turned = [[(said[one], said[other]) for one, other in pairs] for pairs in table.turned]
    assert turned == [[("good", "not")], [("Crime", "fell")], []]
    for row in table.itertuples():
        assert {one for one, _ in row.turned} <= {token_id for token_id, _ in row.words}


def test_the_licence_line_is_not_scored(bundled):
    assert not bundled[2].text.str.contains("licensed").any()


@pytest.mark.parametrize(
    "name", ["United", "States", "Security", "Council", "like", "Russia", "North", "Korea", "U.S."]
)
def test_names_and_topics_contribute_nothing(bundled, name):
    token = bundled[1].set_index("token_id").token
    named = [c for words in bundled[2].words for token_id, c in words if token[token_id] == name]
    assert (bundled[1].token == name).any()
    assert not named


@pytest.mark.parametrize("text", ["“It isn’t good,” he said.", "They ‘won’ – and wept."])
def test_typography_does_not_change_the_score(text):
    plain = text.translate(str.maketrans("“”’‘–", "\"\"''-"))
    assert score(text) == score(plain)


@pytest.mark.parametrize("text", ["🙂 🙂 🙂", "12 34 56.", "...", "The talks were held in Oslo.", "Der Fuchs springt."])
def test_what_has_no_word_with_a_tone_scores_nothing(text):
    table = scored(text)
    assert (table.score == 0).all()
    assert (table.coverage == 0).all()
    assert not any(table.words)


def test_no_function_word_has_a_tone_but_what_denies(bundled):
    token = bundled[1].set_index("token_id").token.str.lower()
    shown = {token[token_id] for words in bundled[2].words for token_id, _ in words}
    assert not shown & (lexicon_words("stop_words") - {"no", "not", "n't", "n’t", "never", "without", "cannot", "nor"})


def test_every_weight_is_of_a_word_with_a_tone_and_has_its_sign():
    assert all(weight * known_tones()[word] > 0 for word, weight in weights().items())


def test_a_sentence_of_forty_thousand_words():
    table = scored("good and bad " * 13_334)  # read in pieces
    assert table.score.between(-1, 1).all()
    assert table.words.map(bool).all()


def test_vaders_score_stands_beside_it_where_it_is_asked_for():
    article = Article("A good day.\n\n" + ("goodness" * 4 + " ") * 200)
    found = sentences(article)
    table = sentiment(found, tokens(article, found), vader=True)
    assert table.columns.tolist() == [*COLUMNS, "vader"]
    assert table.vader.iloc[0] == vader("A good day.")
    assert math.isnan(table.vader.iloc[1])


def test_no_sentences():
    found = sentences(Article("Photo: A. Lee"))
    assert sentiment(found, tokens(Article("Photo: A. Lee"), found)).empty


def test_the_range_holds_the_score(bundled):
    table = bundled[2]
    assert (table.low <= table.score).all()
    assert (table.score <= table.high).all()


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=string.ascii_letters + " .,’”“!?-0123", min_size=1, max_size=120))
def test_any_text_gives_scores_that_its_words_explain(text):
    if not text.strip():
        return
    table = scored(text)
    totals = np.array([sum(c for _, c in words) for words in table.words], dtype=float)
    np.testing.assert_allclose(table.score, totals / np.sqrt(totals**2 + 1))
    assert (table.coverage.eq(0) == [not words for words in table.words]).all()
    assert table.coverage.between(0, 1).all()
