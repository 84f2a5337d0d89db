"""A part of the page in JupyterLab whose marks can be opened by a click or by the keyboard."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from analysis.panel.parts import style


class LivePart(anywidget.AnyWidget):
    """HTML with marks to open, and the passages of the article that were opened last, beside their mark.

    What it shows travels in messages, not in its state: JupyterLab can save the state of widgets into the
    notebook, and a pasted article should not get there. A view that opens gets what was last shown.
    """

    _esm = Path(__file__).with_name("part.js")
    _css = style() + Path(__file__).with_name("part.css").read_text(encoding="utf-8")
    speaks = traitlets.Bool(False).tag(sync=True)  # whether it has a line of status

    def __init__(
        self,
        on_open: Callable[[str], None] = lambda _: None,
        on_correct: Callable[[], None] = lambda: None,
        on_width: Callable[[str], None] = lambda _: None,
        speaks: bool = False,
    ) -> None:
        super().__init__(speaks=speaks)
        self._shown: dict[str, dict[str, Any]] = {}
        self._on_open, self._on_correct, self._on_width = on_open, on_correct, on_width
        self.on_msg(self._receive)

    def draw(self, html: str) -> None:
        """Show `html`, in which each link is a mark: what was opened in the old is closed."""
        self._shown.pop("passages", None)
        self._show(kind="part", html=html)

    def tell(self, found: list[dict[str, Any]], mark: str = "", is_event: bool = False) -> None:
        """Show passages beside `mark`, each with a `heading` and its `pieces`, pairs of a text and how it is marked.

        That of an event can be corrected.
        """
        self._show(kind="passages", found=found, mark=mark, is_event=is_event)

    def close(self) -> None:
        """Close what is open."""
        if self._shown.pop("passages", None):
            self.send({"kind": "passages", "found": []})

    def say(self, text: str, error: bool = False, links: Sequence[tuple[str, str]] = ()) -> None:
        """Show a line of status, marked where it is an error; `links` are names of files and where they are."""
        self._show(kind="status", text=text, error=error, links=links)

    def _show(self, **message: Any) -> None:
        self._shown[message["kind"]] = message
        self.send(message)

    def _receive(self, _: Any, message: dict[str, Any], buffers: Any) -> None:  # noqa: ARG002 (ipywidgets' signature)
        kind = message.get("kind")
        if kind == "open":
            self._on_open(str(message.get("mark")))
        elif kind == "correct":
            self._on_correct()
        elif kind == "width":
            self._on_width(str(message.get("width")))
        elif kind == "ready":
            for shown in [*self._shown.values()]:
                self.send(shown)
