"""Words that a scrape has glued together."""

import pytest
from conftest import read

from analysis.timeline.wording.scrape import severed, unglued


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("billion-after", "billion after"),
        ("the-League", "the League"),
        ("singer-Ann", "singer Ann"),
        ("agreed-to", "agreed to"),
        ("-proposed", "proposed"),
        ("anti-Roman", "anti-Roman"),
        ("follow-up", "follow-up"),
        ("2016-17", "2016-17"),
        ("-", ""),
    ],
)
def test_a_hyphen_for_a_space_goes_and_one_of_a_word_stays(word, said):
    assert unglued(word, False) == said


def test_a_preposition_glued_to_the_last_word_goes():
    assert unglued("Lyon-on", True) == "Lyon"


def test_a_sentence_glued_to_another_is_cut_off():
    tree = read("Ann left the town.- Bo stayed in the town.").tree
    stayed = tree.token.index("stayed")
    assert severed(tree).head[stayed] == stayed


def test_sentences_that_are_whole_keep_their_tree():
    tree = read('"Will they go?" Ann asked. Bo left - at last.').tree
    assert severed(tree) is tree


def test_a_heading_is_no_part_of_the_sentence_after_it():
    tree = read("Heavy price to pay More than 300 miners are believed to have been killed in Lima.").tree
    miners = tree.token.index("miners")
    found = severed(tree)
    assert (found.token[found.head[miners]], found.dep[miners]) == ("believed", "nsubjpass")


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("OSLO -- Harbour workers tried to stop a ship on Monday.", "workers", "tried"),
        ("OSLO, May 3. /NTB/ Researchers from the port found a wreck.", "Researchers", "found"),
        ("Mayor in trouble- Ann Lee said on Monday that she is ill.", "Lee", "said"),
        ("Write to lee@lima.example Two firms have asked for help.", "firms", "asked"),
    ],
)
def test_a_dateline_a_label_and_an_address_are_no_part_of_who_does_something(text, doer, verb):
    found = severed(read(text).tree)
    at = found.token.index(doer)
    assert found.token[found.head[at]] == verb
    assert found.left[at] >= min(at - 1, found.token.index(doer))


def test_a_body_in_capitals_is_no_place():
    tree = read("NATO Secretary General Jens Berg left. UNICEF - a body of the UN - stayed.").tree
    assert severed(tree) is tree
