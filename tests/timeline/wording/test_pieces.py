"""Words fitted into twelve and written down."""

from conftest import read

from analysis.timeline.wording.pieces import LIMIT, Name, Part, count, fitted, written


def test_words_stand_as_close_as_in_the_article():
    tree = read("The self-driving cars cost $5 each.").tree
    assert written(tree, list(range(1, tree.token.index("each")))) == "self-driving cars cost $5"


def test_half_a_pair_of_quotation_marks_goes_and_a_whole_one_stays():
    tree = read('The "fair share" rule.').tree
    assert written(tree, [1, 2, 3]) == "fair share"
    assert written(tree, [1, 2, 3, 4, 5]) == '"fair share" rule'


def test_a_name_stands_in_full_once_and_then_as_in_the_article():
    tree = read("Lee sold her firm.").tree
    assert written(tree, [Name(0, "Ann Lee"), 1, Name(2, "Ann Lee", "’s"), 3]) == "Ann Lee sold her firm"
    assert written(tree, [Name(2, "Ann Lee", "’s"), 3]) == "Ann Lee’s firm"


def test_what_can_be_spared_goes_first():
    tree = read("One.").tree
    spare = Part(lambda _: ["in", "the", "end"], rank=0, leaves=2)
    parts = [Part(lambda _: ["a"] * 6), Part(lambda length: ["b"] * (3 + length)), spare]
    found = fitted(tree, parts)
    assert count(tree, found) <= LIMIT
    assert "end" not in found


def test_what_was_cut_has_its_words_again_where_there_is_room():
    tree = read("One.").tree
    parts = [Part(lambda length: ["a"] * (3 + length), rank=0), Part(lambda length: ["b"] * (2 if length < 1 else 11))]
    assert fitted(tree, parts) == ["a"] * 7 + ["b"] * 2


def test_too_much_is_cut_from_the_end_but_for_an_object():
    tree = read("One.").tree
    core = [Part(lambda _: ["a"] * 4), Part(lambda _: ["b"] * 4)]
    assert fitted(tree, [*core, Part(lambda _: ["c"] * 9)]) == ["a"] * 4 + ["b"] * 4
    assert len(fitted(tree, [*core, Part(lambda _: ["c"] * 9, rank=3)])) == 17
