"""How an event may stand."""

from analysis.events.statuses import OPEN, REAL, STATUSES


def test_what_is_neither_real_nor_open_is_denied():
    assert len(set(STATUSES)) == len(STATUSES)
    assert not REAL & OPEN
    assert set(STATUSES) - REAL - OPEN == {"denied"}
