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
