"""Today as a day, and today as these years."""

from datetime import date

import pytest

from analysis.times.engine import mentions


def today(text: str) -> str:
    """Return the value of the word "today" in a text of Friday, 17 March 2017."""
    scene = mentions(text, date(2017, 3, 17))
    return next(each.reading.value for each in scene.mentions if scene.words.words[each.first] == "today")


@pytest.mark.parametrize(
    "text",
    [
        "Forty years ago the harbour was dirtier than it is today.",
        "If the founder were alive today, he would weep.",
        "Without that surgeon I would not be here today.",
        "The only vote that matters today is that of the young.",
        "The hall which exists today is a copy.",
        "They carved the runes, which we use to sell sweaters today.",
        "It is the town as they know it today.",
        "The rebels fought the army from 1979 to 1991. Today some 200 remain in the hills.",
        "The firm has grown from two clerks in 1990 to 900 today.",
        "In most villages it was so 50 years ago but not today.",
        "She was once a clerk in the mill. Today she is among its owners.",
        "The islands were all once a part of the kingdom but today are on their own.",
        "And even today, many pray there.",
        "It is one of the poorest towns in the world today.",
        "Young people today are poorer than their parents.",
        "The league was strong in the 1950s. Although its clubs are poor today, they go on.",
        'The mayor is worried. "Today the old values of the town are forgotten by all," she said.',
        "They dug a canal. Today, a few barges still have their berths there.",
        "Today, at a time when farms are dying, nobody learns to plough.",
        "The bakery today is a chain of forty shops.",
        "The mural shows the troubles of our society today, the painter said.",
    ],
)
def test_against_a_time_long_over_today_is_these_years(text: str) -> None:
    assert today(text) == "PRESENT_REF"


@pytest.mark.parametrize(
    "text",
    [
        "He was first convicted in 1998. Today he is facing another trial.",
        "The treaty was signed in 1957. Today is its anniversary.",
        "The people today are voting for a mayor.",
        "She once told them so. Today they are on strike.",
        "In 2001 they lost. Today we are proud of them.",
        "As we stand here today, five are missing.",
        "He had led the club since 1999. He resigned today.",
        "They were found alive today.",
        "The fair, which runs today and tomorrow, is full.",
        "The oil price fell from 52 to 50 dollars today.",
        "Today the ministers are meeting in Rome.",
        "The clerks who filed suit today are known by their initials.",
        "The hearing today is about the mill.",
    ],
)
def test_elsewhere_it_is_a_day(text: str) -> None:
    assert today(text) == "2017-03-17"
