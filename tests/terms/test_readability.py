"""Readability by hand, on our own sentences."""

import pandas as pd
import pytest

from analysis.terms.readability import readability

pytest.importorskip("textstat")


def table(*texts):
    return pd.DataFrame({"text": texts, "in_body": [True] * len(texts)})


def test_readability_by_hand():
    # ARI = 4.71 characters a word + 0.5 words a sentence - 21.43 (full stops are characters); LIX = 4 + 0.
    found = readability(table("The talks began.", "Nobody knows how they end."))
    assert found.ari == pytest.approx(4.71 * 36 / 8 + 0.5 * 4 - 21.43)
    assert found.lix == pytest.approx(4)


def test_sentences_are_ours():
    assert readability(table("The U.S. and the U.N. agreed on it.")).lix == pytest.approx(8)


def test_longer_words_are_harder():
    easy, hard = (
        readability(table("He ran to us.")),
        readability(table("Geopolitical negotiations intensified considerably.")),
    )
    assert (easy < hard).all()


def test_no_words():
    assert readability(table("♥")).isna().all()
