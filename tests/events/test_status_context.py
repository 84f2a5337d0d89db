"""What the clauses around an event say of it."""

from conftest import read

from analysis.events.status_context import (
    has_modal,
    is_going_on,
    is_missing,
    is_opinion,
    is_ordinal,
    is_report_of_past,
    is_supposed,
    is_temporal,
    nearly,
    of_modal,
)


def tree_and(text, word):
    tree = read(text).tree
    return tree, tree.token.index(word)


def test_what_somebody_believes_is_an_opinion():
    assert is_opinion(*tree_and("Polls suggest that he will win.", "win"))
    assert is_opinion(*tree_and("She is certain that he will win.", "win"))
    assert not is_opinion(*tree_and("He will win.", "win"))


def test_when_tells_a_time():
    assert is_temporal(*tree_and("It ends when the case is heard.", "heard"))
    assert not is_temporal(*tree_and("The case is heard.", "heard"))


def test_the_first_to_win():
    assert is_ordinal(*tree_and("She was the first to win.", "first"))
    assert not is_ordinal(*tree_and("The man left.", "man"))


def test_a_search_that_lasts():
    assert is_going_on(*tree_and("The search was widened.", "search"))
    assert not is_going_on(*tree_and("The search ended.", "search"))
    assert not is_going_on(*tree_and("A search was made.", "search"))
    assert not is_going_on(*tree_and("The bridge fell.", "bridge"))


def test_what_would_be_has_a_modal():
    assert has_modal(*tree_and("A merger would hurt them.", "hurt"))
    assert not has_modal(*tree_and("A merger will hurt them.", "hurt"))


def test_what_is_yet_to_come_is_missing():
    assert is_missing(*tree_and("They have yet to win.", "have"))
    assert not is_missing(*tree_and("They have to win.", "have"))


def test_a_past_that_somebody_reports():
    assert is_report_of_past(*tree_and("He is thought to have fled.", "fled"))
    assert not is_report_of_past(*tree_and("He is expected to flee.", "flee"))


def test_almost_is_not_quite():
    assert nearly(*tree_and("He almost drowned.", "drowned")) == 1
    assert nearly(*tree_and("Sales nearly doubled.", "doubled")) == -1


def test_what_a_modal_makes_of_its_verb():
    assert of_modal(*tree_and("They will meet.", "meet"), 1) == "planned"
    assert of_modal(*tree_and("They might meet.", "meet"), 1) == "possible"


def test_the_subject_of_would_is_supposed():
    tree, noun = tree_and("The loss of the port would hurt them.", "loss")
    assert is_supposed(tree, noun, tree.token.index("hurt"))
    tree, noun = tree_and("The loss of the port will hurt them.", "loss")
    assert not is_supposed(tree, noun, tree.token.index("hurt"))
