"""What an article says of a person beside the name."""

import pytest
from conftest import read

from analysis.actors import people


def told(text):
    story = read(text)
    return people(story.tree, story.actors)


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("The bishop denied it. Bishop Greg Thompson resigned in May.", "Greg Thompson", "Bishop"),
        ("Russian Deputy Foreign Minister Bo Lind spoke.", "Bo Lind", "Russian Deputy Foreign Minister"),
        ("The report is for Minister for Justice Frances Fitzgerald.", "Frances Fitzgerald", "Minister for Justice"),
        ("Police saw the local surfer Adam Winerip in the waves.", "Adam Winerip", "local surfer"),
        ("They met Adam Winerip, a surfer, on the beach.", "Adam Winerip", "surfer"),
        ("The embattled spokesman Sean Spicer left.", "Sean Spicer", None),  # whose?
        ("His wife Ann Lee left.", "Ann Lee", None),
        ("Embattled surgeon Ann Lee left.", "Ann Lee", "surgeon"),
        ("Mr Roy Day left. Mr Day slept.", "Roy Day", None),
        ("Ann Lee, 41, fell ill in Lyon.", "Ann Lee", None),
    ],
)  # fmt: skip
def test_an_office_is_whole_or_not_there(text, name, said):
    assert name in set(read(text).actors.actor)
    assert told(text).introductions.get(name) == said


def test_what_is_called_by_a_surname_is_no_person():
    assert ("Obama", "administration") in told("Barack Obama spoke. The Obama administration fell.").attributes
