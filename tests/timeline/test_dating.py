"""What is known of the day of an event."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("They met before 3 May 2020.", "met", "/2020-05-02"),
        ("They have been fighting since 2004.", "fighting", "2004/"),
        ("They met.", "met", "/2021-06-11"),
        ("They will meet.", "meet", "2021-06-11/"),
    ],
)
def test_intervals_are_open_where_the_text_is(text, trigger, edtf):
    assert read(text, "2021-06-11").timeline.set_index("text").edtf[trigger] == edtf


def test_every_day_has_its_quote(any_story):
    table = any_story.timeline
    dated = table[~table.basis.isin(["tense", "undated"])]
    assert (dated.quote != "").all()
    assert all(quote in any_story.article.text for quote in dated.quote)
