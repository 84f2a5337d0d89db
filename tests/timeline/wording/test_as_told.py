"""A verb in the article's own words."""

from conftest import read

from analysis.timeline.wording.as_told import as_told
from analysis.timeline.wording.pieces import written


def test_a_modal_is_told_that_the_tree_hangs_on_be():
    tree = read("Ms Sturgeon indicated she might be prepared to discuss the timing of another vote with Mrs May.").tree
    assert written(tree, as_told(tree, tree.token.index("prepared"))) == "might be prepared"


def test_contractions_are_written_out():
    tree = read("They can't have been told.").tree
    assert written(tree, as_told(tree, tree.token.index("told"))) == "cannot have been told"
