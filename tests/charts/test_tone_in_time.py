"""The tone of dated events stands at its height, and what has no date of its own is not there."""

from analysis import charts
from charts.examples import EVENTS, SCORES, WINDOW, marks

TABLE = EVENTS.assign(score=SCORES.score, score_low=SCORES.score - 0.1, score_high=SCORES.score + 0.1)


def test_only_events_with_a_date_of_their_own_are_drawn_as_high_as_their_tone():
    drawn = marks(charts.tone_in_time(TABLE, published=WINDOW))
    heights = {name: line.get_ydata()[0] for name, line in drawn.items()}
    assert heights == {
        "event-0": 0.4,
        "event-2": 0.0,
        "event-3": 0.2,
    }
