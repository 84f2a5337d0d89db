"""What stands below a chart that leaves the house: which article it is of."""

import contextlib
from collections.abc import Iterator
from typing import Any

from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from analysis.article import Article
from analysis.charts.parts import captions, dates
from analysis.charts.parts.measure import wrapped
from analysis.charts.parts.style import EDGE_POINTS, colour

_POINTS, _LINE_POINTS = 7.0, 9.5
_MADE = "made with Fabula"
_TITLE, _OPENING = 160, 60  # characters at most


def foot(article: Article) -> str:
    """Return title, date and source of `article`; what is not known is left out, a missing title is how it begins.

    >>> foot(Article("Talks began in Pyongyang.", source="Reuters"))
    '“Talks began in Pyongyang.”, Reuters; made with Fabula'
    """
    opening = f"“{captions.wrapped(article.text, _OPENING, 1)}”"
    title = captions.wrapped(article.title, _TITLE, 1) if article.title else opening
    day = dates.day(article.published) if article.published else ""
    known = [" ".join(part.split()) for part in (title, day, article.source or "") if part]
    return f"{', '.join(known)}; {_MADE}"


@contextlib.contextmanager
def above_foot(figure: Figure, said: str) -> Iterator[Bbox]:
    """Set `said` below `figure` for as long as this lasts, and yield what is to be saved: the figure and its foot.

    The figure itself keeps its size and its places: what a screen shows of it later is as it was.
    """
    width, height = figure.get_size_inches()
    edge = EDGE_POINTS / 72
    lines = wrapped(said, _POINTS, width - 2 * edge)
    style: dict[str, Any] = {"fontsize": _POINTS, "color": colour("quiet"), "linespacing": _LINE_POINTS / _POINTS / 1.2}
    note = figure.text(edge / width, 0, "\n".join(lines), va="top", **style)
    try:
        yield Bbox.from_extents(0, -(len(lines) * _LINE_POINTS / 72 + edge), width, height)
    finally:
        note.remove()
