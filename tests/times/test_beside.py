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
        ("In an interview broadcast earlier on Tuesday, she sang.", "2017-03-14"),
        ("His testimony Sunday will be short.", "2017-03-19"),
        ("The train will leave earlier on Saturday.", "2017-03-18"),
        ("The shop will open an hour earlier on Sunday.", "2017-03-19"),
        ("A run to Thursday ended.", "2017-03-16"),
        ("They had a run through Thursday that was over.", "2017-03-16"),
        ("Traders wait for her testimony on Monday.", "2017-03-20"),
        ("Markets fell as investors awaited the speech Monday.", "2017-03-20"),
        ("A strike vote on the accident is due, with a hearing about the fire on Sunday.", "2017-03-19"),
    ],
)
def test_the_side_beside(text: str, value: str) -> None:
    assert mentions(text, date(2017, 3, 17)).mentions[-1].reading.value == value


def test_a_mishap_is_over() -> None:
    scene = mentions("It is the worst of the raids in Rome this week.", date(2017, 3, 15))
    assert scene.mentions[-1].reading.days == (date(2017, 3, 13), date(2017, 3, 15))
