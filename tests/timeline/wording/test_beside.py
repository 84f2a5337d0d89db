"""What is said beside a noun that tells which one is meant."""

import pytest
from conftest import read

from analysis.timeline.wording.beside import beside, is_new, written_beside


@pytest.mark.parametrize(
    ("text", "noun", "said"),
    [
        ("They rejected the pension reform bill.", "bill", ["pension reform ~"]),
        ("They rejected Turkey's coal ban.", "ban", ["Turkey’s coal ~"]),
        ("Chilean troops left the talks in Geneva.", "talks", ["~ in Geneva"]),
        ("The attacks on bakers went on.", "attacks", ["~ on bakers"]),
        # What says how, how many or when says nothing of which; nor does half a name or half a list.
        ("They rejected the new bill.", "bill", []),
        ("They rejected three bills.", "bills", []),
        ("They met for Monday talks.", "talks", []),
        ("They rejected another pension bill.", "bill", ["pension ~"]),
        ("The attacks on bakers and butchers went on.", "attacks", []),
        ("They rejected his pension bill.", "bill", ["pension ~"]),
    ],
)
def test_what_tells_which_one_is_meant(text, noun, said):
    tree = read(text).tree
    found = []
    for each in beside(tree, tree.token.index(noun)):
        before, after = written_beside(tree, each, frozenset())
        found.append(" ".join([*before, "~", *after]))
    assert found == said


def test_what_a_noun_has_is_not_written_again():
    tree = read("Turkey's coal ban was lifted.").tree
    (told,) = beside(tree, tree.token.index("ban"))
    assert written_beside(tree, told, frozenset({"coal"})) == (["Turkey’s"], [])


def test_another_is_new():
    tree = read("Another ban and the law came.").tree
    assert is_new(tree, 1)
    assert not is_new(tree, 4)
