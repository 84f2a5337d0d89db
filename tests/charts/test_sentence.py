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


TURNED = analyse(Article("The bridge is not safe, and the plan never helped anybody."))


def test_an_arrow_goes_from_what_turned_a_word_to_the_word():
    ax = charts.sentence(TURNED, 0)
    arrows = [text.arrow_patch for text in ax.texts if getattr(text, "arrow_patch", None)]
    assert len(arrows) == len(TURNED.sentiment.turned[0]) == 2
    ax.figure.draw_without_rendering()
    place = {text.get_text(): text.get_window_extent() for text in ax.texts}
    for arrow, turner, turned in zip(arrows, ("not", "never"), ("safe", "helped"), strict=True):
        reach = arrow.get_window_extent()
        assert place[turner].x0 < reach.x0 < place[turner].x1
        assert place[turned].x0 < reach.x1 < place[turned].x1
        assert reach.y0 > place[turned].y0


def test_which_word_turned_which_is_said_in_words_too():
    ax = charts.sentence(TURNED, 0)
    said = "“not” changes “safe” and “never” changes “helped”"
    assert said in charts.alt_text(ax)
    assert any(said in text.get_text() for text in ax.texts)


def test_where_nothing_is_turned_there_is_no_arrow():
    assert not [text for text in charts.sentence(STORY, 0).texts if getattr(text, "arrow_patch", None)]


def test_a_sentence_that_is_not_scored():
    with pytest.raises(FabulaError, match="sentence_ids"):
        charts.sentence(STORY, 9)
