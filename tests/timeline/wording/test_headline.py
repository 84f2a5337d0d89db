"""The words that a newspaper would print beside a mark."""

import json

import pytest
from conftest import ROOT, read

from analysis.timeline.wording import Desk

CASES = json.loads((ROOT / "tests" / "cases" / "headlines.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["kind"] for case in CASES])
def test_it_says_what_an_editor_would_print(case):
    table = read(case["text"], "2021-06-11").timeline.set_index("text")
    assert table.headline[case["trigger"]] == case["headline"]


def test_at_most_twelve_words_but_for_what_cannot_be_cut_and_never_empty(any_story):
    for headline in any_story.timeline.headline:
        assert 0 < len(headline.split()) <= 18  # sixteen where twelve cannot hold it, and names, which are whole


def test_it_begins_with_a_capital_and_ends_in_no_preposition(any_story):
    for headline in any_story.timeline.headline[any_story.timeline.is_main]:
        assert not headline[0].islower() or any(sign.isupper() for sign in headline.split()[0])
        assert headline.split()[-1] not in ("of", "to", "and", "for", "by", "with")


def test_of_several_mentions_the_one_that_says_more_is_printed():
    text = "Talks failed. France and Spain held talks in Madrid on Monday about the border."
    table = read(text, "2021-06-11").timeline
    assert "France and Spain held talks in Madrid" in " | ".join(table.headline)


def test_the_same_words_at_each_run(any_story):
    again = read(any_story.article.text, any_story.article.published, title=any_story.article.title)
    assert again.timeline.headline.tolist() == any_story.timeline.headline.tolist()


def test_what_is_only_supposed_is_no_fact_of_a_headline():
    tree = read("The firm will sell the mill even if the merger fails.").tree
    desk = Desk(tree, {})
    at = tree.token.index("fails")
    assert desk.contexts.faults(at, [tree.token.index("merger"), at]) >= 2


def test_no_word_stands_twice():
    tree = read("It was heard in the 11th 11th District Court of Lyon.").tree
    assert "11th 11th" not in Desk(tree, {}).headline(tree.token.index("heard"), "happened").text
