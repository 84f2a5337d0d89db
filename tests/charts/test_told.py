"""Told against happened: across as it is told, down as it happened."""

from analysis import charts
from charts.examples import EVENTS, SCORES, WINDOW, marks, texts


def test_a_mark_stands_as_far_right_as_it_is_told_and_as_far_down_as_it_is_early():
    ax = charts.told_and_happened(EVENTS, SCORES, published=WINDOW)
    place = {name: (line.get_xdata()[0], line.get_ydata()[0]) for name, line in marks(ax).items()}
    assert [place[f"event-{number}"][0] for number in range(6)] == sorted(x for x, _ in place.values())
    assert place["event-0"][1] < place["event-3"][1] < place["event-5"][1]


def test_where_there_is_no_room_for_all_the_dated_stay():
    drawn = marks(charts.told_and_happened(EVENTS, SCORES, published=WINDOW, most=3))
    assert set(drawn) == {"event-0", "event-2", "event-3"}


def test_the_key_names_every_event():
    said = texts(charts.told_and_happened(EVENTS, SCORES))
    assert all(f"{number} event {number - 1}" in said for number in range(1, 7))
