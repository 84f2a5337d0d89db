"""What a headline goes on with, while there is room."""

import pytest
from conftest import read

from analysis.timeline.wording.noun import NounContexts
from analysis.timeline.wording.pieces import LIMIT, count, written
from analysis.timeline.wording.remainder import ROOM, completed


def _completed(text, verb, printed):
    tree = read(text).tree
    at = tree.token.index(verb)
    return tree, completed(NounContexts(tree, {}), at, [tree.token.index(word) for word in printed])


@pytest.mark.parametrize(
    ("text", "verb", "printed", "headline"),
    [
        ("The firm moved its mine out of Chile.", "moved", ["firm", "moved", "mine"], "firm moved mine out of Chile"),
        ("The firm moved its mine, out of spite.", "moved", ["firm", "moved", "mine"], "firm moved mine"),
        ("The firm moved its mine at that time.", "moved", ["firm", "moved", "mine"], "firm moved mine"),
        ("The firm moved its mine to it.", "moved", ["firm", "moved", "mine"], "firm moved mine"),
        ("The firm moved its mine on Monday.", "moved", ["firm", "moved", "mine"], "firm moved mine"),
        ("The firm moved its mine while it rained.", "moved", ["firm", "moved", "mine"], "firm moved mine"),
        ("Men sang and a choir danced.", "sang", ["Men", "sang"], "Men sang"),
        ("The envoy moved the talks to Oslo.", "talks", ["talks"], "talks"),
        ("The envoy praised the talks in Oslo on the debt.", "talks", ["talks"], "talks in Oslo on debt"),
    ],
)
def test_it_goes_on_as_the_article_does(text, verb, printed, headline):
    assert written(*_completed(text, verb, printed)) == headline


def test_there_is_room_for_two_words_more_where_something_would_be_cut_off():
    text = "The bank sold its ten small mines and all its nine farms with many lakes in May {} Peru."
    printed = ["bank", "sold", "ten", "small", "mines", "and", "nine", "farms", "with", "many", "lakes"]
    tree, found = _completed(text.format("to"), "sold", printed)
    assert LIMIT < count(tree, found) <= ROOM
    tree, found = _completed(text.format("near"), "sold", printed)
    assert count(tree, found) <= LIMIT
