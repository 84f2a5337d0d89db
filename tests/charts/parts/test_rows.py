"""The rows of a timeline: what stands between the events."""

import datetime
import itertools

from charts.examples import DAY, EVENTS

from analysis.charts.parts.rows import Columns, heights, one_under_another, sequence

COLUMNS = Columns(dates=1.0, words=4.0)


def kinds(table, window=None):
    return [row.kind for row in sequence(table, range(1, len(table) + 1), window, COLUMNS)]


def test_without_a_publication_only_events_and_gaps():
    assert kinds(EVENTS) == ["event"] * 6


def test_the_publication_comes_last_where_nothing_lies_ahead():
    assert kinds(EVENTS.assign(lane="before"), (DAY, DAY))[-1] == "publication"


def test_a_gap_lies_between_days_that_are_known():
    days = [datetime.date(1990, 1, 1), None, DAY]
    table = EVENTS.head(3).assign(earliest=days, latest=days, basis=["explicit", "undated", "explicit"])
    assert kinds(table) == ["event", "event", "gap", "event"]


def test_rows_stand_one_under_another():
    rows = sequence(EVENTS, range(6), None, COLUMNS)
    stands = one_under_another(rows)
    assert all(one.below < other.above for one, other in itertools.pairwise(stands))
    assert stands[-1].below < heights(rows)


def test_words_are_wrapped_to_their_column():
    (row,) = sequence(EVENTS.head(1).assign(headline="a long headline " * 6), [1], None, COLUMNS)
    assert len(row.words) > 1
    assert " ".join(row.words) == ("a long headline " * 6).strip()


def test_what_can_only_be_later_stands_below_the_publication():
    later = DAY + datetime.timedelta(90)
    table = EVENTS.head(2).assign(lane="before", basis="explicit", status="planned")
    by_then = table.assign(earliest=[DAY, None], latest=[DAY, later])
    assert kinds(by_then, (DAY, DAY)) == ["event", "publication", "event"]
    after = table.assign(earliest=[DAY, later], latest=[DAY, None], status="happened")
    assert kinds(after, (DAY, DAY))[:2] == ["event", "publication"]
    until_then = table.assign(earliest=[DAY, DAY], latest=[DAY, later], status="ongoing")
    assert kinds(until_then, (DAY, DAY))[-1] == "publication"
