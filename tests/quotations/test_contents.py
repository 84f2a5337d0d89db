"""What a verb that reports has as content, and how far that reaches."""

import pytest
from conftest import read

from analysis.quotations.contents import comments_on_head, complements, content
from analysis.text.reporting import reported_contents


@pytest.mark.parametrize(
    ("text", "verb", "last"),
    [
        ("The judge said the man could flee and denied bail on Monday.", "said", "flee"),
        ("The wife has said she is sad and condemned his actions.", "said", "sad"),
        ("The mayor said the bridge fell and blocked the road.", "said", "road"),
        ("The bank said it would close two mines and cut 300 jobs.", "said", "jobs"),
        ("The mayor says the bridge is old and was closed.", "says", "closed"),
    ],
)
def test_what_is_said_ends_where_its_speaker_does_something_else(text, verb, last):
    tree = read(text).tree
    at = tree.token.index(verb)
    [child] = complements(tree, at, reported_contents()[tree.lemma[at]])
    assert tree.token[tree.trim(*content(tree, child))[1]] == last


def test_what_comments_on_its_clause():
    tree = read("The bridge fell, as the mayor pointed out.").tree
    assert comments_on_head(tree, tree.token.index("pointed"))
    assert not comments_on_head(tree, tree.token.index("fell"))
