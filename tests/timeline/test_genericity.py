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
        ("The fair is staged every two years.", "staged", "habitual"),
        ("The choir meets twice a week.", "meets", "habitual"),
        ("The train stopped three times a day.", "stopped", "habitual"),
        ("The bell rang every Sunday.", "rang", "habitual"),
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


def test_what_is_done_in_every_place_is_no_habit():
    assert "habitual" not in told("She sang in every village.", "sang")


def test_a_noun_has_no_clause():
    assert told("The arrest came late.", "arrest") == {}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bank did not disclose the price of the deal.", "disclose"),
        ("The amount was not disclosed.", "disclosed"),
        ("The palace did not offer a comment on the plan.", "offer"),
        ("Her office did not respond to a request for comment.", "respond"),
        ("The Courier has reached out to the bank for comment.", "reached"),
        ("When the reporter asked Lee about the leak, she laughed.", "asked"),
    ],
)
def test_what_passes_between_the_press_and_whom_it_asks_is_no_event(text, word):
    assert told(text, word)["between press and source"] == 1.0


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bank disclosed the price of the deal.", "disclosed"),
        ("The judge asked Lee about the leak.", "asked"),
        ("The reporter was arrested at the border.", "arrested"),
        ("The ship did not reach the harbour.", "reach"),
    ],
)
def test_what_is_disclosed_asked_or_done_to_a_reporter_is_one(text, word):
    assert "between press and source" not in told(text, word)


def test_what_is_done_by_the_way_is_how_things_are():
    name = "what is done, by the way"
    assert name in told("The grant, which is paid to farmers, costs more than planned.", "paid")
    assert name not in told("The grant, which was paid in May, costs more than planned.", "paid")
    assert name not in told("The grant, which is expected to end in May, costs more than planned.", "expected")
    assert name not in told("The grant is paid to farmers.", "paid")
