"""Articles cut into windows for the language model, and what it says of their words."""

import datetime

import numpy as np
import pytest

from analysis.article import Article
from analysis.errors import FabulaError
from analysis.text import encoder
from analysis.text.encoder import LENGTH, encoded, pieces
from analysis.text.wordpiece import BEGIN, END, cut, numbers

LONG = Article(" ".join(f"In week {n} the council met and voted." for n in range(200)), title="Council votes")


def test_each_window_begins_with_the_title_and_the_day():
    article = Article("They met.", title="Talks", published=datetime.date(2021, 5, 9))
    ids, first, *_ = pieces(article).windows[0]
    title = [number for number, _ in cut("Talks . 2021-05-09")]
    assert ids[:first] == [numbers()[BEGIN], *title, numbers()[END]]
    assert ids[-1] == numbers()[END]


def test_a_long_article_is_read_in_windows_that_overlap():
    found = pieces(LONG)
    assert len(found.windows) > 1
    assert all(len(ids) <= LENGTH for ids, *_ in found.windows)


def test_every_word_has_one_window_that_answers_for_it_and_stands_in_it():
    found = pieces(LONG)
    for number, start in cut(LONG.text):
        window, at = found.at(start)
        assert found.windows[window][0][at] == number


def test_no_word_is_asked_of_at_the_edge_of_a_window_within_the_text():
    found = pieces(LONG)
    for _, start in cut(LONG.text):
        window, at = found.at(start)
        ids, first, begin, _ = found.windows[window]
        assert begin == 0 or at > first + 20
        assert window == len(found.windows) - 1 or at < len(ids) - 20


def test_an_expression_has_places_only_in_windows_that_hold_it():
    found = pieces(LONG)
    assert found.span(0, 2, 0) is not None
    assert found.span(0, 2, 1) is None


@pytest.mark.parametrize("text", ["...", "\u200b", "\N{SNOWMAN}"])
def test_an_article_without_words_can_be_read(text):
    _, said = encoded(Article(text))
    assert len(said) == 1


def test_the_same_article_is_read_in_the_same_way():
    article = Article("The mayor resigned on Monday.")
    one, other = (encoded(article)[1][0] for _ in range(2))
    assert np.array_equal(one.worth, other.worth) and np.array_equal(one.event, other.event)


def test_a_missing_model_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(encoder, "_FOLDER", tmp_path)
    encoder._weights.cache_clear()
    try:
        with pytest.raises(FabulaError, match=r"encoder\.npz"):
            encoded(Article("They met."))
    finally:
        encoder._weights.cache_clear()
