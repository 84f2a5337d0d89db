"""The pieces of words that the language model knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.wordpiece import UNKNOWN, cut, numbers

PIECES = {number: piece for piece, number in numbers().items()}


def pieces(text):
    return [PIECES[number] for number, _ in cut(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("unaffable", ["una", "##ffa", "##ble"]),  # BERT's own example (Devlin et al. 2019) has its cased list's pieces
        ("Zürich's", ["zurich", "'", "s"]),
        ("U.S.-led", ["u", ".", "s", ".", "-", "led"]),
        ("\u4e2d\u6587", ["\u4e2d", "\u6587"]),
        ("a\u200bb", ["ab"]),
        ("x" * 101, [UNKNOWN]),
        ("", []),
        (" \n", []),
    ],
)
def test_words_are_cut_as_bert_cuts_them(text, expected):
    assert pieces(text) == expected


def test_a_piece_says_at_which_character_it_begins():
    assert [start for _, start in cut("  Café-goers")] == [2, 6, 7, 9]


@given(st.text(max_size=80))
def test_the_pieces_are_the_text_in_order(text):
    found = cut(text)
    assert [start for _, start in found] == sorted(start for _, start in found)
    assert all(0 <= start < len(text) for _, start in found)
    assert all(number in PIECES for number, _ in found)


@given(st.from_regex(r"[a-z]{1,12}( [a-z]{1,12}){0,5}", fullmatch=True))
def test_nothing_of_plain_words_is_lost(text):
    assert "".join(piece.removeprefix("##") for piece in pieces(text)) == text.replace(" ", "")
