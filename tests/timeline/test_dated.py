"""What is known of the day of an event."""

from analysis.timeline.dated import Dated


def test_nothing_is_known_at_first():
    assert (Dated().basis, Dated().earliest, Dated().quote) == ("undated", None, "")
