"""Intervals hold what they promise where articles, not words, were drawn."""

import numpy as np
import pytest

from analysis.corpus.intervals import design_effect, mean_interval, residuals, student_95, wilson


def test_none_has_an_interval_and_a_greater_effect_a_wider_one():
    low, high = wilson(np.array([0.0, 10.0]), np.array([100.0, 100.0]))
    assert low[0] == 0 < high[0] < 0.05
    wide_low, wide_high = wilson(np.array([10.0]), np.array([100.0]), 4.0)
    assert wide_low[0] < low[1]
    assert wide_high[0] > high[1]


def test_nothing_of_nothing_is_missing():
    assert np.isnan(np.array(wilson(np.array([0.0]), np.array([0.0])))).all()


def test_words_spread_evenly_have_no_design_effect_and_words_of_one_article_a_great_one():
    words, ratio = np.array([400.0]), np.array([0.01])
    even = residuals(ratio, np.array([4.0]), np.array([400.0]), np.array([40_000.0]), np.array([4.0]))
    lumped = residuals(ratio, np.array([16.0]), np.array([400.0]), np.array([40_000.0]), np.array([4.0]))
    assert design_effect(even, ratio, words) == 1
    assert design_effect(lumped, ratio, words) == pytest.approx(16 / 3 * 0.75 / (0.0099 * 400) * 4, rel=0.05)


def test_one_article_says_nothing_of_the_spread():
    one = np.array([1.0])
    squares = residuals(np.array([0.1]), one, one, one, one)
    assert np.isnan(squares).all()
    assert np.isnan(design_effect(squares, np.array([0.1]), one))
    low, high = mean_interval(np.array([0.1]), squares, one, np.array([2.0]))
    assert np.isnan(low).all()
    assert np.isnan(high).all()


def test_means_stay_between_their_ends():
    low, high = mean_interval(np.array([0.9]), np.array([400.0]), np.array([10.0]), np.array([3.0]))
    assert (low[0], high[0]) == (-1, 1)


def test_student_is_near_its_table():
    table = {3: 3.182, 5: 2.571, 10: 2.228, 60: 2.000}
    assert student_95(np.array([*table], dtype=float)) == pytest.approx(list(table.values()), abs=0.02)


def test_four_intervals_in_five_and_more_hold_the_share_of_which_clustered_samples_were_drawn():
    draw = np.random.default_rng(1)
    words = np.full(400, 300.0)
    counts = draw.poisson(np.where(draw.random(400) < 0.1, 8, 0.2))  # a word that few articles are about
    share = counts.sum() / words.sum()
    held, naive = 0, 0
    for _ in range(400):
        chosen = draw.integers(400, size=40)
        y, x = counts[chosen].astype(float), words[chosen]
        ratio = np.array([y.sum() / x.sum()])
        sums = (np.array([number]) for number in ((y * y).sum(), (y * x).sum(), (x * x).sum(), 40.0))
        total = np.array([x.sum()])
        effect = design_effect(residuals(ratio, *sums), ratio, total)
        for width, of in ((effect, "held"), (1.0, "naive")):
            low, high = wilson(np.array([y.sum()]), total, width)
            inside = bool(low[0] <= share <= high[0])
            held, naive = held + (inside and of == "held"), naive + (inside and of == "naive")
    assert held / 400 > 0.88
    assert naive / 400 < 0.75  # as if words were independent draws
