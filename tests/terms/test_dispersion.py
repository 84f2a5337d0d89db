"""How evenly a term is spread (Gries 2008)."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import FabulaError
from analysis.terms import dispersion
from analysis.terms.dispersion import deviation_of_proportions


def test_dp_is_that_of_the_paper():
    # Gries 2008: a corpus of five parts of 9, 10, 10, 10 and 11 words, with the word once, twice ... five times: 0.18.
    assert deviation_of_proportions([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]) == pytest.approx(0.18)


def test_dp_norm_is_one_where_the_smallest_part_has_all():
    assert deviation_of_proportions([3, 0], [40, 60]) / (1 - 0.4) == pytest.approx(1)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 50)), min_size=2, max_size=9))
def test_dp_is_a_share(parts):
    counts, sizes = zip(*parts, strict=True)
    if sum(counts):
        assert 0 <= deviation_of_proportions(counts, sizes) <= 1 - min(sizes) / sum(sizes) + 1e-9


def test_an_even_term_and_a_clustered_one():
    places = pd.DataFrame({"term": ["even"] * 10 + ["clustered"] * 10, "first": [*range(5, 100, 10), *range(10)]})
    table = dispersion(places, 100).set_index("term")
    assert table.dp["even"] == pytest.approx(0)
    assert table["range"].to_dict() == {"even": 10, "clustered": 1}
    assert table.dp_norm["clustered"] == pytest.approx(1)
    assert table.places["clustered"][:2] == [0.0, 0.01]


def test_words_that_do_not_begin_at_nought():
    places = pd.DataFrame({"term": ["deal", "deal"], "first": [10, 19]})
    assert dispersion(places, pd.Series(np.arange(10, 20)), parts=2).dp[0] == 0


def test_a_term_used_once_has_no_dispersion():
    assert dispersion(pd.DataFrame({"term": ["deal"], "first": [3]}), 10).dp.isna().all()


def test_one_part_is_refused():
    with pytest.raises(FabulaError, match="two or more"):
        dispersion(pd.DataFrame({"term": ["deal"], "first": [3]}), 10, parts=1)
