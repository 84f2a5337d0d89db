"""Learn `analysis/lexicons/learned/completion_weights.tsv`: which words elsewhere say which one a bare noun means.

python -m benchmarks.train.completion NEWS_ARTICLES.csv.gz. A logistic regression over what may complete the nouns in
headlines of the news corpus, each judged right (true, and fit to print) or wrong by eye:
`benchmarks/gold/completions.tsv`, by the first characters of the noun and of the words, without text. Prints how well
it tells right from wrong where a sixth of the articles is left out, then writes the weights learnt on all.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.metrics import roc_auc_score

from analysis.story import analyse
from analysis.timeline.wording.completion import LEAST, Completions, features
from analysis.timeline.wording.headline import Desk
from benchmarks.gold.corpus import read_articles
from benchmarks.gold.rows import read_rows
from benchmarks.train.regression import Regression, left_out

VERDICTS = Path(__file__).parents[1] / "gold" / "completions.tsv"
OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "completion_weights.tsv"
STRENGTH = 0.1  # C of the regression
FOLDS = 6


class Judged(NamedTuple):
    """What may complete a noun: its article, the first character of the noun, what is known, whether it is right.

    It is outnumbered where far more mentions of the noun say something else.
    """

    article: int
    noun: int
    known: dict[str, float]
    is_right: bool
    is_outnumbered: bool


def read_verdicts() -> dict[int, dict[tuple[int, int], bool]]:
    """Return by article, first character of the noun and of the words whether they complete it."""
    found: dict[int, dict[tuple[int, int], bool]] = {}
    for row in read_rows(VERDICTS):
        verdicts = found.setdefault(int(row["article"]), {})
        verdicts[int(row["noun"]), int(row["words"])] = row["right"] == "1"
    return found


def read_judged(table: Path) -> list[Judged]:
    """Return what was judged with what is known of it now; what the parser reads otherwise now is left out."""
    verdicts, found = read_verdicts(), []
    for number, article in read_articles(table, set(verdicts)):
        tree = Desk(analyse(article).tree, {}).tree
        places = {start: at for at, start in enumerate(tree.start)}
        completions = Completions(tree)
        for noun in sorted({noun for noun, _ in verdicts[number]} & set(places)):
            for candidate in completions.candidates(places[noun]):
                right = verdicts[number].get((noun, tree.start[candidate.told.inside[0]]))
                if right is not None:
                    known = dict(features(tree, places[noun], candidate, completions.mentions(places[noun])))
                    found.append(Judged(number, noun, known, right, candidate.is_outnumbered))
    return found


def fit(rows: list[Judged]) -> Regression:
    """Return the regression learnt on `rows`."""
    return Regression([row.known for row in rows], [row.is_right for row in rows], STRENGTH)


def main(table: Path) -> None:
    """Read, print, write."""
    rows = read_judged(table)
    right, chances = np.array([row.is_right for row in rows]), left_out(rows, fit, FOLDS, seed=1)
    print(f"completion: {len(rows)} of {len({row.article for row in rows})} articles, {right.mean():.0%} right")
    best: dict[tuple[int, int], tuple[float, bool]] = {}
    for row, chance in zip(rows, chances, strict=True):
        if row.is_outnumbered:
            continue
        key = (row.article, row.noun)
        best[key] = max(best.get(key, (0.0, False)), (float(chance), row.is_right))
    printed = [is_right for chance, is_right in best.values() if chance > LEAST]
    print(f"completion, left out: AUC {roc_auc_score(right, chances):.3f}")
    print(f"completion, left out: {len(printed)} of {len(best)} nouns completed, {sum(printed)} of them right")
    comment = "Log odds of words elsewhere saying which one a bare noun means; by benchmarks/train/completion.py."
    fit(rows).write(OUTPUT, comment)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
