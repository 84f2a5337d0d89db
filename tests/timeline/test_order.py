"""Claims make an order without contradictions, the stronger first; what nothing is known of stands as told."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.timeline.order import Order

SIZE = 8
PAIRS = st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1), st.booleans()), max_size=40)


def closure(pairs):
    """What follows from pairs, slowly and plainly."""
    found = set(pairs)
    while True:
        new = {(a, d) for a, b in found for c, d in found if b == c} - found
        if not new:
            return found
        found |= new


@given(PAIRS)
def test_a_pair_is_taken_unless_its_reverse_is_known(drawn):
    order, taken = Order(SIZE), []
    for first, second, is_stated in drawn:
        allowed = first != second and (second, first) not in closure(taken)
        assert order.add(first, second, is_stated) == allowed
        taken += [(first, second)] if allowed else []
    rows = order.rows(list(range(SIZE)))
    assert sorted(rows) == list(range(SIZE))
    assert all(rows.index(first) < rows.index(second) for first, second in taken)


@given(PAIRS)
def test_what_follows_is_the_closure_of_what_is_stated(drawn):
    order = Order(SIZE)
    stated = [(a, b) for a, b, is_stated in drawn if order.add(a, b, is_stated) and is_stated]
    follows = order.follows(list(range(SIZE)))
    assert {(first, second) for first, later in follows.items() for second in later} == closure(stated)


def test_where_nothing_is_known_rows_stand_as_told():
    order = Order(4)
    assert order.rows([0, 1, 2, 3]) == [0, 1, 2, 3]
    order.add(3, 1)
    assert order.rows([0, 1, 2, 3]) == [0, 2, 3, 1]


def test_of_two_that_contradict_each_other_the_first_holds():
    order = Order(3)
    assert order.add(0, 1) and order.add(1, 2)
    assert not order.add(2, 0)
    assert order.rows([0, 1, 2]) == [0, 1, 2]
