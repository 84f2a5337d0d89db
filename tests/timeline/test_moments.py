"""What tells when an event is: its form, its days, the days told around it."""

import datetime

import pytest
from conftest import read

from analysis.timeline.moments import Days, moments

MAY, JUNE = datetime.date(2021, 5, 3), datetime.date(2021, 6, 7)


def told(text, published="2021-06-11"):
    story = read(text, published)
    positions = [token - story.tree.first_id for token in story.events.token_id]
    mentions, rows = story.events.itertuples(index=False), story.timeline.itertuples(index=False)
    found = moments(story.tree, positions, list(mentions), list(rows), story.published)
    return {story.tree.token[each.at]: each for each in found}


def test_days_that_do_not_touch_are_before_or_after():
    assert Days(None, MAY, "").compared(Days(JUNE, None, "")) == "before"
    assert Days(JUNE, JUNE, "").compared(Days(MAY, MAY, "")) == "after"
    assert Days(MAY, MAY, "").compared(Days(MAY, MAY, "")) == "same"
    assert Days(None, MAY, "").compared(Days(MAY, None, "")) == "open"
    assert Days(None, None, "").compared(Days(None, None, "")) == "open"


@pytest.mark.parametrize(
    ("text", "word", "form"),
    [
        ("They met.", "met", "PAST"),
        ("They had met.", "met", "PAST PERFECT"),
        ("They have met.", "met", "PRESENT PERFECT"),
        ("They will meet.", "meet", "FUTURE"),
        ("The talks collapsed.", "talks", "NOUN"),
    ],
)
def test_the_form_is_tense_and_aspect(text, word, form):
    assert told(text)[word].form == form


def test_an_event_has_the_scene_of_what_it_hangs_on():
    found = told("A ship sank on 3 May 2021. A crew that searched the sea found it. He resigned.")
    assert (found["sank"].scene.how, found["sank"].scene.latest) == ("own", MAY)
    assert found["searched"].scene is not None and found["searched"].scene.latest == MAY


def test_the_features_are_names_in_one_order():
    first, second = (told("Rebels attacked the port before the army arrived.") for _ in range(2))
    assert [each.features for each in first.values()] == [each.features for each in second.values()]
    assert "form PAST" in first["attacked"].features
