"""Which expression of time belongs to which event."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "trigger", "quote"),
    [
        ("They met on 3 May 2020.", "met", "3 May 2020"),
        ("On Tuesday they met and talked.", "talked", "Tuesday"),
        ("The 2010 law helped them.", "helped", ""),
        ("They said on Tuesday that it fell in 2019.", "fell", "2019"),
    ],
)
def test_the_nearest_event_that_it_hangs_on(text, trigger, quote):
    table = read(text, "2021-06-11").timeline.set_index("text")
    dated = table.quote[trigger] if table.basis[trigger] not in ("tense", "undated") else ""
    assert dated == quote
