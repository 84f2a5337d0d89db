"""How often general English uses a word, all its forms together; a name, never more than its words."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wordfreq import word_frequency

from analysis.terms.reference import RAREST, name_share, word_forms, word_share


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("hop", {"hop", "hops", "hopped", "hopping"}),
        ("deal", {"deal", "deals", "dealt", "dealing"}),
        ("mouse", {"mouse", "mice"}),
        ("good", {"good", "better", "best"}),
        ("run", {"run", "ran", "running"}),
    ],
)
def test_the_forms_of_a_word_are_regular_and_irregular(lemma, forms):
    assert forms <= set(word_forms(lemma))
    assert word_forms(lemma)[0] == lemma


@pytest.mark.parametrize(("lemma", "other"), [("hop", "hoped"), ("hope", "hopped"), ("mouse", "moss")])
def test_the_forms_of_another_word_are_not_its_own(lemma, other):
    assert other not in word_forms(lemma)


@pytest.mark.parametrize("word", ["the", "negotiation", "wiretap", "zzqx", "covid"])
def test_the_share_of_a_plain_word_is_wordfreqs(word):
    assert name_share(frozenset({word})) == max(RAREST, word_frequency(word, "en"))


def test_a_word_that_nobody_knows_has_only_itself():
    assert word_forms("zzqx") == ("zzqx",)
    assert word_share("zzqx") == RAREST


def test_the_share_of_a_word_is_that_of_its_forms_together():
    assert word_share("talk") == pytest.approx(sum(word_frequency(form, "en") for form in word_forms("talk")))
    assert word_share("talk") > word_frequency("talk", "en") > word_share("negotiation")


@given(st.text(min_size=1, max_size=20))
def test_every_share_is_one(word):
    assert RAREST <= word_share(word) <= 1
    assert math.isfinite(name_share(frozenset({word})))


def test_a_name_is_rarer_than_its_rarest_word_and_its_variants_add_up():
    two = name_share(frozenset({"North Korea"}))
    assert RAREST < two < min(word_frequency("north", "en"), word_frequency("korea", "en"))
    assert name_share(frozenset({"North Korea", "Pyongyang"})) == pytest.approx(two + word_frequency("pyongyang", "en"))
