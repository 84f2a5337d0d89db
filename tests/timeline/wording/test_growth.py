"""What an editor would keep beside the words of a headline."""

import pytest
from conftest import read

from analysis.timeline.wording.growth import grown
from analysis.timeline.wording.noun import NounContexts
from analysis.timeline.wording.pieces import MOST, count, written

CASES = [
    ("The firm moved its mine out of Chile.", "moved", ["firm", "moved", "mine"], "firm moved mine out of Chile"),
    (
        "Anger erupted after Bo Kim said that the mayor had sold the port.",
        "erupted",
        ["Anger", "erupted"],
        "Anger erupted after Bo Kim said that mayor had sold port",
    ),
    ("The firm closed the mine (a loss).", "closed", ["firm", "closed", "mine"], "firm closed mine"),
    ("The firm closed the mine, Lee said.", "closed", ["firm", "closed", "mine"], "firm closed mine"),
    ("The firm also closed the mine there.", "closed", ["firm", "closed", "mine"], "firm closed mine"),
    ("The firm closed the mine on that front.", "closed", ["firm", "closed", "mine"], "firm closed mine"),
    ("The firm closed the mine because they left.", "closed", ["firm", "closed", "mine"], "firm closed mine"),
]


@pytest.mark.parametrize(("text", "verb", "printed", "headline"), CASES, ids=[case[0] for case in CASES])
def test_it_takes_in_what_is_needed_and_can_be_said(text, verb, printed, headline):
    tree = read(text).tree
    found = grown(NounContexts(tree, {}), tree.token.index(verb), [tree.token.index(word) for word in printed])
    assert written(tree, found) == headline


def test_it_never_has_more_words_than_fit(any_story):
    for headline in any_story.timeline.headline:
        assert len(headline.split()) <= MOST + 2  # a word of the article may have a space in it


def test_nothing_is_printed_twice(story):
    tree = story.tree
    contexts = NounContexts(tree, {})
    for mention in story.events.itertuples():
        at = mention.token_id - tree.first_id
        found = grown(contexts, at, [at])
        own = [piece for piece in found if isinstance(piece, int)]
        assert len(own) == len(set(own))
        assert count(tree, found) <= MOST
