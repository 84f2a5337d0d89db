"""What a chart says of itself is short and plain."""

from analysis.charts.parts import captions


def test_the_words_of_the_greatest_share_come_first():
    assert captions.word_shares([("war", -2.0), ("aid", 0.5), ("the", 0.0), ("good", 1.9)], 2) == "−war, +good"


def test_runs_of_numbers_are_joined():
    assert captions.runs([1, 2, 3, 7, 9, 10]) == "1–3, 7, 9–10"


def test_a_label_names_who_says_it_and_how_often_it_is_told():
    label = captions.event_label(4, {"headline": "aid", "speaker": "Kirby", "told": 2})
    assert label == "4  aid (says Kirby; told 2 times)"
