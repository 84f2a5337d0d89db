"""The numbers above sentences lie over none of their neighbours."""

from analysis.charts.parts.numbers import Stack, numbers_above, stacked


def test_numbers_that_would_collide_are_lifted():
    found = stacked([(0, 1), (1, 2), (2, 3), (9, 4)], apart=2)
    assert {place: (stack.words, stack.lift) for place, stack in found.items()} == {
        **{0: ("1", 0), 1: ("2", 1)},
        **{2: ("3", 0), 9: ("4", 0)},
    }
    assert stacked([(0, 2), (0, 1), (1, 3)], apart=5) == {0: Stack("1\n2", 0), 1: Stack("3", 2)}


def test_the_more_sentences_the_farther_apart_numbers_must_be():
    told = [(4, 1), (6, 2)]
    assert numbers_above(told, 10, 7.2).lines == 1
    assert numbers_above(told, 200, 7.2).lines == 2
    assert numbers_above(told, 100, 3.4).apart > numbers_above(told, 100, 7.2).apart
    assert numbers_above([], 10, 7.2).lines == 0
