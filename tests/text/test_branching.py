from analysis.text.branching import by_dep, children_of, reaches

HEADS = [1, 1, 3, 1, 1]  # "They met old friends ."


def test_what_hangs_on_each_word_stands_in_text_order():
    assert children_of(HEADS) == [(), [0, 3, 4], (), [2], ()]


def test_a_word_reaches_as_far_as_what_hangs_below_it():
    left, right, size = reaches(HEADS, children_of(HEADS))
    assert (left[3], right[3], size[3]) == (2, 3, 2)
    assert (left[1], right[1], size[1]) == (0, 4, 5)


def test_what_hangs_in_one_way_is_together():
    deps = ["nsubj", "ROOT", "amod", "dobj", "punct"]
    assert by_dep([0, 3, 4], deps) == {"nsubj": [0], "dobj": [3], "punct": [4]}
