"""What is said on the occasion of what its speaker did."""

import datetime

import pytest
from conftest import read

from analysis.timeline.dated import Dated, scene
from analysis.timeline.dating import by_rules
from analysis.timeline.occasion import on_the_occasion

PUBLISHED = datetime.date(2021, 6, 18)  # a Friday


def dated(text):
    """Return the day of each event by the rules and by the occasion, by its word."""
    story = read(text, published=PUBLISHED)
    found = scene(text, story.events, story.times, story.published, story.tree)
    known = [each or Dated(basis="tense") for each in by_rules(found)]
    return dict(zip(story.events.text, on_the_occasion(found, known), strict=True))


def test_what_is_said_in_the_past_has_the_day_of_what_the_speaker_did_in_the_week_before():
    said = dated("Ann Lee opened the bridge on Wednesday. Lee praised its makers.")["praised"]
    assert said.link == "occasion" and said.basis == "inferred" and said.edtf == "2021-06-16"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ann Lee opened the bridge on Wednesday. Bo Kim praised its makers.", "praised"),
        ("Ann Lee opened the bridge on Wednesday. Lee has praised its makers.", "praised"),
        ("Ann Lee opened the bridge on 2 May. Lee praised its makers.", "praised"),
        ("Ann Lee opened the bridge on Friday. Lee praised its makers.", "praised"),
        ("Ann Lee opened the bridge on Wednesday. Lee painted the door.", "painted"),
        ("Ann Lee opened the bridge on Wednesday. At her trial, Lee denied the theft.", "denied"),
    ],
)
def test_others_and_other_deeds_have_not(text, word):
    assert dated(text)[word].basis == "tense"
