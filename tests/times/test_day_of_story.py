"""In a text of today, a month or day near one told of another year is of that year."""

from datetime import date

import pytest

from analysis.times.engine import mentions


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They voted on 16 March 2014. On March 18 the treaty was signed.", "2014-03-18"),
        ("It was cut in November 2015 after a fire. The ship sank off the coast on October 31.", "2015-10-31"),
        ("In December 2015, the ministry said it would open the road from December 23.", "2015-12-23"),
        ("In December 2015, it was shut. It will open on December 23.", "2017-12-23"),
        ("It was cut in November 2015 after a fire. He left. She came. They sank it on October 31.", "2016-10-31"),
    ],
)
def test_the_year_of_a_day(text: str, value: str) -> None:
    assert mentions(text, date(2017, 2, 17)).mentions[-1].reading.value == value
