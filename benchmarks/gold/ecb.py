"""News articles of ECB+ with the events that annotators took for one."""

import functools
from dataclasses import dataclass
from pathlib import Path

from analysis.article import Article
from analysis.story import Analysis, analyse
from benchmarks.gold.rows import read_lines

Span = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Clustered:
    """An article, the name of the event at each span, and the spans within which all were annotated."""

    id: str
    topic: str
    article: Article
    event_of: dict[Span, str]
    checked: list[Span]

    @functools.cached_property
    def story(self) -> Analysis:
        """The analysis of the article."""
        return analyse(self.article)

    def is_checked(self, start: int, end: int) -> bool:
        """Return whether these characters lie in what was annotated."""
        return any(first <= start and end <= last for first, last in self.checked)

    def event_at(self, start: int, end: int) -> str | None:
        """Return the name of the event told in these characters, None for none."""
        return next((name for (first, last), name in self.event_of.items() if first < end and start < last), None)


def read_ecb(path: Path) -> list[Clustered]:
    """Return the articles of a file, a line an article."""
    rows = read_lines(path)
    return [
        Clustered(
            row["doc"],
            row["topic"],
            Article(row["text"]),
            {(start, end): name for start, end, name in row["events"]},
            [(start, end) for start, end in row["checked"]],
        )
        for row in rows
    ]
