"""What is known of the tone of a word before any training."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.sentiment.vader import vader_valences
from analysis.sentiment.valences import hand_tones, sign, stem


@pytest.mark.parametrize("word", ["corruption", "famine", "crime", "unemployment", "disaster"])
def test_what_one_wants_less_of_is_bad(word):
    assert sign(word) < 0


@pytest.mark.parametrize("word", ["peace", "good", "table", "", "zzqx"])
def test_what_is_good_or_unknown_is_not_bad(word):
    assert sign(word) >= 0


def test_a_tone_by_hand_goes_over_vaders():
    differing = [word for word, tone in hand_tones().items() if tone >= 0 > vader_valences().get(word, 0)]
    assert differing
    assert not any(sign(word) < 0 for word in differing)


def test_tones_by_hand_are_on_their_scale_and_in_small_letters():
    assert all(-3 <= tone <= 3 and word == word.lower() for word, tone in hand_tones().items())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("failing", "failed"),
        ("hopeful", "hopes"),
        ("planning", "planned"),
        ("violence", "violent"),
        ("kindly", "kindness"),
    ],
)
def test_words_of_one_family_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["red", "king", "sing", "need", "less"])
def test_a_short_word_is_its_own_stem(word):
    assert stem(word) == word


@given(st.text("abdeginrsty", max_size=15))
def test_a_stem_is_the_beginning_of_its_word_and_no_stump(word):
    assert word.startswith(stem(word))
    assert len(stem(word)) >= min(len(word), 4)
