"""Lengths of time as TIMEX3 writes them."""

import pytest

from analysis.times.amounts import amount, vague_amount


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (2, "F", "P4W"),
        (3, "C", "P300Y"),
        (1.5, "H", "PT1H30M"),
        (0.5, "Y", "P6M"),
        (90, "TM", "PT90M"),
        (0.5, "D", "PT12H"),
    ],
)
def test_a_number_of_units(count, unit, value):
    assert amount(count, unit) == value


@pytest.mark.parametrize(("unit", "value"), [("TM", "PTXM"), ("W", "PXW"), ("S", "PTXS")])
def test_an_unknown_number_of_units(unit, value):
    assert vague_amount(unit) == value
