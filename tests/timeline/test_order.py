"""What syntax says of the order of events."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.timeline.order import Link, arranged


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=8).flatmap(
        lambda ranks: st.tuples(
            st.just(ranks),
            st.lists(st.sampled_from(["before", "after", "during", ""]), min_size=len(ranks), max_size=len(ranks)),
        )
    )
)
def test_order_never_breaks_the_dates_and_keeps_the_links(drawn):
    ranks, orders = drawn
    links = [Link(n, n // 2, order) for n, order in enumerate(orders) if n and order]
    placed = arranged([(rank,) for rank in ranks], links)
    assert sorted(placed) == list(range(len(ranks)))
    assert [ranks[n] for n in placed] == sorted(ranks)
    for link in links:
        if ranks[link.below] == ranks[link.above] and link.order != "during":
            is_first = placed.index(link.below) < placed.index(link.above)
            assert is_first == (link.order == "before")
