"""Whose a surname is that stands alone."""

import pytest
from conftest import read

from analysis.actors.surnames import full_names


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Ann Lee met Bo Kim. Lee left.", {"Lee": "Ann Lee", "Kim": "Bo Kim"}),
        ("Ann Lee met Bo Kim. Kim left.", {"Lee": "Ann Lee", "Kim": "Bo Kim"}),
        ("Ann Lee met Zu Kim. They met in Kim.", {"Lee": "Ann Lee"}),
        ("Ann Lee met Jo Lee. Lee left.", {}),
        ("President Sorel left for Oslo. Ann Sorel stayed.", {}),  # who may be his wife
        ("Theresa May spoke. May left.", {}),  # which is a month
        ("Donald Trump spoke. He opened Golden Trump on Monday.", {}),
    ],
)
def test_a_surname_is_one_persons(text, full):
    story = read(text)
    assert full_names(story.tree, story.actors) == full
