"""The charts of tone: a bar a sentence, as long as its score."""

import pytest

from analysis import charts


def test_each_sentence_is_a_bar_and_another_voice_is_hatched(story):
    table = story.sentiment.assign(speaker=[None] * (len(story.sentiment) - 1) + ["Kirby"])
    ax = charts.sentiment(table, story.tokens)
    bars = ax.patches[: len(table)]
    assert [bar.get_width() for bar in bars] == pytest.approx(table.score.tolist())
    assert [bool(bar.get_hatch()) for bar in bars] == [False] * (len(table) - 1) + [True]


def test_the_arc_has_its_marks_above_their_sentences(story):
    number = int(story.sentiment.sentence_id.iloc[2])
    ax = charts.arc(story.sentiment, marks={number: "7\n8"})
    placed = {text.get_text(): text.get_position() for text in ax.texts}
    assert placed["7\n8"][0] == number + 1
    assert placed["7\n8"][1] > 1
