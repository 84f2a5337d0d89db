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


def test_a_day_that_nothing_dates_leaves_what_is_counted_from_it_open():
    text = "It came on Monday. They met the day after the vote. He wrote to her. He rang earlier that day."
    assert engine.mentions(text, PUBLISHED).mentions[-1].reading.value == "XXXX-XX-XX"


def test_several_sentences_on_the_next_day_may_be_that_of_another():
    text = "It came on Monday. They sang. They ate. They slept. She saw him. The next day he left."
    assert engine.mentions(text, PUBLISHED).mentions[-1].reading.value == "XXXX-XX-XX"
    assert (
        engine.mentions("It came on Monday. The next day he left.", PUBLISHED).mentions[-1].reading.value
        == "1998-02-24"
    )


def test_the_one_day_of_a_text():
    scene = engine.mentions("It came on Monday at 5 p.m. It rained in March 1997.", PUBLISHED)
    assert antecedent.only_day(scene) == datetime.date(1998, 2, 23)
    assert antecedent.only_day(engine.mentions("It came on Monday and went on Tuesday.", PUBLISHED)) is None
