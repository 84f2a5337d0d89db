"""The day that the text has told for a weekday."""

import datetime

import pytest

from analysis.times import engine

PUBLISHED = datetime.date(2017, 3, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Last week on Tuesday they sang.", "2017-03-07"),
        ("They voted on Saturday, March 11. It rained on Saturday.", "2017-03-11"),
        ("It will run from Friday to Sunday.", "2017-03-19"),
        ("A march is due to be held on Friday. They were worried about the march on Friday.", "2017-03-17"),
        ("The mayor sang Tuesday. It will be heard Tuesday evening.", "2017-03-14TEV"),
        ("He looked at the crane that Tuesday reached above the site.", "2017-03-14"),
        ("She was at my side that Monday.", "XXXX-WXX-1"),
        ("It was in 1980. She recalled the march that Friday led by her father.", "XXXX-WXX-5"),
    ],
)
def test_the_day_told(text, value):
    assert engine.mentions(text, PUBLISHED).mentions[-1].reading.value == value
