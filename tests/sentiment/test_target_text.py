"""A tree with how the scorer reads its words."""

import dataclasses

import pytest

from analysis.article import Article
from analysis.sentiment.target_features import evidence
from analysis.sentiment.target_text import as_text
from analysis.text import sentences, syntax, tag, tokens


def tagged(text):
    article = Article(text)
    return tag(tokens(article, sentences(article)))


def test_a_text_has_an_item_a_token_and_the_edges_of_its_sentence():
    table = tagged("Smith lied. Lee, who knew, left.")
    text = as_text(syntax(table))
    assert {len(part) for part in (text.words, text.factor, text.begin, text.end)} == {len(table)}
    assert (text.begin[0], text.end[0], text.begin[-1], text.end[-1]) == (0, 3, 3, len(table))
    assert all(text.begin[at] <= text.tree.head[at] < text.end[at] for at in range(len(table)))


def test_no_tokens_are_a_text_of_none():
    assert as_text(syntax(tagged("Smith left.").iloc[:0])).words == []


def test_an_indirect_object_is_an_object():
    text = as_text(syntax(tagged("They gave Smith a prize.")))
    assert text.role(text.tree.token.index("Smith")) == "dobj"


@pytest.mark.parametrize("length", [2000, 4000])
def test_no_more_than_what_is_near_bears_on_a_mention(length):
    tree = syntax(tagged("good " * length + "."))
    flat = dataclasses.replace(tree, sentence=[0] * len(tree.token), head=[0] * len(tree.token))
    text = as_text(flat)
    middle = length // 2
    begin, end = text.around(middle, middle)
    assert begin < middle < end and end - begin < 1000
    assert len(text.children(0, middle, middle)) < 1000
    assert len(list(evidence(text, middle, middle))) < 10_000
