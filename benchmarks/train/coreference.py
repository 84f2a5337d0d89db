"""Learn `analysis/lexicons/learned/coreference_weights.tsv`: which tellings are of one event, by editors' timelines.

python -m benchmarks.train.coreference GOLD_FOLDER. The editors' timelines (GOLD/editor) name each place where an event
is told. Prints how well pairs are told apart in collections left out, then writes the weights learnt on all.
"""

import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from analysis.actors import names_at
from analysis.events.mention import EventMention
from analysis.events.retelling import Telling, features, telling
from analysis.events.status import Status
from analysis.events.table import PLACES
from analysis.story import Analysis
from benchmarks.gold.editor import Timeline, read_timelines

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "coreference_weights.tsv"
STRENGTH = 0.3  # C of the regression
SEEN_AT_LEAST = 4


def pairs(story: Analysis, timeline: Timeline) -> list[tuple[dict[str, float], bool]]:
    """Return the features of each telling beside each earlier event of its family, and whether they are one event.

    Left out is what the editor did not take up at all: nobody said whether it is one.
    """
    places = names_at(story.tree, story.actors, types=PLACES)
    events: dict[int, list[Telling]] = {}
    loose: list[Telling] = []
    found = []
    for row in story.events.itertuples():
        standing = Status(row.status, row.cue_start, row.tense)
        mention = EventMention(
            row.token_id, standing, row.speaker if isinstance(row.speaker, str) else None, False, row.actors, row.place
        )
        told = telling(story.tree, mention, places)
        own = timeline.event_at(row.start, row.end)
        for number, event in events.items():
            if told.family in {other.family for other in event}:
                same = [other for other in event if other.family == told.family]
                found.append((features(told, same), number == own))
        if own is not None:
            found += [(features(told, [other]), False) for other in loose if other.family == told.family]
            events.setdefault(own, []).append(told)
        else:
            loose.append(told)
    return found


def learn(rows: list[tuple[dict[str, float], bool]]) -> tuple[DictVectorizer, np.ndarray, LogisticRegression]:
    """Return what turns features into columns, which columns were seen often enough, and the regression."""
    columns = DictVectorizer()
    matrix = columns.fit_transform([row for row, _ in rows])
    often = np.asarray((matrix != 0).sum(0)).ravel() >= SEEN_AT_LEAST
    return (
        columns,
        often,
        LogisticRegression(C=STRENGTH, max_iter=500).fit(matrix[:, often], [same for _, same in rows]),
    )


def main(gold: Path) -> None:
    """Print the figures of the collections left out and write the weights."""
    timelines = read_timelines(gold / "editor")
    rows = {timeline.id: pairs(timeline.story, timeline) for timeline in timelines}
    for left_out in sorted({timeline.collection for timeline in timelines}):
        train = [row for timeline in timelines if timeline.collection != left_out for row in rows[timeline.id]]
        test = [row for timeline in timelines if timeline.collection == left_out for row in rows[timeline.id]]
        columns, often, model = learn(train)
        said = model.predict(columns.transform([row for row, _ in test])[:, often])
        is_same = np.array([same for _, same in test])
        right = int((said & is_same).sum())
        figures = f"precision {right / said.sum():.2f}, recall {right / is_same.sum():.2f} of {is_same.sum()}"
        print(f"coreference, {left_out} left out: {figures} in {len(test)} pairs")
    columns, often, model = learn([row for own in rows.values() for row in own])
    names = np.array(columns.get_feature_names_out())[often]
    lines = ["# Log odds of two tellings being of one event; learnt by benchmarks/train/coreference.py."]
    lines += ["feature\tweight", f"bias\t{model.intercept_[0]:.2f}"]
    lines += sorted(
        f"{name}\t{weight:.2f}" for name, weight in zip(names, model.coef_[0], strict=True) if abs(weight) >= 0.01
    )
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: {len(lines) - 2} weights")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
