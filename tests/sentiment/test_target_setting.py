"""Where and how a mention stands: its place, its verb, its neighbours, the balance of its sentence."""

import pytest

from analysis.article import Article
from analysis.sentiment.target_setting import setting
from analysis.sentiment.target_text import as_text
from analysis.text import sentences, syntax, tag, tokens


def told(text, word):
    """Return the features of the setting of the first mention of `word` in `text`, and their values."""
    article = Article(text)
    table = tag(tokens(article, sentences(article)))
    place = table.token.tolist().index(word)
    return {name: value for name, value, _ in setting(as_text(syntax(table)), place, place)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Smith praised the plan.", "opens"),
        ("They say that “Smith lied”.", "quoted"),
        ("They saw Smith’s house.", "possessive"),
        ("They saw her.", "pronoun"),
    ],
)
def test_where_it_stands(text, name):
    word = "her" if "her" in text else "Smith"
    assert told(text, word)[name] > 0
    assert told("They saw Smith.", "Smith")[name] == 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Smith praised the plan.", "verb-nsubj:praise"),
        ("They praised Smith.", "verb-dobj:praise"),
        ("Smith did not resign.", "verb-nsubj-denied"),
        ("Smith said that it rained.", "verb-nsubj-says:True"),
        ("Smith slept.", "verb-nsubj-says:False"),
        ("Smith!", "verb:none"),
    ],
)
def test_which_verb_it_hangs_on_and_how(text, name):
    assert name in told(text, "Smith")


def test_good_and_bad_words_are_weighed_against_each_other():
    found = told("Smith won a prize after a disaster and a crime.", "Smith")
    assert {"goods:2", "bads:2", "balance:0"} <= set(found)


def test_names_beside_it_are_names_and_no_words():
    found = told("They say Smith met Lee.", "Smith")
    assert {"left1:say", "right1:meet", "right2:NAME"} <= set(found)
