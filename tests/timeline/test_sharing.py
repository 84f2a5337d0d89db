"""Which events of a sentence share the time of a dated one."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "trigger", "quote"),
    [
        ("A bomb exploded on Monday, killing two people.", "killing", "Monday"),
        ("Speaking on Monday, she defended the plan.", "defended", "Monday"),
        ("A reporter was detained at Sunday's rally.", "detained", "Sunday"),
        ("Friday's explosions killed 110 people.", "killed", "Friday"),
        ("They have admitted killing her on 3 May 2020.", "admitted", ""),
    ],
)
def test_what_happens_at_one_time(text, trigger, quote):
    table = read(text, "2021-06-11").timeline.set_index("text")
    assert (table.quote[trigger] if table.basis[trigger] not in ("tense", "undated") else "") == quote


def test_what_was_after_a_dated_event_has_no_last_day():
    table = read("After the February 1917 revolution he was sent into exile.", "2021-06-11").timeline.set_index("text")
    assert table.edtf["sent"] == "1917-02-01/"
