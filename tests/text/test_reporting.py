"""The verbs that report: what each tells of, and what it takes."""

import pytest

from analysis.text.reporting import reported_acts, reported_contents, reporting_verbs


@pytest.mark.parametrize("verb", ["say", "tell", "announce", "claim", "deny", "warn", "accuse"])
def test_to_say_something_is_speech(verb):
    assert verb in reporting_verbs()


@pytest.mark.parametrize(("verb", "act"), [("believe", "thought"), ("hope", "thought"), ("show", "evidence")])
def test_to_think_or_to_show_something_is_no_speech(verb, act):
    assert reported_acts()[verb] == act
    assert verb not in reporting_verbs()


@pytest.mark.parametrize("verb", ["arrive", "die", "sell", "be", "have"])
def test_what_only_happens_is_not_reported(verb):
    assert verb not in reported_acts()


def test_acts_are_of_three_kinds():
    assert set(reported_acts().values()) == {"speech", "thought", "evidence"}


def test_every_verb_that_reports_takes_something():
    assert reported_contents().keys() == reported_acts().keys()
    assert all(reported_contents().values())
    assert "clause" in reported_contents()["say"]
    assert {"object", "of"} <= reported_contents()["accuse"]


def test_verbs_are_lemmas_in_small_letters():
    assert all(verb == verb.lower() and " " not in verb for verb in reported_acts())
