"""The page of an article in JupyterLab: its parts one under another, what steers them, and what a mark opens."""

import functools
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ipywidgets as widgets
import pandas as pd

from analysis.article import library, read_article
from analysis.errors import FabulaError
from analysis.panel import parts
from analysis.panel.controls import ChartControls
from analysis.panel.drawing import CHARTS, GENERAL, Drawing, draw
from analysis.panel.editing import EventEditor
from analysis.panel.part import LivePart
from analysis.panel.passages import event_of, passages
from analysis.story import Analysis, analyse

_ACTORS = 30
_OF_EVENTS = ("timeline", "tone")


_ONE_AT_A_TIME = threading.RLock()  # JupyterLab may answer two controls at once, each in a thread of its own


def told(action: Callable[..., None]) -> Callable[..., None]:
    """Say what went wrong in `action`, a method of what can `say`, and go on with what was there before.

    One such action is done after the other, so that what stays is what was asked for last.
    """

    @functools.wraps(action)
    def act(speaker: Any, *arguments: Any) -> None:
        try:
            with _ONE_AT_A_TIME:
                action(speaker, *arguments)
        except FabulaError as error:
            speaker.say(str(error), error=True)
        except Exception as error:  # an error that nobody sees would leave a panel that seems to do nothing
            speaker.say(f"This did not work ({type(error).__name__}: {error}); choose something else", error=True)

    return act


class LivePage:
    """The page of a story: its opening, timeline, tone, terms and text; a mark that is opened shows its sentence.

    `say` tells its reader something; `on_edit` gets the row of an event and its changes, `on_undo` the number of one.
    """

    def __init__(
        self,
        say: Callable[..., None],
        on_edit: Callable[[dict[str, Any], list[tuple[str, str]]], None],
        on_undo: Callable[[int], None],
    ) -> None:
        self.say, self._on_edit = say, on_edit
        self.story: Analysis | None = None
        self.event: dict[str, Any] | None = None
        self._width = "page"
        self._is_setting = False
        self.controls = ChartControls()
        self.editor = EventEditor(on_edit=self._edit, on_undo=on_undo)
        self.parts = {name: self._part(name) for name in ("opening", *CHARTS, "text")}
        self.controls.observe(lambda _: self._redraw(_OF_EVENTS), lambda _: self._redraw(("terms",)))
        one = self.parts
        events = [self.controls.of_events, one["timeline"], self.editor.box, one["tone"]]
        self.box = widgets.VBox([one["opening"], *events, self.controls.of_terms, one["terms"], one["text"]])

    def show(self, story: Analysis, path: Path, folder: Path) -> None:
        """Show the page of `story`, the article at `path`; its terms can be compared with those in `folder`."""
        named = story.actors[story.actors.kind == "name"].actor.value_counts(sort=False)
        actors = named.sort_values(ascending=False, kind="stable").index[:_ACTORS]
        others = [(other.name, other) for other in library.articles(folder) if other != path]
        self.story, self.event = story, None
        self._is_setting = True
        try:
            self.controls.offer([*actors], others)
        finally:
            self._is_setting = False
        self.editor.tell(story.edits)
        self.editor.close()
        self.parts["opening"].draw(parts.opening(story))
        self._redraw([*CHARTS])
        self.parts["text"].draw(parts.text(story))

    def drawings(self) -> dict[str, Drawing]:
        """Return the charts as they stand, each with its title, drawn for a page."""
        if self.story is None:
            raise FabulaError("there is no page to save yet; choose an article that can be read")
        choice, reference = self.controls.choice, _reference(self.controls.reference.value)
        return {name: draw(self.story, name, choice, reference=reference) for name in CHARTS}

    def _part(self, name: str) -> LivePart:
        return LivePart(
            on_open=lambda mark: self._open(name, mark), on_correct=lambda: self.editor.focus(), on_width=self._fit
        )

    @told
    def _redraw(self, names: Any) -> None:
        if self._is_setting or self.story is None:
            return
        choice, reference = self.controls.choice, _reference(self.controls.reference.value)
        for name in names:
            self.parts[name].draw(parts.chart(self.story, name, choice, self._width, reference))

    def _fit(self, width: str) -> None:
        """Draw the charts again where the page has become wide or narrow."""
        if width != self._width and width in parts.WIDTHS:
            self._width = width
            self._redraw([*CHARTS])

    @told
    def _open(self, name: str, mark: str) -> None:
        """Show the passages of a mark in its part, those of an event ready to be corrected; close all others."""
        if self.story is None:
            return
        for other, part in self.parts.items():
            if other != name:
                part.close()
        self.event = event_of(self.story, mark)
        self.parts[name].tell(passages(self.story, mark), mark, is_event=self.event is not None)
        if self.event is None:
            self.editor.close()
            return
        rows = self.story.timeline[self.story.timeline.is_main].to_dict("records")
        others = [(f"{row['number']}  {row['headline']}", int(row["start"])) for row in rows]
        self.editor.open(self.event, [each for each in others if each[1] != self.event["start"]])

    @told
    def _edit(self, changes: list[tuple[str, str]]) -> None:
        if self.event is None:
            raise FabulaError("no event is open; click one in the timeline first")
        self._on_edit(self.event, changes)


@functools.lru_cache(maxsize=8)
def _reference(chosen: Path | str) -> pd.DataFrame | None:
    return None if chosen == GENERAL else analyse(read_article(chosen)).terms
