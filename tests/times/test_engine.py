"""Hostile text is read in time linear in its length, and nothing is raised."""

import datetime
import time

import pytest

from analysis.times import engine
from analysis.times.families import FAMILIES

PUBLISHED = datetime.date(1998, 2, 27)
HOSTILE = {
    "digits": "1234567890",
    "years": "1998 ",
    "last": "last ",
    "one line": "abcdefghij",
    "quotes": '"“‘(',
    "hyphens": "two-",
    "a week": "a week ",
    "ago": "a year ago earlier ",
    "numbers": "two hundred and ",
    "the the": "the following the next ",
    "May": "Theresa May May ",
    "clock": "at 25:61 5 p.m. EST, ",
    "line ends": "\n",
    "spaces": " ",
    "marks": "'s.,-/",
    "quarters": "the third quarter, a year ago, the period ",
}


def seconds(text: str) -> float:
    begin = time.perf_counter()
    engine.mentions(text, PUBLISHED)
    return time.perf_counter() - begin


@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_linear_in_the_length(name: str) -> None:
    piece = HOSTILE[name]
    short, long = (piece * (size // len(piece)) for size in (40_000, 400_000))
    seconds(short)  # the first call pays for the caches
    assert seconds(long) < 0.5 + 40 * min(seconds(short), seconds(short))


@pytest.mark.parametrize("day", [datetime.date(1, 1, 1), datetime.date(5, 12, 31), datetime.date(9999, 12, 31)])
def test_a_publication_at_the_ends_of_the_calendar_is_read_as_not_known(day: datetime.date) -> None:
    for text in (example for family in FAMILIES for example, _ in family.EXAMPLES):
        read, unknown = engine.mentions(text, day).mentions, engine.mentions(text).mentions
        assert [mention.reading for mention in read] == [mention.reading for mention in unknown]


@pytest.mark.parametrize("day", [datetime.date(6, 1, 1), datetime.date(9994, 12, 31)])
def test_nothing_is_raised_near_the_ends_of_the_calendar(day: datetime.date) -> None:
    for text in (example for family in FAMILIES for example, _ in family.EXAMPLES):
        for mention in engine.mentions(f"On 31 December 9999 it ended, ½a year on. {text}", day).mentions:
            assert mention.reading.value


def test_ten_megabytes_of_digits() -> None:
    begin = time.perf_counter()
    assert engine.mentions("7" * 10_000_000, PUBLISHED).mentions == []
    assert time.perf_counter() - begin < 60


def test_hours_later_than_a_year_that_the_story_has_reached_are_a_time_that_is_not_known():
    found = engine.mentions("2016, an hour later: 2020 2020. 2020", datetime.date(2023, 5, 5)).mentions
    assert [mention.reading.value for mention in found if mention.reading.type == "TIME"] == ["XXXX-XX-XXTXX:XX"]
