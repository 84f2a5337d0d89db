"""Days that are counted: how long something goes on, how soon it must be, how long after something it was."""

import datetime

import pytest

from analysis.timeline.measured import moved
from tests.conftest import read

MONDAY = datetime.date(2021, 6, 7)


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The police have been hunting him for two years.", "hunting", "2019-06-11/"),
        ("The country has been at war for twenty years.", "war", "2001-01-01/"),
        ("Talks have been cut off for nearly two years.", "cut", "2019-06-11/"),
        ("The town must pay within 20 days.", "pay", "2021-06-11/2021-07-01"),
        ("The firm will open a shop within two weeks.", "open", "2021-06-11/2021-06-25"),
        ("The bank lost $3 million in the first four months.", "lost", "2021-01-01/2021-04-30"),
        ("The bank lost $3 million in the first nine months.", "lost", "2020-01-01/2020-09-30"),
        ("He was arrested two days after the attack on Monday.", "arrested", "2021-06-09"),
        ("She resigned the day after the raid on Monday.", "resigned", "2021-06-08"),
        ("Two days after they voted on 1 June 2021, he resigned.", "resigned", "2021-06-03"),
        ("Two years after the war of 1995, the bridge was rebuilt.", "rebuilt", "1997-01-01/1997-12-31"),
        ("He was arrested shortly after the attack on Monday.", "arrested", "2021-06-07"),
        ("Months after the flood on 3 May 2019, the bridge was rebuilt.", "rebuilt", "2019-05-03/"),
    ],
)
def test_a_measure_dates_its_event(text, word, edtf):
    told = read(text, published=datetime.date(2021, 6, 11)).timeline
    assert told.edtf[told.text == word].tolist() == [edtf]


@pytest.mark.parametrize(
    "text",
    ["The army held the town for two years.", "He has led the firm for more than two years.", "She slept for 20 days."],
)
def test_a_measure_that_ended_or_has_no_end_dates_nothing(text):
    told = read(text, published=datetime.date(2021, 6, 11)).timeline
    assert not set(told.basis) & {"relative", "explicit"}


def test_moved_backwards_and_too_wide():
    assert moved(MONDAY, MONDAY, "P1W", forward=False) == (datetime.date(2021, 5, 31),) * 2
    assert moved(datetime.date(2019, 5, 1), datetime.date(2019, 5, 31), "P2D", forward=True) is None
    assert moved(datetime.date(9999, 12, 31), datetime.date(9999, 12, 31), "P2D", forward=True) is None


def test_without_a_publication_nothing_is_counted_from_it():
    told = read("Workers began a strike on 3 May 2021. They have been striking for two years.").timeline
    assert set(told.edtf) <= {"2021-05-03", ""}
