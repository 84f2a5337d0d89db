"""Who says it stands beside a mark, once."""

import pytest

from analysis.charts.parts import speakers


def test_the_words_beside_a_mark_name_who_says_it():
    assert speakers.event_words({"headline": "aid", "speaker": "Kirby"}) == "aid (says Kirby)"
    assert speakers.event_words({"headline": "aid", "speaker": None}) == "aid"


@pytest.mark.parametrize("headline", ["Ann Lee: We will go", "Lee: We will go", "Ann Lee said she will go"])
def test_who_says_it_is_not_named_twice(headline):
    assert speakers.event_words({"headline": headline, "speaker": "Ann Lee"}) == headline
