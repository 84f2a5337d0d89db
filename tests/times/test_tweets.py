"""Posts in an article that have no quotation marks."""

from datetime import date

import pytest

from analysis.times.engine import mentions


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sang in the rain today with old friends. Ann Lee (@ann_lee_sings) March 14, 2017", "2017-03-14"),
        ("Doors open tomorrow morning at the mill. Ann Lee (@annlee) March 14, 2017", "2017-03-15TMO"),
        ("The hall shut today. Ann Lee left on March 14, 2017", "2017-03-17"),
        ("The hall burned on Thursday. So sad to see it burn today! pic.twitter.com/AbC", "2017-03-16"),
        ("The hall burned on Thursday. The mayor is sad today.", "2017-03-17"),
    ],
)
def test_a_post_has_its_own_day(text: str, value: str) -> None:
    found = mentions(text, date(2017, 3, 17)).mentions
    assert value in [each.reading.value for each in found if each.reading.family == "deictic"]
