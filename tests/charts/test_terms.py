"""The charts of terms draw what their tables say."""

import itertools
import math

import pandas as pd
import pytest

from analysis import charts
from analysis.terms import compare, dispersion
from analysis.terms.keyness import keyness


def counted(**counts):
    rows = [(term, count, 400, reference, 400_000) for term, (count, reference) in counts.items()]
    return pd.DataFrame(rows, columns=["term", "count", "total", "reference_count", "reference_total"])


KEYNESS = keyness(counted(deal=(9, 40), war=(0, 8000), year=(4, 3000), ship=(1, 5)))
HERE = pd.DataFrame({"term": ["deal", "war"], "count": [20, 3], "total": [400, 400]})
THERE = pd.DataFrame({"term": ["war", "ship"], "count": [4, 30], "total": [500, 500]})
PLACES = pd.DataFrame({"term": ["deal"] * 4 + ["war"], "first": [0, 30, 60, 90, 50]})


def marks(ax):
    return {line.get_gid().removeprefix("term-"): line for line in ax.lines if str(line.get_gid()).startswith("term-")}


def labels(ax):
    return [label.get_text() for label in ax.get_yticklabels()]


def test_keyness_has_a_mark_at_the_log_ratio_and_none_for_what_is_too_rare():
    ax = charts.keyness(KEYNESS)
    table = KEYNESS.set_index("term")
    assert labels(ax) == ["deal", "year", "war"]
    for term, mark in marks(ax).items():
        assert mark.get_xdata()[0] == pytest.approx(table.log_ratio[term])


@pytest.mark.parametrize("dark", [False, True])
def test_keyness_is_hollow_where_the_difference_may_be_none(dark):
    ax = charts.keyness(KEYNESS, dark=dark)
    drawn = marks(ax)
    assert drawn["year"].get_markerfacecolor() == ax.get_facecolor()
    assert drawn["deal"].get_markerfacecolor() == drawn["deal"].get_color()


def test_keyness_has_its_ticks_at_ratios():
    ax = charts.keyness(KEYNESS)
    said = [label.get_text() for label in ax.get_xticklabels()]
    assert "1×" in said
    assert 2 ** ax.get_xticks()[said.index("1×")] == 1
    assert all(math.isfinite(tick) for tick in ax.get_xticks())


def test_dispersion_has_a_stroke_for_every_time():
    ax = charts.dispersion(dispersion(PLACES, 100))
    strokes = {lines.get_gid(): len(lines.get_segments()) for lines in ax.collections}
    assert strokes == {"term-deal": 4, "term-war": 1}
    assert labels(ax) == ["deal", "war"]


def test_comparison_has_two_marks_a_term_at_its_frequencies():
    ax = charts.comparison(compare(HERE, THERE), names=("Monday", "Tuesday"))
    drawn = marks(ax)
    assert drawn["a-deal"].get_xdata()[0] == pytest.approx(50)
    assert drawn["b-deal"].get_xdata()[0] == 0
    assert drawn["b-ship"].get_xdata()[0] == pytest.approx(60)
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["Monday", "Tuesday"]


def test_labels_do_not_overlap():
    terms = {f"term{number}": (number + 5, 10) for number in range(40)}
    ax = charts.keyness(keyness(counted(**terms)), top=40)
    ax.figure.canvas.draw()
    boxes = [label.get_window_extent() for label in ax.get_yticklabels()]
    assert all(upper.y0 >= lower.y1 - 0.5 for upper, lower in itertools.pairwise(boxes))


@pytest.mark.parametrize(
    ("chart", "table", "said"),
    [
        (charts.keyness, KEYNESS, "deal"),
        (charts.dispersion, dispersion(PLACES, 100), "2 terms"),
        (charts.comparison, compare(HERE, THERE), "deal"),
    ],
)
def test_each_says_in_words_what_it_shows_and_an_empty_table_is_said(chart, table, said):
    assert said in chart(table).get_label()
    empty = chart(table.head(0))
    assert not empty.lines
    assert empty.get_label() in [text.get_text() for text in empty.texts]
