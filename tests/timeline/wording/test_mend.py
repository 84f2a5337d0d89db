"""Slips of the parser that the words themselves give away."""

import pytest
from conftest import read

from analysis.timeline.wording.mend import mended


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("Mills Bank said Friday its yearly losses tripled to nine million pounds.", "losses", "tripled"),
        ("Two miners died on Monday after the roof of the mine fell.", "roof", "fell"),
        ("The incidents, each with victims, were among dozens of raids the Red Army listed between May and July 2016.",
         "Army", "listed"),
    ],
)  # fmt: skip
def test_a_noun_right_before_a_verb_without_subject_is_its_subject(text, noun, verb):
    tree = mended(read(text).tree)
    at = tree.token.index(noun)
    assert (tree.dep[at], tree.head[at]) == ("nsubj", tree.token.index(verb))


def test_a_clause_that_has_left_out_its_verb_is_no_second_goal():
    tree = mended(read("Ann Lee has moved to Canada and Reda Masry to the republic of Georgia.").tree)
    masry = tree.token.index("Masry")
    assert (tree.head[masry], tree.head[masry + 1]) == (masry, masry)


def test_a_tree_without_slips_stays():
    tree = read("Ann Lee sold the mill after the war.").tree
    assert mended(tree) is tree


def test_no_word_hangs_on_itself_by_way_of_others(any_story):
    tree = mended(any_story.tree)
    assert all(tree.head[up] == up for at in range(len(tree.head)) for up in tree.ancestors(at)[-1:])


@pytest.mark.parametrize(
    "text",
    [
        "The court hailed him as a 'very good man' when talks were over as a pack of reporters hurled questions.",
        "As a judge as the crowd left as the bell rang said it would let the envoy go and cut its aid, Lee left.",
    ],
)
def test_no_words_hang_on_each_other_in_a_ring(text):
    tree = mended(read(text).tree)
    for at in range(len(tree.head)):
        up, steps = at, 0
        while tree.head[up] != up:
            up, steps = tree.head[up], steps + 1
            assert steps <= len(tree.head)
