"""Articles → which of them are copies of one text: a story that an agency sent to many."""

import datetime
import re
import zlib
from typing import Any

import numpy as np
import pandas as pd

from analysis.corpus.linking import linked
from analysis.corpus.sharing import sharing
from analysis.text.records import records

COPY_COLUMNS = ["doc_id", "copy_of", "similarity"]

_LONG = 5  # words of a shingle: long enough that two who tell the same by themselves share few
_SAMPLED = 8  # one shingle in so many is looked up
_SHORT = 100  # shingles: a text of no more is looked up whole
_NEXT = 20  # articles with the same sampled shingle that each is compared with
_LIKELY = 0.25  # of the sampled shingles of the shorter article, from which all are counted
_AT_LEAST = 2  # sampled shingles that two must share
_COPIED = 0.55  # of the shingles of the shorter article, from which it is a copy
_OUTLETS = 10  # articles of one source from which the same shingle is the outlet's, not the story's
_WORD = re.compile(r"\w+")
_NEVER = datetime.date.max

Shingles = np.ndarray  # sorted numbers below 2**32, each once


def copies(documents: pd.DataFrame) -> pd.DataFrame:
    """Return for each article which one it is a copy of: one row an article, in the order of `documents`.

    `documents` has a row an article: `doc_id`, `text` and, where known, `published` and `source`. Columns: `doc_id`;
    `copy_of`, the `doc_id` of the article of the same text that was published first (the longest of a day, then by
    `doc_id`), an article's own where there is none before it; `similarity`, the share of the words of the shorter one,
    five at a time, that it has in common with the article likest to it among its copies, missing for what has none.

    Articles are copies where more than half of the shorter one is in the other: a copy that was cut, whose lead was
    reworded, to which an outlet added its own lines. A text made of two joins the one that has more of it, so that
    those two stay apart. What one source prints under more than ten articles is no part of the story.

    Candidates are found by the sampled shingles that they share ("0 mod m" in Broder 1997, *On the resemblance and
    containment of documents*): unlike MinHash they show that a short text is within a long one. The cost grows as the
    words do; nothing depends on the order of the rows, and nothing is random.

    >>> story = "The mayor of Exville said on Monday that the old bridge would be closed until the summer"
    >>> told = {"doc_id": ["a", "b", "c"], "text": [story, f"Exville (Agency) {story}.", "Rain is on its way."]}
    >>> copies(pd.DataFrame(told)).copy_of.tolist()
    ['b', 'b', 'c']
    """
    table = documents.reset_index(drop=True)
    order = table.assign(doc_id=table.doc_id.map(str)).sort_values("doc_id", kind="stable").index
    rows = records(table.loc[order])
    words = [_words(row.text) for row in rows]
    same: dict[bytes, list[int]] = {}
    for number, each in enumerate(words):
        same.setdefault(each.tobytes(), []).append(number)  # what was printed word for word is compared once
    groups = list(same.values())
    sets = [_shingles(words[group[0]]) for group in groups]
    sets = _without_boilerplate(sets, [getattr(rows[group[0]], "source", None) for group in groups])
    shares = _shares(sets)
    copy_of: dict[int, int] = {}
    likest: dict[int, float] = {}
    for texts in linked(len(groups), shares, _COPIED):
        own = [number for text in texts for number in groups[text]]
        first = min(own, key=lambda number: (_day(rows[number]), -len(words[number]), number))
        copy_of |= dict.fromkeys(own, first)
        for text in texts:
            among = [shares.get((min(text, other), max(text, other)), 0.0) for other in texts if other != text]
            value = 1.0 if len(groups[text]) > 1 else max(among, default=float("nan"))
            likest |= dict.fromkeys(groups[text], value)
    place = {number: at for at, number in enumerate(order)}
    found = [(place[number], rows[number].doc_id, rows[copy_of[number]].doc_id, likest[number]) for number in copy_of]
    return pd.DataFrame([row[1:] for row in sorted(found)], columns=COPY_COLUMNS)


def _day(row: Any) -> datetime.date:
    """Return when an article was published; what has no date stands last."""
    day = getattr(row, "published", None)
    return _NEVER if day is None or pd.isna(day) else pd.Timestamp(day).date()


def _words(text: str) -> np.ndarray:
    """Return a number for each word of `text`, whatever its case and the marks around it."""
    return np.array([zlib.crc32(word.encode()) for word in _WORD.findall(text.casefold())], dtype=np.uint64)


def _shingles(words: np.ndarray) -> Shingles:
    """Return the numbers of the runs of five words; of all words, where there are fewer."""
    long = min(_LONG, max(1, len(words)))
    count = max(0, len(words) - long + 1)
    mixed = np.zeros(count, dtype=np.uint64)
    for shift in range(long):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + words[shift : count + shift]
    mixed ^= mixed >> np.uint64(31)  # so that each bit of the words tells on those that are kept
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))


def _without_boilerplate(sets: list[Shingles], sources: list[Any]) -> list[Shingles]:
    """Return `sets` without what stands in more than a few articles of their own source."""
    by_source: dict[str, list[int]] = {}
    for number, source in enumerate(sources):
        if isinstance(source, str) and source:
            by_source.setdefault(source, []).append(number)
    kept = list(sets)
    for numbers in by_source.values():
        if len(numbers) > _OUTLETS:
            every, count = np.unique(np.concatenate([sets[number] for number in numbers]), return_counts=True)
            outlets = every[count > _OUTLETS]
            for number in numbers:
                story = np.setdiff1d(sets[number], outlets, assume_unique=True)
                kept[number] = story if len(story) else sets[number]
    return kept


def _shares(sets: list[Shingles]) -> dict[tuple[int, int], float]:
    """Return the pairs of articles that may be copies, and the share of the shorter one that both have."""
    found = {}
    for first, second in _candidates(sets):
        one, other = sets[first], sets[second]
        common = len(np.intersect1d(one, other, assume_unique=True))
        share = common / min(len(one), len(other))
        if share >= _COPIED / 2:
            found[first, second] = share
    return found


def _candidates(sets: list[Shingles]) -> list[tuple[int, int]]:
    """Return the pairs that share many of their sampled shingles; of a short text all are looked up."""
    samples = [each[each % _SAMPLED == 0] if len(each) > _SHORT else each for each in sets]
    if not samples:
        return []
    (first, second), shared = sharing(samples, np.arange(len(samples)), _NEXT)
    return [
        (int(one), int(other))
        for one, other, count in zip(first, second, shared, strict=True)
        if count >= _AT_LEAST and count >= _LIKELY * min(_sampled(samples[one]), _sampled(samples[other]))
    ]


def _sampled(sample: Shingles) -> int:
    """Return how many shingles of a sample are looked up in any article."""
    return int((sample % _SAMPLED == 0).sum())
