"""Keyness by hand, by the papers, and by other programs."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.metrics import BigramAssocMeasures

from analysis.errors import FabulaError
from analysis.terms.keyness import keyness, signed_g2


def arrays(*numbers):
    return (np.array([float(number)]) for number in numbers)


def table(count, total, reference_count, reference_total):
    columns = ["count", "total", "reference_count", "reference_total"]
    return pd.DataFrame([[count, total, reference_count, reference_total]], columns=columns)


# Dunning 1993, "Accurate Methods for the Statistics of Surprise and Coincidence", table of bigrams: -2 log lambda of
# k(A B), k(A ~B), k(~A B), k(~A ~B).
@pytest.mark.parametrize(
    ("cells", "published"),
    [
        ((110, 2442, 111, 29114), 270.72),
        ((29, 13, 123, 31612), 263.90),
        ((31, 23, 139, 31584), 256.84),
        ((10, 0, 3, 31764), 167.23),
    ],
)
def test_g2_is_that_of_the_paper(cells, published):
    both, left, right, neither = cells
    assert signed_g2(*arrays(both, both + left, right, right + neither))[0] == pytest.approx(published, abs=0.005)


@given(st.integers(1, 50), st.integers(0, 500), st.integers(0, 50), st.integers(1, 5000))
def test_g2_is_that_of_nltk(both, left, right, neither):
    total = both + left + right + neither
    theirs = BigramAssocMeasures.likelihood_ratio(both, (both + right, both + left), total)
    ours = signed_g2(*arrays(both, both + left, right, right + neither))[0]
    assert abs(ours) == pytest.approx(theirs, rel=1e-6, abs=1e-6)


def test_g2_of_two_cells_is_that_of_the_calculators():
    # By hand, as the log-likelihood calculator of Lancaster University writes it (Rayson & Garside 2000):
    # E1 = 1000 * 15 / 10000 = 1.5, E2 = 13.5, G2 = 2 * (10 ln(10 / 1.5) + 5 ln(5 / 13.5)).
    assert signed_g2(*arrays(10, 1000, 5, 9000), cells=2)[0] == pytest.approx(28.009882, abs=1e-6)


@given(st.integers(0, 40), st.integers(50, 500), st.integers(0, 40), st.integers(50, 500))
def test_the_other_way_round_the_signs_are_turned(a, n, b, m):
    here, there = keyness(table(a, n, b, m)).iloc[0], keyness(table(b, m, a, n)).iloc[0]
    for name in ("g2", "log_ratio", "z"):
        assert here[name] == pytest.approx(-there[name], rel=1e-6, abs=1e-6)
    assert here.log_ratio_low <= here.log_ratio <= here.log_ratio_high
    assert here.log_ratio_low == pytest.approx(-there.log_ratio_high, rel=1e-6, abs=1e-6)


def test_log_ratio_and_its_interval_by_hand():
    # Hardie 2014: twice the share is 1. Wilson 1927 for 20 of 30 uses, z = 1.959964: (20 + z²/2 ± z sqrt(20 * 10 / 30
    # + z²/4)) / (30 + z²), from 0.487801 to 0.807695; a share p of the uses is p / (1 - p) times as often.
    row = keyness(table(20, 1000, 10, 1000)).iloc[0]
    assert row.log_ratio == pytest.approx(1.0)
    assert 2**row.log_ratio_low == pytest.approx(0.487801 / (1 - 0.487801), rel=1e-5)
    assert 2**row.log_ratio_high == pytest.approx(0.807695 / (1 - 0.807695), rel=1e-5)


def test_z_by_hand():
    # Monroe, Colaresi & Quinn 2008, with 100 words of prior: alpha = 100 * 30 / 2000 = 1.5, the rest 98.5.
    row = keyness(table(20, 1000, 10, 1000), prior=100).iloc[0]
    delta = np.log(21.5 / (980 + 98.5)) - np.log(11.5 / (990 + 98.5))
    assert row.z == pytest.approx(delta / np.sqrt(1 / 21.5 + 1 / 11.5))


@pytest.mark.parametrize(
    ("counts", "evidence"),
    [
        ((9, 300, 1, 3000), "more"),
        ((0, 3000, 30, 3000), "less"),
        ((5, 300, 50, 3000), "unclear"),
        ((2, 300, 0, 9), "too rare"),
    ],
)
def test_evidence(counts, evidence):
    assert keyness(table(*counts)).evidence[0] == evidence


def test_same_texts_differ_in_nothing():
    row = keyness(table(7, 100, 7, 100)).iloc[0]
    assert (row.g2, row.log_ratio, row.z) == (0, 0, 0)


@pytest.mark.parametrize("counts", [(1, 0, 1, 10), (11, 10, 1, 10), (1, 10, 11, 10)])
def test_impossible_totals_are_refused(counts):
    with pytest.raises(FabulaError, match="total"):
        keyness(table(*counts))


# Made by Conc 0.1.13 from two small corpora of 126 and 133 words; its log-likelihood is the one of two cells.
@pytest.mark.parametrize(
    ("counts", "log_likelihood", "log_ratio"),
    [
        ((12, 126, 7, 133), 1.615633256004064, 0.8556100906648236),
        ((12, 126, 0, 133), 17.293107713953436, 4.662965012722429),
    ],
)
def test_g2_and_log_ratio_are_those_of_conc(counts, log_likelihood, log_ratio):
    assert signed_g2(*arrays(*counts), cells=2)[0] == pytest.approx(log_likelihood, rel=1e-9)
    assert keyness(table(*counts)).log_ratio[0] == pytest.approx(log_ratio, rel=1e-9)
