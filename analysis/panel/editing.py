"""The controls with which a reader corrects one event: its words, its status, its day, its speaker; what was edited."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets
import pandas as pd

from analysis.charts.parts import captions
from analysis.panel.controls import button, chooser, field, row

NOTHING = "Choose another event"
_NO_EDITS = "Nothing is edited."


class EventEditor:
    """One event and what can be changed of it, hidden until an event is opened.

    `on_edit` is called with changes, each with its value, `on_undo` with the number of an edit.
    """

    def __init__(self, on_edit: Callable[[list[tuple[str, str]]], None], on_undo: Callable[[int], None]) -> None:
        self._on_edit, self._on_undo = on_edit, on_undo
        self._shown: dict[str, str] = {}
        self.heading = widgets.HTML()
        self.fields = {
            "headline": field("Reads"),
            "status": chooser("Status", "Whether it happened, goes on, is planned, possible or denied", "happened"),
            "day": field("When", "2023-07-26, or 2023-07-01/2023-07-31"),
            "speaker": field("Says", "who says so; empty if it is the article itself"),
        }
        self.fields["headline"].layout = widgets.Layout(width="calc(100% - 4px)")
        self.fields["status"].options = [*captions.STATUSES]
        self.save = button("Save changes", "Keep what was changed beside the article")
        self.hide = button("Hide this event", "Leave it out of the timeline")
        self.main = button("Show in the timeline", "Count it among the main events")
        self.other = chooser("Same event as", "Another row that tells the same event", NOTHING)
        self.merge = button("Make them one", "Take the other row up into this one")
        self.undo = chooser("Edited", "What was edited", _NO_EDITS)
        self.take_back = button("Undo", "Take this edit back")
        self.save.on_click(lambda _: self._save())
        self.hide.on_click(lambda _: self._on_edit([("hide", "")]))
        self.main.on_click(lambda _: self._on_edit([("main", "")]))
        self.merge.on_click(lambda _: self._merge())
        self.take_back.on_click(lambda _: self._undo())
        buttons, one = row(self.save, self.hide, self.main), row(self.other, self.merge)
        self.event = widgets.VBox([self.heading, *self.fields.values(), buttons, one])
        self.edits = row(self.undo, self.take_back)
        self.box = widgets.VBox([self.event, self.edits])
        self.close()
        self.tell(pd.DataFrame(columns=["number", "event", "change", "value", "problem"]))

    def open(self, row: dict[str, Any], others: list[tuple[str, int]]) -> None:
        """Show an event, a row of the timeline; `others` are the headlines of the rest and where their words begin."""
        values = {
            "headline": row["headline"],
            "status": row["status"],
            "day": day_of(row),
            "speaker": row["speaker"] if isinstance(row["speaker"], str) else "",
        }
        self._shown = values
        for name, value in values.items():
            self.fields[name].value = value
        self.heading.value = f"<b>Event {int(row['number'])}</b>"
        self.main.layout.display = "none" if row["is_main"] else None
        self.other.options = [(NOTHING, ""), *((name, str(at)) for name, at in others)]
        self.event.layout.display = None

    def focus(self) -> None:
        """Go to the first field."""
        self.fields["headline"].focus()

    def close(self) -> None:
        """Hide the event."""
        self.event.layout.display = "none"

    def tell(self, edits: pd.DataFrame) -> None:
        """List what was edited, each with what is wrong with it where it is not in the timeline."""
        made = [(edit_in_words(row), row["number"]) for row in edits.to_dict("records")]
        self.undo.options = made or [(_NO_EDITS, 0)]
        self.edits.layout.display = None if len(edits) else "none"

    def _save(self) -> None:
        values = {name: " ".join(control.value.split()) for name, control in self.fields.items()}
        changes = [(name, value) for name, value in values.items() if value != self._shown.get(name)]
        if changes:
            self._on_edit(changes)

    def _merge(self) -> None:
        if self.other.value:
            self._on_edit([("merge", self.other.value)])

    def _undo(self) -> None:
        if self.undo.value:
            self._on_undo(int(self.undo.value))


def day_of(row: dict[str, Any]) -> str:
    """Return the days of an event as they are written in its field: "2023-07-26", "2023-07-01/..", "" for none.

    >>> day_of({"basis": "undated", "earliest": None, "latest": None})
    ''
    """
    if not captions.is_dated(row):
        return ""
    ends = [".." if pd.isna(row[end]) else row[end].isoformat() for end in ("earliest", "latest")]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


def edit_in_words(row: dict[str, Any]) -> str:
    """Return an edit in a line: "visited: status denied", with what is wrong with it in brackets.

    >>> edit_in_words({"event": "visited", "change": "hide", "value": "", "problem": ""})
    'visited: hide'
    """
    problem = f" ({row['problem']})" if row["problem"] else ""
    return f"{row['event']}: {row['change']} {row['value']}".rstrip() + problem
