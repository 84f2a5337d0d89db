"""On a calendar marks stand at their days, and words do not collide."""

from charts.examples import DAY, EVENTS
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.parts.calendar import _apart, length, scale_of, stands
from analysis.charts.parts.rows import Columns, sequence

ROWS = sequence(EVENTS, range(1, 7), None, Columns(dates=1.0, words=4.0))
LINES = st.lists(st.tuples(st.floats(0, 100), st.floats(1, 5)), min_size=1, max_size=12)


def test_every_mark_is_on_the_axis():
    scale = scale_of(ROWS, (DAY, DAY))
    assert all(0 <= stand.mark <= length(ROWS) for stand in stands(ROWS, scale))


def test_a_bar_reaches_from_the_first_day_to_the_last():
    first = stands(ROWS, scale_of(ROWS, (DAY, DAY)))[0]
    assert first.above < first.mark < first.below
    assert first.mark == (first.above + first.below) / 2


@given(LINES)
def test_words_keep_their_distance_and_their_order(lines):
    wanted, sizes = zip(*lines, strict=True)
    found = _apart(wanted, sizes)
    assert found[0] >= sizes[0] / 2 - 1e-9
    for n in range(1, len(found)):
        assert found[n] - found[n - 1] >= (sizes[n] + sizes[n - 1]) / 2 - 1e-9


@given(st.floats(1, 100))
def test_what_has_room_stays_where_it_is(place):
    assert _apart([place], [1.0]) == [max(place, 0.5)]
