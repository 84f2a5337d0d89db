"""The tone of dated events stands at its height, and what has no days of its own is not there."""

from analysis import charts
from analysis.charts.parts import captions
from charts.examples import DAY, EVENTS, SCORES, WINDOW, marks, texts

TABLE = EVENTS.assign(score=SCORES.score, score_low=SCORES.score - 0.1, score_high=SCORES.score + 0.1)
DATED = TABLE.assign(latest=[*TABLE.latest[:2], DAY, *TABLE.latest[3:]])


def test_only_events_with_days_of_their_own_are_drawn_as_high_as_their_tone():
    drawn = marks(charts.tone_in_time(DATED, published=WINDOW))
    heights = {name: line.get_ydata()[0] for name, line in drawn.items()}
    assert heights == {"event-0": 0.4, "event-2": 0.0, "event-3": 0.2}


def test_with_fewer_than_three_it_says_why_there_is_nothing():
    ax = charts.tone_in_time(TABLE, published=WINDOW)
    assert captions.FEW_DATED in texts(ax)
    assert not marks(ax)
