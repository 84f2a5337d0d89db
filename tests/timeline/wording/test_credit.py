"""How likely readers let a headline stand."""

import pytest
from conftest import read

from analysis.actors import names_at
from analysis.text.records import records
from analysis.timeline.wording.credit import chance, features
from analysis.timeline.wording.headline import Desk
from analysis.timeline.wording.noun import NounContexts


def _headlines(text):
    story = read(text)
    desk = Desk(story.tree, names_at(story.tree, story.actors, kinds=("name", "noun", "pronoun")))
    mentions = records(story.events)
    return {mention.text: desk.headline(mention.token_id, mention.status, mention) for mention in mentions}


def test_what_a_headline_begins_and_ends_with_is_known():
    tree = read("Ann Lee met the board because it had closed a mine in Chile.").tree
    known = features(NounContexts(tree, {1: "Ann Lee"}), 2, [1, 2, 4], 0.0, "happened said")
    assert {"begins with noun", "ends in noun", "words 3", "tag VBD", "told as happened", "told as said"} <= set(known)
    assert known["bare definite nouns"] == 1
    assert "faults" not in known  # what is not so is not there


def test_a_pronoun_by_its_name_is_known():
    known = _headlines("Ann Lee left Oslo. She sold the mill to two farmers.")["sold"].known
    assert known["begins with name for pronoun"] == 1


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Ann Lee met Bo Lind in Oslo on Monday.", "They met."),
        ("The Chilean government closed two mines in May.", "The move closed it."),
        ("Police arrested Bo Lind in Lyon.", "It was said that he may have been asked to stay."),
    ],
)
def test_what_says_who_did_what_is_worth_more(better, worse):
    best, worst = ({name: found.credit for name, found in _headlines(text).items()} for text in (better, worse))
    assert max(best.values()) > max(worst.values())


def test_it_is_a_probability():
    assert 0 < chance({"faults": 4.0}) < chance({}) < 1
