"""The timeline draws what its table says: six events, six marks, their dates in words."""

import itertools

import pytest

from analysis import charts
from analysis.charts.parts import captions
from analysis.charts.parts.event_marks import STATUS_MARKS
from analysis.charts.parts.style import heading_of
from analysis.charts.timeline import WIDTHS, height
from charts.examples import DAY, EVENTS, WINDOW, an_event, marks, texts


def drawn(**options):
    return charts.timeline(EVENTS, published=WINDOW, **options)


def places(ax):
    return {name: line.get_ydata()[0] for name, line in marks(ax).items()}


@pytest.mark.parametrize("scale", ["sequential", "calendar"])
def test_every_event_has_one_mark_of_its_status(scale):
    found = marks(drawn(scale=scale))
    assert set(found) == {f"event-{number}" for number in EVENTS.event_id}
    for row in EVENTS.itertuples():
        assert found[f"event-{row.event_id}"].get_marker() == STATUS_MARKS[row.status][0]


def test_the_possible_is_hollow_and_the_planned_is_not():
    found = marks(drawn())
    assert found["event-4"].get_markerfacecolor() in ("#FFFFFF", (1, 1, 1, 1))
    assert found["event-3"].get_markerfacecolor() != found["event-4"].get_markerfacecolor()


def test_time_runs_down_in_the_order_of_the_table():
    found = places(drawn())
    assert [found[f"event-{number}"] for number in range(6)] == sorted(found.values())


def test_on_a_calendar_a_day_is_as_far_down_as_it_was_in_time():
    days = [DAY.replace(day=day) for day in (1, 2, 5)]
    table = EVENTS.head(3).assign(earliest=days, latest=days, basis="explicit")
    found = [*places(charts.timeline(table, scale="calendar")).values()]
    assert (found[2] - found[1]) / (found[1] - found[0]) == pytest.approx(3)


@pytest.mark.parametrize("scale", ["sequential", "calendar"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_words_stand_upon_others_and_none_leave_the_page(scale, width):
    ax = drawn(scale=scale, width=width)
    renderer = ax.figure.canvas.get_renderer()
    boxes = [text.get_window_extent(renderer) for text in ax.texts if text.get_text()]
    page = ax.figure.bbox
    assert all(page.x0 <= box.x0 and box.x1 <= page.x1 for box in boxes)
    assert not [1 for one, other in itertools.combinations(boxes, 2) if one.shrunk(0.9, 0.9).overlaps(other)]


def test_a_date_is_said_in_words_and_an_unknown_one_is_not_made_up():
    said = texts(drawn())
    assert "1 – 3 Mar 2024" in said
    assert "since 4 Mar 2024" in said
    assert "8 Mar 2024" in said
    assert captions.NO_DATE in said
    assert captions.UNDATED["ahead"] in said


def test_the_publication_stands_before_what_lies_ahead():
    table = EVENTS.assign(lane=["before"] * 3 + ["ahead"] * 3)
    ax = charts.timeline(table, published=WINDOW)
    (said,) = (text for text in ax.texts if text.get_text() == captions.PUBLISHED)
    found = places(ax)
    assert found["event-2"] < said.get_position()[1] < found["event-3"]


def test_a_long_gap_is_named_and_a_short_one_is_not():
    days = [DAY.replace(year=1984), DAY.replace(day=1), DAY]
    table = EVENTS.head(3).assign(earliest=days, latest=days, basis="explicit")
    said = texts(charts.timeline(table))
    assert "40 years" in said
    assert "day" not in said


def test_only_the_main_events_stand_there_and_the_rest_is_counted():
    table = EVENTS.assign(is_main=[True, True, False, False, False, True])
    ax = charts.timeline(table)
    assert set(marks(ax)) == {"event-0", "event-1", "event-5"}
    assert "3 minor events are not shown." in texts(ax)
    assert len(marks(charts.timeline(table, minor=True))) == len(EVENTS)


def test_of_two_events_that_a_sentence_tells_in_the_same_words_one_is_drawn():
    main = [False, True, False, True, False, False]
    words = {"headline": ["talks begin"] * 4 + ["talks end"] * 2, "sentence_id": [1, 1, 2, 1, 1, 2]}
    ax = charts.timeline(EVENTS.assign(is_main=main, **words), minor=True)
    assert set(marks(ax)) == {"event-1", "event-2", "event-3", "event-4", "event-5"}
    assert "1 minor event is not shown." in texts(ax)


def test_a_part_for_each_speaker():
    said = [text.get_text() for text in drawn(by="speaker").texts]
    assert said.index(captions.NOBODY["speaker"]) < said.index("Tom Reyes")


def test_the_numbers_are_those_of_the_table():
    said = [text.get_text() for text in charts.timeline(EVENTS.assign(number=range(11, 17))).texts]
    assert {"11", "16"} <= set(said)
    assert "1" not in said


@pytest.mark.parametrize("option", [{"scale": "log"}, {"width": "wall"}, {"by": "colour"}])
def test_what_there_is_not_is_said(option):
    with pytest.raises(ValueError, match=next(iter(option.values()))):
        drawn(**option)


def test_without_an_event_it_says_so():
    assert captions.NO_EVENTS in texts(charts.timeline(EVENTS.head(0)))


def test_more_events_want_more_room_and_no_more_than_they_need():
    assert height(EVENTS.head(0)) < height(EVENTS) < height(EVENTS.assign(headline="a long headline " * 8))


def test_an_end_that_is_not_known_is_a_dash():
    ax = charts.timeline(EVENTS.head(1).assign(latest=None, basis="explicit"))
    assert [line for line in ax.lines if line.get_linestyle() == "--"]
    assert an_event(1)["earliest"] is None


@pytest.mark.parametrize("width", WIDTHS)
def test_a_legend_that_is_too_wide_has_several_lines_below_the_title(width):
    ax = charts.timeline(EVENTS, published=WINDOW, width=width)
    legend, title = ax.get_legend().get_window_extent(), heading_of(ax).get_window_extent()
    assert legend.x1 <= ax.figure.bbox.x1
    assert legend.y1 <= title.y0 and title.y1 <= ax.figure.bbox.y1
    assert legend.y0 >= ax.get_window_extent().y1


def test_an_interval_breaks_between_its_ends():
    days = {"earliest": DAY.replace(year=1997), "latest": DAY, "basis": "explicit"}
    said = [text.get_text() for text in charts.timeline(EVENTS.head(1).assign(**days), width="column").texts]
    assert "5 Mar 1997 –\n5 Mar 2024" in said
