"""What an empty "it" or "there" brings in."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "trigger", "headline"),
    [
        ("There was a fire in the port of Lima on Monday.", "fire", "Fire in port of Lima"),
        (
            '"It will be harder for smugglers to sell the coins," Ann Lee said.',
            "sell",
            "Harder for smugglers to sell coins",
        ),
    ],
)
def test_what_is_said_with_an_empty_subject_is_told_without_it(text, trigger, headline):
    assert read(text, "2021-06-11").timeline.set_index("text").headline[trigger] == headline
