"""The timelines that editors drew by hand, with the analyses of their articles."""

import datetime
import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.article import Article
from analysis.story import Analysis, analyse
from analysis.timeline import Reading
from benchmarks.gold.rows import article_of, read_lines

Spans = list[tuple[int, int]]
Days = tuple[datetime.date | None, datetime.date | None]
FIRST = 5  # events that an editor named first


@dataclass(frozen=True, eq=False)
class Timeline:
    """An article and its editor's events, most important first: the triggers and fragments of each, days, status."""

    id: str
    article: Article
    events: list[tuple[Spans, Spans]]
    days: list[Days]
    statuses: list[str]
    reads: bool = True

    @property
    def collection(self) -> str:
        """Where the article comes from."""
        is_wikinews = self.id.startswith(("GUM", "tdg"))
        return "news" if self.id.startswith("news") else "wikinews" if is_wikinews else "wire"

    @functools.cached_property
    def story(self) -> Analysis:
        """The analysis of the article, with or without what a language model makes of it."""
        return analyse(self.article, reads=self.reads)

    @functools.cached_property
    def reading(self) -> Reading | None:
        """What a language model makes of the article, where it is asked."""
        return Reading(self.article) if self.reads else None

    @functools.cached_property
    def spans(self) -> dict[int, tuple[int, int]]:
        """The characters of each mention of an event."""
        events = self.story.events
        return dict(zip(events.mention_id, zip(events.start, events.end, strict=True), strict=True))

    def rows(self) -> list[Spans]:
        """Return the spans of the mentions of each row of the timeline that we draw."""
        return [[self.spans[mention] for mention in mentions] for mentions in self.story.timeline.mentions]

    def event_at(self, start: int, end: int) -> int | None:
        """Return the number of the event that has a trigger in these characters, None for none."""
        for number, (triggers, _) in enumerate(self.events):
            if any(first < end and start < last for first, last in triggers):
                return number
        return None


def read_timelines(folder: Path, *, reads: bool = True) -> list[Timeline]:
    """Return the timelines of `folder`, which has documents.jsonl and gold.jsonl."""
    documents = {row["doc"]: row for row in read_lines(folder / "documents.jsonl")}
    gold = read_lines(folder / "gold.jsonl")
    return [_timeline(documents[row["doc"]], row["events"], folder, reads) for row in gold]


def _timeline(document: dict, events: list[dict], folder: Path, reads: bool) -> Timeline:
    article = article_of(document, folder)
    days = [tuple(day_of(event.get(end)) for end in ("earliest", "latest")) for event in events]
    places, statuses = [_places(article.text, event) for event in events], [event["status"] for event in events]
    return Timeline(document["doc"], article, places, days, statuses, reads)


def day_of(text: str | None) -> datetime.date | None:
    """Return the day of an end as gold has it, None for an open one."""
    return datetime.date.fromisoformat(text) if text else None


def days_of(told: Any) -> Days:
    """Return the days that a row of the timeline, or what dates an event, has printed: those of a tense are none."""
    return (None, None) if told.basis in ("tense", "undated") else (told.earliest, told.latest)


def _places(text: str, event: dict) -> tuple[Spans, Spans]:
    triggers, fragments = [], []
    for fragment, trigger in event["mentions"]:
        at = text.find(fragment)
        while at >= 0:
            first = at + fragment.index(trigger)
            triggers.append((first, first + len(trigger)))
            fragments.append((at, at + len(fragment)))
            at = text.find(fragment, at + 1)
    return triggers, fragments


def matched(timeline: Timeline, rows: list[Spans]) -> list[tuple[int, int]]:
    """Return pairs of an editor's event and a row (the spans of its mentions), each in one pair, best fit first.

    They fit where a trigger of one overlaps one of the other, or a row lies in a fragment of the event.
    """
    fits = []
    for number, (triggers, fragments) in enumerate(timeline.events):
        for row, spans in enumerate(rows):
            exact, near = _overlaps(triggers, spans), _overlaps(fragments, spans)
            if exact or near:
                fits.append((-exact, -near, number, row))
    chosen: list[tuple[int, int]] = []
    events, taken = set(), set()
    for _, _, number, row in sorted(fits):
        if number not in events and row not in taken:
            events.add(number)
            taken.add(row)
            chosen.append((number, row))
    return chosen


def _overlaps(ones: Spans, others: Spans) -> int:
    return sum(start < last and first < end for start, end in ones for first, last in others)
