"""Clauses within clauses."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


@pytest.mark.parametrize(
    ("text", "verb", "said"),
    [
        ("They asked whether the mine had closed.", "closed", "whether mine had closed"),
        ("They hoped to discuss and settle the dispute.", "discuss", "to discuss and settle dispute"),
        ("They said the court couldn't allegedly meet.", "meet", "court could not allegedly meet"),
    ],
)
def test_a_clause_within_a_clause_keeps_its_own_words(text, verb, said):
    tree = read(text).tree
    assert written(tree, Contexts(tree, {}).nested(tree.token.index(verb), None, 1)) == said


def test_an_adjective_keeps_what_belongs_to_it():
    tree = read("He was responsible for the attack.").tree
    assert written(tree, Contexts(tree, {}).predicate(2, None)) == "responsible for attack"
