"""What is known of the day of an event."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("They met before 3 May 2020.", "met", "/2020-05-02"),
        ("They have been fighting since 2004.", "fighting", "2004/"),
        ("The school opened in 1980 and taught from 1990 to 2012.", "taught", "1990-01-01/2012-12-31"),
        ("It happened this week.", "happened", "2021-06-07/2021-06-11"),
        ("Prices will fall by 2030.", "fall", "/2030-12-31"),
        ("They will strike until Tuesday.", "strike", "/2021-06-15"),
        ("After the February 1917 revolution he was sent into exile.", "sent", "1917-02-01/"),
        ("They met.", "met", "/2021-06-11"),
        ("They will meet.", "meet", "2021-06-11/"),
    ],
)
def test_intervals_are_open_where_the_text_is(text, trigger, edtf):
    assert read(text, "2021-06-11").timeline.set_index("text").edtf[trigger] == edtf


def test_now_is_no_day():
    table = read("The talks are now going on.", "2021-06-11").timeline
    assert set(table.basis) == {"tense"}


def test_every_day_has_its_quote(any_story):
    table = any_story.timeline
    dated = table[~table.basis.isin(["tense", "undated"])]
    assert (dated.quote != "").all()
    assert all(quote in any_story.article.text for quote in dated.quote)
