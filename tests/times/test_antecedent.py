"""Which date told before it an expression is counted from."""

import datetime

import pytest

from analysis.times import anchor, antecedent, engine
from analysis.times.patterns import pattern
from analysis.times.phrase import Phrase

PUBLISHED = datetime.date(1998, 2, 27)


def test_the_last_date_told_is_the_reference_by_its_grain():
    scene = engine.mentions("In 1996 it began; on 3 March 1997 it grew, and in April 1997 it ended.", PUBLISHED)
    assert antecedent.reference(scene, "Y") == "1996"
    assert antecedent.reference(scene, "D M") == "1997-04"
    assert antecedent.reference(scene, "Q") is None
    assert antecedent.reference_day(scene) == ("1997-03-03", anchor.TEXT)


def test_without_a_day_told_the_publication_is_the_reference():
    assert antecedent.reference_day(engine.mentions("It rained.", PUBLISHED)) == ("1998-02-27", anchor.PUBLICATION)
    assert antecedent.reference_day(engine.mentions("It rained.")) == (None, None)


@pytest.mark.parametrize(
    ("between", "day"), [(" they met at", "1997-03-03"), (" they met. They left at", None), (" they met at\n\n", None)]
)
def test_a_day_is_told_within_its_sentence(between, day):
    scene = engine.mentions(f"On 3 March 1997{between} ten", PUBLISHED)
    match = pattern("NUMBER").search(scene.words.letters, scene.mentions[0].last)
    assert antecedent.told_day(Phrase(scene, match)) == day
