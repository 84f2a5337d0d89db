"""VADER's number is its own."""

import math

import pytest

from analysis.sentiment.vader import LONGEST, vader


def test_curly_and_straight_marks_are_one():
    assert vader("It isn’t good.") == vader("It isn't good.") < 0


@pytest.mark.parametrize("text", ["A fine day!", "Nobody won; all lost.", "The talks are very good, but slow."])
def test_the_number_is_vadersentiments(text):
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    assert vader(text) == SentimentIntensityAnalyzer().polarity_scores(text)["compound"]


def test_what_is_no_sentence_is_not_scored():
    assert math.isnan(vader("bad " * LONGEST))
