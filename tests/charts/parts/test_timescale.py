"""The axis of time keeps the order of days, and says what it is."""

import datetime
import itertools

import pytest
from charts.examples import DAY, EVENTS

from analysis.charts.parts import captions
from analysis.charts.parts.timescale import number, time_scale

CENTURIES = [datetime.date(year, 1, 1) for year in (1520, 1789, 2021, 2022, 2023)]
SCALES = {
    "linear": time_scale(EVENTS, (DAY, DAY)),
    "logarithmic": time_scale(EVENTS.assign(earliest=[*CENTURIES, DAY], latest=None, lane="before"), (DAY, DAY)),
}


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_a_later_day_stands_farther_right_and_all_lie_on_the_axis(scale):
    days = [DAY.replace(day=1), DAY, DAY.replace(day=8)]
    places = [place for day in days for place in (scale.first(day), scale.last(day))]
    assert places == sorted(places)
    assert scale.low < places[0]
    assert places[-1] < scale.high


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_ticks_stand_in_order_on_the_axis(scale):
    at = [place for place, _ in scale.ticks]
    assert all(left < right for left, right in itertools.pairwise(at))
    assert scale.low <= at[0] <= at[-1] <= scale.high


def test_a_logarithmic_axis_says_so():
    assert SCALES["linear"].note == captions.TIMELINE_NOTE
    assert SCALES["logarithmic"].note == captions.LOGARITHMIC_NOTE


def test_without_any_date_there_is_only_before_and_after():
    scale = time_scale(EVENTS.assign(earliest=None, latest=None), None)
    assert [label.split()[0] for _, label in scale.ticks] == ["before", "publication", "after"]


def test_days_are_counted_from_1970():
    assert number(datetime.date(1970, 1, 2)) == 1
