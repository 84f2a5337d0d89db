"""What somebody without a name is called."""

import pytest
from conftest import read

from analysis.quotations.descriptions import described, is_bare, is_taken_up


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The spokesman for the ministry who left said so.", "spokesman", "spokesman for the ministry"),
        ("A member of the board of the bank said so.", "member", "member of the board of the bank"),
        ("The father of Ann Lee said so.", "father", "father of Ann Lee"),
        ("The lawyer for him said so.", "lawyer", "lawyer"),
        ("The report said so.", "report", "report"),
    ],
)
def test_a_description_is_the_noun_with_what_hangs_on_it(text, noun, expected):
    tree = read(text).tree
    at = tree.token.index(noun)
    assert described(tree, text, tree.noun_phrase(at), at) == expected


@pytest.mark.parametrize(
    ("text", "noun", "taken_up", "bare"),
    [
        ("The official said so.", "official", True, True),
        ("The old official said so.", "official", True, False),
        ("The officials of the town said so.", "officials", True, False),
        ("An official said so.", "official", False, True),
    ],
)
def test_what_the_reader_knows_is_taken_up(text, noun, taken_up, bare):
    tree = read(text).tree
    at = tree.token.index(noun)
    assert (is_taken_up(tree, at), is_bare(tree, tree.noun_phrase(at), at)) == (taken_up, bare)
