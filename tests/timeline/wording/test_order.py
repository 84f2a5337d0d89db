"""Orders, what is likelier, and what is done instead."""

import pytest
from conftest import read

from analysis.timeline.wording.noun import NounContexts
from analysis.timeline.wording.pieces import written


@pytest.mark.parametrize(
    ("text", "verb", "said"),
    [
        ("Vote with the miners.", "Vote", "vote with miners"),
        ("Patients are less likely to work and more likely to leave.", "leave", "Patients are more likely to leave"),
        (
            "The envoys met in one room instead of talking by telephone.",
            "talking",
            "envoys met in one room instead of talking by telephone",
        ),
        (
            "The chairman was arrested, dealing a blow to the firm.",
            "dealing",
            "chairman arrested, dealing blow to firm",
        ),
        ("The union said it left.", "left", ""),
    ],
)
def test_what_is_no_plain_statement_is_told_apart(text, verb, said):
    tree = read(text).tree
    assert written(tree, NounContexts(tree, {}).apart(tree.token.index(verb))) == said


def test_a_bare_infinitive_is_no_order():
    tree = read("They let him go.").tree
    assert not NounContexts(tree, {}).is_order(tree.token.index("go"))
