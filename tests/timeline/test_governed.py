"""What was asked for is told by the row of the asking."""

import pytest
from conftest import read

from analysis.timeline.governed import governed


def _aims(text):
    table = read(text).timeline
    return {table.text[number]: table.text[over] for number, over in governed(table).items()}


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        ("Lee asked the ministry to refute the claim.", {"refute": "asked"}),
        ("The court ordered the bank to sell the mill.", {"sell": "ordered"}),
        ("The minister plans to close the mine.", {}),
        ("Lee hoped to open it.", {}),
        ("Lee said the mine would close.", {}),
    ],
)
def test_what_is_asked_for_is_led_back_to_the_asking(text, aims):
    assert _aims(text) == aims
