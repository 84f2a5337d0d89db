"""What one mention tells of its event: who does it, who suffers it, how many, and whether it points back."""

from conftest import read

from analysis.events.mention import EventMention
from analysis.events.status import Status
from analysis.events.telling import telling


def told(text, word):
    tree = read(text).tree
    return telling(tree, EventMention(tree.token.index(word), Status("happened")), {})


def test_a_verb_tells_its_doer_and_its_thing():
    found = told("Rebels attacked the town.", "attacked")
    assert (found.is_verb, found.doers, found.things) == (True, {"rebels"}, {"town"})


def test_a_noun_tells_whether_it_points_back():
    assert told("The attack ended.", "attack").pointing == "pointing"
    assert told("Another attack followed.", "attack").pointing == "other"
    assert told("An attack followed.", "attack").pointing == "new"


def test_how_many_is_told():
    assert told("Three attacks followed.", "attacks").numbers == {"three"}


def test_the_lead_is_the_first_two_sentences():
    assert told("It rained. The attack ended.", "attack").is_lead
    assert not told("It rained. It snowed. The attack ended.", "attack").is_lead
