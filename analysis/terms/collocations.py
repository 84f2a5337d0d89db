"""Which terms an article uses together, within a window."""

from collections import Counter

import pandas as pd

from analysis.errors import FabulaError
from analysis.terms.association import MEASURES, association, log_dice

COLLOCATION_COLUMNS = [
    "left",
    "right",
    "count",
    "left_count",
    "right_count",
    "total",
    "expected",
    "log_dice",
    *MEASURES,
]


def collocations(occurrences: pd.DataFrame, tokens: pd.DataFrame, window: int = 5, least: int = 2) -> pd.DataFrame:
    """Return the pairs of terms that stand at most `window` words apart in one sentence, by falling G².

    `occurrences` are those of `analysis.terms.term_tokens`, `tokens` the article's. Columns: `left, right`, in
    the order of the text; `count`, how often they are together; `left_count, right_count`, in how many pairs
    each is the left or the right one, and `total`, all pairs, from which the measures of
    `analysis.terms.association` follow (distance-based cooccurrence, Evert 2008); `log_dice`, from the frequencies
    of the two terms. Pairs together fewer than `least` times are left out.
    Raises FabulaError where the window is less than 1.

    >>> places = pd.DataFrame({"term": ["arms", "deal"] * 2, "sentence_id": [0, 0, 1, 1], "first": [0, 1, 2, 3]})
    >>> words = pd.DataFrame({"token_id": [0, 1, 2, 3], "is_word": True})
    >>> collocations(places.assign(last=places["first"]), words)[["left", "right", "count"]].values.tolist()
    [['arms', 'deal', 2]]
    """
    if window < 1:
        raise FabulaError(f"a window of {window} words cannot hold a pair; give 1 or more")
    position = dict(zip(tokens.token_id, tokens.is_word.cumsum(), strict=True))
    rows = list(zip(*(occurrences[name].tolist() for name in ("term", "sentence_id", "first", "last")), strict=True))
    pairs: Counter[tuple[str, str]] = Counter()
    for place, (term, sentence_id, _, last) in enumerate(rows):
        for other, other_sentence, first, _ in rows[place + 1 : place + 1 + window]:
            if other_sentence != sentence_id or position[first] - position[last] > window:
                break
            if term != other:
                pairs[term, other] += 1
    return _scored(pairs, Counter(term for term, *_ in rows), least)


def _scored(pairs: Counter[tuple[str, str]], frequency: Counter[str], least: int) -> pd.DataFrame:
    lefts: Counter[str] = Counter()
    rights: Counter[str] = Counter()
    for (left, right), count in pairs.items():
        lefts[left] += count
        rights[right] += count
    total = pairs.total()
    rows = [
        (left, right, count, lefts[left], rights[right], total)
        for (left, right), count in pairs.items()
        if count >= least
    ]
    table = association(pd.DataFrame(rows, columns=COLLOCATION_COLUMNS[:6]))
    table["log_dice"] = log_dice(table["count"], table.left.map(frequency), table.right.map(frequency))
    return table.sort_values("g2", ascending=False, kind="stable", ignore_index=True)[COLLOCATION_COLUMNS]
