"""Learn `analysis/lexicons/learned/likeness_weights.tsv`: which rows of a timeline tell one event.

python -m benchmarks.train.likeness SHARED_FOLDER. A logistic regression over the pairs of rows of one article that name
events of its drawn timeline (`benchmarks/gold/timelines.tsv`): both name one, or each its own. Prints how well pairs
are told apart in articles left out and in the editors' timelines, then writes the weights.
"""

import itertools
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

from analysis.text.records import records
from analysis.timeline.likeness import Row, features, read_as_one
from analysis.timeline.table import drafted
from benchmarks.gold.drawn import LEFT_OUT, read_drawn
from benchmarks.gold.editor import Timeline, read_timelines
from benchmarks.train.regression import Regression, left_out

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "likeness_weights.tsv"
LEARNT = 5  # of each LEFT_OUT articles the one that is learnt from: there are only ten weights
STRENGTH = 0.3  # C of the regression
FOLDS = 5


class Pair(NamedTuple):
    """Two rows: the number of their article, what is known of them, whether they tell one event."""

    article: int
    known: dict[str, float]
    is_one: bool


def pairs(number: int, timeline: Timeline) -> list[Pair]:
    """Return the pairs of rows of an article that both name events of its timeline."""
    story, reading = timeline.story, timeline.reading
    draft = drafted(timeline.article, story.events, story.times, story.published, story.tree, story.actors, reading)
    read = read_as_one(reading, draft.table, draft.mentions)
    rows = [Row(row) for row in records(draft.table)]
    told = [
        {event for mention in mentions if (event := timeline.event_at(*timeline.spans[mention])) is not None}
        for mentions in draft.table.mentions
    ]
    named = [row for row, events in enumerate(told) if events]
    return [
        Pair(number, dict(features(rows[one], rows[other], read(one, other))), bool(told[one] & told[other]))
        for one, other in itertools.combinations(named, 2)
    ]


def fit(rows: list[Pair]) -> Regression:
    """Return the regression learnt on `rows`."""
    return Regression([row.known for row in rows], [row.is_one for row in rows], STRENGTH)


def show(name: str, rows: list[Pair], chances: np.ndarray) -> None:
    """Print how well the pairs are told apart."""
    right = np.array([row.is_one for row in rows])
    area, precision = roc_auc_score(right, chances), average_precision_score(right, chances)
    print(f"{name}: {len(rows)} pairs, {right.sum()} of one event: AUC {area:.3f}, average precision {precision:.3f}")


def main(shared: Path) -> None:
    """Read, print, write."""
    drawn = itertools.islice(read_drawn(shared), LEARNT, None, LEFT_OUT)
    rows = [pair for number, timeline in enumerate(drawn) for pair in pairs(number, timeline)]
    show("articles left out", rows, left_out(rows, fit, FOLDS))
    model = fit(rows)
    editors = [
        pair for number, each in enumerate(read_timelines(shared / "gold" / "editor")) for pair in pairs(number, each)
    ]
    show("editors", editors, model.chances(editors))
    model.write(OUTPUT, "Log odds of two rows telling one event; by benchmarks/train/likeness.py.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
