"""Measures of association are those that are published."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.metrics import BigramAssocMeasures as Nltk

from analysis.terms.association import association, log_dice


@given(st.integers(1, 60), st.integers(0, 300), st.integers(0, 300), st.integers(1, 9000))
def test_measures_are_those_of_nltk(both, left, right, neither):
    total = both + left + right + neither
    counts = {"count": both, "left_count": both + left, "right_count": both + right, "total": total}
    ours = association(pd.DataFrame([counts])).iloc[0]
    margins = (both, (both + left, both + right), total)
    pairs = {"pmi": Nltk.pmi, "t_score": Nltk.student_t, "dice": Nltk.dice, "jaccard": Nltk.jaccard}
    for name, measure in pairs.items():
        assert ours[name] == pytest.approx(measure(*margins), rel=1e-6, abs=1e-9), name
    assert abs(ours.g2) == pytest.approx(Nltk.likelihood_ratio(*margins), rel=1e-6, abs=1e-6)
    if left and right:
        assert ours.chi_squared == pytest.approx(Nltk.chi_sq(*margins), rel=1e-6, abs=1e-6)


def test_worked_example_of_a_textbook():
    # Manning & Schütze 1999, 5.3.1 and table 5.6: "new companies", 8 times among 14,307,668 words: t = 0.999932.
    pairs = pd.DataFrame({"count": [8], "left_count": [15828], "right_count": [4675], "total": [14307668]})
    scored = association(pairs)
    assert scored.t_score[0] == pytest.approx(0.999932, abs=1e-6)
    assert scored.chi_squared[0] == pytest.approx(1.55, abs=0.005)


def test_log_dice():
    # Rychlý 2008: 14 for words that are always together, 13 for half as strong; by hand otherwise:
    # 14 + log2(2 * 3 / (10 + 14)) = 12.
    counts, lefts, rights = pd.Series([5, 5, 3]), pd.Series([5, 10, 10]), pd.Series([5, 10, 14])
    assert log_dice(counts, lefts, rights).tolist() == [14.0, 13.0, 12.0]


def test_log_dice_is_that_of_conc():
    # Made by Conc 0.1.13: collocates of a word used 12 times, together 12, 5 and 6 times, used 30, 6 and 12 times.
    ours = log_dice(pd.Series([12, 5, 6]), pd.Series([12, 12, 12]), pd.Series([30, 6, 12]))
    assert ours.tolist() == pytest.approx([13.192645077942396, 13.15200309344505, 13.0], rel=1e-9)
