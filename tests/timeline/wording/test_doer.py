"""Who does what."""

from conftest import read

from analysis.timeline.wording.context import Contexts


def doer(text, verb):
    tree = read(text).tree
    found = Contexts(tree, {}).doer(tree.token.index(verb))
    return None if found is None else tree.token[found]


def test_a_date_is_no_subject():
    assert doer("Last week Marie Roy resigned.", "resigned") == "Roy"


def test_who_did_it_is_no_subject_of_what_follows():
    assert doer("The climber was held by the police after landing in Lyon.", "landing") == "climber"
    assert doer("The climber was rescued by a crew and taken to a hospital.", "taken") == "climber"
