"""Which night "overnight" is."""

import datetime

import pytest

from analysis.times import engine


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The barn burned down overnight.", ["1998-02-26TNI"]),
        ("Frost will come overnight.", ["1998-02-27TNI"]),
        ("It was an overnight success.", []),
        ("It will not change overnight.", []),
    ],
)
def test_the_night_is_that_before_the_publication_unless_a_verb_looks_ahead(text, values):
    assert [m.reading.value for m in engine.mentions(text, datetime.date(1998, 2, 27)).mentions] == values
