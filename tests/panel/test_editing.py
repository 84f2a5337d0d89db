"""The controls of one event say what was changed, and nothing of what was not."""

import datetime

import pandas as pd

from analysis.panel.editing import EventEditor, day_of

ROW = {
    **{"number": 3, "headline": "Minister visits Ghana", "status": "happened", "speaker": None, "is_main": True},
    **{"basis": "explicit", "earliest": datetime.date(2021, 5, 3), "latest": datetime.date(2021, 5, 3)},
}


def an_editor():
    said, undone = [], []
    return EventEditor(said.extend, undone.append), said, undone


def test_only_what_was_changed_is_said():
    editor, said, _ = an_editor()
    editor.open(ROW, [])
    editor.fields["status"].value = "planned"
    editor.fields["speaker"].value = " Ann  Lee "
    editor.save.click()
    assert said == [("status", "planned"), ("speaker", "Ann Lee")]


def test_an_event_is_hidden_or_made_one_with_another():
    editor, said, _ = an_editor()
    editor.open(ROW, [("Bomb in Accra", 44)])
    editor.merge.click()
    editor.other.value = "44"
    editor.merge.click()
    editor.hide.click()
    assert said == [("merge", "44"), ("hide", "")]


def test_where_nothing_is_edited_only_the_list_of_edits_is_hidden():
    editor, _, _ = an_editor()
    editor.open(ROW, [])
    assert editor.edits.layout.display == "none"
    assert [box.layout.display for box in editor.event.children if hasattr(box, "children")] == [None, None]


def test_a_minor_event_can_be_shown_and_a_main_one_is_already():
    editor, said, _ = an_editor()
    editor.open(ROW, [])
    assert editor.main.layout.display == "none"
    editor.open({**ROW, "is_main": False}, [])
    assert editor.main.layout.display is None
    editor.main.click()
    assert said == [("main", "")]


def test_edits_are_listed_with_their_problems_and_taken_back():
    editor, _, undone = an_editor()
    assert editor.edits.layout.display == "none"
    made = {"number": 1, "event": "visited", "change": "hide", "value": "", "problem": "gone"}
    edits = pd.DataFrame([made])
    editor.tell(edits)
    assert editor.undo.options == (("visited: hide (gone)", 1),)
    editor.take_back.click()
    assert undone == [1]


def test_an_interval_is_written_as_it_is_read():
    assert day_of({**ROW, "latest": None}) == "2021-05-03/.."
    assert day_of({**ROW, "earliest": None}) == "../2021-05-03"
    assert day_of({**ROW, "latest": datetime.date(2021, 5, 9)}) == "2021-05-03/2021-05-09"
