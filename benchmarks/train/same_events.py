"""Learn `analysis/lexicons/learned/same_event_weights.tsv`: which accounts, in two articles, are of one event.

python -m benchmarks.train.same_events GOLD_FOLDER. ECB+ (GOLD/ecb) names the events of some sentences across articles;
what nobody annotated is left out. Prints how well pairs are told apart in topics left out, then writes the weights
learnt on all topics.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from analysis.corpus.accounts import Account, Rarity
from analysis.corpus.blocks import candidates
from analysis.corpus.resemblance import features
from benchmarks.gold.ecb_accounts import Told, read_told

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "same_event_weights.tsv"
STRENGTH = 0.3  # C of the regression
FOLDS = 5

Chance = Callable[[Account, Account, Rarity], float]


class Pairs:
    """The pairs of accounts of ECB+ that are compared, what speaks for each, and which are of one event."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.numbers = candidates(told.accounts, told.rarity)
        rows = [features(told.accounts[one], told.accounts[other], told.rarity) for one, other in self.numbers]
        self.columns = DictVectorizer()
        self.matrix = self.columns.fit_transform(rows)
        self.is_same = np.array([bool(told.events[one] & told.events[other]) for one, other in self.numbers])
        self.topics = np.array([[told.topics[one], told.topics[other]] for one, other in self.numbers])

    def model(self, left_out: list[str]) -> LogisticRegression:
        """Return the regression learnt on the pairs that have no part in the topics `left_out`."""
        train = ~np.isin(self.topics, left_out).any(axis=1)
        return LogisticRegression(C=STRENGTH, max_iter=1000).fit(self.matrix[train], self.is_same[train])

    def chance_of(self, model: LogisticRegression) -> Chance:
        """Return what gives two accounts the chance that `model` sees for them to be of one event."""
        names = self.columns.get_feature_names_out()
        weights = dict(zip(names, model.coef_[0], strict=True))

        def chance(one: Account, other: Account, rarity: Rarity) -> float:
            row = features(one, other, rarity)
            score = model.intercept_[0] + sum(weights.get(name, 0.0) * value for name, value in row.items())
            return float(1 / (1 + np.exp(-score)))

        return chance


def folds(topics: list[str]) -> list[list[str]]:
    """Return the topics in parts, each of which is left out once."""
    every = sorted(set(topics))
    return [every[number::FOLDS] for number in range(FOLDS)]


def main(gold: Path) -> None:
    """Print the figures of the topics left out and write the weights."""
    pairs = Pairs(read_told(gold / "ecb" / "ecb.jsonl", given=True))
    chances = np.zeros(len(pairs.numbers))
    for left_out in folds(pairs.told.topics):
        test = np.isin(pairs.topics, left_out).any(axis=1)
        chances[test] = pairs.model(left_out).predict_proba(pairs.matrix[test])[:, 1]
    for least in (0.3, 0.5, 0.7):
        said = chances >= least
        right = int((said & pairs.is_same).sum())
        figures = f"precision {right / said.sum():.2f}, recall {right / pairs.is_same.sum():.2f}"
        print(
            f"same events, topics left out, chance from {least}: {figures} of {pairs.is_same.sum()} in {len(chances)}"
        )
    model = pairs.model([])
    lines = ["# Log odds of two accounts being of one event; learnt by benchmarks/train/same_events.py."]
    lines += ["feature\tweight", f"bias\t{model.intercept_[0]:.2f}"]
    lines += sorted(
        f"{name}\t{weight:.2f}"
        for name, weight in zip(pairs.columns.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) >= 0.01
    )
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: {len(lines) - 2} weights")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
