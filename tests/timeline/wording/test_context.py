"""Events in as much of their sentence as it takes to be true."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


@pytest.mark.parametrize(
    ("text", "verb", "said"),
    [
        ("Rebels failed to take the town.", "take", "Rebels failed to take town"),
        ("Rebels are likely to take the town.", "take", "Rebels are likely to take town"),
        ("Rebels are going to take the town.", "take", "Rebels to take town"),
        ("After taking the town, rebels fled.", "taking", "rebels took town"),
    ],
)
def test_the_word_over_a_verb_is_told_where_it_settles_it(text, verb, said):
    tree = read(text).tree
    status = "planned" if "going" in text else "happened"
    assert written(tree, Contexts(tree, {}).verb(tree.token.index(verb), status, is_said=False)) == said


def test_who_speaks_of_me_is_named():
    contexts = Contexts(tree := read("It hardened me to pain.").tree, {})
    contexts.speaker = "Ann Lee"
    assert written(tree, contexts.verb(1, "happened", is_said=True)).startswith("Ann Lee")


def test_pronouns_of_nobody_and_one_word_are_faults():
    tree = read("They left.").tree
    contexts = Contexts(tree, {})
    assert contexts.faults(1, [0, 1]) > contexts.faults(1, ["Ann", "left", "home"])
