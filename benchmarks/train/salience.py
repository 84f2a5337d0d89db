"""Learn `analysis/lexicons/learned/salience_weights.tsv`: which events an editor puts beside an article.

python -m benchmarks.train.salience SHARED_FOLDER. Prints the F1 of the choice on folds of documents and on collections
left out, by the same matching as the editors' scorer, and on timelines that were drawn later and that nothing is learnt
from (`benchmarks/gold/timelines.tsv`; learnt from here as well, they changed nothing), without and with the language
model, which was taught by the others of them; then writes the weights learnt on all that the editors drew. Two logistic
regressions: the first sees each event alone, the second how it stands to the others, by scores of the first that had
not seen its article.
"""

import itertools
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from analysis.timeline.salience import chosen, comparisons, discount
from analysis.timeline.salience_features import Setting, features
from benchmarks.gold.drawn import left_out, read_drawn
from benchmarks.gold.editor import FIRST, Spans, Timeline, matched, read_timelines
from benchmarks.train.ranking import fitted

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "salience_weights.tsv"
ALONE, BESIDE = 0.2, 1.0  # C of the two regressions
SEEN_AT_LEAST = 5
FOLDS, INNER_FOLDS = 8, 4
WORTHY = 0.2  # alone: what a row that tells of a chosen event counts as right, though another row tells it better
TWICE = 0.4  # beside: what it counts as wrong where it names the event again: neither right nor quite wrong
NEAR = 0.5  # beside: the same where it only stands in the words that the editor quotes

Examples = tuple[list[dict[str, float]], list[bool], list[float]]  # features, labels and weights of an article's rows


@dataclass(eq=False)
class Case:
    """An article's rows: their features, which the editor chose, and how it stands to the others.

    `again` is what a row that is not chosen counts as wrong, 1 for one that tells of nothing that is chosen.
    """

    timeline: Timeline
    rows: list[dict[str, float]]
    is_chosen: list[bool]
    again: list[float]
    setting: Setting
    beside: list[dict[str, float]] = field(default_factory=list)

    def examples(self, part: str) -> Examples:
        """Return features, labels and weights for the regression of `part`.

        Alone, a row is right that tells of a chosen event at all: which of two tellings is better is learnt beside.
        """
        if part == "beside":
            return self.beside, self.is_chosen, [1.0 if hit else weight for hit, weight in self._judged()]
        is_told = [hit or weight < 1 for hit, weight in self._judged()]
        return self.rows, is_told, [1.0 if hit or weight == 1 else WORTHY for hit, weight in self._judged()]

    def read(self, alone: np.ndarray) -> np.ndarray:
        """Return the scores with what a language model makes of each row, where one is asked."""
        starts, reading = self.timeline.story.timeline.start, self.timeline.reading
        return alone if reading is None else np.array([reading.odds(*each) for each in zip(starts, alone, strict=True)])

    def _judged(self) -> list[tuple[bool, float]]:
        return list(zip(self.is_chosen, self.again, strict=True))

    def compare(self, alone: np.ndarray) -> None:
        """Set how its rows stand to one another by the scores `alone`."""
        self.beside = comparisons(self.timeline.story.timeline, self.setting, alone.tolist())


class Model:
    """A logistic regression over named features that were seen often enough."""

    def __init__(self, examples: list[Examples], part: str) -> None:
        rows, labels, weights = (list(itertools.chain.from_iterable(column)) for column in zip(*examples, strict=True))
        self.columns = DictVectorizer()
        matrix = self.columns.fit_transform(rows)
        self.often = np.asarray((matrix != 0).sum(0)).ravel() >= SEEN_AT_LEAST
        matrix = matrix[:, self.often]
        if part == "alone":
            articles = np.repeat(range(len(examples)), [len(own) for own, _, _ in examples])
            self.coefficients, self.bias = fitted(matrix, labels, weights, articles, ALONE)
        else:
            model = LogisticRegression(C=BESIDE, max_iter=500).fit(matrix, labels, weights)
            self.coefficients, self.bias = model.coef_[0], model.intercept_[0]

    def score(self, rows: list[dict[str, float]]) -> np.ndarray:
        """Return the log odds of each row."""
        return self.columns.transform(rows)[:, self.often] @ self.coefficients + self.bias

    def weights(self, part: str) -> list[str]:
        """Return the lines of the lexicon."""
        names = np.array(self.columns.get_feature_names_out())[self.often]
        pairs = sorted(zip(names, self.coefficients, strict=True))
        lines = [f"{part}: {name}\t{weight:.2f}" for name, weight in pairs if abs(weight) >= 0.01]
        return [f"{part}: bias\t{self.bias:.2f}", *lines]


def read_case(timeline: Timeline) -> Case | None:
    """Return the rows of an article with what the editor made of them, None where nothing happens in it."""
    story = timeline.story
    table = story.timeline
    if table.empty:
        return None
    rows = timeline.rows()
    hits = {row for _, row in matched(timeline, rows)}
    named = [any(timeline.event_at(*span) is not None for span in row) for row in rows]
    quoted = [any(_is_in(span, fragments) for span in row for _, fragments in timeline.events) for row in rows]
    setting = Setting(story.tree, story.article, table)
    return Case(
        timeline,
        features(table, list(story.events.itertuples(index=False)), setting),
        [number in hits for number in range(len(rows))],
        [TWICE if is_named else NEAR if is_near else 1.0 for is_named, is_near in zip(named, quoted, strict=True)],
        setting,
    )


def _is_in(span: tuple[int, int], fragments: Spans) -> bool:
    return any(start < span[1] and span[0] < end for start, end in fragments)


def fit(cases: list[Case], part: str) -> Model:
    """Return the regression of `part` ("alone" or "beside") learnt on `cases`."""
    return Model([case.examples(part) for case in cases], part)


def train(cases: list[Case]) -> tuple[Model, Model]:
    """Return both regressions; the second learns from scores of articles that the first had not seen."""
    for fold in range(INNER_FOLDS):
        seen = fit([case for number, case in enumerate(cases) if number % INNER_FOLDS != fold], "alone")
        for case in cases[fold::INNER_FOLDS]:
            case.compare(seen.score(case.rows))
    return fit(cases, "alone"), fit(cases, "beside")


def counted(cases: list[Case], alone: Model, beside: Model) -> np.ndarray:
    """Return how many events were chosen rightly, how many rows were chosen, how many events the editors chose.

    Then the same of the five events that each editor named first: chosen rightly, and named.
    """
    right = shown = wanted = first = five = 0
    for case in cases:
        case.compare(case.read(alone.score(case.rows)))
        chances = (1 / (1 + np.exp(-beside.score(case.beside)))).tolist()
        picked = chosen(discount(case.timeline.story.timeline, case.rows, chances))
        rows = case.timeline.rows()
        pairs = matched(case.timeline, [rows[number] for number in picked])
        right, shown, wanted = right + len(pairs), shown + len(picked), wanted + len(case.timeline.events)
        first, five = first + sum(event < FIRST for event, _ in pairs), five + min(FIRST, len(case.timeline.events))
    return np.array([right, shown, wanted, first, five])


def report(label: str, sums: np.ndarray) -> None:
    """Print what was `counted`."""
    right, shown, wanted, first, five = sums
    figures = f"precision {right / shown:.3f} recall {right / wanted:.3f} F1 {2 * right / (shown + wanted):.3f}"
    print(f"salience, {label}: {figures} top five {first / five:.3f}")


def main(shared: Path) -> None:
    """Print the figures on what was left out and write the weights."""
    timelines = read_timelines(shared / "gold" / "editor", reads=False)
    cases = [case for timeline in timelines if (case := read_case(timeline))]
    groups = [[number % FOLDS == fold for number in range(len(cases))] for fold in range(FOLDS)]
    collections = sorted({case.timeline.collection for case in cases})
    apart = [[case.timeline.collection == name for case in cases] for name in collections]
    for label, parts in (("articles", groups), ("collections", apart)):
        sums = np.zeros(5)
        for part in parts:
            models = train([case for case, is_out in zip(cases, part, strict=True) if not is_out])
            sums += counted([case for case, is_out in zip(cases, part, strict=True) if is_out], *models)
        report(f"{label} left out", sums)
    alone, beside = train(cases)
    for label, reads in (("drawn later", False), ("drawn later, with what the language model reads", True)):
        later = left_out(list(read_drawn(shared, reads=reads)))
        report(label, counted([case for each in later if (case := read_case(each))], alone, beside))
    lines = ["# Log odds of an editor choosing an event, alone and beside the others; by benchmarks/train/salience.py."]
    lines += ["feature\tweight", *alone.weights("alone"), *beside.weights("beside")]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: {len(lines) - 2} weights")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
