"""What the clauses around an event say of it."""

from conftest import read

from analysis.events.status_context import has_modal, is_going_on, is_missing, is_opinion, is_ordinal, is_temporal


def tree_and(text, word):
    tree = read(text).tree
    return tree, tree.token.index(word)


def test_what_somebody_believes_is_an_opinion():
    assert is_opinion(*tree_and("Polls suggest that he will win.", "win"))
    assert not is_opinion(*tree_and("He will win.", "win"))


def test_when_tells_a_time():
    assert is_temporal(*tree_and("It ends when the case is heard.", "heard"))
    assert not is_temporal(*tree_and("The case is heard.", "heard"))


def test_the_first_to_win():
    assert is_ordinal(*tree_and("She was the first to win.", "first"))
    assert not is_ordinal(*tree_and("The man left.", "man"))


def test_a_search_that_lasts():
    assert not is_going_on(*tree_and("The bridge fell.", "bridge"))


def test_what_would_be_has_a_modal():
    assert has_modal(*tree_and("A merger would hurt them.", "hurt"))
    assert not has_modal(*tree_and("A merger will hurt them.", "hurt"))


def test_what_is_yet_to_come_is_missing():
    assert is_missing(*tree_and("They have yet to win.", "have"))
    assert not is_missing(*tree_and("They have to win.", "have"))
