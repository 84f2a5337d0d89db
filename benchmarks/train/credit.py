"""Learn `analysis/lexicons/learned/credit_weights.tsv`: which headlines a reader would print.

python -m benchmarks.train.credit NEWS_ARTICLES.csv.gz. A logistic regression over the headlines that strict readers
judged one by one, of 160 articles of the news corpus (`benchmarks/gold/headline_verdicts.tsv`, which has no text):
those that are worded today as they were then. Prints how well it tells right from wrong where a tenth of the articles
is left out, and how well on what other readers said of other articles (`headline_verdicts_later.tsv`), then writes the
weights learnt on all.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.metrics import roc_auc_score

from analysis.actors import names_at
from analysis.article import Article
from analysis.story import analyse
from analysis.text.records import records
from analysis.timeline.wording.headline import Desk
from benchmarks.gold.corpus import read_articles
from benchmarks.gold.rows import digest, read_rows
from benchmarks.train.regression import Regression, left_out

VERDICTS = Path(__file__).parents[1] / "gold" / "headline_verdicts.tsv"
LATER = VERDICTS.with_name("headline_verdicts_later.tsv")
OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "credit_weights.tsv"
STRENGTH = 0.1  # C of the regression
FLAGGED = 0.5  # what a headline is worth that may be printed on a row that is no event, or whose speaker is wrong
FOLDS = 10


class Verdict(NamedTuple):
    """What readers said of a headline: a letter, P where it may be printed, and the flags of its row."""

    letter: str
    flags: str

    @property
    def worth(self) -> float:
        """How much of a right headline it is."""
        return 0.0 if self.letter != "P" else 1.0 if self.flags == "-" else FLAGGED


@dataclass(frozen=True, eq=False)
class Judged:
    """A headline with what is known of it, and the number of its article."""

    article: int
    known: dict[str, float]
    faults: float
    verdict: Verdict


def read_verdicts(path: Path) -> dict[tuple[int, int, str, str], Verdict]:
    """Return the verdicts by article, first character of the event's word, status and hash of the headline."""
    return {
        (int(row["article"]), int(row["start"]), row["status"], row["sha256"]): Verdict(row["verdict"], row["flags"])
        for row in read_rows(path)
    }


def judged(number: int, article: Article, verdicts: dict[tuple[int, int, str, str], Verdict]) -> Iterator[Judged]:
    """Yield the headlines of an article that readers have judged as they are worded now."""
    story = analyse(article)
    desk = Desk(story.tree, names_at(story.tree, story.actors, kinds=("name", "noun", "pronoun")))
    for mention in records(story.events):
        for status in {key[2] for key in verdicts if key[:2] == (number, mention.start)}:
            headline = desk.headline(mention.token_id - story.tree.first_id, status, mention)
            verdict = verdicts.get((number, mention.start, status, digest(headline.brief)))
            if verdict:
                yield Judged(number, headline.known, headline.faults, verdict)


def fit(rows: list[Judged]) -> Regression:
    """Return the regression learnt on `rows`, each of them right for what it is worth and wrong for the rest."""
    known, worth = [row.known for row in rows], np.array([row.verdict.worth for row in rows])
    labels, weights = np.repeat([1, 0], len(rows)), np.concatenate([worth, 1 - worth])
    return Regression([*known, *known], labels, STRENGTH, weights=weights)


def rows_of(table: Path, path: Path) -> list[Judged]:
    """Return the headlines judged in the file `path`, of the articles in `table`."""
    verdicts = read_verdicts(path)
    articles = read_articles(table, {key[0] for key in verdicts})
    return [row for number, article in articles for row in judged(number, article, verdicts)]


def main(table: Path) -> None:
    """Read, print, write."""
    rows, later = rows_of(table, VERDICTS), rows_of(table, LATER)
    learnt = fit(rows)
    print(f"credit: {len(rows)} headlines of {len({row.article for row in rows})} articles")
    for name, own, scores in (
        ("faults alone", rows, [-row.faults for row in rows]),
        ("left out", rows, left_out(rows, fit, FOLDS)),
        (f"{len(later)} judged later", later, learnt.chances(later)),
    ):
        right = np.array([row.verdict.letter == "P" for row in own])
        clean = np.array([row.verdict.worth == 1 for row in own])
        print(
            f"credit, {name}: {right.mean():.0%} right, AUC {roc_auc_score(right, scores):.3f}; "
            f"of the row {roc_auc_score(clean, scores):.3f}"
        )
    learnt.write(OUTPUT, "Log odds of readers letting a headline stand; by benchmarks/train/credit.py.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
