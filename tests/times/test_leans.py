"""Which side of the publication a bare day, month or weekday leans to."""

import datetime

import pytest

from analysis.times import calendar, engine

PUBLISHED = datetime.date(2017, 3, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Saturday's crowd", "2017-03-11"),  # news is of what is over
        ("Saturday's draw", "2017-03-18"),  # a draw is awaited
        ("this Saturday", "2017-03-18"),
        ("the crowd of October", "2016-10"),
        ("They vote there in May and here in September.", "2017-09"),
        ("They fell following the vote in May.", "2016-05"),
        ("He wrote to her, inviting her to attend the committee on Saturday.", "2017-03-18"),
        ("They asked for a hearing with the judge based in Rome on Saturday.", "2017-03-18"),
        ("Few thought that he could win on Saturday.", "2017-03-11"),
        ("It might fail on Saturday.", "2017-03-18"),
        ("They could only draw on Saturday.", "2017-03-11"),
        ("He could barely walk on Saturday.", "2017-03-11"),
        ("No one could enter the hall on Saturday.", "2017-03-11"),
        ("They could smell smoke on Saturday.", "2017-03-11"),
        ("Police said they could find no trace of him on Saturday.", "2017-03-11"),
        ("He fought with all his might on Saturday.", "2017-03-11"),
        ("They need to be there on Saturday.", "2017-03-18"),
        ("Lazio will go to Rome after losing to Bari on Saturday.", "2017-03-11"),
        ("He will retire after playing in the final on Saturday.", "2017-03-18"),
        ("He will decide after seeing her on Saturday.", "2017-03-18"),
        ("She will fly home after voting on Saturday.", "2017-03-18"),
        ("They are to vote after the meeting on Saturday.", "2017-03-18"),
        ("The game against doomed Bari on Saturday is of use to them.", "2017-03-18"),
        ("They do not expect to hear of it when the director testifies to the committee on Monday.", "2017-03-20"),
        ("She asked him, when he testifies to the committee on Saturday, to be short.", "2017-03-18"),
        ('He said so on "Meet the Press," Saturday.', "2017-03-11"),
    ],
)
def test_the_side_of_a_bare_unit(text, value):
    assert engine.mentions(text, PUBLISHED).mentions[-1].reading.value == value


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Their sales may surge this year, he said.", datetime.date(2017, 12, 31)),
        ("The town needs to quicken its pace this year, he said.", datetime.date(2017, 12, 31)),
        ("A judge was asked to keep it from taking effect this week.", datetime.date(2017, 3, 19)),
        ("They sold it this year.", PUBLISHED),
    ],
)
def test_a_unit_that_is_ahead_does_not_end_with_the_publication(text, last):
    reading = engine.mentions(text, PUBLISHED).mentions[-1].reading
    assert (reading.days or calendar.days(reading.value))[1] == last


def test_a_dateline_outweighs_the_publication():
    scene = engine.mentions("ROME, March 16. /TASS/. It will be built, the minister said Thursday.", PUBLISHED)
    assert scene.mentions[-1].reading.value == "2017-03-16"


def test_early_in_a_week_the_weekend_is_over():
    text = "The row gave him the chance to go on the air over the weekend."
    assert engine.mentions(text, datetime.date(2017, 3, 13)).mentions[-1].reading.value == "2017-W10-WE"
