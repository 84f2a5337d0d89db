"""Today as these years, by what its own clause says."""

from datetime import date

import pytest

from analysis.times.engine import mentions


def values(text: str) -> list[str]:
    """Return the values of the times in a text of Friday, 17 March 2017."""
    return [each.reading.value for each in mentions(text, date(2017, 3, 17)).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "Many of those who sailed with her are not alive today.",
        "The shop wants half of its goods to be its own, up from 37% today.",
        "By then most of them will have a car, compared with only a third today.",
        "He says that many of the cars being sold in the town today are old.",
        "They have carved such masks for hundreds of years, and it continues today.",
        "The column is about what it's like to run a farm today.",
        "The film shows how the lives of fishermen are changing there today.",
        "Given that today old and young are living together, it is of use.",
        "The tower, which is today a hostel, was built by monks.",
        "They were born in what is southern Poland today.",
        "The two are allies today. Some of them, decades ago, fought each other.",
    ],
)
def test_of_these_years(text: str) -> None:
    assert "PRESENT_REF" in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two miners were found alive today.",
        "The bank said that it rose to 37% today.",
        "There are talks in Rome today.",
        "The bill being debated today is long.",
        "The trial continues today.",
        "She told them how the talks are going today.",
        "The mayor, who is today visiting Rome, will speak.",
        "He is in Rome today. Two days ago he fell ill.",
        "The boy was rescued alive today.",
        "She was pulled out of the rubble alive today.",
        "The mayor is in court today over a deal struck 10 years ago.",
        "She is in Rome today. Years ago she fled it.",
        "The paintings are being sold at auction today.",
        "The house being sold was visited by police today.",
        "The court, which is today due to rule, is split.",
        "The parliament, which is today set to vote, is split.",
        "The match that is today at noon will be shown.",
        "He spoke of what is at stake today.",
        "The euro was down from its peak by 3 percent today.",
        "There is more snow on the roads today.",
        '"There are many people here today," he told the rally.',
        '"It\'s like a war zone here today," she said.',
        "He showed what it takes to win today.",
    ],
)
def test_of_the_day(text: str) -> None:
    assert values(text)[0] == "2017-03-17"


@pytest.mark.parametrize(
    "text",
    [
        "Shares are down from Monday by 3 percent today.",
        "The trial, which has taken years, continues today.",
        "The hunt for the plane lost two years ago continues today.",
    ],
)
def test_of_the_day_after_another_time(text: str) -> None:
    assert values(text)[-1] == "2017-03-17"


@pytest.mark.parametrize("text", ["It does not meet the needs of today's population.", "under today's strict laws"])
def test_no_day_at_all(text: str) -> None:
    assert values(text) == []
