"""What clauses on nouns leave out."""

from conftest import read

from analysis.timeline.wording.context import Contexts


def test_where_is_no_object_of_its_clause():
    tree = read("They came from Italy, where most migrants have landed.").tree
    assert Contexts(tree, {}).gap(tree.token.index("landed")) is None


def test_whom_somebody_spoke_to_is_left_out():
    tree = read("The men the paper spoke to were hired by a firm.").tree
    assert Contexts(tree, {}).is_stranded(tree.token.index("spoke"))
