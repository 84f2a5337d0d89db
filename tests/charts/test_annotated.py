"""The annotated article has every character of the text, and says of each mark what it means."""

import html
import re
import sys

import pytest

from analysis import charts
from analysis.article import Article
from analysis.charts.parts import captions
from analysis.story import analyse


def body(page):
    return page.split('class="legend"')[1].split("</p>", 1)[1]


def test_no_character_of_the_article_is_lost(any_story):
    said = html.unescape(re.sub(r"<[^>]+>", "", body(charts.annotated_html(any_story))))
    assert "".join(any_story.article.text.split()) in "".join(said.split())


def test_times_and_events_are_marked_with_what_they_mean():
    story = analyse(Article("The triumphant crew arrived on 3 March 2021."))
    page = body(charts.annotated_html(story))
    assert re.search(r'<span class="time"[^>]*2021-03-03[^>]*>3 March 2021</span>', page)
    assert re.search(r'<span class="event happened[^"]*"[^>]*>arrived</span>', page)


def test_a_turned_word_says_what_turned_it():
    story = analyse(Article("The bridge is not safe."))
    page = body(charts.annotated_html(story))
    assert re.search(
        r'<span class="negative" title="[^"]*changed by “not”" data-turner="not ↷ "[^>]*>safe</span>', page
    )
    assert "not ↷" in [text.get_text() for text in charts.annotated(story).texts]


def test_what_is_not_the_story_is_grey(any_story):
    asides = body(charts.annotated_html(any_story)).count('<span class="aside">')
    assert bool(asides) == (not any_story.sentences.in_body.all())


def test_the_drawing_has_the_words_in_order_and_its_alt_text(story):
    figure = charts.annotated(story)
    drawn = " ".join(text.get_text().rstrip("⁺⁻") for text in figure.texts)
    assert "".join(story.article.text.split())[:200] in "".join(re.sub("[⁺⁻]", "", drawn).split())
    assert charts.alt_text(figure).startswith("The text of the article")
    assert figure.texts[0].get_text() == captions.ANNOTATED_TITLE


def test_a_long_article_is_cut_and_says_how_much_is_left():
    story = analyse(Article("The crew arrived on 3 March 2021. " * 600))
    page = charts.annotated(story)
    assert page.get_figheight() < 45
    assert "more words, not shown here" in page.texts[-1].get_text()


@pytest.mark.filterwarnings("ignore:Glyph")
@pytest.mark.parametrize("word", ["🙂🎉 ", "I ", "rain fell on them\n\n"])
def test_the_work_is_bounded_whatever_the_length(word, monkeypatch):
    measured = []
    monkeypatch.setattr(
        sys.modules["analysis.charts.annotated"], "word_width", lambda words, *_: measured.append(words) or 5.0
    )
    figure = charts.annotated(analyse(Article((word * 20_000)[:20_000])))
    assert len(measured) <= 2_100
    said = figure.texts[-1].get_text()
    assert int(re.search(r"[\d,]+", said)[0].replace(",", "")) > 1_000, said
