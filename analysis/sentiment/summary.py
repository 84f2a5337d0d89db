"""Scores of sentences → the tone of a whole article, as a distribution, by voice and by event."""

import numpy as np
import pandas as pd

from analysis.sentiment.table import TONED

COLUMNS = ["voice", "sentences", "loaded", "mean", "low", "high", "negative", "neutral", "positive"]
EVERYBODY, ARTICLE = "all voices", "the article's own voice"
RESAMPLES = 1000


def tone_summary(sentiment: pd.DataFrame) -> pd.DataFrame:
    """Return how the scores of an article are distributed: one row a voice, all voices first, then the article's own.

    Columns: `voice`, the speaker or one of the two above; `sentences`, how many it says; `loaded`, the share of the
    article's words with a tone that stand in them, missing where there is no such word; `mean`, from -1 to 1;
    `low, high`, its 95 % interval by the bootstrap over sentences (Efron 1979; percentiles of 1,000 resamples, the
    same at each run), missing for fewer than two; `negative, neutral, positive`, shares of the sentences at
    or beyond a third either way. `sentiment` is the table of `analysis.sentiment.sentiment`.

    >>> words = [[(1, 0.6)], [(5, -0.1)], [(9, -0.4), (10, -0.4)]]
    >>> table = pd.DataFrame({"speaker": [None, None, "Kim"], "score": [0.5, -0.1, -0.6], "words": words})
    >>> tone_summary(table)[["voice", "sentences", "loaded"]].values.tolist()[1:]
    [["the article's own voice", 2, 0.5], ['Kim', 1, 0.5]]
    """
    own = sentiment[sentiment.speaker.isna()]
    groups = [(EVERYBODY, sentiment), (ARTICLE, own)] if len(own) < len(sentiment) else [(EVERYBODY, sentiment)]
    speakers = sentiment.dropna(subset="speaker").groupby("speaker", sort=True)
    groups += sorted(speakers, key=lambda group: -len(group[1]))
    total = sentiment.words.map(len).sum()
    rows = []
    for voice, group in groups:
        loaded = group.words.map(len).sum() / total if total else np.nan
        rows.append((voice, len(group), loaded, *_spread(group.score.to_numpy(float))))
    return pd.DataFrame(rows, columns=COLUMNS)


def tone_of_events(timeline: pd.DataFrame, sentiment: pd.DataFrame) -> pd.DataFrame:
    """Return `timeline` with the tone of the sentence that tells each event, in the timeline's order.

    Columns added: `score, score_low, score_high`, as `score, low, high` of the sentence; missing where it has none.

    >>> events = pd.DataFrame({"event_id": [0], "sentence_id": [4]})
    >>> scores = pd.DataFrame({"sentence_id": [4], "score": [0.2], "low": [-0.4], "high": [0.7]})
    >>> tone_of_events(events, scores).score.tolist()
    [0.2]
    """
    tones = sentiment.set_index("sentence_id")[["score", "low", "high"]].reindex(timeline.sentence_id)
    return timeline.assign(
        score=tones.score.to_numpy(), score_low=tones.low.to_numpy(), score_high=tones.high.to_numpy()
    )


def _spread(scores: np.ndarray) -> tuple[float, ...]:
    """Return mean, low, high, negative, neutral and positive."""
    count = len(scores)
    if not count:
        return (np.nan,) * 6
    low, high = np.nan, np.nan
    if count > 1:
        drawn = np.random.default_rng(0).integers(count, size=(RESAMPLES, count))
        low, high = np.quantile(scores[drawn].mean(axis=1), [0.025, 0.975])
    negative, positive = float((scores <= -TONED).mean()), float((scores >= TONED).mean())
    return float(scores.mean()), low, high, negative, 1 - negative - positive, positive
