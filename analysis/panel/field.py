"""What a reader writes, chooses or uploads in JupyterLab, without a trace of it in the state of the widget."""

from pathlib import Path
from typing import Any

import anywidget
import traitlets

KINDS = ("line", "text", "choice", "files")


class Field(anywidget.AnyWidget):
    """A line or a text to write, a list to choose from, or files to upload, with a `description` beside it.

    As in ipywidgets, `value` is what is written, chosen or uploaded (a tuple of files, each with `name` and `content`),
    and can be observed and set; `options` are what can be chosen, names or pairs of a name and a value, and the first
    of them is chosen when they are set. To a line they are suggestions. But both travel in messages and are not in the
    state: JupyterLab and what runs notebooks can save the state of widgets into the notebook, and what was typed,
    pasted or found in an article should not get there. A view that opens gets what is shown.

    Raises TraitError for a value that is no option of a choice.
    """

    _esm = Path(__file__).with_name("field.js")
    kind = traitlets.Enum(KINDS, "line").tag(sync=True)
    description = traitlets.Unicode().tag(sync=True)
    placeholder = traitlets.Unicode().tag(sync=True)
    tooltip = traitlets.Unicode().tag(sync=True)
    label_width = traitlets.Unicode("7.5em").tag(sync=True)  # "" for as wide as the description is
    at_once = traitlets.Bool(True).tag(sync=True)  # each letter is told, and not only what stands at the end
    accept = traitlets.Unicode().tag(sync=True)  # kinds of files, ".txt,.md"
    value = traitlets.Any("")
    options: Any = traitlets.Tuple()

    def __init__(self, **traits: Any) -> None:
        self._is_heard = False
        options = traits.pop("options", ())
        super().__init__(**traits)
        self.on_msg(self._receive)
        self.options = options

    @property
    def label(self) -> str:
        """The name of the option that is chosen."""
        return self._names()[self._values().index(self.value)]

    def focus(self) -> None:
        """Go to the field."""
        self.send({"kind": "focus"})

    def tell(self) -> None:
        """Show what is written or chosen: a view that opens while the kernel is busy can miss it."""
        if self.kind == "choice":
            self.send({"kind": "shown", "names": self._names(), "value": self._values().index(self.value)})
        else:
            self.send({"kind": "shown", "names": self._names(), "value": "" if self.kind == "files" else self.value})

    @traitlets.validate("options")
    def _as_tuple(self, proposal: Any) -> tuple:
        return tuple(proposal["value"])

    @traitlets.validate("value")
    def _check(self, proposal: Any) -> Any:
        value = proposal["value"]
        if self.kind == "choice" and self.options and value not in self._values():
            raise traitlets.TraitError(f"{value!r} is not among what can be chosen; choose one of {self._names()}")
        return value

    @traitlets.observe("options")
    def _offer(self, _: Any) -> None:
        if self.kind == "choice":
            self.value = self._values()[0]
        self.tell()

    @traitlets.observe("value")
    def _show(self, _: Any) -> None:
        if not self._is_heard:
            self.tell()
        self._is_heard = False  # what others make of it the view does not have

    def _values(self) -> list[Any]:
        return [option[1] if isinstance(option, tuple) else option for option in self.options]

    def _names(self) -> list[str]:
        return [str(option[0] if isinstance(option, tuple) else option) for option in self.options]

    def _receive(self, _: Any, message: dict[str, Any], buffers: list[Any]) -> None:
        """Take what a view has to say: that it has opened, or what was done in it."""
        kind, told = message.get("kind"), message.get("value")
        if kind == "ready":
            self.tell()
        elif kind == "told" and self.kind == "files":
            self.value = tuple(
                {"name": str(name), "content": content} for name, content in zip(told or (), buffers, strict=True)
            )
        elif kind == "told" and self.kind == "choice":
            if isinstance(told, int) and 0 <= told < len(self.options):
                self._hear(self._values()[told])
        elif kind == "told":
            self._hear(str(told))

    def _hear(self, value: Any) -> None:
        """Set what the view has already; what comes of it is shown."""
        self._is_heard = True
        self.value = value
        self._is_heard = False
