"""A today that is quoted in news of the day before its publication."""

from datetime import date

import pytest

from analysis.times.engine import mentions

NOW = ("today", "tonight", "this")


def now(text: str) -> str:
    """Return the value of the last today, tonight or "this morning" in a text of Friday, 17 March 2017."""
    scene = mentions(text, date(2017, 3, 17))
    return next(each.reading.value for each in reversed(scene.mentions) if scene.words.words[each.first] in NOW)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            'Two nurses were freed on Thursday. Their mayor was glad. "What we saw today was luck," she said.',
            "2017-03-16",
        ),
        ('The hall burned down on Thursday. "This morning we lost a friend," its owner said.', "2017-03-16TMO"),
        ('The minister spoke on Thursday. "I ask all who are watching tonight to help," he said.', "2017-03-16TNI"),
        (
            'He was hit at 8 p.m. on Thursday. A man will be in court on Friday. "He was killed tonight," it tweeted.',
            "2017-03-16TNI",
        ),
        (
            "OSLO, March 17. Two members on Thursday introduced a bill on fish. "
            '"They today introduced a bill that is needed," her office said.',
            "2017-03-16",
        ),
    ],
)
def test_it_is_the_day_before_where_the_text_tells_of_no_other(text: str, value: str) -> None:
    assert now(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('Two nurses were freed on Thursday. "What we see today is luck," she said on Friday.', "2017-03-17"),
        ('Two nurses were freed on Thursday. The mayor was glad. He saw them today and "wept".', "2017-03-17"),
        ('Two nurses were freed on Wednesday. "What we saw today was luck," she said.', "2017-03-17"),
        ('The hall burned down on Thursday. It shuts today. "Today we lost a friend," its owner said.', "2017-03-17"),
        ('The law passed on Thursday. On May 2 she said: "This morning we marched today".', "2017-03-17"),
        ("He was hit at 8 p.m. on Thursday. They will meet tonight.", "2017-03-17TNI"),
    ],
)
def test_elsewhere_it_is_the_publication(text: str, value: str) -> None:
    assert now(text) == value
