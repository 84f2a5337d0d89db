"""Told against happened: across as it is told, down in the order of time."""

from analysis import charts
from analysis.charts.parts import captions
from charts.examples import EVENTS, SCORES, WINDOW, marks, texts


def test_a_mark_stands_as_far_right_as_it_is_told_and_as_far_down_as_it_is_late():
    ax = charts.told_and_happened(EVENTS[::-1], SCORES, published=WINDOW)
    place = {name: (line.get_xdata()[0], line.get_ydata()[0]) for name, line in marks(ax).items()}
    across, down = zip(*(place[f"event-{number}"] for number in range(6)), strict=True)
    assert list(across) == sorted(across)
    assert list(down) == sorted(down, reverse=True)


def test_every_event_is_named_with_its_number():
    said = texts(charts.told_and_happened(EVENTS.assign(number=range(11, 17)), SCORES))
    assert all(f"event {number}" in said and f"{number + 11}" in said for number in range(6))


def test_with_fewer_than_three_dates_it_says_why_there_is_nothing():
    ax = charts.told_and_happened(EVENTS.assign(basis=["explicit", *["tense"] * 5]), SCORES)
    assert captions.FEW_DATED in texts(ax)
    assert not marks(ax)
