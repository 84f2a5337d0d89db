"""The axis of time keeps the order of days."""

import datetime
import itertools

import pytest
from charts.examples import DAY, EVENTS

from analysis.charts.parts.timescale import number, time_scale

CENTURIES = [datetime.date(year, 1, 1) for year in (1520, 1789, 2021, 2022, 2023)]
SCALES = {
    "days": time_scale(EVENTS, (DAY, DAY)),
    "centuries": time_scale(EVENTS.assign(earliest=[*CENTURIES, DAY], latest=None, lane="before"), (DAY, DAY)),
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


def test_without_any_date_there_are_no_ticks():
    assert time_scale(EVENTS.assign(earliest=None, latest=None), None).ticks == []


def test_days_are_counted_from_1970():
    assert number(datetime.date(1970, 1, 2)) == 1
