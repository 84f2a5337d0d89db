"""Words that the parser has taken for another part of their clause."""

import pytest
from conftest import read

from analysis.timeline.wording.mend import mended


@pytest.mark.parametrize(
    ("text", "word", "over", "dep"),
    [
        ("The navy has test launched four rockets.", "test", "launched", "dep"),
        ("The court fined Bo Kim, who has himself criticised three papers.", "himself", "criticised", "dep"),
        ("Bo Kim accused the firm, based in Lima, of hiding losses.", "of", "accused", "prep"),
        ("In case their stay in Lima is confirmed, cases will be opened.", "confirmed", "opened", "advcl"),
    ],
)
def test_it_belongs_elsewhere(text, word, over, dep):
    tree = mended(read(text).tree)
    at = tree.token.index(word)
    assert (tree.token[tree.head[at]], tree.dep[at]) == (over, dep)


def test_what_is_asked_before_its_subject_keeps_that():
    tree = read("Has the navy launched four rockets?").tree
    assert mended(tree) is tree


def test_a_name_after_a_phrase_is_a_subject():
    tree = mended(read("After a two-hour meeting with Bo Kim, Ann Lee said the war should end.").tree)
    at = tree.token.index("Lee")
    assert (tree.token[tree.head[at]], tree.dep[at]) == ("said", "nsubj")
