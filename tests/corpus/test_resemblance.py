import pytest

from analysis.corpus.resemblance import chance, days_apart, features, in_common, is_light
from tests.corpus.told import on, told

LARGE = [
    {"doc_id": f"x{number}", "headline": f"Shares of firm{number} fell in trading{number}", "lemma": "fall"}
    for number in range(40)
]  # so that words are rare or common


def two(first: dict, second: dict):
    accounts, rarity = told({"doc_id": "a", **first}, {"doc_id": "b", **second}, *LARGE)
    return accounts[0], accounts[1], rarity


SANK = {
    "headline": "Ferry Marigold sank off Corvo in storm",
    "lemma": "sink",
    "actors": ("Marigold",),
    "place": "Corvo",
}
AGAIN = {"headline": "Storm sank ferry Marigold near Corvo", "lemma": "sink", "actors": ("Marigold",), "place": "Corvo"}
OTHER = {"headline": "Barge Ludmila sank at Pargo quay", "lemma": "sink", "actors": ("Ludmila",), "place": "Pargo"}


def test_who_says_the_same_is_likelier_of_one_event():
    assert chance(*two(SANK, AGAIN)) > 0.6 > 0.4 > chance(*two(SANK, OTHER))


def test_the_order_of_two_accounts_does_not_matter():
    one, other, rarity = two(SANK, AGAIN)
    assert features(one, other, rarity) == features(other, one, rarity)


def test_the_words_that_two_share_are_in_common():
    assert in_common(*two(SANK, AGAIN)) > 0.9
    assert in_common(*two(SANK, OTHER)) == 0


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [(on(2021, 3, 3), on(2021, 3, 3), 0), (on(2021, 3, 3), on(2021, 3, 8), 5), (on(2021, 3, 1, 9), on(2021, 3, 4), 0),
     (on(2021, 3, 3), {}, 0)],
)  # fmt: skip
def test_days_are_apart_where_both_texts_give_them(first, second, apart):
    one, other, _ = two({**SANK, **first}, {**AGAIN, **second})
    assert days_apart(one, other) == days_apart(other, one) == apart


def test_a_word_that_says_little_is_light():
    one, other, _ = two({**SANK, "lemma": "say"}, {**AGAIN, "lemma": "take"})
    assert is_light(one, other)
    assert not is_light(*two(SANK, AGAIN)[:2])
