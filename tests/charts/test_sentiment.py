"""The charts of tone: a bar a sentence, as long as its score."""

import pandas as pd
import pytest

from analysis import charts
from benchmarks.legibility import faults
from charts.examples import texts


def test_each_sentence_is_a_bar_and_another_voice_is_hatched(story):
    table = story.sentiment.assign(speaker=[None] * (len(story.sentiment) - 1) + ["Kirby"])
    ax = charts.sentiment(table, story.tokens)
    bars = ax.patches[: len(table)]
    assert [bar.get_width() for bar in bars] == pytest.approx(table.score.tolist())
    assert [bool(bar.get_hatch()) for bar in bars] == [False] * (len(table) - 1) + [True]


def test_the_arc_has_its_marks_above_their_sentences(story):
    number = int(story.sentiment.sentence_id.iloc[2])
    ax = charts.arc(story.sentiment, [(number, 8), (number, 7)])
    placed = {text.get_text(): text.get_position() for text in ax.texts}
    assert placed["7\n8"][0] == number + 1
    assert placed["7\n8"][1] > 1


def test_of_a_long_article_the_strongest_stand_in_the_order_of_the_text(story):
    many = pd.concat([story.sentiment] * 20, ignore_index=True)
    many = many.assign(sentence_id=range(len(many)))
    ax = charts.sentiment(many, story.tokens, most=5)
    drawn = [int(name.removeprefix("sentence-")) for name in (bar.get_gid() for bar in ax.patches) if name]
    assert len(drawn) == 5
    assert drawn == sorted(drawn)
    assert f"5 sentences with the strongest tone, of {len(many)}" in texts(ax)
    assert charts.sentiment(many).figure.get_figheight() < 25


def test_numbers_above_many_sentences_stand_over_no_other_and_none_is_cut(story):
    many = pd.concat([story.sentiment] * 8, ignore_index=True)
    many = many.assign(sentence_id=range(len(many)))
    last = len(many) - 1
    ax = charts.arc(many, [(0, 10), (1, 11), (1, 12), (2, 13), (last - 1, 8), (last, 14)])
    above = [text for text in ax.texts if str(text.get_gid()).endswith("-events")]
    assert len(above) == 5
    assert not [text for text in above if not ax.get_window_extent().x0 < text.get_window_extent().x0]
    assert not faults(ax.figure)
