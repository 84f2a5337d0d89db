"""Learn `analysis/lexicons/learned/coreference_weights.tsv`: which tellings are of one event.

python -m benchmarks.train.coreference GOLD_FOLDER. The editors' timelines (GOLD/editor) name each place where an event
is told; ECB+ (GOLD/ecb) names all events of some sentences. Prints how well pairs are told apart in collections of the
editors' left out, then writes the weights learnt on all.
"""

import sys
from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from analysis.actors import names_at
from analysis.events.retelling import are_alike, features
from analysis.events.table import PLACES, days_at, unmerged
from analysis.events.telling import Telling, telling
from analysis.story import Analysis
from benchmarks.gold.ecb import Clustered, read_ecb
from benchmarks.gold.editor import Timeline, read_timelines

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "coreference_weights.tsv"
STRENGTH = 0.3  # C of the regression
SEEN_AT_LEAST = 4


Pair = tuple[dict[str, float], bool]


def pairs(told_of: Iterable[tuple[Telling, Hashable | None]]) -> list[Pair]:
    """Return the features of each telling beside each earlier event told by like words, and whether they are one.

    An event of None is one that nobody took up: two such are left out, for nobody said whether they are one.
    """
    events: dict[Hashable, list[Telling]] = {}
    loose: list[Telling] = []
    found = []
    for told, own in told_of:
        for event_id, event in events.items():
            same = [other for other in event if are_alike(told, other)]
            if same:
                found.append((features(told, same), event_id == own))
        if own is not None:
            found += [(features(told, [other]), False) for other in loose if are_alike(told, other)]
            events.setdefault(own, []).append(told)
        else:
            loose.append(told)
    return found


def tellings(story: Analysis) -> Iterator[tuple[tuple[int, int], Telling]]:
    """Yield the characters of each mention of an event and what it tells."""
    tree = story.tree
    places, days = names_at(tree, story.actors, types=PLACES), days_at(tree, story.times)
    for mention in unmerged(story.sentences, tree, story.actors, story.quotations):
        yield (tree.start[mention.at], tree.end[mention.at]), telling(tree, mention, places, days)


def editors_pairs(timeline: Timeline) -> list[Pair]:
    """Return the pairs of an article whose timeline an editor drew."""
    return pairs((told, timeline.event_at(*span)) for span, told in tellings(timeline.story))


def annotated_pairs(clustered: Clustered) -> list[Pair]:
    """Return the pairs of the annotated sentences of an article of ECB+."""
    found = [(span, told) for span, told in tellings(clustered.story) if clustered.is_checked(*span)]
    return pairs((told, clustered.event_at(*span)) for span, told in found)


def learn(rows: list[Pair]) -> tuple[DictVectorizer, np.ndarray, LogisticRegression]:
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
    rows = {timeline.id: editors_pairs(timeline) for timeline in timelines}
    more = [pair for each in read_ecb(gold / "ecb" / "ecb.jsonl") for pair in annotated_pairs(each)]
    for left_out in sorted({timeline.collection for timeline in timelines}):
        train = [row for timeline in timelines if timeline.collection != left_out for row in rows[timeline.id]]
        test = [row for timeline in timelines if timeline.collection == left_out for row in rows[timeline.id]]
        columns, often, model = learn(train + more)
        said = model.predict(columns.transform([row for row, _ in test])[:, often])
        is_same = np.array([same for _, same in test])
        right = int((said & is_same).sum())
        figures = f"precision {right / said.sum():.2f}, recall {right / is_same.sum():.2f} of {is_same.sum()}"
        print(f"coreference, {left_out} left out: {figures} in {len(test)} pairs")
    columns, often, model = learn([row for own in rows.values() for row in own] + more)
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
