"""Learn `analysis/lexicons/learned/dating_weights.tsv`: which expression of time dates an event that no rule dates.

python -m benchmarks.train.dating GOLD_FOLDER. One logistic regression over two kinds of gold: what crowd workers said
of 398 Wikinews articles, and the days that editors gave to the events of their timelines, which count more, for they
say what is printed. Prints, on editors' articles and collections left out and on the timelines drawn later, which
taught it nothing, the share of dated mentions whose days are right and of undated ones that are given days, then
writes the weights learnt on all editors' articles.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from analysis.story import Analysis
from analysis.timeline.dated import Scene, scene
from analysis.timeline.dating import by_rules, supposed_date
from analysis.timeline.expressions import Chronicle
from analysis.timeline.inference import LIKELY
from analysis.timeline.time_features import features
from benchmarks.gold.anchors import Anchored, read_anchors
from benchmarks.gold.drawn import read_drawn
from benchmarks.gold.editor import Days, Timeline, days_of, read_timelines

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "dating_weights.tsv"
STRENGTH = 0.05  # C
SEEN_AT_LEAST = 10
EDITORS = 5.0  # how much a pair of the editors' counts
FOLDS = 8


@dataclass(frozen=True)
class Pair:
    """An event and an expression of time that may date it: whether it does, by the gold."""

    features: dict[str, float]
    is_right: bool


@dataclass(frozen=True)
class Told:
    """A mention of an event that an editor chose: the days that he gave it and those that the rules give it."""

    collection: str
    document: str
    wanted: Days
    ruled: Days | None
    pairs: list[Pair]


def scene_of(story: Analysis) -> Scene:
    """Return what dating needs of an article."""
    return scene(story.article.text, story.events, story.times, story.published, story.tree)


def crowd_pairs(anchored: Anchored) -> Iterator[Pair]:
    """Yield the pairs of the events that the rules leave undated; an expression of the same days is right, too."""
    story = anchored.story
    setting = scene_of(story)
    known = by_rules(setting)
    chronicle = Chronicle(setting, known)
    spans = list(zip(story.events.start, story.events.end, strict=True))
    for (start, end), expressions in anchored.events:
        number = next((n for n, (first, last) in enumerate(spans) if first < end and start < last), None)
        if number is None or known[number] is not None:
            continue
        days = {
            (row.earliest, row.latest)
            for row in setting.times
            for first, last in expressions
            if row.start < last and first < row.end
        }
        for expression, row in features(chronicle, number):
            yield Pair(row, expression.days in days)


def editors_pairs(timeline: Timeline) -> Iterator[Told]:
    """Yield the mentions of the editor's events; right is what gives the days that he gave."""
    setting = scene_of(timeline.story)
    known = by_rules(setting)
    chronicle = Chronicle(setting, known)
    for number, (start, end) in enumerate(zip(setting.events.start, setting.events.end, strict=True)):
        event = timeline.event_at(start, end)
        if event is None:
            continue
        wanted, dated = timeline.days[event], known[number]
        found = [] if dated is not None else list(features(chronicle, number))
        pairs = [
            Pair(row, wanted != (None, None) and days_of(supposed_date(setting, number, expression)) == wanted)
            for expression, row in found
        ]
        yield Told(timeline.collection, timeline.id, wanted, None if dated is None else days_of(dated), pairs)


class Model:
    """A logistic regression over named features that were seen often enough; the bias is one of them."""

    def __init__(self, crowd: list[Pair], editors: list[Pair]) -> None:
        pairs = crowd + editors
        self.columns = DictVectorizer()
        matrix = csr_matrix(self.columns.fit_transform([pair.features for pair in pairs]))
        self.often = np.asarray((matrix != 0).sum(0)).ravel() >= SEEN_AT_LEAST
        weights = [1.0] * len(crowd) + [EDITORS] * len(editors)
        self.fitted = LogisticRegression(C=STRENGTH, max_iter=3000, fit_intercept=False)
        self.fitted.fit(matrix[:, self.often], [pair.is_right for pair in pairs], weights)

    def chances(self, pairs: list[Pair]) -> np.ndarray:
        """Return the chance of each pair."""
        matrix = self.columns.transform([pair.features for pair in pairs])
        return self.fitted.predict_proba(matrix[:, self.often])[:, 1]

    def lines(self) -> list[str]:
        """Return the lines of the lexicon."""
        names = np.array(self.columns.get_feature_names_out())[self.often]
        pairs = sorted(zip(names, self.fitted.coef_[0], strict=True))
        return [f"{name}\t{weight:.2f}" for name, weight in pairs if abs(weight) >= 0.01]


def judged(told: Told, model: Model) -> tuple[bool, bool]:
    """Return whether the days of a mention are right, and whether it was given any."""
    if told.ruled is not None:
        return told.ruled == told.wanted, told.ruled != (None, None)
    chances = model.chances(told.pairs) if told.pairs else np.zeros(1)
    best = int(chances.argmax())
    if chances[best] < LIKELY:
        return told.wanted == (None, None), False
    return told.pairs[best].is_right, True


def report(label: str, judgements: list[tuple[Told, tuple[bool, bool]]]) -> None:
    """Print the share of dated mentions whose days are right and of undated ones that are given days."""
    dated = [is_right for told, (is_right, _) in judgements if told.wanted != (None, None)]
    undated = [is_given for told, (_, is_given) in judgements if told.wanted == (None, None)]
    print(f"dates, {label}: days right {np.mean(dated):.3f}, undated given days {np.mean(undated):.3f}")


def main(gold: Path) -> None:
    """Print the figures on what was left out and on timelines drawn later, and write the weights."""
    crowd = [pair for each in read_anchors(gold / "order" / "anchors-tdg.jsonl") for pair in crowd_pairs(each)]
    editors = [told for timeline in read_timelines(gold / "editor") for told in editors_pairs(timeline)]
    documents = sorted({told.document for told in editors})
    groups = {told.document: str(documents.index(told.document) % FOLDS) for told in editors}
    for label, key in (("articles", lambda told: groups[told.document]), ("collections", lambda told: told.collection)):
        found = []
        for part in sorted({key(told) for told in editors}):
            model = Model(crowd, [pair for told in editors if key(told) != part for pair in told.pairs])
            found += [(told, judged(told, model)) for told in editors if key(told) == part]
        report(f"{label} left out", found)
    model = Model(crowd, [pair for told in editors for pair in told.pairs])
    later = [told for timeline in read_drawn(gold.parent, reads=False) for told in editors_pairs(timeline)]
    report("drawn later", [(told, judged(told, model)) for told in later])
    lines = model.lines()
    title = "# Log odds of an expression of time dating an event that no rule dates; by benchmarks/train/dating.py."
    OUTPUT.write_text("\n".join([title, "feature\tweight", *lines]) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: {len(lines)} weights")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
