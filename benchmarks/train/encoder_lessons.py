"""What `benchmarks/train/encoder.py` teaches from: articles, where their events are told, and what is known of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.events.statuses import STATUSES
from analysis.story import Analysis
from analysis.text.encoder import Pieces, pieces
from analysis.timeline.dating import by_rules
from analysis.timeline.expressions import Chronicle
from analysis.timeline.salience import score
from benchmarks.gold.editor import FIRST, Timeline, matched
from benchmarks.train.dating import scene_of
from benchmarks.train.salience import read_case

CROWD = 0.5  # how much a pair of the crowd's counts

Span = tuple[int, int]


@dataclass(eq=False)
class Lesson:
    """An article and what is known of it.

    `rows`: where each row of the timeline is told best, whether it tells what an editor chose, how much that counts,
    whether it is one of the first five, and the log odds that its features give. `dated`: where events are told, and
    the numbers of the `times` that give their days; none of them for one that has no days. `told`: where events are
    told, and the number of each; below nought for what no editor chose. `stands`: where they are told, and the number
    of the status of each.
    """

    name: str
    cut: Pieces
    times: list[Span]
    dated: list[tuple[int, list[int]]]
    weight: float
    rows: list[tuple[int, bool, float, bool, float]] = field(default_factory=list)
    told: list[tuple[int, int]] = field(default_factory=list)
    stands: list[tuple[int, int]] = field(default_factory=list)


@dataclass(eq=False)
class View:
    """A window of a lesson: its pieces, and where what is known stands in it."""

    ids: list[int]
    weight: float
    times: list[Span]
    dated: list[tuple[int, list[int]]]
    rows: list[tuple[int, bool, float, bool, float]]
    told: list[tuple[int, int]]
    stands: list[tuple[int, int]]


def drawn_lesson(timeline: Timeline) -> Lesson | None:
    """Return what a timeline teaches, None where nothing happens in its article."""
    case = read_case(timeline)
    if case is None:
        return None
    story = timeline.story
    expressions, spans = _expressions(story)
    dated = []
    for (triggers, _), days in zip(timeline.events, timeline.days, strict=True):
        own = [number for number, each in enumerate(expressions) if each == days]
        if own or days == (None, None):
            dated += [(start, own) for start, _ in triggers]
    first = {row for event, row in matched(timeline, timeline.rows()) if event < FIRST}
    _, labels, weights = case.examples("alone")
    alone = [score(row, "alone") for row in case.rows]
    starts = story.timeline.start.tolist()
    rows = [
        (start, label, weight, number in first, odds)
        for number, (start, label, weight, odds) in enumerate(zip(starts, labels, weights, alone, strict=True))
    ]
    told = [(start, number) for number, (triggers, _) in enumerate(timeline.events) for start, _ in triggers]
    numbers = [STATUSES.index(status) for status in timeline.statuses]
    stands = [(start, numbers[number]) for start, number in told]
    told += [(start, -1 - number) for number, (start, is_told, *_) in enumerate(rows) if not is_told]
    return Lesson(timeline.id, pieces(timeline.article), spans, dated, 1.0, rows, told, stands)


def crowd_lesson(name: str, story: Analysis, events: list[tuple[Span, list[Span]]]) -> Lesson:
    """Return what the crowd's word on an article teaches."""
    _, spans = _expressions(story)
    dated = []
    for (start, _), told in events:
        own = [n for n, (first, last) in enumerate(spans) if any(first < end and begin < last for begin, end in told)]
        if own or not told:
            dated.append((start, own))
    return Lesson(name, pieces(story.article), spans, dated, CROWD)


def _expressions(story: Analysis) -> tuple[list[tuple], list[Span]]:
    """Return the days and the characters of the expressions of time that can date an event."""
    setting = scene_of(story)
    chronicle = Chronicle(setting, by_rules(setting))
    return [each.days for each in chronicle.expressions], chronicle.spans


def views(lesson: Lesson) -> Iterator[View]:
    """Yield the windows of a lesson; each event is in the one that answers for it."""
    for number, (ids, *_) in enumerate(lesson.cut.windows):
        places = [lesson.cut.span(*span, number) for span in lesson.times]
        shown = {n: place for place, n in enumerate(n for n, each in enumerate(places) if each)}
        dated = []
        for start, own in lesson.dated:
            window, at = lesson.cut.at(start)
            here = [shown[n] for n in own if n in shown]
            if window == number and (here or not own):
                dated.append((at, here))
        rows = [(lesson.cut.at(row[0])[1], *row[1:]) for row in lesson.rows if lesson.cut.at(row[0])[0] == number]
        told = [
            (place, event)
            for place, event in ((lesson.cut.within(at, number), own) for at, own in lesson.told)
            if place >= 0
        ]
        stands = [(place, status) for at, status in lesson.stands if (place := lesson.cut.within(at, number)) >= 0]
        if dated or rows:
            yield View(ids, lesson.weight, [each for each in places if each], dated, rows, told, stands)
