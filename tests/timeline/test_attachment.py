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
        ("A bomb exploded on Monday, killing two people.", "killing", "Monday"),
        ("Speaking on Monday, she defended the plan.", "defended", "Monday"),
        ("A reporter was detained at Sunday's rally.", "detained", "Sunday"),
        ("They stopped fighting on 3 May 2021.", "stopped", "3 May 2021"),
        ("Friday's explosions killed 110 people.", "killed", "Friday"),
        ("She won gold at the 2014 Olympics.", "won", "2014"),
        ("Sales have risen over the past five years.", "risen", "the past five years"),
        ("They have admitted killing her on 3 May 2020.", "admitted", ""),
        ('"We are ready now," he said.', "said", ""),
    ],
)
def test_the_nearest_event_that_it_hangs_on(text, trigger, quote):
    table = read(text, "2021-06-11").timeline.set_index("text")
    dated = table.quote[trigger] if table.basis[trigger] not in ("tense", "undated") else ""
    assert dated == quote
