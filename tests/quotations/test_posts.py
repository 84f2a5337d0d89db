"""Whose words a tweet is that the article shows."""

import pytest
from conftest import read

from analysis.article import Article
from analysis.quotations.posts import posts
from analysis.text import sentences

LONG = "The mayor went to see for himself how masons mend the roof that a storm tore off in May and nobody repaired."


def found(text):
    return [(text[slice(*words)], text[slice(*name)]) for words, _, name in posts(text, sentences(Article(text)))]


@pytest.mark.parametrize("mark", ["— ", "–", '"?', "“?"])
def test_a_post_is_signed_at_its_end(mark):
    text = (
        f"{LONG} What a day, the road is open. Thank you! pic.twitter.com/abc {mark}Ann Lee (@annlee) May 2, 2017 Hm."
    )
    assert found(text) == [("What a day, the road is open. Thank you! pic.twitter.com/abc", "Ann Lee")]


def test_a_post_ends_where_the_next_begins():
    text = "Rain. — Ann Lee (@annlee) March 18, 2017 Snow here. — Bo Kim (@bokim) March 19, 2017"
    assert found(text) == [("Rain.", "Ann Lee"), ("Snow here.", "Bo Kim")]


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG[:-1]} and then a second storm came and tore all of it off — Ann Lee (@annlee) May 2, 2017",
        "It rained. ―?R? News (@rnews) May 2, 2017",
        "Write to Ann Lee (@annlee).",
        "It rained.",
    ],
)
def test_what_is_too_long_or_unsigned_is_no_post(text):
    assert found(text) == []


def test_the_author_claims_what_a_post_tells():
    events = read(f"{LONG} Our ship reached Oslo. — Bo Kim (@bokim) May 3, 2017 Her crew is well.").events
    assert events.speaker[events.text == "reached"].tolist() == ["Bo Kim"]
