"""A chart in JupyterLab whose marks can be opened by a click or by the keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget


class LiveChart(anywidget.AnyWidget):
    """An SVG with marks to open, a line of status above it, passages of the article below it.

    What it shows travels in messages, not in its state: JupyterLab can save the state of widgets into the
    notebook, and a pasted article should not get there. A view that opens asks for what was last shown.
    """

    _esm = Path(__file__).with_name("chart.js")
    _css = Path(__file__).with_name("chart.css")

    def __init__(self, on_ready: Callable[[], None], on_open: Callable[[str], None]) -> None:
        super().__init__()
        self._shown: dict[str, dict[str, Any]] = {}
        self._on_ready, self._on_open = on_ready, on_open
        self.on_msg(self._receive)

    def draw(self, svg: str, alt: str, labels: dict[str, str]) -> None:
        """Show `svg`; `labels` says the ids of its elements that can be opened, and what to read out for each."""
        self._shown.pop("passages", None)
        self._show(kind="chart", svg=svg, alt=alt, labels=labels)

    def tell(self, found: list[dict[str, Any]]) -> None:
        """Show passages, each with a `heading` and its `pieces`, pairs of a text and how it is marked."""
        self._show(kind="passages", found=found)

    def say(self, text: str, error: bool = False) -> None:
        """Show a line of status, marked where it is an error."""
        self._show(kind="status", text=text, error=error)

    def _show(self, **message: Any) -> None:
        self._shown[message["kind"]] = message
        self.send(message)

    def _receive(self, _: Any, message: dict[str, Any], buffers: Any) -> None:  # noqa: ARG002 (ipywidgets' signature)
        if message.get("kind") == "open":
            self._on_open(str(message.get("mark")))
        elif message.get("kind") == "ready" and not self._shown:
            self._on_ready()
        elif message.get("kind") == "ready":
            for shown in self._shown.values():
                self.send(shown)
