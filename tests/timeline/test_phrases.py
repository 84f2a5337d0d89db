"""The words that say who did it and what was done."""

import pytest
from conftest import read

from analysis.timeline.phrases import LIMIT, doers, noun_phrase, predicate, subject


def phrase(text, word, find):
    tree = read(text).tree
    span = find(tree, tree.token.index(word))
    return span and text[slice(*tree.characters(span))]


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("At least seven people, who were on the tram, died.", "people", "At least seven people"),
        ("Ann Lee, the minister of trade, resigned.", "Lee", "Ann Lee"),
        ("Ann Lee and Bo Chen met.", "Lee", "Ann Lee and Bo Chen"),
    ],
)
def test_a_noun_phrase_goes_without_asides(text, word, told):
    assert phrase(text, word, noun_phrase) == told


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("The police have arrested two men in Cairo, who deny it.", "arrested", "have arrested two men in Cairo"),
        ("Two men were arrested by the police.", "arrested", "were arrested by the police"),
        ("She resigned and left the country.", "resigned", "resigned"),
        ("Police investigate the theft of a boat from the harbour.", "theft", "the theft of a boat from the harbour"),
    ],
)
def test_what_is_done_is_the_verb_with_its_objects_and_its_place(text, word, told):
    assert phrase(text, word, predicate) == told


def test_what_is_done_ends_with_a_whole_phrase():
    text = "The court ordered the owner of the largest of the old mills on the river near the town to repair the dam."
    told = phrase(text, "ordered", predicate)
    assert len(told.split()) <= LIMIT
    assert told.split()[-1] not in ("of", "the", "on", "near", "old")


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Two men were shot by the police.", "shot", "Two men"),
        ("The resignation of Ann Lee surprised them.", "resignation", "Ann Lee"),
        ("It rained.", "rained", "It"),
    ],
)
def test_the_doer_is_the_subject_of_a_passive_too_and_the_owner_of_a_noun(text, word, told):
    assert phrase(text, word, subject) == told


def test_nobody_does_what_has_no_doer():
    tree = read("A crash closed the road.").tree
    assert doers(tree, tree.token.index("crash")) == []
