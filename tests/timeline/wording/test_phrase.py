"""Noun phrases as headlines have them."""

from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


def phrase(text, head, length=4, names=None):
    tree = read(text).tree
    return written(tree, Contexts(tree, names or {}).phrase(tree.token.index(head), length))


def test_of_stays_at_every_length_and_other_prepositions_go():
    text = "The mayor of the old town near the sea resigned."
    assert phrase(text, "mayor", length=0).startswith("mayor of")
    assert "sea" not in phrase(text, "mayor", length=0)


def test_every_coordinated_noun_stays():
    assert phrase("Houses, schools and a bridge fell.", "Houses", length=0) == "Houses, schools and bridge"


def test_not_only_but_is_and():
    assert "and" in phrase("The cars record not only the place but the speed.", "place")


def test_a_plan_keeps_what_it_is_for():
    assert phrase("The plan to close the mine failed.", "plan") == "plan to close mine"


def test_lengths_stay_and_days_go():
    assert phrase("A term of three years ended.", "term") == "term of three years"
    assert phrase("The vote on Monday failed.", "vote") == "vote"


def test_asides_go():
    assert phrase("Towns such as Lyon grew.", "Towns") == "Towns"
