"""How near the sentiment scorer comes to readers: five folds, no article in two, figures of the folds not trained on.

Run `python -m benchmarks.sentiment` from the root of the repository, with the extra `bench` installed.
"""

import time
from collections.abc import Callable

import numpy as np
import pandas as pd
from sklearn.metrics import f1_score

from analysis.sentiment import sentiment
from analysis.sentiment.reading import contributions, read
from analysis.sentiment.table import RANGE_HIGH, RANGE_LOW, RATING, TONED, squashed
from analysis.sentiment.vader import vader
from benchmarks.gold.sentiment import folds, gold, tables
from benchmarks.train.sentiment import SOURCES, train


def sums(texts: pd.Series, weights: dict[str, float]) -> np.ndarray:
    """Return the sum of the contributions of each text, by the very code that scores articles."""
    _, tokens = tables(texts)
    reading = read(tokens.token.tolist(), tokens.sentence_id.to_numpy())
    return np.bincount(reading.sentence, contributions(reading, weights), minlength=len(texts))


def held_out(rows: pd.DataFrame, others: pd.DataFrame) -> np.ndarray:
    """Return the scores of `rows` by weights that were trained on the other four folds and on `others`."""
    fold = folds(rows.article)
    scores = np.zeros(len(rows))
    for number in sorted(set(fold)):
        weights = train(pd.concat([rows[fold != number], others]))
        scores[fold == number] = squashed(sums(rows.text[fold == number].reset_index(drop=True), weights))
    return scores


def describe(name: str, rows: pd.DataFrame, scores: np.ndarray, threshold: float) -> None:
    """Print the agreement of `scores` with the readers: sentences, articles, three classes, share positive."""
    articles = rows.assign(score=scores).groupby("article")[["score", "rating"]].mean()
    classes = np.digitize(rows.rating, [-0.5, 0.5])
    f1 = f1_score(classes, np.digitize(scores, [-threshold, threshold]), average="macro")
    positive = [100 * (articles[column] > 0).mean() for column in ("score", "rating")]
    of_articles = correlation(articles.score, articles.rating)
    print(
        f"{name:26} r {correlation(scores, rows.rating):.3f}  articles {of_articles:.3f}"
        f"  macro-F1 {f1:.3f}  articles positive {positive[0]:.0f} % (readers {positive[1]:.0f} %)"
    )


def correlation(left: np.ndarray | pd.Series, right: np.ndarray | pd.Series) -> float:
    """Return Pearson's r."""
    return float(np.corrcoef(left, right)[0, 1])


def ranges(rows: pd.DataFrame, scores: np.ndarray) -> None:
    """Print the range that holds four readers' means in five, as found here and as it ships."""
    target = (rows.rating / RATING).clip(-1, 1)
    slope, middle = np.polyfit(scores, target, 1)
    low, high = np.quantile(target - scores * slope - middle, [0.1, 0.9])
    inside = (target >= (RANGE_LOW[0] + RANGE_LOW[1] * scores)) & (target <= (RANGE_HIGH[0] + RANGE_HIGH[1] * scores))
    print(f"80 % range found: {middle + low:.3f} to {middle + high:.3f}, slope {slope:.3f}")
    print(f"80 % range shipped: holds {inside.mean():.3f} of the readers' means, by quarters of the score:")
    for part in np.array_split(np.argsort(scores), 4):
        print(f"   scores to {scores[part].max():+.2f}: {inside[part].mean():.3f}")


def transfer(rows: pd.DataFrame) -> None:
    """Print what weights trained on one newspaper gold alone make of the other."""
    for one, other in (("nyt", "emobank"), ("emobank", "nyt")):
        judged = rows[rows.source == other].reset_index(drop=True)
        scores = squashed(sums(judged.text, train(rows, {one: SOURCES[one]})))
        vaders = correlation(np.array([vader(text) for text in judged.text]), judged.rating)
        print(f"trained on {one} alone, on {other}: r {correlation(scores, judged.rating):.3f} (VADER {vaders:.3f})")


def speed(texts: pd.Series) -> None:
    """Print sentences a second of the processor, from tokens, beside vaderSentiment: the best of three runs."""
    sentences, tokens = tables(texts)
    own = min(_seconds(lambda: sentiment(sentences, tokens)) for _ in range(3))
    other = min(_seconds(lambda: [vader(text) for text in texts]) for _ in range(3))
    print(f"sentences a second: {len(texts) / own:,.0f}; vaderSentiment {len(texts) / other:,.0f}")


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> None:
    """Print every figure."""
    rows = gold()
    nyt = rows[rows.source == "nyt"].reset_index(drop=True)
    scores = held_out(nyt, rows[rows.source != "nyt"])
    describe("NYT editorials, VADER", nyt, np.array([vader(text) for text in nyt.text]), 0.05)
    describe("NYT editorials, Fabula", nyt, scores, TONED)
    ranges(nyt, scores)
    transfer(rows)
    speed(rows.text)


if __name__ == "__main__":
    main()
