"""What all charts share: the style sheet, its colours by name, and where a chart is drawn."""

import contextlib
import functools
import math
import threading
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import blended_transform_factory

from analysis.charts.parts.measure import HINTING, overhang, widest, wrapped

STYLE = Path(__file__).with_name("style.mplstyle")
DARK = Path(__file__).with_name("dark.mplstyle")

EDGE_POINTS = 8
_HEADING_POINTS, _LEGEND_POINTS, _LABEL_PAD_POINTS = 24, 13.5, 6  # of a legend, a line
_HEADING = "heading"
_LABEL_INCHES, _LABEL_SPACING = 2.4, 0.95  # two lines are as high as a row
_ONE_AT_A_TIME = threading.RLock()  # matplotlib's settings are one for all threads
_is_apart: ContextVar[bool] = ContextVar("is_apart", default=False)
_is_styled: ContextVar[bool] = ContextVar("is_styled", default=False)
_COLOURS = ("ink", "positive", "negative", "ongoing", "ahead", "quiet")


@contextlib.contextmanager
def in_style(dark: bool = False) -> Iterator[None]:
    """Set Fabula's style for what is drawn or saved inside, and leave nobody else's settings changed."""
    with _ONE_AT_A_TIME, matplotlib.rc_context(), plt.style.context([STYLE, DARK] if dark else STYLE):
        yield


@contextlib.contextmanager
def apart() -> Iterator[None]:
    """Make the figures of charts drawn inside unknown to pyplot, which shows its own below whichever cell runs.

    JupyterLab answers its controls in another thread than the cells.
    """
    token = _is_apart.set(True)
    try:
        yield
    finally:
        _is_apart.reset(token)


def styled(chart: Callable[..., Any]) -> Callable[..., Any]:
    """Draw `chart` in Fabula's style without touching anybody else's settings; fit it into a figure of its own.

    Every chart so drawn also takes `dark=True`, for a dark page.
    """

    @functools.wraps(chart)
    def draw(*arguments: Any, ax: Axes | None = None, dark: bool = False, **keywords: Any) -> Any:
        if ax is not None:
            keywords["ax"] = ax
        if _is_styled.get():  # a chart on another chart's page keeps its style
            return chart(*arguments, **keywords)
        token = _is_styled.set(True)
        try:
            with in_style(dark):
                drawn = chart(*arguments, **keywords)
                if ax is None and isinstance(drawn, Axes):
                    fit(drawn, (0, 0, *figure_of(drawn).get_size_inches()))
                return drawn
        finally:
            _is_styled.reset(token)

    return draw


def colour(name: str) -> str:
    """Return the colour of the style sheet that is called `name`, one of _COLOURS."""
    return matplotlib.rcParams["axes.prop_cycle"].by_key()["color"][_COLOURS.index(name)]


def axes(ax: Axes | None, height: float | None = None, width: float | None = None) -> Axes:
    """Return `ax`, or the axes of a new figure, `height` inches high and `width` wide where they are given."""
    if ax is not None:
        return ax
    across, down = matplotlib.rcParams["figure.figsize"]
    size = (width or across, height or down)
    if not _is_apart.get():
        return plt.figure(figsize=size).subplots()
    figure = Figure(size)
    FigureCanvasAgg(figure)
    return figure.subplots()


def figure_of(chart: Axes | Figure) -> Figure:
    """Return the figure that `chart` stands on, or is."""
    figure = chart.get_figure(root=True)
    assert figure is not None
    return figure


def fit(ax: Axes, region: tuple[float, float, float, float]) -> None:
    """Place `ax` so that all its words lie in `region`: left, bottom, width and height in inches.

    matplotlib's own layouts solve with floats whose last digits differ from process to process; files that
    are to be the same at each run need places that are the same.
    """
    left, bottom, width, height = region
    size = figure_of(ax).get_size_inches()
    for _ in range(2):  # once placed, it may have other ticks
        _centre_wide_label(ax, left + width / 2)
        beyond = overhang(ax)
        sides = (beyond.west, beyond.south, beyond.east, beyond.north)
        west, south, east, north = (inches + EDGE_POINTS / 72 for inches in sides)
        place = (left + west, bottom + south, width - west - east, height - south - north)
        x, y, across, up = (round(float(inches / size[axis % 2]), 4) for axis, inches in enumerate(place))
        ax.set_position((x, y, across, up))


def _centre_wide_label(ax: Axes, middle: float) -> None:
    """Set the label below an axis that is shorter than its label in the middle of the region, in inches."""
    label, inner = ax.xaxis.label, ax.get_window_extent()
    if label.get_window_extent().width > inner.width > 0:
        label.set_x((middle * figure_of(ax).dpi - inner.x0) / inner.width)


def say(ax: Axes, message: str) -> Axes:
    """Put a plain message in the place of a chart that has nothing to draw."""
    ax.set_axis_off()
    ax.text(0.5, 0.5, message, ha="center", va="center", color=colour("quiet"), transform=ax.transAxes)
    return ax


def heading(ax: Axes, text: str) -> None:
    """Set the title of a chart at the left edge of the figure, above a legend of one line."""
    title = ax.annotate(
        text,
        (0, 1),
        xycoords=("figure fraction", "axes fraction"),
        xytext=(EDGE_POINTS, 0),
        textcoords="offset points",
        fontsize=matplotlib.rcParams["axes.titlesize"],
        weight=matplotlib.rcParams["axes.titleweight"],
        va="baseline",
        annotation_clip=False,
    )
    title.set_in_layout(False)
    title.set_label(_HEADING)
    _raise_heading(ax, title, 1)


def heading_of(ax: Axes) -> Any:
    """Return the title that `heading` has set, or None."""
    return next((text for text in ax.texts if text.get_label() == _HEADING), None)


def legend_above(ax: Axes, handles: list) -> float:
    """Set a legend between a chart and its heading, in as many lines as the figure is too narrow for.

    Returns how many inches it takes more than a legend of one line.
    """
    across = blended_transform_factory(ax.figure.transFigure, ax.transAxes)
    place: dict[str, Any] = {"loc": "lower left", "bbox_to_anchor": (0, 1), "bbox_transform": across}
    room = figure_of(ax).get_figwidth() - 2 * EDGE_POINTS / 72
    lines = 0
    while lines < max(len(handles), 1):
        lines += 1
        legend = ax.legend(handles=handles, ncols=max(math.ceil(len(handles) / lines), 1), borderaxespad=0.5, **place)
        legend.set_in_layout(False)
        if legend.get_window_extent().width / figure_of(ax).dpi <= room:
            break
    if title := heading_of(ax):
        _raise_heading(ax, title, lines)
    return (lines - 1) * _LEGEND_POINTS / 72


def _raise_heading(ax: Axes, title: Any, lines: int) -> None:
    """Set the title of a chart above a legend of so many lines."""
    points = _HEADING_POINTS + (lines - 1) * _LEGEND_POINTS
    ax.set_title(" ", pad=points)  # takes the room, in the layout
    title.set_position((EDGE_POINTS, points))


def labels_left(ax: Axes, inches: float = _LABEL_INCHES) -> None:
    """Align the labels of the rows to the left, as print does, those that are wider than `inches` in several lines.

    A label that has its lines already keeps them.
    """
    said = [label.get_text() for label in ax.get_yticklabels()]
    points = matplotlib.rcParams["font.size"]
    lines = [text if "\n" in text else "\n".join(wrapped(text, points, inches)) for text in said]
    ax.set_yticks(ax.get_yticks(), lines)
    labels = ax.get_yticklabels()
    for label, before in zip(labels, said, strict=True):
        label.set_horizontalalignment("left")
        if label.get_text() != before:
            label.set_linespacing(_LABEL_SPACING)
    ax.tick_params(axis="y", pad=widest(labels) * HINTING + _LABEL_PAD_POINTS)
