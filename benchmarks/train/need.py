"""Learn `analysis/lexicons/learned/need_weights.tsv`: what an editor keeps who shortens a sentence to a headline.

python -m benchmarks.train.need NEWS_ARTICLES.csv.gz. A logistic regression over the branches of the sentences from
which headlines were written, of 158 articles of the news corpus: `benchmarks/gold/headline_words.tsv` says by the
first character of each word which ones were kept, and has no text. Prints how well it tells kept from left where a
fifth of the articles is left out, then writes the weights learnt on all.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from analysis.story import analyse
from analysis.text.syntax import Syntax
from analysis.timeline.wording.headline import Desk
from analysis.timeline.wording.need import SETTLED, features
from benchmarks.train.credit import read_articles

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
    with WORDS.open(encoding="utf-8") as lines:
        for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"):
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
            below = tree.subtree(kid)
            is_open = tree.tag[kid] in ("PRP", "PRP$", "WP", "WDT")
            if tree.dep[kid] in SETTLED or is_open or at in below or tree.sentence[kid] != tree.sentence[at]:
                continue
            yield Branch(number, dict(features(tree, at, kid)), not own.isdisjoint(below))


class Model:
    """A logistic regression over the features that are seen often enough."""

    def __init__(self, rows: list[Branch]) -> None:
        seen = Counter(name for row in rows for name in row.known)
        self.columns = DictVectorizer()
        matrix = self.columns.fit_transform(
            [{name: value for name, value in row.known.items() if seen[name] >= SEEN} for row in rows]
        )
        self.fitted = LogisticRegression(C=STRENGTH, max_iter=5000).fit(matrix, [row.kept for row in rows])

    def chances(self, rows: list[Branch]) -> np.ndarray:
        """Return the probability of each branch being kept."""
        return self.fitted.predict_proba(self.columns.transform([row.known for row in rows]))[:, 1]

    def lines(self) -> list[str]:
        """Return the lines of the lexicon."""
        pairs = sorted(zip(self.columns.get_feature_names_out(), self.fitted.coef_[0], strict=True))
        return [f"bias\t{self.fitted.intercept_[0]:.2f}", *(f"{name}\t{weight:.2f}" for name, weight in pairs)]


def left_out(rows: list[Branch]) -> np.ndarray:
    """Return the probability of each branch by a model that has not seen its article."""
    numbers = sorted({row.article for row in rows})
    fold = {number: place % FOLDS for place, number in enumerate(np.random.default_rng(0).permutation(numbers))}
    found = np.zeros(len(rows))
    for each in range(FOLDS):
        mine = [place for place, row in enumerate(rows) if fold[row.article] == each]
        found[mine] = Model([row for row in rows if fold[row.article] != each]).chances([rows[place] for place in mine])
    return found


def main(table: Path) -> None:
    """Read, print, write."""
    kept = read_words()
    rows: list[Branch] = []
    for number, article in read_articles(table, set(kept)):
        tree = Desk(analyse(article).tree, {}).tree
        rows += [branch for start, own in kept[number] for branch in branches(number, tree, start, own)]
    right, chances = np.array([row.kept for row in rows]), left_out(rows)
    print(f"need: {len(rows)} branches of {len({row.article for row in rows})} articles, {right.mean():.0%} kept")
    agreed = ((chances > 0.5) == right).mean()
    print(f"need, left out: AUC {roc_auc_score(right, chances):.3f}, agreed {agreed:.0%}")
    comment = "# Log odds of an editor keeping what hangs on a word; by benchmarks/train/need.py.\n"
    OUTPUT.write_text(comment + "feature\tweight\n" + "\n".join(Model(rows).lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
