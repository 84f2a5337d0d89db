"""What stands before a noun."""

from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


def before(text, head, length=4, names=None):
    tree = read(text).tree
    return written(tree, Contexts(tree, names or {}).left(tree.token.index(head), length))


def test_articles_go_and_no_not_every_and_almost_all_stay():
    assert before("The old mine closed.", "mine") == "old"
    assert before("Not every mine closed.", "mine") == "Not every"
    assert before("No mine closed.", "mine") == "No"


def test_adjectives_are_spared_but_not_those_that_change_the_noun():
    assert before("The alleged young thief fled.", "thief", length=1) == "alleged"


def test_days_go_and_years_and_lengths_stay():
    assert before("Friday's meeting failed.", "meeting") == ""
    assert before("The two-day meeting failed.", "meeting") == "two-day"


def test_his_is_named_or_goes():
    assert before("His firm failed.", "firm", names={0: "Ann Lee"}) == "Ann Lee’s"
    assert before("His firm failed.", "firm") == ""
