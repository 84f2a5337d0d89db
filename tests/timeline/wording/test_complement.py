"""What follows a verb, and clauses within clauses."""

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


def test_dates_are_no_complements():
    tree = read("They met Ann Lee on Monday.").tree
    contexts = Contexts(tree, {})
    made = [contexts.complement(kid, 1, 0) for kid in tree.children[1] if kid > 1]
    assert "Monday" not in " ".join(written(tree, pieces) for pieces in made)


@pytest.mark.parametrize(
    ("text", "trigger", "said"),
    [
        (
            "The suspect was not arrested until ten years later.",
            "arrested",
            "Suspect was not arrested until ten years later",
        ),
        ("The singer spent five nights in hospital.", "spent", "Singer spent five nights in hospital"),
        ("The state has yet to make an offer.", "make", "State has yet to make offer"),
        ("Thanks to the rain, the fire died down.", "died", "Fire died down"),
    ],
)
def test_what_a_verb_needs_stays(text, trigger, said):
    assert read(text, "2021-06-11").timeline.set_index("text").headline[trigger] == said
