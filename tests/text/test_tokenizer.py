"""Tokens are those of the Penn Treebank, with what newspapers write kept whole."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.tokenizer import token_spans

CASES = [
    "They did n't sell Kim 's U.S. unit .",
    'AT&T \'s " deal " is worth $ 3.5bn ( or 3,500m ) .',
    "I can not go at 10:30 a.m. in 2019-20 , can you ?",
    "The 19-year-old 's well-known O'Brien , the workers ' friend",
    "the '90s and the 1990s",
    "@ann wrote #talks at https://example.com/a.b?c=1 .",
    "write to ann.lee@example.org !",
    "wait ... what -- now",
    "Mr. Lee and Sen. Park , D-Ohio",
    "the deal — which they 'd won ' — fell",
    "the Paris–Oslo train".replace("–", " – "),
    "one .Two three".replace(" .Two", " . Two"),
    "gon na win",
]


@pytest.mark.parametrize("spaced", CASES)
def test_tokens(spaced):
    parts = spaced.split()
    text = spaced
    for apart, together in [
        (" n't", "n't"),
        (" '", "'"),
        (" ,", ","),
        (" .", "."),
        ("can not", "cannot"),
        ("gon na", "gonna"),
    ]:
        text = text.replace(apart, together) if apart != " '" else text
    for clitic in ("'s ", "'d "):
        text = text.replace(f" {clitic}", clitic)
    assert [text[start:end] for start, end in token_spans(text)] == parts


@given(st.text(alphabet="aBn't.-&@ 1,$\"—…/:#", max_size=60))
def test_nothing_is_lost_and_nothing_overlaps(text):
    spans = token_spans(text)
    covered = {place for start, end in spans for place in range(start, end)}
    assert covered >= {place for place, character in enumerate(text) if not character.isspace()}
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
    assert not any(character.isspace() for start, end in spans for character in text[start:end])


@pytest.mark.parametrize("text", ["a" * 200_000, "a." * 100_000, "a-" * 100_000, "@" * 100_000, "n't" * 50_000])
def test_long_runs_take_no_long_time(text):
    assert token_spans(text)[-1][1] == len(text)
