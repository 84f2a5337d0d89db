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
        ("The club declined to comment on Monday.", "declined", "Monday"),
        ("He swallowed performance-enhancing drugs at the 2014 Olympics.", "swallowed", "2014"),
        ("The dog lost a leg in a crash involving a tram on 3 May 2021.", "lost", "3 May 2021"),
        ("It has sold a million lamps in the year ending in March, says its owner.", "says", ""),
        ("The mill posted sales of $5 million for the year ended March 31.", "posted", ""),
        ("The price fell to $90 from $95 in 2019.", "fell", ""),
        ("The price fell to $90 in 2019 from $95.", "fell", "2019"),
        ("Before Monday's vote, Ann Lee dined in Rome.", "vote", "Monday"),
        ("Children carry lanterns through Oslo on 3 May 2021.", "carry", "3 May 2021"),
        ("The law allows boats on the lake since 2019.", "allows", "2019"),
    ],
)
def test_the_nearest_event_that_it_hangs_on(text, trigger, quote):
    table = read(text, "2021-06-11").timeline.set_index("text")
    dated = table.quote[trigger] if table.basis[trigger] not in ("tense", "undated") else ""
    assert dated == quote
