"""One notebook, run from top to bottom in this process, with or without what its cells show."""

import base64
import contextlib
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.errors import FabulaError

_COLUMNS = "80"  # pandas asks how wide the terminal is, and there is none


def run_cells(source: Path, parameters: dict[str, str], record: bool) -> dict[str, Any]:
    """Run the notebook at `source` in its folder and return it, with its outputs if `record`.

    As Papermill (2017) does it, the cell with the tag `parameters` is followed by one that sets `parameters`. Without
    `record` nothing is drawn for the eye alone. The process should be one of its own: its working directory changes
    and the modules that cells change stay changed. Raises FabulaError for a cell that fails.
    """
    import matplotlib
    import pandas

    matplotlib.use("agg")  # what a cell draws is shown by its last line alone
    pandas.set_option("display.max_columns", 20)  # as in JupyterLab; a terminal would show as many as are in its width
    notebook = json.loads(source.read_text(encoding="utf-8"))  # nbformat takes two seconds to import
    inject(notebook, parameters)
    os.chdir(source.parent)
    os.environ["COLUMNS"] = _COLUMNS
    shell = _shell(record)
    for cell in notebook["cells"]:
        written = "".join(cell["source"])
        if cell["cell_type"] == "code" and written.strip():
            outputs = _run(shell, written, source.name)
            cell["execution_count"] = shell.execution_count - 1
            # What is said of the article that was chosen is not said of the one at hand.
            cell["outputs"] = [] if _is_tagged(cell, "parameters") else outputs
    return notebook


def inject(notebook: dict[str, Any], parameters: dict[str, str]) -> None:
    """Set a cell with `parameters` behind the notebook's own, in place of one that was injected before."""
    source = "\n".join(f"{name} = {value!r}" for name, value in parameters.items())
    cells = notebook["cells"]
    for cell in cells:
        if _is_tagged(cell, "injected-parameters"):
            cell["source"] = source
            return
    place = next((index for index, cell in enumerate(cells) if _is_tagged(cell, "parameters")), -1) + 1
    cell = {"cell_type": "code", "id": "injected", "metadata": {"tags": ["injected-parameters"]}, "source": source}
    cells.insert(place, cell | {"execution_count": None, "outputs": []})


def _is_tagged(cell: dict[str, Any], tag: str) -> bool:
    return tag in cell["metadata"].get("tags", [])


def _run(shell: Any, source: str, name: str) -> list[Any]:
    outputs = shell.outputs
    outputs.clear()
    with _streams(outputs):
        result = shell.run_cell(source, store_history=True)
    error = result.error_before_exec or result.error_in_exec
    if error is not None:
        what = f"{name} failed: {type(error).__name__}: {error}"
        raise FabulaError(f"{what}; run it in JupyterLab to see where") from None
    return list(outputs)


class _Stream(io.TextIOBase):
    """What cells print, as outputs between the others."""

    def __init__(self, name: str, outputs: list[Any]) -> None:
        self._name, self._outputs = name, outputs

    def write(self, text: str) -> int:
        last = self._outputs[-1] if self._outputs else {}
        if last.get("name") == self._name:
            last["text"] += text
        elif text:
            self._outputs.append({"output_type": "stream", "name": self._name, "text": text})
        return len(text)


@contextlib.contextmanager
def _streams(outputs: list[Any]) -> Iterator[None]:
    with contextlib.redirect_stdout(_Stream("stdout", outputs)), contextlib.redirect_stderr(_Stream("stderr", outputs)):
        yield


def _shell(record: bool) -> Any:
    """Return a new IPython without history and without its user's settings, whose displays go into `shell.outputs`."""
    from IPython.core.displayhook import DisplayHook
    from IPython.core.displaypub import DisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    outputs: list[dict[str, Any]] = []

    class Results(DisplayHook):
        def compute_format_data(self, result: Any) -> tuple[dict, dict]:
            return super().compute_format_data(result) if record else ({}, {})

        def write_output_prompt(self) -> None: ...

        def write_format_data(self, format_dict: dict, md_dict: dict | None = None) -> None:
            if record:
                output = {"output_type": "execute_result", "execution_count": self.prompt_count}
                outputs.append(output | {"data": _plain(format_dict), "metadata": md_dict or {}})

        def finish_displayhook(self) -> None: ...

    class Displays(DisplayPublisher):
        def publish(self, data: Any, metadata: Any = None, *_: Any, **__: Any) -> None:
            if record:
                output = {"output_type": "display_data", "data": _plain(data), "metadata": metadata or {}}
                outputs.append(output)

    class Shell(InteractiveShell):
        def showtraceback(self, *_: Any, **__: Any) -> None: ...

        def showsyntaxerror(self, *_: Any, **__: Any) -> None: ...

    if InteractiveShell.initialized():
        type(InteractiveShell.instance()).clear_instance()
    config = Config({"HistoryManager": {"enabled": False}})
    shell: Any = Shell.instance(config=config, displayhook_class=Results, display_pub_class=Displays)
    shell.outputs = outputs
    return shell


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    """Return what a notebook's file can hold: pictures as base64, no controls, which need a kernel."""
    kept = {kind: value for kind, value in data.items() if kind != "application/vnd.jupyter.widget-view+json"}
    return {
        kind: base64.b64encode(value).decode() if isinstance(value, bytes) else value for kind, value in kept.items()
    }
