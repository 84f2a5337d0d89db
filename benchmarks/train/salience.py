"""Learn `analysis/lexicons/learned/salience_weights.tsv`: which events an editor puts beside an article.

python -m benchmarks.train.salience GOLD_FOLDER. Prints the F1 of the choice on folds of documents and on collections
left out, by the same matching as the editors' scorer, then writes the weights learnt on all. Two logistic regressions:
the first sees each event alone, the second how it stands to the others, by scores of the first that had not seen its
article.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from analysis.timeline.salience import chosen, comparisons
from analysis.timeline.salience_features import Setting, features
from benchmarks.gold.editor import Timeline, matched, read_timelines

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "salience_weights.tsv"
ALONE, BESIDE = 0.2, 1.0  # C of the two regressions
SEEN_AT_LEAST = 5
FOLDS, INNER_FOLDS = 8, 4
TWICE = 0.4  # the weight of a row that tells a chosen event again: neither right nor quite wrong


@dataclass(eq=False)
class Case:
    """An article's rows: their features, which the editor chose, and how much each counts in training."""

    timeline: Timeline
    rows: list[dict[str, float]]
    is_chosen: list[bool]
    weight: list[float]
    setting: Setting
    beside: list[dict[str, float]] = field(default_factory=list)

    def compare(self, alone: np.ndarray) -> None:
        """Set how its rows stand to one another by the scores `alone`."""
        self.beside = comparisons(self.timeline.story.timeline, self.setting, alone.tolist())


class Model:
    """A logistic regression over named features that were seen often enough."""

    def __init__(self, rows: list[dict[str, float]], labels: list[bool], weights: list[float], strength: float) -> None:
        self.columns = DictVectorizer()
        matrix = self.columns.fit_transform(rows)
        self.often = np.asarray((matrix != 0).sum(0)).ravel() >= SEEN_AT_LEAST
        self.fitted = LogisticRegression(C=strength, max_iter=500).fit(matrix[:, self.often], labels, weights)

    def score(self, rows: list[dict[str, float]]) -> np.ndarray:
        """Return the log odds of each row."""
        return self.fitted.decision_function(self.columns.transform(rows)[:, self.often])

    def weights(self, part: str) -> list[str]:
        """Return the lines of the lexicon."""
        names = np.array(self.columns.get_feature_names_out())[self.often]
        pairs = sorted(zip(names, self.fitted.coef_[0], strict=True))
        lines = [f"{part}: {name}\t{weight:.2f}" for name, weight in pairs if abs(weight) >= 0.01]
        return [f"{part}: bias\t{self.fitted.intercept_[0]:.2f}", *lines]


def read_case(timeline: Timeline) -> Case | None:
    """Return the rows of an article with what the editor made of them, None where nothing happens in it."""
    story = timeline.story
    table = story.timeline
    if table.empty:
        return None
    rows = timeline.rows()
    hits = {row for _, row in matched(timeline, rows)}
    again = [any(timeline.event_at(*span) is not None for span in row) for row in rows]
    setting = Setting(story.tree, story.article, table)
    return Case(
        timeline,
        features(table, list(story.events.itertuples(index=False)), setting),
        [number in hits for number in range(len(rows))],
        [TWICE if told and number not in hits else 1.0 for number, told in enumerate(again)],
        setting,
    )


def fit(cases: list[Case], part: str) -> Model:
    """Return the regression of `part` ("alone" or "beside") learnt on `cases`."""
    rows = [row for case in cases for row in (case.rows if part == "alone" else case.beside)]
    labels = [label for case in cases for label in case.is_chosen]
    weights = [weight for case in cases for weight in case.weight]
    return Model(rows, labels, weights, ALONE if part == "alone" else BESIDE)


def train(cases: list[Case]) -> tuple[Model, Model]:
    """Return both regressions; the second learns from scores of articles that the first had not seen."""
    for fold in range(INNER_FOLDS):
        seen = fit([case for number, case in enumerate(cases) if number % INNER_FOLDS != fold], "alone")
        for case in cases[fold::INNER_FOLDS]:
            case.compare(seen.score(case.rows))
    return fit(cases, "alone"), fit(cases, "beside")


def f1(cases: list[Case], alone: Model, beside: Model) -> tuple[int, int, int]:
    """Return how many events were chosen rightly, how many were chosen, and how many the editors chose."""
    right = shown = wanted = 0
    for case in cases:
        case.compare(alone.score(case.rows))
        picked = chosen((1 / (1 + np.exp(-beside.score(case.beside)))).tolist())
        rows = case.timeline.rows()
        right += len(matched(case.timeline, [rows[number] for number in picked]))
        shown, wanted = shown + len(picked), wanted + len(case.timeline.events)
    return right, shown, wanted


def main(gold: Path) -> None:
    """Print the figures on what was left out and write the weights."""
    cases = [case for timeline in read_timelines(gold / "editor") if (case := read_case(timeline))]
    groups = [[number % FOLDS == fold for number in range(len(cases))] for fold in range(FOLDS)]
    collections = sorted({case.timeline.collection for case in cases})
    apart = [[case.timeline.collection == name for case in cases] for name in collections]
    for label, parts in (("articles", groups), ("collections", apart)):
        sums = np.zeros(3)
        for part in parts:
            models = train([case for case, is_out in zip(cases, part, strict=True) if not is_out])
            sums += f1([case for case, is_out in zip(cases, part, strict=True) if is_out], *models)
        right, shown, wanted = sums
        figures = f"precision {right / shown:.3f} recall {right / wanted:.3f} F1 {2 * right / (shown + wanted):.3f}"
        print(f"salience, {label} left out: {figures}")
    alone, beside = train(cases)
    lines = ["# Log odds of an editor choosing an event, alone and beside the others; by benchmarks/train/salience.py."]
    lines += ["feature\tweight", *alone.weights("alone"), *beside.weights("beside")]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: {len(lines) - 2} weights")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
