"""Hostile text is read in time linear in its length, and nothing is raised."""

import datetime
import time

import pytest

from analysis.times import engine

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


def test_ten_megabytes_of_digits() -> None:
    begin = time.perf_counter()
    assert engine.mentions("7" * 10_000_000, PUBLISHED).mentions == []
    assert time.perf_counter() - begin < 60
