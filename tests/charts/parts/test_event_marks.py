"""An event's mark says its status; its bar reaches as far as the text lets one know."""

from charts.examples import EVENTS
from matplotlib.figure import Figure

from analysis.charts.parts.event_marks import STATUS_MARKS, draw_event
from analysis.charts.parts.rows import Stand

ROWS = EVENTS.to_dict("records")
STAND = Stand(mark=2.0, words=2.0, above=1.5, below=2.5)


def lines_of(row):
    ax = Figure().subplots()
    draw_event(ax, 1.0, STAND, row)
    return [tuple(line.get_ydata()) for line in ax.lines]


def test_no_two_statuses_have_the_same_shape_and_filling():
    looks = [mark[:2] for mark in STATUS_MARKS.values()]
    assert len(set(looks)) == len(looks)


def test_an_interval_has_a_bar_from_end_to_end():
    assert lines_of(ROWS[0]) == [(1.5, 2.5), (2.0,)]


def test_an_open_end_has_a_dash_on_its_side():
    assert lines_of(ROWS[2]) == [(2.0, 2.5), (2.0,)]


def test_a_day_and_what_has_no_date_is_a_mark_alone():
    assert [len(lines_of(ROWS[number])) for number in (1, 3, 4, 5)] == [1, 1, 1, 1]
