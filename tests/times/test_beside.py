"""The side that the words right before a date tell."""

from datetime import date

import pytest

from analysis.times.engine import mentions


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The town was glad of the fairs, which run through Tuesday.", "2017-03-21"),
        ("The town was glad of the fairs, which run through Tuesday and peak on Sunday.", "2017-03-19"),
        ("She spoke in an interview to be broadcast earlier on Tuesday.", "2017-03-14"),
        (
            "But before he boasts of the success of his speech Tuesday, there is more that he will have to do.",
            "2017-03-14",
        ),
        ("His testimony Sunday will be short.", "2017-03-19"),
    ],
)
def test_the_side_beside(text: str, value: str) -> None:
    assert mentions(text, date(2017, 3, 17)).mentions[-1].reading.value == value


def test_a_mishap_is_over() -> None:
    scene = mentions("It is the worst of the raids in Rome this week.", date(2017, 3, 15))
    assert scene.mentions[-1].reading.days == (date(2017, 3, 13), date(2017, 3, 15))
