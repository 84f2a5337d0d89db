"""Articles with the order of their events as people marked it, and what the analysis makes of them."""

import datetime
import functools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.article import Article
from analysis.story import Analysis, analyse
from benchmarks.gold.editor import matched, read_timelines
from benchmarks.gold.rows import article_of, read_lines

Span = tuple[int, int]
COLLECTIONS = ("timeset", "omnitemp", "narrativetime", "tdg", "matres")


@dataclass(frozen=True)
class Pair:
    """Two mentions, by their numbers in `events`: the chance that the first was before the second (0.5: at once)."""

    first: int
    second: int
    chance: float


@dataclass(frozen=True, eq=False)
class Ordered:
    """An article with Pairs of its mentions; `source` is the collection, and how its order was found."""

    id: str
    source: str
    article: Article
    told: Any

    @functools.cached_property
    def story(self) -> Analysis:
        """The analysis of the article."""
        return analyse(self.article)

    @functools.cached_property
    def pairs(self) -> list[Pair]:
        """The pairs of mentions, each in text order."""
        pairs = self.told(self)
        return [p if p.first < p.second else Pair(p.second, p.first, 1 - p.chance) for p in pairs]

    def mention_at(self, span: Span) -> int | None:
        """Return the number of the first mention that overlaps `span`, None for none."""
        events = self.story.events
        spans = zip(events.start.tolist(), events.end.tolist(), strict=True)
        return next((n for n, (start, end) in enumerate(spans) if start < span[1] and span[0] < end), None)


def read_ordered(gold: Path) -> Iterator[Ordered]:
    """Give the articles of all collections in the folder `gold`: as marked, what follows from it, and by days."""
    for name in COLLECTIONS:
        for row in read_lines(gold / "order" / f"{name}.jsonl"):
            yield Ordered(row["doc"], name, article_of(row, gold), functools.partial(_marked, row=row))
            if name in ("tdg", "matres"):
                yield Ordered(
                    row["doc"], f"{name} followed", article_of(row, gold), functools.partial(_followed, row=row)
                )
    for row in read_lines(gold / "order" / "anchors-tdg.jsonl"):
        yield Ordered(row["doc"], "tdg anchors", article_of(row, gold), functools.partial(_anchored, row=row))
    days = {row["doc"]: row["events"] for row in read_lines(gold / "editor" / "gold.jsonl")}
    for timeline in read_timelines(gold / "editor"):
        if not timeline.story.timeline.empty:
            told = functools.partial(_edited, timeline=timeline, events=days[timeline.id])
            yield Ordered(timeline.id, "editor", timeline.article, told)


def _marked(case: Ordered, row: dict) -> list[Pair]:
    at = [case.mention_at(span) for span in row["events"]]
    return _known([(at[i], at[j], 1.0 if relation == "before" else 0.5) for i, j, relation in row["pairs"]])


def _known(pairs: list[tuple[int | None, int | None, float]]) -> list[Pair]:
    return [Pair(a, b, chance) for a, b, chance in pairs if a is not None and b is not None and a != b]


def _followed(case: Ordered, row: dict) -> list[Pair]:
    """Return what follows from the marked order and is not marked itself."""
    marked = {(i, j) for i, j, relation in row["pairs"] if relation == "before"}
    after = defaultdict(set)
    for i, j in marked:
        after[i].add(j)
    found = set()
    for start in sorted(after):
        seen: set[int] = set()
        waiting = sorted(after[start])
        while waiting:
            number = waiting.pop()
            if number not in seen:
                seen.add(number)
                waiting += sorted(after.get(number, ()))
        found |= {(start, other) for other in seen}
    at = [case.mention_at(span) for span in row["events"]]
    new = sorted((i, j) for i, j in found - marked if (j, i) not in found)
    return _known([(at[i], at[j], 1.0) for i, j in new])


def _anchored(case: Ordered, row: dict) -> list[Pair]:
    """Return what the days and the sides of the publication say to which annotators tied the events."""
    window = case.story.published
    if window is None or window.earliest is None:
        return []
    times = [each for each in case.story.times.itertuples() if each.type in ("DATE", "TIME")]
    known: dict[int, tuple[datetime.date, datetime.date]] = {}
    side: dict[int, str] = {}
    for event, time, relation in row["anchors"]:
        at = case.mention_at(row["events"][event])
        if at is None:
            continue
        if time == -1:
            side[at] = relation
        elif relation == "included":
            start, end = row["times"][time]
            own = next((each for each in times if each.start < end and start < each.end), None)
            if own is not None and own.earliest and own.latest:
                known[at] = (own.earliest, own.latest)
    pairs = [(a, b, 1.0) for a in known for b in known if known[a][1] < known[b][0]]
    pairs += [(a, b, 1.0) for a in side for b in side if (side[a], side[b]) == ("before", "after")]
    pairs += [(a, b, 1.0) for a in known for b in side if side[b] == "after" and known[a][1] < window.earliest]
    return _known(sorted(set(pairs)))


def _edited(case: Ordered, timeline: Any, events: list[dict]) -> list[Pair]:
    """Return what an editor's days say, and that what happened was before what is planned."""
    table = case.story.timeline
    number_at = {start: number for number, start in enumerate(case.story.events.start.tolist())}
    found = [(number_at[table.start.iat[row]], events[event]) for event, row in matched(timeline, timeline.rows())]
    return _known([(a, b, 1.0) for a, one in found for b, other in found if _is_before(one, other)])


def _is_before(one: dict, other: dict) -> bool:
    if one["latest"] and other["earliest"]:
        return one["latest"] < other["earliest"]
    return (one["status"], other["status"]) == ("happened", "planned")
