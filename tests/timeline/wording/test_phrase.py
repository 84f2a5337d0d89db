"""Noun phrases as headlines have them."""

from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import Spare, written


def phrase(text, head, names=None, shortest=False):
    tree = read(text).tree
    pieces = Contexts(tree, names or {}).phrase(tree.token.index(head))
    return written(tree, [piece for piece in pieces if not (shortest and isinstance(piece, Spare))])


def test_of_stays_and_other_prepositions_can_be_spared():
    text = "The mayor of the old town near the sea resigned."
    assert phrase(text, "mayor", shortest=True).startswith("mayor of")
    assert "sea" not in phrase(text, "mayor", shortest=True)


def test_every_coordinated_noun_stays():
    assert phrase("Houses, schools and a bridge fell.", "Houses", shortest=True) == "Houses, schools and bridge"


def test_not_only_but_is_and():
    assert "and" in phrase("The cars record not only the place but the speed.", "place")


def test_a_plan_keeps_what_it_is_for():
    assert phrase("The plan to close the mine failed.", "plan") == "plan to close mine"


def test_lengths_stay_and_days_go():
    assert phrase("A term of three years ended.", "term") == "term of three years"
    assert phrase("The vote on Monday failed.", "vote") == "vote"


def test_asides_go():
    assert phrase("Towns such as Lyon grew.", "Towns") == "Towns"


def test_friends_keep_their_names():
    assert phrase("They attended funerals of close friends Ann Lee and Bo Kim.", "funerals").endswith(
        "Ann Lee and Bo Kim"
    )


def test_a_sum_that_follows_its_noun_stays():
    assert "$2 million" in phrase("They paid a record $2 million.", "record")
