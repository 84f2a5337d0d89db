"""Learn `analysis/lexicons/learned/main_event_weights.tsv`: which mention tells the main event of an article.

python -m benchmarks.train.main_event GOLD_FOLDER. A logistic regression over the mentions of events, learnt from the
events that editors named first (`editor`, 112 articles) and from what coders said is what an article tells (`five-w`,
54). Prints what it chooses where the articles on the same story, or an eighth of the editors' articles, are left out,
then writes the weights learnt on all.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from analysis.story import Analysis
from analysis.text.records import records
from analysis.timeline.main_telling import Title, best_telling, features
from analysis.timeline.phrases import predicate
from benchmarks.gold.editor import Timeline, read_timelines
from benchmarks.gold.five_w import Asked, is_close, is_right, read_five_w

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "main_event_weights.tsv"
STRENGTH = 0.1  # C of the regression
SECOND = 0.4  # how much of a main event the editors' second is
CODERS = 2.0  # how much an article that coders read counts: there are half as many
FALSE = 3.0  # the weight of all the wrong mentions of an article, its right ones having 1
FOLDS = 8


@dataclass(frozen=True, eq=False)
class Case:
    """An article's mentions: their events, what they are known by, how much each is the main one, two verdicts."""

    group: str
    events: list[int]
    rows: list[dict[str, float]]
    worth: list[float]
    first: list[bool]  # the editors' first event; a coder's answer
    near: list[bool]  # one of their three first; the stricter verdict
    counts: float = 1.0


def _rows(story: Analysis) -> list[dict[str, float]]:
    mentions = records(story.events)
    return features(story.tree, Title(story.article.title), mentions, story.timeline)


def editors_case(timeline: Timeline, group: str) -> Case:
    """Return the mentions of an article with the rank of the editor's event that each tells."""
    events = timeline.story.events
    ranks = [timeline.event_at(start, end) for start, end in zip(events.start, events.end, strict=True)]
    return Case(
        group,
        events.event_id.tolist(),
        _rows(timeline.story),
        [{0: 1.0, 1: SECOND}.get(rank, 0.0) for rank in ranks],
        [rank == 0 for rank in ranks],
        [rank is not None and rank < 3 for rank in ranks],
    )


def coders_case(asked: Asked) -> Case:
    """Return the mentions of an article with whether a coder gave what each tells."""
    story, gold = asked.story, asked.answers["what"]
    told = [_words(story, token_id - story.tree.first_id) for token_id in story.events.token_id]
    right = [is_right(words, gold) for words in told]
    close = [is_close(words, gold) for words in told]
    return Case(
        asked.topic, story.events.event_id.tolist(), _rows(story), [float(each) for each in right], right, close, CODERS
    )


def _words(story: Analysis, at: int) -> str:
    start, end = story.tree.characters(predicate(story.tree, at))
    return story.article.text[start:end]


class Model:
    """A logistic regression over named features; an article counts as much as another, however long."""

    def __init__(self, cases: Iterable[Case]) -> None:
        rows, labels, weights = [], [], []
        for case in cases:
            right = sum(case.worth) or 1.0
            wrong = sum(1 - worth for worth in case.worth) or 1.0
            for row, worth in zip(case.rows, case.worth, strict=True):
                for label, weight in ((1, worth / right), (0, FALSE * (1 - worth) / wrong)):
                    if weight:
                        rows.append(row)
                        labels.append(label)
                        weights.append(10 * weight * case.counts)
        self.columns = DictVectorizer()
        matrix = self.columns.fit_transform(rows)
        self.fitted = LogisticRegression(C=STRENGTH, max_iter=3000).fit(matrix, labels, weights)

    def choice(self, case: Case) -> int:
        """Return the number of the mention that it takes for the main one."""
        scores = self.fitted.decision_function(self.columns.transform(case.rows)).tolist()
        number = best_telling(scores, case.events, case.rows)
        assert number is not None, "an article without events is no case"
        return number

    def lines(self) -> list[str]:
        """Return the lines of the lexicon."""
        pairs = sorted(zip(self.columns.get_feature_names_out(), self.fitted.coef_[0], strict=True))
        return [f"{name}\t{weight:.2f}" for name, weight in pairs]


def report(label: str, asked: list[Case], others: list[Case]) -> None:
    """Print how often the mention chosen is right, its group left out, beside the most salient mention."""
    sums = np.zeros(4)
    for group in sorted({case.group for case in asked}):
        model = Model([case for case in asked if case.group != group] + others)
        for case in asked:
            if case.group == group:
                chosen = model.choice(case)
                salient = max(range(len(case.rows)), key=lambda number: case.rows[number]["salience"])
                sums += [case.first[chosen], case.near[chosen], case.first[salient], case.near[salient]]
    figures = [f"{value / len(asked):.2f}" for value in sums]
    print(f"main event, {label}: {figures[0]} ({figures[1]}); the most salient mention: {figures[2]} ({figures[3]})")


def main(gold: Path) -> None:
    """Print the figures on what was left out and write the weights."""
    editors = [editors_case(timeline, str(n % FOLDS)) for n, timeline in enumerate(read_timelines(gold / "editor"))]
    editors = [case for case in editors if case.rows]
    coders = [coders_case(asked) for asked in read_five_w(gold / "five-w")]
    report("the editors' first (of their three first), eighths left out", editors, coders)
    report("a coder's answer (F1 of half with two coders'), stories left out", coders, editors)
    report("the same, learnt from coders alone", coders, [])
    model = Model(editors + coders)
    head = "# Log odds of a mention telling the main event of its article; by benchmarks/train/main_event.py.\n"
    OUTPUT.write_text(f"{head}feature\tweight\n" + "\n".join(model.lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
