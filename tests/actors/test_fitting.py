"""Whether one mention may stand for another."""

import pytest
from conftest import read

from analysis.actors.fitting import fits, is_plain, is_plural, is_said_by, is_told
from analysis.actors.mention import Mention


def mention(tree, at, kind, type_=""):
    return Mention(at, at, at, kind, type_, tree.token[at], tree.token[at])


@pytest.mark.parametrize(
    ("text", "kind", "pronoun", "fit"),
    [
        ("Hall met them .", "PERSON", "he", True),
        ("Hall met them .", "PERSON", "it", False),
        ("Siemens met them .", "ORG", "it", True),
        ("Siemens met them .", "ORG", "they", True),
        ("France met them .", "GPE", "she", False),
    ],
)
def test_kind_and_number(text, kind, pronoun, fit):
    tree = read(text).tree
    name = mention(tree, 0, "name", kind)
    assert fits(tree, Mention(2, 2, 2, "pronoun", "", pronoun), name) is fit


def test_places_in_the_sentence():
    tree = read("Hall told Lee that ships sank.").tree
    assert is_said_by(tree, 0) and not is_said_by(tree, 2)
    assert is_told(tree, 2) and not is_told(tree, 0)
    assert is_plain(tree, 0) and not is_plain(tree, 2)
    assert is_plural(tree, mention(tree, 4, "noun")) and not is_plural(tree, mention(tree, 0, "name", "PERSON"))
