"""What cannot be read on a chart: labels that lie over each other or beyond the picture."""

import itertools
from typing import Any

from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from analysis.charts.parts.measure import box

_TOUCH = 2  # pixels: the boxes of words are a little larger than their letters


def faults(figure: Figure) -> list[str]:
    """Return what cannot be read on `figure`, a sentence each: labels that are cut, and pairs that overlap.

    Looked at are the texts that are really drawn; matplotlib has others, such as ticks beyond an axis.
    """
    page = figure.bbox
    boxes = _drawn(figure)
    said = [
        f"cut: {text!r}"
        for text, place in boxes
        if place.x0 < -1 or place.y0 < -1 or place.x1 > page.x1 + 1 or place.y1 > page.y1 + 1
    ]
    for (one, first), (other, second) in itertools.combinations(boxes, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        down = min(first.y1, second.y1) - max(first.y0, second.y0)
        if across > _TOUCH and down > _TOUCH:
            said.append(f"{one!r} lies over {other!r}")
    return said


def _drawn(figure: Figure) -> list[tuple[str, Bbox]]:
    drawn: dict[int, Text] = {}
    draw = Text.draw

    def draw_and_note(text: Text, renderer: Any) -> None:
        if text.get_visible() and text.get_text().strip():
            drawn[id(text)] = text
        draw(text, renderer)

    Text.draw = draw_and_note  # type: ignore[method-assign, assignment]
    try:
        figure.canvas.draw()
    finally:
        Text.draw = draw  # type: ignore[method-assign]
    return [(text.get_text(), box(text)) for text in drawn.values()]
