"""Clauses as headlines have them."""

from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


def clause(text, verb, status="happened", names=None):
    tree = read(text).tree
    return written(tree, Contexts(tree, names or {}).clause(tree.token.index(verb), status))


def test_a_verb_that_nobody_does_is_told_of_its_object():
    assert clause("They shot the bear.", "shot") == "bear shot"
    assert clause("They will shoot the bear.", "shoot", "planned") == "bear to be shot"


def test_a_name_that_its_own_clause_has_again_is_anothers():
    text = "He praised Marie Roy's plan."
    assert clause(text, "praised", names={0: "Marie Roy", 3: "Marie Roy"}) == "Marie Roy’s plan praised"


def test_nobody_needs_no_not():
    assert clause("No player will leave.", "leave", "denied") == "no player will leave"
