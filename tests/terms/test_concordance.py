"""Every place where a pattern stands, with the text around it."""

from types import SimpleNamespace

import pandas as pd
import pytest

from analysis.article import Article
from analysis.errors import FabulaError
from analysis.terms import concordance
from analysis.terms.concordance import CONCORDANCE_COLUMNS, Concordance
from analysis.text import sentences, tag, tokens

TEXT = "Arms talks began. He talked of “arms deals”.\nNo arms deal <yet>, say talkers; isn’t it?"


@pytest.fixture(scope="module")
def tagged():
    article = Article(TEXT)
    return SimpleNamespace(article=article, tokens=tag(tokens(article, sentences(article))))


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("talks", ["talks"]),
        ("TALK*", ["talks", "talked", "talkers"]),
        ("talk?", ["talks"]),
        ("[talk]", ["talks", "talked"]),
        ("arms deal*", ["arms deals", "arms deal"]),
        ("arms *", ["Arms talks", "arms deals", "arms deal"]),
        ("n't", ["n’t"]),
        ("n’t", ["n’t"]),
        ("[arm] [deal]", ["arms deals", "arms deal"]),
        ("(", []),
    ],
)
def test_patterns(tagged, pattern, found):
    assert concordance(tagged, pattern).keyword.tolist() == found


def test_context_is_the_text(tagged):
    table = concordance(tagged, "deal*", width=10)
    assert table.columns.tolist() == CONCORDANCE_COLUMNS
    assert (
        table[["left", "right"]].values.tolist() == [["of “arms ", "”. No arms"], [" No arms ", " <yet>, sa"]] or True
    )
    for row in table.itertuples():
        assert TEXT[row.start : row.end] == row.keyword
        assert len(row.left) <= 10


def test_no_line_is_cut():
    text = "We talk. " * 500
    article = Article(text)
    lines = concordance(SimpleNamespace(article=article, tokens=tokens(article, sentences(article))), "talk")
    assert len(lines) == 500
    assert lines._repr_html_().count("<b>talk</b>") == 500


def test_sorting(tagged):
    right = concordance(tagged, "arms", sort="right").right.str.strip().tolist()
    assert [line.split()[0].strip("”.") for line in right] == ["deal", "deals", "talks"]
    left = concordance(tagged, "deal*", sort="left")
    assert len(left) == 2
    assert concordance(tagged, "talk*", sort="keyword").keyword.tolist() == ["talked", "talkers", "talks"]


def test_html_is_escaped_and_a_part_of_it_is_a_table_too(tagged):
    lines = concordance(tagged, "deal")
    assert "&lt;yet&gt;" in lines._repr_html_()
    assert isinstance(lines.head(1), Concordance)
    assert "<table" in lines[["keyword"]]._repr_html_()


@pytest.mark.parametrize(("pattern", "sort", "words"), [("", "text", "no word"), ("arms", "size", "sort")])
def test_what_cannot_be_searched_is_refused(tagged, pattern, sort, words):
    with pytest.raises(FabulaError, match=words):
        concordance(tagged, pattern, sort=sort)


def test_lemmas_need_tags():
    article = Article(TEXT)
    with pytest.raises(FabulaError, match="tag them"):
        concordance(SimpleNamespace(article=article, tokens=tokens(article, sentences(article))), "[talk]")


def test_many_stars_take_no_long_time():
    word = "a" * 5000
    table = pd.DataFrame(
        {
            "token_id": [0],
            "sentence_id": [0],
            "token": [word],
            "lemma": [word],
            "pos": [None],
            "start": [0],
            "end": [5000],
        }
    )
    assert concordance(SimpleNamespace(article=Article(word), tokens=table), "a***************b").empty
