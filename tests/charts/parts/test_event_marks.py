"""An event's mark stands where the text lets one know, and no farther."""

import pytest
from charts.examples import DAY, EVENTS

from analysis.charts.parts.event_marks import STATUS_MARKS, extent
from analysis.charts.parts.timescale import time_scale

SCALE = time_scale(EVENTS, (DAY, DAY))
ROWS = EVENTS.to_dict("records")


def test_no_two_statuses_have_the_same_shape_and_filling():
    looks = [mark[:2] for mark in STATUS_MARKS.values()]
    assert len(set(looks)) == len(looks)


def test_an_interval_has_its_mark_in_the_middle():
    at, begin, end = extent(ROWS[0], SCALE)
    assert (begin, end) == (SCALE.first(ROWS[0]["earliest"]), SCALE.last(ROWS[0]["latest"]))
    assert at == (begin + end) / 2


def test_an_open_interval_has_no_end():
    at, begin, end = extent(ROWS[2], SCALE)
    assert (at, end) == (begin, None)


@pytest.mark.parametrize(("number", "side"), [(1, -1), (4, 1)])
def test_what_only_tense_dates_stands_just_beside_the_publication(number, side):
    at, begin, end = extent(ROWS[number], SCALE)
    edge = SCALE.band[(side + 1) // 2]
    assert (at - edge) * side > 0
    assert (begin, end) == ((at, None) if side > 0 else (None, at))
