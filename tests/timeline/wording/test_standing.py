"""What a verb cannot do without, as it stands."""

from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


def test_an_object_stands_whole_without_asides_and_articles():
    tree = read("The town bought the mill (a ruin), which was old, from the heirs of Bo Kim.").tree
    contexts = Contexts(tree, {})
    assert written(tree, contexts.standing(tree.token.index("mill"), None)).startswith("mill")
    assert "ruin" not in written(tree, contexts.standing(tree.token.index("mill"), None))


def test_only_what_is_needed_stands_whole():
    tree = read("The town bought the very old mill in May.").tree
    contexts = Contexts(tree, {})
    bought, mill = tree.token.index("bought"), tree.token.index("mill")
    short = written(tree, contexts.complement(mill, bought, None))
    contexts.is_full = True
    assert (short, written(tree, contexts.complement(mill, bought, None))) == ("old mill", "very old mill")
