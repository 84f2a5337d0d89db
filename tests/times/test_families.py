"""Every family's own examples, read on Friday, 27 February 1998."""

import datetime

import pytest

from analysis.times import engine
from analysis.times.families import FAMILIES

CASES = [
    pytest.param(text, value, id=f"{family.__name__.rpartition('.')[2]}: {text}")
    for family in FAMILIES
    for text, value in family.EXAMPLES
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_example(text: str, value: str | None) -> None:
    values = [mention.reading.value for mention in engine.mentions(text, datetime.date(1998, 2, 27)).mentions]
    assert (value in values) if value is not None else values == []
