"""A figure and its table → files that are the same at each run."""

import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.errors import FabulaError

FORMATS = ("png", "svg", "pdf")

# Without these the files would carry the moment of their making.
_METADATA: dict[str, dict[str, Any]] = {
    "png": {"Software": "Fabula"},
    "svg": {"Date": None, "Creator": "Fabula"},
    "pdf": {"CreationDate": None, "Creator": "Fabula", "Producer": "matplotlib"},
}


def export(figure: Any, table: pd.DataFrame | None, name: str, folder: str | Path = "output") -> list[Path]:
    """Write `figure` as NAME.png (300 dpi), NAME.svg (text as text) and NAME.pdf, and its `table` as NAME.csv.

    `figure` is a matplotlib Figure or Axes; `table` may be None. The same figure gives the same bytes at each run.
    A file is whole or not there: each is written beside its place and then put into it. Returns the paths.
    Raises FabulaError where `folder` cannot be written to.
    """
    from analysis.charts.style import in_style  # imported late: tables alone need no matplotlib

    figure = getattr(figure, "figure", figure)
    folder = Path(folder)
    paths = []
    with in_style():
        for kind in FORMATS:
            content = io.BytesIO()
            figure.savefig(content, format=kind, metadata=_METADATA[kind])
            paths.append(write_whole(folder / f"{name}.{kind}", content.getvalue()))
    return paths if table is None else [*paths, export_table(table, name, folder)]


def export_table(table: pd.DataFrame, name: str, folder: str | Path = "output") -> Path:
    """Write `table` as NAME.csv: UTF-8, a header, lists as JSON, what is missing empty. Returns its path."""
    plain = table.copy()
    for column in plain.columns[[plain[column].map(lambda cell: isinstance(cell, list)).any() for column in plain]]:
        plain[column] = [json.dumps(cell, ensure_ascii=False) for cell in plain[column]]
    return write_whole(Path(folder) / f"{name}.csv", plain.to_csv(index=False, lineterminator="\n").encode())


def write_whole(path: Path, content: bytes) -> Path:
    """Write `content` to `path` in one step: a reader finds the old file or the new one, never half of one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as unfinished:
            unfinished.write(content)
        Path(unfinished.name).chmod(0o644)
        Path(unfinished.name).replace(path)
    except OSError as error:
        raise FabulaError(
            f"{path}: cannot be written ({error.strerror}); name a folder that you may write to"
        ) from None
    return path
