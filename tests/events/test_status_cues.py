"""The words around an event that settle whether it happens."""

import pytest
from conftest import read

from analysis.events.status_cues import Cue, cue, modifier, over, predicate


def test_a_modifier_settles_it():
    tree = read("The potential attack worries them.").tree
    assert modifier(tree, 2) == Cue(1, "possible")


def test_the_cue_over_an_infinitive_and_its_negation():
    tree = read("He refused to sell the house.").tree
    assert over(tree, 3, False) == Cue(1, "denied")
    tree = read("He did not refuse to sell the house.").tree
    assert over(tree, 5, False).status == "happened"


def test_no_cue():
    assert cue("banana") == ("", "")
    assert over(read("He sold it.").tree, 1, True) is None


@pytest.mark.parametrize(
    ("text", "noun", "status"),
    [
        ("The hearing is set for Tuesday.", "hearing", "planned"),
        ("Talks are ongoing.", "Talks", "ongoing"),
        ("The deal is off.", "deal", "denied"),
        ("A merger is an option.", "merger", "possible"),
        ("The fighting is over.", "fighting", "happened"),
        ("A strike seems unlikely.", "strike", "possible"),
        ("The talks failed.", "talks", None),
    ],
)
def test_what_is_said_of_a_noun(text, noun, status):
    tree = read(text).tree
    found = predicate(tree, tree.token.index(noun))
    assert (found.status if found else None) == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("They called off a strike.", "strike", "denied"),
        ("They did not rule out a strike.", "strike", "possible"),
        ("The board rejected the merger.", "merger", "denied"),
        ("The board rejected the offer.", "offer", None),
        ("They demanded the release of two men.", "release", "possible"),
        ("They demanded the release.", "release", None),
        ("They have no plans to leave.", "leave", "denied"),
        ("They are not ready to leave.", "leave", "denied"),
        ("They are not likely to leave.", "leave", "possible"),
        ("They stopped short of leaving.", "leaving", "denied"),
        ("They left without a fight.", "fight", "denied"),
        ("Sales fell without the tax cut.", "cut", None),
        ("They decided against leaving.", "leaving", "denied"),
        ("They argued against leaving.", "leaving", None),
        ("He was pushed out of the talks.", "talks", None),
        ("They rejected it in a vote.", "vote", None),
        ("The search was called off.", "search", None),
        ("Their rescue efforts failed.", "rescue", None),
    ],
)
def test_what_the_word_over_it_makes_of_it(text, trigger, status):
    tree = read(text).tree
    found = over(tree, tree.token.index(trigger), False)
    assert (found.status if found else None) == status
