"""What an article says of a person beside the name, and whose surname a surname is."""

import pytest
from conftest import read

from analysis.actors import persons_of


def persons(text):
    story = read(text)
    return persons_of(story.tree, story.actors)


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
        ("Mr Roy Day left. Mr Day slept.", "Roy Day", None),
        ("In Lyon Ann Lee, 41, fell ill.", "Ann Lee", None),
    ],
)  # fmt: skip
def test_an_office_is_whole_or_not_there(text, name, said):
    assert persons(text).introductions.get(name) == said


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Ann Lee met Bo Kim. Lee left.", {"Lee": "Ann Lee", "Kim": "Bo Kim"}),
        ("Ann Lee met Bo Kim. Kim left.", {"Lee": "Ann Lee", "Kim": "Bo Kim"}),
        ("Ann Lee met Zu Kim. They met in Kim.", {"Lee": "Ann Lee"}),
        ("Ann Lee met Jo Lee. Lee left.", {}),
        ("Theresa May spoke. May left.", {}),  # which is a month
        ("Donald Trump spoke. He opened Golden Trump on Monday.", {}),
    ],
)
def test_a_surname_is_one_persons(text, full):
    assert persons(text).full_names == full


def test_what_is_called_by_a_surname_is_no_person():
    assert ("Obama", "administration") in persons("Barack Obama spoke. The Obama administration fell.").attributes
