"""Learn `analysis/lexicons/learned/need_weights.tsv`: what an editor keeps who shortens a sentence to a headline.

python -m benchmarks.train.need NEWS_ARTICLES.csv.gz. A logistic regression over the branches of the sentences from
which headlines were written, or those that readers let stand, of articles of the news corpus:
`benchmarks/gold/headline_words.tsv` says by the first character of each word which ones were kept, and has no text.
Prints how well it tells kept from left where a fifth of the articles is left out, then writes the weights learnt on
all.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.metrics import roc_auc_score

from analysis.story import analyse
from analysis.text.syntax import Syntax
from analysis.timeline.wording.headline import Desk
from analysis.timeline.wording.need import features, is_decided
from benchmarks.gold.corpus import read_articles
from benchmarks.gold.rows import read_rows
from benchmarks.train.regression import Regression, left_out

WORDS = Path(__file__).parents[1] / "gold" / "headline_words.tsv"
OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "need_weights.tsv"
STRENGTH = 0.3  # C of the regression
SEEN = 5  # times that a feature has to be seen
FOLDS = 5


class Branch(NamedTuple):
    """What hangs on a word that was kept: the number of its article, what is known of it, whether it was kept too."""

    article: int
    known: dict[str, float]
    kept: bool


def read_words() -> dict[int, list[tuple[int, set[int]]]]:
    """Return by article the first character of each event's word, and those of the words that its headline kept."""
    found: dict[int, list[tuple[int, set[int]]]] = {}
    for row in read_rows(WORDS):
        kept = {int(start) for start in row["kept"].split()}
        found.setdefault(int(row["article"]), []).append((int(row["start"]), kept))
    return found


def branches(number: int, tree: Syntax, start: int, kept: set[int]) -> Iterator[Branch]:
    """Yield what hangs on the words that a headline kept, but for what grammar settles."""
    positions = {tree.start[each]: each for each in range(len(tree.token))}
    if start not in positions:
        return
    at = positions[start]
    own = {positions[each] for each in kept if each in positions}
    for head in sorted(own | {at}):
        for kid in tree.children[head]:
            if is_decided(tree, at, kid):
                yield Branch(number, dict(features(tree, at, kid)), not own.isdisjoint(tree.subtree(kid)))


def fit(rows: list[Branch]) -> Regression:
    """Return the regression learnt on `rows`."""
    return Regression([row.known for row in rows], [row.kept for row in rows], STRENGTH, seen=SEEN)


def main(table: Path) -> None:
    """Read, print, write."""
    kept = read_words()
    rows: list[Branch] = []
    for number, article in read_articles(table, set(kept)):
        tree = Desk(analyse(article).tree, {}).tree
        rows += [branch for start, own in kept[number] for branch in branches(number, tree, start, own)]
    right, chances = np.array([row.kept for row in rows]), left_out(rows, fit, FOLDS)
    print(f"need: {len(rows)} branches of {len({row.article for row in rows})} articles, {right.mean():.0%} kept")
    agreed = ((chances > 0.5) == right).mean()
    print(f"need, left out: AUC {roc_auc_score(right, chances):.3f}, agreed {agreed:.0%}")
    fit(rows).write(OUTPUT, "Log odds of an editor keeping what hangs on a word; by benchmarks/train/need.py.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
