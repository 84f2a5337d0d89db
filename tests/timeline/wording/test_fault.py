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


@pytest.mark.parametrize(
    ("text", "verb", "least"),
    [
        ("In a statement released on Sunday, Ann Lee said there is no debt.", "released", 2),
        ("Ann Lee wed, but that was denied by the mill.", "denied", 2),
        ("Many kinds of glass needs heat.", "needs", 2),
    ],
)
def test_what_tells_of_no_event_of_its_own_is_a_fault(text, verb, least):
    tree = read(text).tree
    at = tree.token.index(verb)
    pieces = [*tree.kids(at, "nsubj", "nsubjpass"), at]
    assert Contexts(tree, {}).faults(at, pieces) >= least


def test_a_mere_label_is_bare():
    tree = read("Talks failed. Talks between France and Spain failed.").tree
    contexts = Contexts(tree, {})
    second = tree.token.index("Talks", 1)
    assert (contexts.is_bare(0), contexts.is_bare(second)) == (True, False)


@pytest.mark.parametrize(
    ("text", "verb", "words", "is_worse"),
    [
        ("Ann Lee told Radio Lyon.", "told", ["Lee", "told", "Radio", "Lyon"], True),
        ("Ann Lee warned on Monday.", "warned", ["Ann", "Lee", "warned"], True),
        ("Bo Kim pictured in Lyon.", "pictured", ["Bo", "Kim", "pictured"], True),
        ("The envoy went on to say it.", "went", ["envoy", "went", "on", "to", "say"], True),
        ("The two ministers condemned the attack.", "condemned", ["two", "ministers", "condemned", "attack"], True),
        ("Two ministers condemned the attack.", "condemned", ["Two", "ministers", "condemned", "attack"], False),
        ("Ann Lee told Radio Lyon to stop.", "told", ["Lee", "told", "Radio", "Lyon", "to", "stop"], False),
    ],
)
def test_what_says_nothing_without_the_rest_is_worse(text, verb, words, is_worse):
    tree = read(text).tree
    found = Contexts(tree, {}).faults(tree.token.index(verb), [tree.token.index(word) for word in words])
    assert (found >= 1) == is_worse
