"""What an editor would strike in the words of a headline."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts


@pytest.mark.parametrize(
    ("text", "verb", "worse", "better"),
    [
        ("Others suggested a vote in Oslo. Two lawmakers suggested a vote in Oslo.", "suggested",
         ["Others", "suggested", "vote", "in", "Oslo"], ["lawmakers", "suggested", "vote", "in", "Oslo"]),
        ("Men in the same mine heard a blast.", "heard",
         ["Men", "in", "same", "mine", "heard", "blast"], ["Men", "in", "mine", "heard", "blast"]),
        ("They sold the mine to a firm.", "sold", ["They", "sold", "mine"], ["mine", "sold", "to", "firm"]),
    ],
)  # fmt: skip
def test_what_only_other_sentences_name_is_worse(text, verb, worse, better):
    tree = read(text).tree
    contexts = Contexts(tree, {})
    first, second = ([tree.token.index(word) for word in words] for words in (worse, better))
    at = tree.token.index(verb)
    assert contexts.faults(at, first) > contexts.faults(at, second)


def test_a_mere_label_is_bare():
    tree = read("Talks failed. Talks between France and Spain failed.").tree
    contexts = Contexts(tree, {})
    second = tree.token.index("Talks", 1)
    assert (contexts.is_bare(0), contexts.is_bare(second)) == (True, False)
