"""A tree, written by hand: Ann met Tom and talked and left ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Article
from analysis.text import sentences, tag, tokens
from analysis.text.syntax import Syntax, syntax

ANN, MET, TOM, AND, TALKED, AND_THEN, LEFT, STOP = range(8)


def grown(heads, deps=None):
    """Return the Syntax of one sentence in which each token hangs on the one that `heads` names."""
    count, blank = len(heads), [""] * len(heads)
    return Syntax(
        token=[f"t{number}" for number in range(count)],
        lemma=blank,
        pos=blank,
        tag=blank,
        dep=deps or blank,
        head=heads,
        sentence=[0] * count,
        start=list(range(count)),
        end=list(range(1, count + 1)),
        entity=blank,
        entity_id=[-1] * count,
    )


@pytest.fixture
def tree():
    heads = [MET, MET, MET, MET, MET, TALKED, TALKED, MET]
    return grown(heads, ["nsubj", "ROOT", "dobj", "cc", "conj", "cc", "conj", "punct"])


def test_kids_are_those_of_the_relations_asked_for(tree):
    assert tree.children[MET] == [ANN, TOM, AND, TALKED, STOP]
    assert tree.kids(MET, "nsubj", "dobj") == [ANN, TOM]
    assert tree.kids(TOM, "nsubj") == tree.kids(MET) == []


def test_a_chain_of_conjuncts_is_followed_to_both_ends(tree):
    assert tree.first_conjunct(LEFT) == tree.first_conjunct(MET) == MET
    assert tree.conjuncts(MET) == [MET, TALKED, LEFT]
    assert tree.conjuncts(LEFT) == [LEFT]


def test_ancestors_come_the_nearest_first(tree):
    assert tree.ancestors(LEFT) == [TALKED, MET]
    assert tree.ancestors(MET) == []


def test_a_subtree_is_in_text_order(tree):
    assert tree.subtree(TALKED) == [TALKED, AND_THEN, LEFT]
    assert tree.subtree(MET) == list(range(8))


TREES = st.lists(st.integers(0, 10**6), max_size=20).map(
    lambda drawn: grown([number % (place + 1) for place, number in enumerate(drawn)])
)


@given(TREES)
def test_a_subtree_is_what_has_its_root_above_it(tree):
    for root in range(len(tree.head)):
        assert tree.subtree(root) == [at for at in range(len(tree.head)) if at == root or root in tree.ancestors(at)]


def test_tokens_become_positions_wherever_their_ids_begin():
    article = Article("Nobody came. Ann’s “plan” failed.")
    tagged = tag(tokens(article, sentences(article)))
    whole, second = syntax(tagged), syntax(tagged[tagged.sentence_id == 1])
    assert second.token == ["Ann", "'s", '"', "plan", '"', "failed", "."] == whole.token[3:]
    assert [head + 3 for head in second.head] == whole.head[3:]
    assert second.start[0] == article.text.index("Ann")
    assert all(isinstance(name, str) for name in whole.entity)


def test_no_tokens_are_an_empty_tree():
    article = Article("Talks.")
    tagged = tag(tokens(article, sentences(article)))
    assert syntax(tagged.iloc[:0]).children == []


def test_the_head_of_a_span_hangs_on_no_other_in_it():
    tree = grown([1, 1, 1, 2])
    assert [tree.head_of(span) for span in ((0, 1), (2, 3), (0, 3), (3, 3))] == [1, 2, 1, 3]


def test_one_token_begins_a_sentence(tree):
    assert [at for at in range(len(tree.token)) if tree.is_first(at)] == [ANN]
