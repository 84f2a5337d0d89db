"""What the neighbours of a word make of its tone, and which neighbour turned it.

The rules are those of Polanyi & Zaenen (2006), "Contextual valence shifters", in a fixed window.
"""

import functools
from typing import NamedTuple

import numpy as np

from analysis.lexicons import lexicon
from analysis.sentiment.valences import sign, signs

WINDOW = (
    3  # words that a negator or a reverser reaches over, small ones aside, unless a mark or another clause stops it
)
WANTED_WINDOW = 5  # tokens after a negator in which there must be something good, or it denies nothing that matters
NEGATED, REVERSED, BOOSTED, DAMPENED = -0.3, -0.3, 1.3, 0.7
CONCEDED, ASSERTED = 0.6, 1.3  # before "but" and after it: what follows is what is meant
NOBODY = -1  # in place of a token

_STOPS = frozenset(
    [".", ",", ";", ":", "!", "?", "--", "-", "(", ")", '"', "but", "though", "although", "while"]
) | frozenset(
    ["because", "who", "which", "if", "unless", "until", "when"]  # another clause
)
_SMALL = frozenset(["a", "an", "the", "any", "to", "be", "been", "of"])  # they take no room in a window
_KINDS = {
    kind: number
    for number, kind in enumerate(
        (
            "",
            "negator",
            "lack",
            "booster",
            "dampener",
            "degree",
            "reverser",
            "opposer",
            "faller",
            "riser",
            "wanted",
            "topic",
        )
    )
}
# Pairs that deny like "not", by their first word, and pairs in which a negator denies nothing.
_DENYING = frozenset([("far", "from"), ("less", "a"), ("less", "an"), ("anything", "but")])
_EMPTY_AFTER = frozenset(
    ["only", "merely", "solely", "just", "simply", "necessarily", "more", "less", "doubt", "matter"]
)
_NO_TURN = frozenset(["nothing", "anything", "all", "none", "no", "not"])  # before "but": "nothing but"


class _Field(NamedTuple):
    """Where cues reach: the tokens that count in a window, with their sentences and what stops a cue."""

    counted: np.ndarray
    sentence: np.ndarray
    stops: np.ndarray


class Shifts(NamedTuple):
    """What was found for each token."""

    factor: np.ndarray  # what its neighbours make of its weight
    turner: np.ndarray  # the token that turned it, or NOBODY


def shifts(code: np.ndarray, folded: list[str], sentence: np.ndarray, unread: np.ndarray) -> Shifts:
    """Return what the neighbours of each token make of it; `code` says which of the words `folded` it is.

    What is `unread`, a name or a topic, is neither good nor bad.
    """

    def each(test: list[bool]) -> np.ndarray:
        return np.array(test, bool)[code]

    def of(kind: str) -> np.ndarray:
        return kinds == _KINDS[kind]

    kind_of, sign_of = cues(), signs()
    kinds = np.array([_KINDS[kind_of.get(word, "")] for word in folded] or [0], dtype=np.int8)[code]
    known = np.array([sign_of.get(word, 0) for word in folded] or [0], dtype=np.int8)[code]
    bad, good = (known < 0) & ~of("negator") & ~unread, (known > 0) & ~unread
    counted = np.flatnonzero(~each([word in _SMALL for word in folded]))
    field = _Field(counted, sentence[counted], each([word in _STOPS for word in folded])[counted])
    was_negator = of("negator")
    kinds = _denials(kinds, code, folded, sentence)
    strength = np.where(of("booster"), BOOSTED, np.where(of("dampener"), DAMPENED, 1.0))
    factor = _shifted(strength, sentence, 1.0) * _around_but(code, folded, sentence)
    # "A strong attack", "great damage": what is only great is not good.
    is_degree = of("degree") & (_reached(bad, field, -2) >= 0)
    factor[_shifted(is_degree, sentence, False)] *= BOOSTED
    factor[is_degree] = 0
    denies = of("negator") | of("lack")
    denied = _reached(denies, field)
    factor[(denied >= 0) & ~denies] *= NEGATED
    # What is bad and less of it: "reduce crime", "crime fell". Of more of it, "crime rose", no good is left either.
    is_change = of("faller") | of("riser")
    subject = bad & ~is_change
    fallen = _reached(of("faller"), field, -WINDOW)
    reversed_ = _reached(of("reverser"), field)
    factor[subject & ((fallen >= 0) | (reversed_ >= 0))] *= REVERSED
    opposed = _reached(of("opposer"), field)
    factor[subject & (opposed >= 0)] = 0  # "the fight against crime" is neither good nor bad
    factor[is_change & (_reached(subject, field) >= 0)] = 0
    # What denies is a little bad by itself where it denies what is good or wanted, not where it denies what is bad.
    matters = _reached(good | of("wanted"), field, -WANTED_WINDOW) >= 0
    spared = _reached(subject, field, -WINDOW) >= 0
    factor[was_negator & (~of("negator") | spared | ~matters)] = 0
    factor[of("lack") & spared] = 0
    turner = np.where(denies, NOBODY, denied)
    turner = np.where(subject & (reversed_ >= 0), reversed_, np.where(subject & (fallen >= 0), fallen, turner))
    return Shifts(factor, turner)


@functools.cache
def cues() -> dict[str, str]:
    """Return the words of `tone_cues.tsv` with their kinds."""
    return {row["word"]: row["kind"] for row in lexicon("tone_cues")}


def _denials(kinds: np.ndarray, code: np.ndarray, folded: list[str], sentence: np.ndarray) -> np.ndarray:
    """Return `kinds` with "far from" as a negator, and with none where it denies nothing: "not only", "or not"."""
    kinds = kinds.copy()
    firsts = np.array([word in ("far", "less", "anything") for word in folded] or [False])[code]
    for at in np.flatnonzero(firsts | (kinds == _KINDS["negator"])).tolist():
        before = folded[code[at - 1]] if at and sentence[at - 1] == sentence[at] else ""
        after = folded[code[at + 1]] if at + 1 < len(code) and sentence[at + 1] == sentence[at] else ""
        if firsts[at]:
            is_less = folded[code[at]] == "less" and sign(after) > 0  # "less safe"
            kinds[at] = _KINDS["negator"] if is_less or (folded[code[at]], after) in _DENYING else kinds[at]
        elif after in _EMPTY_AFTER or before == "or" or (folded[code[at]] == "no" and after.endswith("er")):
            kinds[at] = _KINDS[""]
    return kinds


def _around_but(code: np.ndarray, folded: list[str], sentence: np.ndarray) -> np.ndarray:
    """Return how much the words of each sentence count by whether they stand before its first "but" or after it."""
    is_but = np.array([word == "but" for word in folded] or [False])[code]
    weight = np.ones(len(code))
    turned = NOBODY
    for at in np.flatnonzero(is_but).tolist():
        if not at or sentence[at] == turned or sentence[at - 1] != sentence[at] or folded[code[at - 1]] in _NO_TURN:
            continue  # it opens its sentence, stands there a second time, or means "only"
        first, end = np.searchsorted(sentence, [sentence[at], sentence[at] + 1])
        weight[first:at], weight[at:end], turned = CONCEDED, ASSERTED, sentence[at]
    return weight


def _shifted(values: np.ndarray, sentence: np.ndarray, missing: float) -> np.ndarray:
    """Return for each token the value of the token before it in its sentence."""
    moved = np.full_like(values, missing)
    moved[1:] = np.where(sentence[1:] == sentence[:-1], values[:-1], missing)
    return moved


def _reached(cue: np.ndarray, field: _Field, window: int = WINDOW) -> np.ndarray:
    """Return for each token the nearest cue at most `window` before it with no stop between, or NOBODY.

    A negative window looks for the cue after it. Cues are few, so it goes from each to what it reaches.
    """
    count = len(field.counted)
    found = np.full(len(cue), NOBODY)
    source = np.flatnonzero(cue[field.counted])
    for step in range(1, window + 1) if window > 0 else range(-1, window - 1, -1):
        reached = source + step
        inside = (reached >= 0) & (reached < count)
        source, reached = source[inside], reached[inside]
        goes_on = (field.sentence[reached] == field.sentence[source]) & ~field.stops[reached]
        source, reached = source[goes_on], reached[goes_on]
        free = found[field.counted[reached]] < 0
        found[field.counted[reached[free]]] = field.counted[source[free]]
    return found
