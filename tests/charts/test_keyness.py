"""Keyness: a mark at each log ratio, hollow where the difference may be none."""

import math

import pytest

from analysis import charts
from analysis.terms.keyness import keyness
from benchmarks.legibility import faults
from charts.examples import KEYNESS, counted, marks, rows_of


def test_keyness_has_a_mark_at_the_log_ratio_and_none_for_what_is_too_rare():
    ax = charts.keyness(KEYNESS)
    table = KEYNESS.set_index("term")
    assert rows_of(ax) == ["deal", "year", "war"]
    for name, mark in marks(ax, "term").items():
        assert mark.get_xdata()[0] == pytest.approx(table.log_ratio[name.removeprefix("term-")])


@pytest.mark.parametrize("dark", [False, True])
def test_keyness_is_hollow_where_the_difference_may_be_none(dark):
    ax = charts.keyness(KEYNESS, dark=dark)
    drawn = marks(ax, "term")
    assert drawn["term-year"].get_markerfacecolor() == ax.get_facecolor()
    assert drawn["term-deal"].get_markerfacecolor() == drawn["term-deal"].get_color()


def test_keyness_has_its_ticks_at_ratios():
    ax = charts.keyness(KEYNESS)
    said = [label.get_text() for label in ax.get_xticklabels()]
    assert "1×" in said
    assert 2 ** ax.get_xticks()[said.index("1×")] == 1
    assert all(math.isfinite(tick) for tick in ax.get_xticks())


def test_labels_of_forty_terms_do_not_overlap():
    terms = {f"term{number}": (number + 5, 10) for number in range(40)}
    assert faults(charts.keyness(keyness(counted(**terms)), top=40).figure) == []


def test_long_names_take_two_lines_and_leave_room_for_the_chart():
    named = {
        "Organisation for the Observation of Northern Rivers": (9, 0),
        "Fund for the Restoration of Old Harbours": (8, 0),
    }
    ax = charts.keyness(keyness(counted(**named, ship=(5, 400), deal=(4, 300))))
    assert not faults(ax.figure)
    assert max(label.count("\n") for label in rows_of(ax)) == 1
    assert ax.get_position().width > 0.5
