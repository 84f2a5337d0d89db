"""Which events below a dated one have its time, too."""

import pytest
from conftest import read

from analysis.timeline.inheritance import inherited, is_told_till_now, word_passed_on
from analysis.timeline.sharing import BEFORE_EVENT


def setting(text):
    story = read(text, "2021-06-11")
    row = next(story.times.itertuples())
    return story.tree, row, story.published


@pytest.mark.parametrize(
    ("text", "word", "above"),
    [
        ("On Tuesday they met and talked.", "talked", "met"),
        ("They held talks on Tuesday.", "talks", "held"),
        ("They said on Tuesday that it fell.", "fell", ""),
        ("The school opened in 1991 following the fall of the king.", "fall", ""),
    ],
)
def test_what_hangs_below_a_dated_verb(text, word, above):
    tree, _, _ = setting(text)
    at = tree.token.index(word)
    dated = [tree.token.index(each) for each in ("met", "held", "said", "opened") if each in tree.token]
    found = inherited(tree, [at], dated)
    assert (tree.token[found[at]] if at in found else "") == above


@pytest.mark.parametrize(
    ("text", "word", "before", "passed_on"),
    [
        ("Lee joined in 2010 after serving a rival.", "serving", "in", BEFORE_EVENT),
        ("Lee left on 3 May 2021 after serving a rival.", "serving", "on", "on"),
        ("They did not pay until 2010 when they won.", "won", "until", ""),
        ("They have led since 1985, when they won.", "won", "since", ""),
    ],
)
def test_the_word_before_it(text, word, before, passed_on):
    tree, row, _ = setting(text)
    assert word_passed_on(tree, tree.token.index(word), row, before) == passed_on


@pytest.mark.parametrize(
    ("text", "source", "word", "expected"),
    [
        ("Lee was held in 2013 and has been tried.", "held", "tried", True),
        ("Lee was held in 2013 and was tried.", "held", "tried", False),
        ("Lee has been held today and has been tried.", "held", "tried", False),
    ],
)
def test_a_perfect_leads_up_to_now(text, source, word, expected):
    tree, row, window = setting(text)
    ends = (tree.token.index(word), tree.token.index(source))
    assert is_told_till_now(tree, *ends, row, "in", window) == expected
