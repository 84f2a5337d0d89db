"""The chart of one sentence draws its words, and what it writes adds up."""

import matplotlib
import pytest

from analysis import charts
from analysis.article import Article
from analysis.charts.parts.captions import signed
from analysis.errors import FabulaError
from analysis.story import analyse

matplotlib.use("agg")
STORY = analyse(Article("The rescue was a triumph. It isn’t a disaster for anybody in the valley."))


@pytest.mark.parametrize("number", [0, 1])
def test_every_token_is_drawn_and_the_weighty_are_signed(number):
    drawn = [text.get_text() for text in charts.sentence(STORY, number).texts]
    tokens = STORY.tokens.token[STORY.tokens.sentence_id == number].tolist()
    shares = [share for _, share in STORY.sentiment.words[number]]
    assert [text for text in drawn if text in tokens] == tokens
    assert {signed(share) for share in shares} <= set(drawn)
    assert any(signed(STORY.sentiment.score[number]) in text for text in drawn)


def test_alt_text_names_the_words():
    assert "triumph" in charts.alt_text(charts.sentence(STORY, 0))


def test_a_sentence_that_is_not_scored():
    with pytest.raises(FabulaError, match="sentence_ids"):
        charts.sentence(STORY, 9)
