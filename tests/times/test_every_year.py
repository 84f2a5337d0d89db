"""Seasons, months and feasts of every year."""

from datetime import date

import pytest

from analysis.times.engine import mentions


def values(text: str) -> list[str]:
    """Return the values of the times in a text of Friday, 17 March 2017."""
    return [each.reading.value for each in mentions(text, date(2017, 3, 17)).mentions]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In the winter, we mended the nets. In the summer, we sailed.", ["XXXX-WI", "XXXX-SU"]),
        ("In the winter we wove. In the summer we reaped. For the rest of the year, we sang.", ["XXXX-WI", "XXXX-SU"]),
        ("The beets are sown in May and harvested when it is cold.", ["XXXX-05"]),
        ("They would keep holidays such as birthdays, Christmas or Easter.", ["XXXX-12-25", "XXXX-XX-XX"]),
        ("For many, Valentine's Day is typically spent at home.", ["XXXX-02-14"]),
        ("A New Year's delicacy is carp.", []),
        ("It is the best time of the year.", []),
        ("He signed for them in the summer and left in the winter.", ["2016-SU", "2017-WI"]),
        (
            '"I like him," she said. They signed him in the summer and sold him in the winter.',
            ["2016-SU", "2017-WI"],
        ),
        ("We met in the summer and married in the winter.", ["2016-SU", "2017-WI"]),
        ("We won in the summer and lost in the winter.", ["2016-SU", "2017-WI"]),
        ("The winners are picked in October, the club said.", ["2017-10"]),
        ("The winner is picked in May and the loser in June.", ["2017-05", "2017-06"]),
        ("They spoiled holidays like last Christmas.", ["2016-12-25"]),
        ("They took holidays such as that he took in spring, and died on Christmas.", ["2017-SP", "2016-12-25"]),
        ("The hall was opened in May.", ["2016-05"]),
        ("They met at Christmas.", ["2016-12-25"]),
    ],
)
def test_of_every_year(text: str, told: list[str]) -> None:
    assert values(text) == told
