"""Nouns that a sentence leaves out, and words that belong to its next clause."""

import pytest
from conftest import read

from analysis.timeline.wording.elision import Elisions


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("The bomb killed one guard and injured another.", "another", "guard"),
        ("Some 1,200 workers were hit, but 900 took redundancy.", "900", "workers"),
        ("The first match was held in Madrid and the next one is in Lyon.", "one", "match"),
        ("Nine of the crew were hurt.", "Nine", None),
    ],
)
def test_the_noun_that_is_left_out_is_found(text, word, noun):
    tree = read(text).tree
    found = Elisions(tree, {}).elided(tree.token.index(word))
    assert (None if found is None else tree.token[found]) == noun


def test_a_noun_may_be_the_subject_of_what_follows():
    tree = read("Families are attending festivals and a sense of calm is palpable.").tree
    found = Elisions(tree, {})
    assert found.is_next_subject(tree.token.index("sense"))
    tree = read("Families attended festivals and a fair.").tree
    assert not Elisions(tree, {}).is_next_subject(tree.token.index("fair"))


def test_a_sign_is_no_dash():
    tree = read("The bank - a small one - set it at -0.4 percent.").tree
    found = [Elisions(tree, {}).is_dash(at) for at, token in enumerate(tree.token) if token == "-"]
    assert found == [True, True, False]
