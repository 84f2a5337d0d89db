"""Which expression of time dates which event, as crowd workers said of Wikinews articles."""

import functools
from dataclasses import dataclass
from pathlib import Path

from analysis.article import Article
from analysis.story import Analysis, analyse
from benchmarks.gold.rows import article_of, read_lines

Span = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Anchored:
    """An article and its dated events: the span of each, and those of the expressions that it is in, if any."""

    id: str
    article: Article
    events: list[tuple[Span, list[Span]]]

    @functools.cached_property
    def story(self) -> Analysis:
        """The analysis of the article."""
        return analyse(self.article)


def read_anchors(path: Path) -> list[Anchored]:
    """Return the articles of a file; events that are only before or after an expression are left out."""
    return [_read(row, path) for row in read_lines(path)]


def _read(row: dict, path: Path) -> Anchored:
    anchors: dict[int, list[tuple[int, str]]] = {}
    for event, time, relation in row["anchors"]:
        anchors.setdefault(event, []).append((time, relation))
    events = [
        (tuple(row["events"][event]), [tuple(row["times"][time]) for time, _ in found if time >= 0])
        for event, found in anchors.items()
        if not any(time >= 0 and relation in ("before", "after") for time, relation in found)
    ]
    return Anchored(row["doc"], article_of(row, path), events)
