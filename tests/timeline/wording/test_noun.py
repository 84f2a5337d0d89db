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


def test_a_noun_that_says_itself_that_it_may_be_is_not_told_in_what_happened():
    tree = read("The government voiced concerns about potential military aid from Chile.").tree
    found = NounContexts(tree, {}).noun(tree.token.index("aid"), is_said=False, status="possible")
    assert written(tree, found) == "potential military aid from Chile"


@pytest.mark.parametrize(
    ("text", "noun", "is_bare"),
    [
        ("The upheaval in Lyon went on.", "upheaval", True),
        ("The attack by rebels went on.", "attack", False),
        ("Russia's attack went on.", "attack", False),
    ],
)
def test_a_noun_without_anybody_who_takes_part_is_a_label(text, noun, is_bare):
    tree = read(text).tree
    assert NounContexts(tree, {}).is_bare(tree.token.index(noun)) is is_bare


@pytest.mark.parametrize(
    ("text", "noun", "said"),
    [
        ("The study found little sign of a recovery.", "recovery", "study found little sign of recovery"),
        ("The upheaval in the ministry delayed the reform.", "upheaval", "upheaval in ministry delayed reform"),
        ("An official slammed the vote as an attack on France.", "attack", "official slammed vote as attack on France"),
    ],
)
def test_a_label_is_told_in_its_clause(text, noun, said):
    tree = read(text).tree
    assert written(tree, NounContexts(tree, {}).noun(tree.token.index(noun), is_said=False)) == said


def test_what_is_asked_is_not_told():
    tree = read("Has the upheaval in the ministry delayed the reform?").tree
    assert "delayed" not in written(tree, NounContexts(tree, {}).noun(tree.token.index("upheaval"), is_said=False))
