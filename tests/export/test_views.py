"""A table as its reader sees it: nothing cut, nothing missing shown, nothing of the article read as HTML."""

import pandas as pd

from analysis.export.views import facts, table


def test_a_long_sentence_is_whole_and_a_column_is_explained():
    sentence = "word " * 200
    page = table(pd.DataFrame({"status": ["happened"], "text": [sentence]}))._repr_html_()
    assert sentence.strip() in page
    assert 'title="happened, ongoing' in page
    assert "text-align:left" in page


def test_nothing_of_the_article_is_html_or_mathematics():
    page = table(pd.DataFrame({"<b>": ["<script>alert(1)</script> $3 billion and $x"]}))._repr_html_()
    assert "<script" not in page
    assert "<b>" not in page
    assert page.startswith('<table class="mathjax_ignore')


def test_only_the_columns_that_are_named():
    page = table(pd.DataFrame({"a": [1], "b": [2]}), ["b"])._repr_html_()
    assert ">2<" in page
    assert ">1<" not in page


def test_a_series_is_a_table_of_two_columns():
    assert repr(table(pd.Series({"x": 1}, name="count"))) == "what | count\nx | 1"


def test_a_long_table_says_what_is_left_out():
    assert "and 50 more rows" in table(pd.DataFrame({"a": range(250)}))._repr_html_()


def test_the_facts_of_an_article(any_story):
    said = repr(facts(any_story))
    assert "words in" in said
    assert "None" not in said
    assert "nan" not in said
