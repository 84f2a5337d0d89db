"""The timeline draws what its table says: six events, six marks."""

from analysis import charts
from analysis.charts.parts import captions
from analysis.charts.parts.event_marks import STATUS_MARKS
from analysis.charts.timeline import height, in_lanes
from charts.examples import EVENTS, WINDOW, marks, rows_of, texts


def test_every_event_has_one_mark_of_its_status():
    drawn = marks(charts.timeline(EVENTS, published=WINDOW))
    assert set(drawn) == {f"event-{number}" for number in EVENTS.event_id}
    for row in EVENTS.itertuples():
        assert drawn[f"event-{row.event_id}"].get_marker() == STATUS_MARKS[row.status][0]


def test_the_possible_is_hollow_and_the_planned_is_not():
    drawn = marks(charts.timeline(EVENTS, published=WINDOW))
    assert drawn["event-4"].get_markerfacecolor() == "#FFFFFF" or drawn["event-4"].get_markerfacecolor() == (1, 1, 1, 1)
    assert drawn["event-3"].get_markerfacecolor() != drawn["event-4"].get_markerfacecolor()


def test_an_event_told_twice_is_one_mark_that_says_so():
    ax = charts.timeline(EVENTS.assign(told=[2, 1, 1, 1, 1, 1]), published=WINDOW)
    assert len(marks(ax)) == len(EVENTS)
    assert ["told 2 times" in row for row in rows_of(ax) if "event" in row] == [True, *[False] * 5]


def test_what_lies_before_stands_left_of_what_lies_ahead():
    drawn = marks(charts.timeline(EVENTS, published=WINDOW))
    place = {name: line.get_xdata()[0] for name, line in drawn.items()}
    assert place["event-0"] < place["event-1"] < place["event-4"]
    assert place["event-3"] > place["event-2"]


def test_a_day_is_written_beside_its_mark_and_an_unknown_one_is_not():
    said = texts(charts.timeline(EVENTS, published=WINDOW))
    assert "1 – 3 Mar 2024" in said
    assert "from 4 Mar 2024" in said
    assert "8 Mar 2024" in said


def test_without_any_date_the_axis_says_so():
    table = EVENTS.assign(earliest=None, latest=None, basis="tense")
    assert "date not known" in texts(charts.timeline(table))


def test_a_table_in_any_order_is_drawn_lane_by_lane():
    assert in_lanes(EVENTS[::-1]).lane.drop_duplicates().tolist() == list(captions.LANES)
    headings = [row for row in rows_of(charts.timeline(EVENTS[::-1])) if row.isupper()]
    assert headings == list(captions.LANES.values())


def test_more_events_want_more_room():
    assert height(EVENTS.head(0)) < height(EVENTS.assign(headline="a long headline " * 5))
