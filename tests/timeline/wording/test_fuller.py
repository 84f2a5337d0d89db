"""A bare noun by what the article called it before."""

import pytest
from conftest import read

from analysis.timeline.wording.fuller import Fuller


@pytest.mark.parametrize(
    ("text", "noun", "called"),
    [
        ("The finance committee met. The committee left.", "committee", "finance committee"),
        ("The finance committee met. The new committee left.", "committee", None),
        ("The finance committee met the defence committee. The committee left.", "committee", None),
        ("The committee left. The finance committee met.", "committee", None),
        ("A ban on Russia was planned. Few liked the ban.", "ban", "ban on Russia"),
        # What says how it is says nothing of which.
        ("A new travel ban was planned. Few liked the ban.", "ban", "travel ban"),
        ("A second ban was planned. Few liked the ban.", "ban", None),
        # Another one stands between, or is told of later.
        ("The Lima plant grew. A plant in the north closed. Now the plant is for sale.", "plant", None),
        ("The Lima plant grew. Ann likes other plants. Now the plant is for sale.", "plant", "Lima plant"),
        ("The Lima plant grew. Now the plant is for sale. The Cuzco plant grew.", "plant", None),
        # Another noun takes it up.
        ("A coal ferry sank on Sunday. Divers found the vessel.", "vessel", "coal ferry"),
        ("A coal ferry met a car ferry on Sunday. Divers found the vessel.", "vessel", None),
        ("A coal ferry sank on Sunday. Divers found the bus.", "bus", None),
        ("The Chilean people met. Now the people are gone.", "people", None),
    ],
)
def test_the_only_one_of_its_kind_before_is_meant(text, noun, called):
    tree = read(text).tree
    last = max(
        at for at, token in enumerate(tree.token) if token == noun and tree.token[at - 1].lower() in ("the", "new")
    )
    found = Fuller(tree, {}).referent(last)
    assert (found.text if found else None) == called
