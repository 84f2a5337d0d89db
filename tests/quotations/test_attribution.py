"""Pieces of content with their cues and sources."""

from conftest import read

from analysis.quotations.attribution import attributions, mask


def test_a_mask_has_one_place_more_than_the_text():
    assert mask(4, [(1, 3)]).tolist() == [False, True, True, False, False]


def test_a_quotation_goes_to_the_verb_beside_it():
    text = "“It fell at night,” said Ann Lee."
    story = read(text)
    (one,) = attributions(text, story.sentences, story.tree)
    assert (text[slice(*one.cue)], text[slice(*one.source)], one.act) == ("said", "Ann Lee", "speech")
