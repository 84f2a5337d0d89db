"""The form that a word goes under is one that somebody writes."""

import pytest

from analysis.terms.lemmas import known_lemma


@pytest.mark.parametrize(
    ("lemma", "form", "pos", "known"),
    [
        ("wiretappe", "wiretapping", "VERB", "wiretap"),
        ("fracke", "fracking", "VERB", "frack"),
        ("crowdfunde", "crowdfunded", "VERB", "crowdfund"),
        ("geoengineere", "geoengineering", "VERB", "geoengineering"),
        ("zzqxxe", "zzqxxing", "VERB", "zzqxxing"),
        ("stag", "staged", "VERB", "stage"),
        ("bar", "barred", "VERB", "bar"),
        ("hope", "hoped", "VERB", "hope"),
    ],
)
def test_a_verb_that_nobody_writes_gives_way_to_one_that_is_written(lemma, form, pos, known):
    assert known_lemma(lemma, form, pos) == known


@pytest.mark.parametrize(
    ("lemma", "form", "known"),
    [
        ("politic", "politics", "politics"),
        ("economic", "economics", "economics"),
        ("headquarter", "headquarters", "headquarters"),
        ("taxis", "taxes", "tax"),
        ("talk", "talks", "talk"),
        ("cooky", "cookies", "cookie"),
        ("party", "parties", "party"),
        ("tariff", "tariffs", "tariff"),
        ("child", "children", "child"),
        ("committee", "committees", "committee"),
        ("mp", "MPs", "MP"),
        ("f-35", "F-35s", "F-35"),
        ("shake-up", "shake-ups", "shake-up"),
    ],
)
def test_a_plural_goes_under_its_singular_unless_it_is_a_word_of_its_own(lemma, form, known):
    assert known_lemma(lemma, form, "NOUN") == known


@pytest.mark.parametrize("form", ["so-called", "much-needed", "right-wing", "re-elected"])
def test_a_word_with_a_hyphen_stays_as_it_is_written(form):
    assert known_lemma(form[:-1], form, "ADJ") == form
