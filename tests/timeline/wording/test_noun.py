"""Events that nouns name, in their phrases or their clauses."""

import pytest
from conftest import read

from analysis.timeline.wording.noun import NounContexts
from analysis.timeline.wording.pieces import written


def test_a_noun_alone_is_told_in_its_clause():
    tree = read("The attack killed two nurses.").tree
    assert written(tree, NounContexts(tree, {}).noun(1, is_said=False)) == "attack killed two nurses"


@pytest.mark.parametrize(
    ("text", "noun", "said"),
    [
        ("The mayor met the guests amid a scramble for votes.", "scramble", "mayor met guests amid scramble for votes"),
        ("They left after the fire that killed two nurses.", "fire", "fire killed two nurses"),
        ("The union welcomed the decision of the board.", "decision", "union welcomed decision of board"),
    ],
)
def test_a_noun_is_told_in_the_clause_that_is_its_own(text, noun, said):
    tree = read(text).tree
    assert written(tree, NounContexts(tree, {}).noun(tree.token.index(noun), is_said=False)) == said
