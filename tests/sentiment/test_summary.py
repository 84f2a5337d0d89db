"""The tone of an article by voice, and of its events."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.sentiment import tone_of_events, tone_summary
from analysis.sentiment.summary import ARTICLE, COLUMNS, EVERYBODY


def scores(*pairs: tuple[str | None, float]) -> pd.DataFrame:
    table = pd.DataFrame(pairs, columns=["speaker", "score"]).astype({"speaker": object})
    return table.assign(words=[[(number, score)] for number, score in enumerate(table.score)])


def test_voices_in_order():
    table = tone_summary(scores((None, 0.1), ("Lee", 0.5), ("Kim", -0.5), ("Kim", -0.1)))
    assert table.columns.tolist() == COLUMNS
    assert table.voice.tolist() == [EVERYBODY, ARTICLE, "Kim", "Lee"]
    assert table.sentences.tolist() == [4, 1, 2, 1]


def test_the_loaded_words_are_shared_out_among_the_voices():
    table = tone_summary(scores((None, 0.1), ("Lee", 0.5), ("Kim", -0.5), ("Kim", -0.1)))
    assert table.loaded.tolist() == [1, 0.25, 0.5, 0.25]


def test_one_voice_is_one_row():
    assert tone_summary(scores((None, 0.1), (None, 0.2))).voice.tolist() == [EVERYBODY]


def test_one_sentence_has_no_interval():
    assert tone_summary(scores((None, 0.1)))[["low", "high"]].isna().all(axis=None)


def test_no_sentence():
    table = tone_summary(scores())
    assert table.sentences.tolist() == [0]
    assert np.isnan(table["mean"][0])


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(-1, 1), min_size=2, max_size=30))
def test_interval_and_shares(values):
    row = tone_summary(scores(*((None, value) for value in values))).iloc[0]
    assert min(values) - 1e-9 <= row.low <= row.high <= max(values) + 1e-9
    assert row.negative + row.neutral + row.positive == pytest.approx(1)


def test_events_without_a_scored_sentence_have_no_tone():
    sentiment = pd.DataFrame({"sentence_id": [1], "score": [0.4], "low": [0.0], "high": [0.8]})
    table = tone_of_events(pd.DataFrame({"event_id": [0, 1], "sentence_id": [1, 9]}), sentiment)
    assert table.score.tolist() == [0.4, pytest.approx(float("nan"), nan_ok=True)]
