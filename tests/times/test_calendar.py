"""The arithmetic of dates."""

import datetime

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.times import calendar

D = datetime.date
GRAINS = st.sampled_from(["D", "W", "WE", "M", "Q", "HY", "S", "Y", "E", "C"])
DAYS = st.dates(D(1000, 1, 1), D(2999, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("1998", D(1998, 1, 1), D(1998, 12, 31)),
        ("1998-02", D(1998, 2, 1), D(1998, 2, 28)),
        ("1998-W09", D(1998, 2, 23), D(1998, 3, 1)),
        ("1998-W09-WE", D(1998, 2, 28), D(1998, 3, 1)),
        ("1998-Q4", D(1998, 10, 1), D(1998, 12, 31)),
        ("1998-H1", D(1998, 1, 1), D(1998, 6, 30)),
        ("1998-WI", D(1997, 12, 1), D(1998, 2, 28)),
        ("199", D(1990, 1, 1), D(1999, 12, 31)),
        ("18", D(1800, 1, 1), D(1899, 12, 31)),
        ("1998-02-27T17:00", D(1998, 2, 27), D(1998, 2, 27)),
    ],
)
def test_days_of_a_value(value: str, first: D, last: D) -> None:
    assert calendar.days(value) == (first, last)


@pytest.mark.parametrize("value", ["P3M", "PRESENT_REF", "1998-02-30", "XXXX-02", "0000", "1998-W60", "BC0044"])
def test_what_names_no_days(value: str) -> None:
    assert calendar.days(value) == (None, None)


@given(DAYS, GRAINS)
def test_a_day_lies_in_its_own_unit(day: D, unit: str) -> None:
    first, last = calendar.days(calendar.value_of(day, unit))
    assert first is not None and last is not None
    assert first <= last and (first <= day <= last or unit == "WE")


@given(DAYS, GRAINS.filter(lambda unit: unit != "WE"), st.integers(-9, 9))
def test_shifting_there_and_back(day: D, unit: str, count: int) -> None:
    value = calendar.value_of(day, unit)
    moved = calendar.shifted(value, count)
    assert moved is not None and calendar.shifted(moved, -count) == value


@settings(deadline=None)
@given(DAYS, GRAINS, st.sampled_from([None, "START", "MID", "END", "APPROX"]))
def test_edtf_is_valid_and_parts_lie_inside(day: D, unit: str, mod: str | None) -> None:
    value = calendar.value_of(day, unit)
    first, last = calendar.days(value)
    assert first is not None and last is not None
    earliest, latest = calendar.narrowed(first, last, mod)
    assert first <= earliest <= latest <= last
    edtf = calendar.edtf(value, mod, earliest, latest)
    assert edtf is not None and parse_edtf(edtf)


@pytest.mark.parametrize(
    ("value", "mod", "parts", "days"),
    [
        ("1991", "START", 3, (D(1991, 1, 1), D(1991, 4, 30))),
        ("1991", "END", 3, (D(1991, 9, 1), D(1991, 12, 31))),
        ("2017-05", "MID", 3, (D(2017, 5, 11), D(2017, 5, 20))),
        ("1998", "START", 2, (D(1998, 1, 1), D(1998, 6, 30))),
    ],
)
def test_early_and_late_are_thirds_and_halves_are_halves(value: str, mod: str, parts: int, days: tuple[D, D]) -> None:
    assert calendar.narrowed(*calendar.days(value), mod, parts) == days


@pytest.mark.parametrize(("year", "day"), [(1998, D(1998, 4, 12)), (2000, D(2000, 4, 23)), (2024, D(2024, 3, 31))])
def test_easter(year: int, day: D) -> None:
    assert calendar.easter(year) == day


def test_nth_weekday() -> None:
    assert calendar.nth_weekday(1999, 11, 4, 4) == D(1999, 11, 25)  # Thanksgiving
    assert calendar.nth_weekday(1998, 5, 1, -1) == D(1998, 5, 25)  # Memorial Day
