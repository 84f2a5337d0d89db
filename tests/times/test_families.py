"""Every family's own examples, read on Friday, 27 February 1998, and plain English that some must leave alone."""

import datetime

import pytest

from analysis.times import engine
from analysis.times.families import FAMILIES

WEDNESDAY = datetime.date(2017, 3, 15)
CASES = [
    pytest.param(text, value, id=f"{family.__name__.rpartition('.')[2]}: {text}")
    for family in FAMILIES
    for text, value in family.EXAMPLES
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_example(text: str, value: str | None) -> None:
    values = [mention.reading.value for mention in engine.mentions(text, datetime.date(1998, 2, 27)).mentions]
    assert (value in values) if value is not None else values == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2016 (an election year) a quarter of voters stayed home.", ["2016"]),
        ("In 2015 (see above) a year of talks began.", ["2015"]),
        ("He was fined 9,000 ($140) a month late.", []),
        ("She works 40 hours a week of nights.", ["PT40H", "P1W"]),
        ("He died in 2010. They dug up the remains two years later.", ["2010", "2012"]),
        ("He won in 2010. He vowed to continue two years later.", ["2010", "2012"]),
        ("He won in 2010 and chose to remain there two years later.", ["2010", "2012"]),
        ("In 1899, at the turn of the century, she moved to Oslo.", ["1899", "19"]),
        ("He was born in 1880. At the turn of the century he sailed to Rome.", ["1880", "19"]),
        ("In 1920, after the turn of the century, she moved to Oslo.", ["1920"]),
        ("In 2012 it rose as fast as at the turn of the century.", ["2012", "20"]),
        ("In the 19th Century London grew fast.", ["18"]),
        ("By the late 19th Century Germans had moved there.", ["18"]),
        ("The FY98 bill was passed.", ["1998"]),
        ("In the past leaders met in secret.", ["PAST_REF"]),
        ("In the past governments have failed to act.", ["PAST_REF"]),
        ("It fell on 3 May 2012. A week later on May Day he died.", ["2012-05-03", "2012-W19", "2016-05-01"]),
        ("She was jailed in 1996 to five years.", ["1996", "P5Y"]),
        ("She was jailed in 1996 to 45 years.", ["1996", "P45Y"]),
        ("They do it everyday, he said.", ["P1D"]),
        ("They do it everyday and at night.", ["P1D"]),
        ("It was so everyday that nobody saw.", []),
        ("They sold more in the 2016 school year.", ["2016"]),
    ],
)
def test_plain_english(text: str, told: list[str]) -> None:
    assert [mention.reading.value for mention in engine.mentions(text, WEDNESDAY).mentions] == told


@pytest.mark.parametrize(
    "text",
    [
        "He was elected in May 2012 and has lost support in the past 12 months.",
        "The firm was founded in June 2015 and has grown fast over the past six months.",
    ],
)
def test_what_has_been_counts_from_the_publication(text: str) -> None:
    days = engine.mentions(text, WEDNESDAY).mentions[-1].reading.days
    assert days is not None
    assert days[1] == WEDNESDAY


def test_the_past_months_end_with_the_bound_that_opens_the_sentence() -> None:
    text = "By the end of May 2012 they had sold 9 cars, up from 8 in the past 12 months."
    days = engine.mentions(text, WEDNESDAY).mentions[-1].reading.days
    assert days == (datetime.date(2011, 5, 31), datetime.date(2012, 5, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "It spent more in fiscal 2016, which ended March 31, 2016.",
            datetime.date(2015, 4, 1),
            datetime.date(2016, 3, 31),
        ),
        (
            "Fiscal 2015, which ended January 31, 2016, was poor.",
            datetime.date(2015, 2, 1),
            datetime.date(2016, 1, 31),
        ),
        ("Fiscal 2015 ended March 31.", datetime.date(2015, 4, 1), datetime.date(2016, 3, 31)),
        ("Fiscal 2016 ended May 31.", datetime.date(2015, 6, 1), datetime.date(2016, 5, 31)),
        (
            "The Congress party in India cut the plan for fiscal 2016.",
            datetime.date(2015, 1, 1),
            datetime.date(2016, 12, 31),
        ),
        ("They sold more in the 2016 tax year.", datetime.date(2015, 1, 1), datetime.date(2016, 12, 31)),
    ],
)
def test_the_days_of_books(text: str, first: datetime.date, last: datetime.date) -> None:
    assert engine.mentions(text, datetime.date(2016, 5, 10)).mentions[0].reading.days == (first, last)


def test_a_short_year_of_books_needs_a_publication() -> None:
    assert engine.mentions("The FY98 bill was passed.", None).mentions == []


def test_no_date_stands_beside_a_number_of_things() -> None:
    reading = engine.mentions("Two weeks later on 9 farms they fell.", WEDNESDAY).mentions[0].reading
    assert reading.rule == "offset: later"
