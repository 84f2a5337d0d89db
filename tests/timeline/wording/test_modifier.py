"""What stands before a noun."""

from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import Spare, written


def before(text, head, names=None, shortest=False):
    tree = read(text).tree
    pieces = Contexts(tree, names or {}).left(tree.token.index(head))
    return written(tree, [piece for piece in pieces if not (shortest and isinstance(piece, Spare))])


def test_articles_go_and_no_not_every_and_almost_all_stay():
    assert before("The old mine closed.", "mine") == "old"
    assert before("Not every mine closed.", "mine") == "not every"
    assert before("No mine closed.", "mine") == "no"


def test_adjectives_are_spared_but_not_those_that_change_the_noun():
    assert before("The alleged young thief fled.", "thief", shortest=True) == "alleged"
    assert before("They expect little warm help.", "help", shortest=True) == "little"
    assert before("A pro-European large majority voted.", "majority", shortest=True) == "pro-European"


def test_days_go_and_years_and_lengths_stay():
    assert before("Friday's meeting failed.", "meeting") == ""
    assert before("The two-day meeting failed.", "meeting") == "two-day"


def test_his_is_named_or_goes():
    assert before("His firm failed.", "firm", names={0: "Ann Lee"}) == "Ann Lee’s"
    assert before("His firm failed.", "firm") == ""


def test_an_article_stays_where_english_needs_it():
    assert before("They won for a fifth time.", "time") == "a fifth"
    assert before("A number of firms left.", "number") == "a"
    assert before("Ann Lee is a doctor.", "doctor") == "a"
    assert before("They saw the doctor.", "doctor") == ""


def test_what_grades_an_adjective_keeps_it():
    assert before("It was the biggest fire.", "fire", shortest=True) == "the biggest"
