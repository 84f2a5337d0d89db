"""Words fitted into twelve and written down."""

from conftest import read

from analysis.timeline.wording.pieces import LIMIT, LOOSE, NEAR, NEEDED, Name, Spare, count, fitted, flat, written


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
    end, near = Spare(["in", "the", "end"], LOOSE), Spare(["c"] * 3, NEAR)
    found = fitted(tree, [*["a"] * 8, near, end])
    assert count(tree, found) <= LIMIT
    assert "end" not in found and "c" in found


def test_of_two_of_a_rank_the_last_goes():
    tree = read("One.").tree
    assert fitted(tree, [*["a"] * 9, Spare(["b"] * 3, NEAR), Spare(["c"] * 3, NEAR)]) == ["a"] * 9 + ["b"] * 3


def test_what_went_too_early_comes_back():
    tree = read("One.").tree
    small, large = Spare(["b"], LOOSE), Spare(["c"] * 6, NEAR)
    assert fitted(tree, [*["a"] * 9, small, large]) == ["a"] * 9 + ["b"]


def test_what_is_needed_stays_up_to_sixteen_words_and_what_the_headline_is_for_always():
    tree = read("One. Two three.").tree
    assert len(fitted(tree, [*["a"] * 10, Spare(["b"] * 5, NEEDED)])) == 15
    assert len(fitted(tree, [*["a"] * 10, Spare(["b"] * 9, NEEDED)])) == 10
    assert 2 in fitted(tree, [*["a"] * 12, Spare([2], LOOSE)], kept=2)


def test_spares_within_spares_are_flattened():
    assert flat(["a", Spare(["b", Spare(["c"], LOOSE)], NEAR)]) == ["a", "b", "c"]


def test_a_word_has_no_capital_amid_a_headline():
    tree = read("The fire, On the whole, spread.").tree
    assert "on" in written(tree, list(range(1, tree.token.index("spread"))))
