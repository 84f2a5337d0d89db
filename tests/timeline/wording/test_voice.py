"""A clause that speaks of "we" or "my"."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import Name, written


@pytest.mark.parametrize(
    ("text", "names", "said"),
    [
        ("We closed our mine.", {}, "Ann Lee: We closed our mine"),
        ("The ministry rejected our request.", {1: "ministry"}, "Ann Lee: Ministry rejected our request"),
        ("The ministry rejected the request.", {1: "ministry"}, "ministry rejected the request"),
    ],
)
def test_whose_it_is_stands_before_it(text, names, said):
    tree = read(text).tree
    contexts = Contexts(tree, names)
    contexts.speaker = "Ann Lee"
    pieces = [
        Name(at, names[at]) if at in names else at
        for at in range(len(tree.token))
        if tree.token[at] not in ("The", ".")
    ]
    assert written(tree, contexts.with_speaker(pieces)) == said
