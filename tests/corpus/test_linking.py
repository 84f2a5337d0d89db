import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.linking import linked

PAIRS = list(itertools.combinations(range(7), 2))


def test_the_likest_are_joined_first_and_the_mean_decides():
    assert linked(3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.4}, least=0.5) == [[0, 1, 2]]
    assert linked(3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.1}, least=0.5) == [[0, 1], [2]]


def test_what_is_apart_is_never_in_one_group():
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}
    groups = linked(3, scores, 0.5, apart=lambda ones, others: {0, 2} <= {*ones, *others})
    assert groups == [[0, 1], [2]]


def test_a_pair_without_a_score_is_asked_for():
    assert linked(3, {(0, 1): 0.9, (1, 2): 0.8}, 0.5, unscored=lambda *_: 0.7) == [[0, 1, 2]]


@given(st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.2, 0.4, 0.5, 0.6, 0.8, 1.0])), st.randoms())
def test_every_number_is_in_one_group_whatever_the_order_of_the_pairs(scores, random):
    groups = linked(7, scores, least=0.5)
    assert sorted(number for group in groups for number in group) == list(range(7))
    mixed = list(scores.items())
    random.shuffle(mixed)
    assert linked(7, dict(mixed), least=0.5) == groups


@given(st.dictionaries(st.sampled_from(PAIRS), st.floats(0, 1)))
def test_the_mean_of_a_group_is_never_below_what_was_asked(scores):
    for group in linked(7, scores, least=0.5):
        inner = [scores.get(pair, 0.0) for pair in itertools.combinations(group, 2)]
        assert not inner or sum(inner) / len(inner) >= 0.5 - 1e-9


# How the groups are scored (`benchmarks/gold/clusters.py`), worked by hand.

KEY = dict.fromkeys("abc", 1) | dict.fromkeys("defg", 2)
FOUND = dict.fromkeys("ab", 1) | dict.fromkeys("cd", 2) | dict.fromkeys("fghi", 3)


@pytest.fixture
def clusters():
    """What scores groups, where scipy, which only the benchmarks need, is installed."""
    pytest.importorskip("scipy")
    from benchmarks.gold import clusters

    return clusters


def test_the_score_muc(clusters):
    score = clusters.muc(KEY, FOUND)
    assert (score.precision, score.recall) == (pytest.approx(2 / 5), pytest.approx(2 / 5))


def test_the_score_b_cubed(clusters):
    score = clusters.b_cubed(KEY, FOUND)
    assert score.precision == pytest.approx((4 / 2 + 1 / 2 + 1 / 2 + 4 / 4) / 8)
    assert score.recall == pytest.approx((4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)


def test_the_score_ceaf_e(clusters):
    score = clusters.ceaf_e(KEY, FOUND)
    assert score.precision == pytest.approx((4 / 5 + 4 / 8) / 3)
    assert score.recall == pytest.approx((4 / 5 + 4 / 8) / 2)


def test_what_is_found_as_it_is_scores_full(clusters):
    assert clusters.conll(KEY, KEY) == 1.0


def test_pairs_count_across_documents_only(clusters):
    document = dict.fromkeys("abcd", "one") | dict.fromkeys("efghi", "two")
    score = clusters.pairs(KEY, FOUND, document)
    assert (score.precision, score.recall) == (0.0, 0.0)
    assert clusters.pairs(KEY, KEY, document).recall == 1.0
