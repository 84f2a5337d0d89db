"""The tables of an analysis keep their contract, on every article at hand."""

import gc
import weakref

import pandas as pd
import pytest
from conftest import ARTICLES, analysed

import analysis

CONTRACT = {
    "sentences": "sentence_id, paragraph_id, start, end, text, in_body, speaker",
    "tokens": "token_id, sentence_id, token, start, end, lemma, pos, is_word, is_stop",
    "terms": "term, count, share, expected, g2, log_ratio, z",
    "sentiment": "sentence_id, start, end, text, speaker, score, coverage, words",
    "times": "time_id, sentence_id, start, end, text, type, value, mod, earliest, latest, edtf, anchor, rule",
    "events": "mention_id, sentence_id, start, end, text, lemma, description, status, speaker, actors, place, event_id",
    "timeline": "event_id, headline, status, speaker, actors, place, earliest, latest, edtf, basis, quote, time_id, "
    "lane, salience, is_main, told, mentions, sentence_id, start, end",
    "relations": "event_id, relation, other_id, cue, start, end, rule",
}
SPANS = ["sentences", "tokens", "sentiment", "times", "events", "timeline", "quotations", "actors"]


@pytest.mark.parametrize("name", CONTRACT)
def test_the_columns_are_those_of_the_contract_in_their_order(any_story, name):
    columns = CONTRACT[name].split(", ")
    table = getattr(any_story, name)
    assert list(table.columns[: len(columns)]) == columns


@pytest.mark.parametrize("name", SPANS)
def test_every_row_leads_back_to_its_characters(any_story, name):
    table = getattr(any_story, name)
    text = any_story.article.text
    shown = table.token if name == "tokens" else table.text if "text" in table else None
    assert ((table.start >= 0) & (table.start < table.end) & (table.end <= len(text))).all()
    if shown is not None:
        assert [text[start:end] for start, end in zip(table.start, table.end, strict=True)] == shown.tolist()


def test_what_is_not_the_story_is_left_out(any_story):
    aside = set(any_story.sentences.sentence_id[~any_story.sentences.in_body])
    for name in ("sentiment", "events", "timeline"):
        assert not aside & set(getattr(any_story, name).sentence_id), name


def test_only_what_is_asked_for_is_computed(story):
    fresh = analysis.analyse(story.article)
    assert isinstance(fresh.times, pd.DataFrame)
    assert not {"tokens", "events", "terms"} & set(vars(fresh))


def test_two_analyses_agree(story):
    again = analysis.analyse(story.article)
    for name in CONTRACT:
        pd.testing.assert_frame_equal(getattr(again, name), getattr(story, name))


def test_the_first_article_dates_itself(story):
    window = story.published
    assert (str(window.earliest), str(window.latest)) == ("2023-08-24", "2023-09-23")
    assert window.basis == "counted"
    assert story.article.text[window.start : window.end] == window.quote
    assert "19th month" in window.quote


def test_articles_that_are_analysed_together_have_the_tables_that_each_has_alone():
    articles = [analysed(path).article for path in ARTICLES]
    for story, path in zip(analysis.story.analyse_together(articles), ARTICLES, strict=True):
        for name in ("tokens", "events", "timeline"):
            pd.testing.assert_frame_equal(getattr(story, name), getattr(analysed(path), name))


def test_nothing_of_an_article_stays_behind_when_its_analysis_is_gone():
    text = "The town council passed a library bill on Monday. The mayor said the bill would close two libraries."
    story = analysis.analyse(analysis.Article(text, title="Council passes library bill"))
    assert len(story.timeline) > 0
    assert story.main_event.what
    assert len(story.toward) >= 0
    tree = weakref.ref(story.tree)
    del story
    gc.collect()
    assert tree() is None
