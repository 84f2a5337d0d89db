"""The events of a timeline → how much each matters, and which stand beside the article."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.events.families import family
from analysis.lexicons import weights_of
from analysis.text.syntax import Syntax
from analysis.timeline.governed import governed
from analysis.timeline.likeness import read_as_one
from analysis.timeline.main_telling import Title, main_telling
from analysis.timeline.reading import Reading
from analysis.timeline.retold import retold
from analysis.timeline.salience_features import Setting, features
from analysis.timeline.thinness import THIN

LEAST, MOST = 2, 14  # rows beside an article
POOR = 0.27  # the chance below which an event is not shown, though F1 might gain: an editor would strike it

_BOUND = 3.0  # of the distance between the scores of two events
_REPEATED, _STRUCK = 0.2, 0.8  # of the chance of what is told again or not told, and of what an editor would strike
_UNTOLD = (
    "asked",
    "between press and source",
    "what is done, by the way",
)  # an editor takes one in twenty
_THINNED = 0.8  # of the chance of what has little to print, for each sign of it
_STRANGE, _BADLY = 0.22, 0.8  # the credit of a headline, and what share of its chance the row keeps below it
_READ = 0.7  # what the odds by a language model count beside those without it: two that err apart err less
_GENEROUS = 0.7  # log odds where it reads: as often right, and more of an editor's first five are shown
_EVEN = 0.5
_IDLE = ("figure of speech", "plain saying")
_LAST_RANK = 3  # in a sentence


def weighed(
    timeline: pd.DataFrame,
    mentions: list[Any],
    tree: Syntax,
    article: Article,
    credit: Sequence[float],
    printed: Sequence[str],
    reading: Reading | None = None,
) -> pd.DataFrame:
    """Return `timeline` with `salience`, from 0 to 1, and `is_main`, for what an editor would put beside the article.

    `mentions` are the rows of `events`, `credit` is how likely readers let each headline stand that will be `printed`
    of what `timeline` tells briefly. Salience is the probability that an editor chooses the event: a logistic
    regression over what tells how much it matters by itself (`analysis.timeline.salience_features`) and what a language
    model makes of it, where there is a `reading`, then one over how it stands to the others of its sentence and
    article. Both were learnt from timelines that editors drew by hand (`benchmarks/train/salience.py`; docs/timeline.md
    has the model card). As many are main as make the expected F1 greatest, 2 to 14; what the title tells stands beside
    them or in the place of an unlikely last one.
    """
    setting = Setting(tree, article, timeline)
    known = features(timeline, mentions, setting)
    alone = [score(row, "alone") for row in known]
    odds = _beside(timeline, setting, alone)
    if reading is not None:
        scores = [reading.odds(start, own) for start, own in zip(timeline.start, alone, strict=True)]
        both = zip(odds, _beside(timeline, setting, scores), strict=True)
        odds = [_GENEROUS + (1 - _READ) * unread + _READ * own for unread, own in both]
    chances = [1 / (1 + math.exp(-each)) for each in odds]
    worth = [chance * worded(own) for chance, own in zip(chances, credit, strict=True)]
    read = None if reading is None else read_as_one(reading, timeline, mentions)
    discounted = discount(timeline, known, worth, read)
    by_chance = sorted(range(len(discounted)), key=lambda number: -discounted[number])
    again = {*by_chance} - {*in_other_words(by_chance, printed)}
    discounted = [value * (_REPEATED if number in again else 1.0) for number, value in enumerate(discounted)]
    best = {*chosen(discounted)} - again
    main = _of_the_title(article, tree, mentions, timeline.assign(salience=np.array(discounted, dtype=float)))
    if main is not None and main not in best and discounted[main] > _REPEATED * chances[main]:
        last = min(best, key=discounted.__getitem__)
        gives_way = discounted[last] < _EVEN or len(best) == MOST
        discounted[main] = discounted[last] if gives_way else _EVEN  # half are an editor's first, second or third
        best = {*best, main} - ({last} if gives_way else set())
    return timeline.assign(
        salience=np.array(discounted, dtype=float),
        is_main=np.array([number in best for number in range(len(chances))], dtype=bool),
    )


def _beside(timeline: pd.DataFrame, setting: Setting, alone: Sequence[float]) -> list[float]:
    """Return the log odds of each event beside the others, by its score `alone`."""
    return [score(row, "beside") for row in comparisons(timeline, setting, alone)]


def in_other_words(numbers: Sequence[int], headlines: Sequence[str]) -> list[int]:
    """Return the `numbers` of rows without those in the very words of one before: few rows are no reason to repeat one.

    >>> in_other_words([2, 0, 1], ["Lee left", "Kim won", "Lee left"])
    [2, 1]
    """
    first = {headlines[number]: number for number in reversed(numbers)}
    return [number for number in numbers if first[headlines[number]] == number]


def _of_the_title(article: Article, tree: Syntax, mentions: list[Any], timeline: pd.DataFrame) -> int | None:
    """Return the number of the row of `timeline` that tells what the title tells, None where there is no title."""
    telling = main_telling(tree, Title(article.title), mentions, timeline) if article.title else None
    return None if telling is None else timeline.event_id.tolist().index(mentions[telling].event_id)


def discount(
    timeline: pd.DataFrame,
    known: Sequence[dict[str, float]],
    chances: Sequence[float],
    read: Callable[[int, int], float] | None = None,
) -> list[float]:
    """Return `chances`, lower for what an editor would strike and for what a likelier row of `timeline` tells.

    `known` are the features of each row, `read` how likely a language model takes two rows for one event. Struck are
    figures of speech and mere sayings: editors may have chosen one for what it hints at, as the weights know. A noun
    without days, words in quotation marks and what something merely is (`analysis.timeline.thinness`) lose a part:
    their rows are topics and opinions twice as often as others.
    """
    lower = [chance * _worth(row) for row, chance in zip(known, chances, strict=True)]
    aims = governed(timeline)
    for number, over in aims.items():
        lower[over] = max(lower[over], lower[number])
        lower[number] *= _REPEATED
    nouns = [number for number, row in enumerate(known) if "pos noun" in row]
    again = retold(timeline, lower, nouns, read) - {*aims}
    return [value * (_REPEATED if number in again else 1.0) for number, value in enumerate(lower)]


def worded(credit: float) -> float:
    """Return what share of its chance a row keeps whose headline readers let stand with the probability `credit`."""
    return _BADLY if credit < _STRANGE else 1.0


def _worth(known: dict[str, float]) -> float:
    """Return what share of its chance a row with these features keeps."""
    if any(known.get(name) for name in _UNTOLD):
        return _REPEATED
    struck = _STRUCK if any(known.get(name) for name in _IDLE) else 1.0
    return struck * math.prod(_THINNED for name in THIN if known.get(name))


def score(row: dict[str, float], part: str) -> float:
    """Return the log odds that the weights of `part` ("alone" or "beside") give to features."""
    weights = weights_of("salience_weights", part)
    return weights["bias"] + sum([weights[name] * value for name, value in row.items() if value and name in weights])


def comparisons(timeline: pd.DataFrame, setting: Setting, alone: Sequence[float]) -> list[dict[str, float]]:
    """Return how each event stands to the others by its score `alone`: in its sentence, its family, the tree.

    Of "officers arrested a man who had stabbed her" an editor takes one or two, seldom all.
    """
    order = sorted(range(len(alone)), key=lambda number: -alone[number])
    rank = {number: place for place, number in enumerate(order)}
    families = [family(lemma) for lemma in timeline.lemma]
    sentences, above = timeline.sentence_id.tolist(), setting.above(timeline.start.tolist())
    by_sentence: dict[int, list[int]] = {}
    best_of: dict[str, int] = {}
    for number in order:
        by_sentence.setdefault(sentences[number], []).append(number)
        best_of.setdefault(families[number], number)
    best_below: dict[int, float] = {}
    for number, up in enumerate(above):
        if up is not None:
            best_below[up] = max(alone[number], best_below.get(up, alone[number]))
    rows = []
    for number, own in enumerate(alone):
        same, up = by_sentence[sentences[number]], above[number]
        rival = next((alone[other] for other in same if other != number), -2 * _BOUND)
        row = {
            "score": own,
            f"rank {min(same.index(number), _LAST_RANK)} in its sentence": 1.0,
            "ahead in its sentence": min(_BOUND, max(-_BOUND, own - rival)),
            "events in its sentence": math.log(1 + len(same)),
            "alone in its sentence": float(len(same) == 1),
            "rank": math.log(1 + rank[number]),
            "behind one of its family": float(alone[best_of[families[number]]] > own),
        }
        if up is not None:
            row |= {"under": 1.0, "score above": alone[up], "behind above": float(alone[up] > own)}
        if number in best_below:
            row |= {"over": 1.0, "score below": best_below[number], "behind below": float(best_below[number] > own)}
        rows.append(row)
    return rows


def chosen(chances: Sequence[float]) -> list[int]:
    """Return the numbers of the likeliest, as many as make the expected F1 greatest (Ye et al. 2012).

    >>> chosen([0.9, 0.1, 0.8, 0.05])
    [0, 2]
    """
    order = sorted(range(len(chances)), key=lambda number: -chances[number])
    total = sum(chances)
    best, most, hits = 0, 0.0, 0.0
    for count, number in enumerate(order[:MOST], 1):
        if count > LEAST and chances[number] < POOR:
            break
        hits += chances[number]
        expected = 2 * hits / (count + total)
        if expected > most or count <= LEAST:
            best, most = count, expected
    return order[:best]
