"""What tells that a clause speaks of no one event."""

import pytest
from conftest import read

from analysis.timeline.genericity import genericity


def told(text, word):
    tree = read(text).tree
    return genericity(tree, tree.token.index(word))


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Trains often stopped.", "stopped", "habitual"),
        ("Women mourn every year.", "mourn", "plural subject in the present"),
        ("You signed the letter.", "signed", "subject you"),
        ("Visit our shop today.", "Visit", "imperative"),
        ("The firm declined to comment.", "declined", "to the press"),
        ("He resigns if they lose.", "lose", "if"),
        ("The judge freed them.", "freed", "pronoun object"),
    ],
)
def test_what_is_no_one_event_is_known(text, word, name):
    assert told(text, word)[name] == 1.0


def test_one_event_has_none_of_it():
    assert told("The police arrested a man.", "arrested") == {}


def test_a_plural_that_is_counted_or_definite_is_no_kind():
    assert "plural subject" not in told("Two mills closed.", "closed")
    assert "plural subject" not in told("The mills closed.", "closed")
    assert "plural subject in the present" not in told("Mills closed.", "closed")


def test_a_noun_has_no_clause():
    assert told("The arrest came late.", "arrest") == {}
