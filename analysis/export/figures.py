"""A figure and its table → files that are the same at each run, and a picture in a notebook with its alt text."""

import base64
import contextlib
import functools
import html
import io
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.article import Article
from analysis.export.tables import export_json, export_table
from analysis.files import write_whole

FORMATS = ("png", "svg", "pdf")

# None and fixed names: without them the files would carry the moment of their making.
_METADATA: dict[str, dict[str, Any]] = {
    "png": {"Software": "Fabula"},
    "svg": {"Date": None, "Creator": "Fabula"},
    "pdf": {"CreationDate": None, "Creator": "Fabula", "Producer": "matplotlib"},
}
_SCREEN_DPI = 150
_PNG = {"compress_level": 3}  # a quarter faster to write than the usual 6, a tenth larger
_DESCRIPTION = {"png": "Description", "svg": "Description", "pdf": "Subject"}  # where each format has its alt text


def export(
    figure: Any,
    table: pd.DataFrame | None,
    name: str,
    folder: str | Path = "output",
    article: Article | None = None,
) -> list[Path]:
    """Write a chart and its numbers: NAME.png (300 dpi), .svg (text as text), .pdf, .txt (alt text), .csv, .json.

    `figure` is a matplotlib Figure or Axes; `table` may be None, and then there is no .csv and no .json. With `article`
    its title, date and source stand in the foot of the pictures; the figure itself is left as it was.
    The alt text is in the metadata of the pictures too. The same figure gives the same bytes at each run.
    A file is whole or not there: each is written beside its place and then put into it. Returns the paths.
    Raises FabulaError where `folder` cannot be written to.
    """
    from analysis.charts.parts.alt_text import alt_text  # imported late: tables alone need no matplotlib
    from analysis.export.foot import foot

    folder = Path(folder)
    description = alt_text(figure)
    said = foot(article) if article else ""
    paths = [write_whole(folder / f"{name}.{kind}", picture(figure, kind, description, foot=said)) for kind in FORMATS]
    paths.append(write_whole(folder / f"{name}.txt", f"{description}\n".encode()))
    return paths if table is None else [*paths, export_table(table, name, folder), export_json(table, name, folder)]


class Picture:
    """A chart as JupyterLab shows it: a PNG with its alt text, as HTML too, for JupyterLab shows a PNG without it.

    It is drawn when it is first shown: a run that leaves only files shows none.
    """

    def __init__(self, figure: Any, description: str) -> None:
        self._figure, self.description = figure, description

    @functools.cached_property
    def png(self) -> bytes:
        """The picture, sharp on a screen of twice the usual density."""
        return picture(self._figure, "png", self.description, _SCREEN_DPI)

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        source, alt = base64.b64encode(self.png).decode(), html.escape(self.description)
        shown = f'<img src="data:image/png;base64,{source}" alt="{alt}">'
        data = {"text/html": shown, "image/png": self.png, "text/plain": self.description}
        return data, {"image/png": {"alt": self.description}}


def show(figure: Any) -> Picture:
    """Return a chart as a Picture, to stand last in a cell, and close the figure.

    A notebook would show the open figure by itself, but without its alt text.
    """
    from matplotlib import pyplot as plt

    from analysis.charts.parts.alt_text import alt_text

    plt.close(getattr(figure, "figure", figure))
    return Picture(figure, alt_text(figure))


def picture(chart: Any, kind: str, description: str = "", dpi: float | None = None, foot: str = "") -> bytes:
    """Return a Figure or Axes as a picture of a `kind` of FORMATS, the same bytes at each call.

    With a `description` it is in the metadata, and an SVG is one image of that name; without, its marks stay
    elements of their own for a screen reader. `dpi` is the style's where it is None; a `foot` stands below. Raises
    nothing.
    """
    from analysis.charts.parts.style import figure_of, in_style
    from analysis.export.foot import above_foot

    if kind == "pdf":
        _embed_glyphs_alone()
    content = io.BytesIO()
    metadata = _METADATA[kind] | ({_DESCRIPTION[kind]: description} if description else {})
    more: dict[str, Any] = {"pil_kwargs": _PNG} if kind == "png" else {}
    figure = figure_of(chart)
    with in_style(), above_foot(figure, foot) if foot else contextlib.nullcontext() as region:
        figure.savefig(content, format=kind, metadata=metadata, dpi=dpi, bbox_inches=region, **more)
    return _named(content.getvalue(), description) if kind == "svg" and description else content.getvalue()


@functools.cache
def _embed_glyphs_alone() -> None:
    """Leave the tables out of embedded fonts by which others lay out text: the text of a PDF has its places already.

    To cut them takes longer than to draw the chart.
    """
    from fontTools.subset import Options  # type: ignore[import-untyped]

    with contextlib.suppress(AttributeError):  # another fontTools would only be slower
        Options._drop_tables_default = [*Options._drop_tables_default, "GSUB", "GPOS", "GDEF"]


def _named(svg: bytes, description: str) -> bytes:
    """Return an SVG that screen readers call by its alt text."""
    opening = svg.index(b"<svg ") + len(b"<svg ")
    label = html.escape(description, quote=True).encode()
    return svg[:opening] + b'role="img" aria-label="' + label + b'" ' + svg[opening:]
