"""No sentence is longer than what a parser reads in bounded time, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Article
from analysis.story import analyse
from analysis.text import sentences
from analysis.text.long_sentences import _TOKEN, TOKENS, pieces

SHAPES = {
    "a chain of phrases": "of the war ",
    "a list": "Ann Lee, of Bonn; ",
    "said that they said": "Lee quoted Kim as saying that ",
    "dashes": "-",
    "a word without an end": "a",
}


@given(st.text(alphabet="ab ,;-é\u00a0", max_size=2000))
def test_nothing_but_space_is_left_out(text):
    found = list(pieces(text, 0, len(text)))
    begins, ends = [start for start, _ in found], [end for _, end in found]
    between = zip([0, *ends], [*begins, len(text)], strict=True)
    assert not "".join(text[start:end] for start, end in between).strip()


@pytest.mark.parametrize("shape", SHAPES)
def test_no_piece_has_more_tokens_than_the_bound(shape):
    text = "The end " + SHAPES[shape] * 2000 + "came."
    table = sentences(Article(text))
    assert max(len(_TOKEN.findall(each)) for each in table.text) <= TOKENS


def test_a_list_is_cut_behind_its_commas():
    text = "The winners are Ann Lee, " + "Bo Wu of the city of Bonn, " * 100 + "and Kim."
    assert all(each.endswith((",", ".")) for each in sentences(Article(text)).text)


def test_what_somebody_says_that_somebody_says_is_read_at_any_depth():
    story = analyse(Article("Lee quoted Kim as saying that " * 400 + "he left."))
    assert len(story.timeline) > 0
