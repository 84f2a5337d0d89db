"""Who says it stands beside a mark, once."""

import pytest

from analysis.charts.parts import speakers


def test_the_words_beside_a_mark_name_who_says_it():
    assert speakers.event_words({"headline": "aid", "speaker": "Kirby"}) == "aid (says Kirby)"
    assert speakers.event_words({"headline": "aid", "speaker": None}) == "aid"


@pytest.mark.parametrize("headline", ["Ann Lee: We will go", "Lee: We will go", "Ann Lee said she will go"])
def test_who_says_it_is_not_named_twice(headline):
    assert speakers.event_words({"headline": headline, "speaker": "Ann Lee"}) == headline


@pytest.mark.parametrize(
    ("speaker", "said"),
    [
        ("Analysts", "say analysts"),
        ("One Muslim voter", "says one Muslim voter"),
        ("White House officials", "say White House officials"),
        ("sources in the ministry", "say sources in the ministry"),
        ("Ann Lee and Bo Kim", "say Ann Lee and Bo Kim"),
        ("United States", "says United States"),
        ("Bo Adams", "says Bo Adams"),
    ],
)
def test_several_say_and_a_noun_has_no_capital(speaker, said):
    assert speakers.says({"headline": "Mine to close", "speaker": speaker}) == said
