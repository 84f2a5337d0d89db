"""How much room words take: before they are drawn, in points, and in a drawn figure, in its own units."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text
from matplotlib.transforms import Bbox

HINTING = 1.03  # words are up to so much wider at a low resolution, where letters are fitted to pixels

_FINE = 8  # words are measured at so many times the density of points: there they are not rounded to pixels


@dataclass(frozen=True)
class Overhang:
    """How far the words of a chart reach beyond its axes on each side, in inches."""

    west: float
    south: float
    east: float
    north: float


def word_width(words: str, points: float, weight: str = "normal") -> float:
    """Return how wide `words` are in points, set in letters of `points` and `weight` in the font of the style."""
    font = FontProperties(size=points, weight=weight)
    return _renderer().get_text_width_height_descent(words, font, ismath=False)[0] / _FINE


def wrapped(words: str, points: float, inches: float, weight: str = "normal") -> list[str]:
    """Return `words` in lines of at most `inches`, set in letters of `points`; a longer word has a line of its own."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and word_width(longer, points, weight) * HINTING <= inches * 72:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def box(text: Text) -> Bbox:
    """Return where `text` stands in its figure, in pixels."""
    return text.get_window_extent()


def widest(labels: Iterable[Text]) -> float:
    """Return the width in points of the widest of `labels`, 0 where there is none."""
    widths = [0.0]
    for label in labels:
        figure = label.get_figure(root=True)
        assert figure is not None
        widths.append(box(label).width * 72 / figure.dpi)
    return max(widths)


def overhang(ax: Axes) -> Overhang:
    """Return how far the words of `ax` reach beyond it; nothing where they do not."""
    inner, outer = ax.get_window_extent(), ax.get_tightbbox()
    assert outer is not None
    beyond = (inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1)
    return Overhang(*(max(pixels / ax.figure.dpi, 0) for pixels in beyond))


@functools.cache
def _renderer() -> RendererAgg:
    return RendererAgg(1, 1, 72 * _FINE)
