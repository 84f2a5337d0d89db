"""A branch of a sentence as it stands."""

import pytest
from conftest import read

from analysis.timeline.wording.branch import Branches
from analysis.timeline.wording.noun import NounContexts
from analysis.timeline.wording.pieces import written


def _branch(text, verb, word):
    tree = read(text).tree
    at = tree.token.index(verb)
    contexts = NounContexts(tree, {})
    branches = Branches(contexts, at, contexts.doer(at))
    return written(tree, branches.written(tree.token.index(word)))


CASES = [
    ("The firm fled after the port was sold.", "fled", "sold", "after port was sold"),
    ("The firm sold the port and closed the mine.", "sold", "closed", "and closed mine"),
    ("The firm sold the port, fearing a loss.", "sold", "fearing", "fearing loss"),
    ("The firm sold the port by the end.", "sold", "by", ""),
    ("The firm has sold ports since 2011.", "sold", "since", "since 2011"),
    ("The firm has sold ports since Monday.", "sold", "since", ""),
    ("The firm sold the port in that time.", "sold", "in", ""),
]


@pytest.mark.parametrize(("text", "verb", "word", "words"), CASES, ids=[case[0] for case in CASES])
def test_it_has_what_can_be_read_alone(text, verb, word, words):
    assert _branch(text, verb, word) == words
