"""Comparison: two marks a term, one for each article."""

import pandas as pd
import pytest

from analysis import charts
from analysis.terms import compare
from charts.examples import marks

HERE = pd.DataFrame({"term": ["deal", "war"], "count": [20, 3], "total": [400, 400]})
THERE = pd.DataFrame({"term": ["war", "ship"], "count": [4, 30], "total": [500, 500]})


def test_comparison_has_two_marks_a_term_at_its_frequencies():
    ax = charts.comparison(compare(HERE, THERE), names=("Monday", "Tuesday"))
    drawn = marks(ax, "term")
    assert drawn["term-a-deal"].get_xdata()[0] == pytest.approx(50)
    assert drawn["term-b-deal"].get_xdata()[0] == 0
    assert drawn["term-b-ship"].get_xdata()[0] == pytest.approx(60)
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["Monday", "Tuesday"]


def test_it_says_in_words_which_term_tells_them_apart():
    assert "deal" in charts.comparison(compare(HERE, THERE)).get_label()
