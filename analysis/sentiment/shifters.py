"""Tokens → the words that bear tone, each with what its neighbours make of it."""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.lexicons import lexicon, words
from analysis.sentiment.valences import is_bad, phrase_tones
from analysis.text.typography import plain_typography

_LONGEST = 6  # words of a phrase, at most
WINDOW = 3  # tokens that a negator or a reverser reaches over, unless a mark of punctuation or "but" stops it
NEGATED, REVERSED, BOOSTED, DAMPENED = -0.5, -0.3, 1.3, 0.7
LEAST = 0.1  # a contribution that is smaller counts for nothing, so that what counts can be shown
LENGTH_POWER = 0.4  # a sentence of n tokens, 4 at least, has its contributions multiplied by (20 / n) ** 0.4
MASKED = ""  # the form of what is not read: names, numbers, topics, function words

_STOPS = frozenset([".", ",", ";", ":", "!", "?", "--", "-", "(", ")", '"', "but", "though", "although", "while"])
_OPENERS = frozenset([".", "!", "?", ":", '"', "'", "''"])
_COMPARES = frozenset(["only", "merely", "just", "simply", "necessarily", "more", "less", "doubt", "matter"])
_LETTER = re.compile(r"[^\W\d_]")


class Reading(NamedTuple):
    """Tokens as the scorer reads them: `forms` without repeats, and arrays with an item a token."""

    forms: list[str]  # small letters, plain typography
    form: np.ndarray  # which of `forms`
    factor: np.ndarray  # what its neighbours and the length of the sentence make of its weight
    sentence: np.ndarray  # which sentence, from 0


def read(
    tokens: Sequence[str],
    sentence_ids: np.ndarray,
    length_power: float = LENGTH_POWER,
    function_words: bool = False,
) -> Reading:
    """Return how the scorer reads `tokens` (in text order, of the sentences `sentence_ids`).

    Names are masked by their capital letter, numbers by having no letter, topics by `tone_cues.tsv`, function words
    by `stop_words.tsv`, unless they deny or `function_words` asks for them. A phrase of `tone_phrases.tsv` is one
    form, which its other words share. The rules are those of Polanyi & Zaenen (2006), "Contextual valence shifters",
    in a fixed window.

    >>> reading = read(["It", "is", "not", "very", "good", "."], np.zeros(6, int))
    >>> (reading.factor < 0).tolist()
    [False, False, False, True, True, False]
    """
    code, surface = pd.factorize(np.array(tokens, dtype=object))
    _, sentence, counts = np.unique(sentence_ids, return_inverse=True, return_counts=True)
    plain = [plain_typography(word) for word in surface]
    folded = [word.lower() for word in plain]
    forms = sorted(set(folded) | {MASKED})
    place = {form: number for number, form in enumerate(forms)}

    def each(test: list[bool]) -> np.ndarray:
        return np.array(test, bool)[code]

    has_letter = each([bool(_LETTER.match(word)) or word.lower() == "n't" for word in plain])
    is_capital = each([word[:1].isupper() and word != "I" for word in plain])
    kinds = np.array([_cues().get(word, "") for word in folded] or [""])[code]
    is_stop_word = each([word in words("stop_words") for word in folded])
    unread = (kinds == "topic") | ~has_letter
    if not function_words:
        unread |= is_stop_word & (kinds != "negator")
    opening = _opening(sentence, has_letter, each([word in _OPENERS for word in folded]))
    unread |= _names(sentence, has_letter, is_capital, opening, is_stop_word)
    form = np.where(unread, place[MASKED], np.array([place[word] for word in folded] or [0])[code])
    bad = np.array([is_bad(word) for word in forms])[form] & (kinds != "negator")
    compares = each([word in _COMPARES or word.endswith("er") for word in folded])
    factor = _shifted_factor(kinds, bad, each([word in _STOPS for word in folded]), sentence, compares)
    for first, length, phrase in _phrases(code, folded, sentence):
        if phrase not in place:
            place[phrase] = len(forms)
            forms.append(phrase)
        span = np.arange(first, first + length)
        form[span] = place[phrase]
        bears = ~is_stop_word[span] if not is_stop_word[span].all() else np.ones(length, bool)
        factor[span] *= bears / bears.sum()
    return Reading(forms, form, factor * (20 / np.maximum(counts, 4)[sentence]) ** length_power, sentence)


def _phrases(code: np.ndarray, folded: list[str], sentence: np.ndarray) -> list[tuple[int, int, str]]:
    """Return which phrases with a tone of their own there are: the first token, how many tokens, the phrase."""
    openings, number = _openings(), _numbers()
    known = np.array([number.get(word, 0) for word in folded] or [0])[code]
    pairs = known[:-1] * (len(number) + 1) + known[1:]
    wanted = [number[one] * (len(number) + 1) + number[other] for one, other in openings]
    found, end = [], 0
    for first in np.flatnonzero(np.isin(pairs, wanted)).tolist():
        said = [folded[each] for each in code[first : first + _LONGEST]]
        for parts in openings[said[0], said[1]] if first >= end else ():
            last = first + len(parts)
            if said[: len(parts)] == parts and sentence[first] == sentence[last - 1]:
                found.append((first, len(parts), " ".join(parts)))
                end = last
                break
    return found


@functools.cache
def _openings() -> dict[tuple[str, str], list[list[str]]]:
    """Return the phrases of `tone_phrases.tsv` by their first two words, the longest first."""
    found: dict[tuple[str, str], list[list[str]]] = {}
    for phrase in sorted(phrase_tones(), key=len, reverse=True):
        parts = phrase.split()
        found.setdefault((parts[0], parts[1]), []).append(parts)
    return found


@functools.cache
def _numbers() -> dict[str, int]:
    """Return a number, from 1, for each word that opens a phrase or follows there."""
    return {word: place for place, word in enumerate(sorted({word for pair in _openings() for word in pair}), 1)}


def _shifted_factor(
    kinds: np.ndarray, bad: np.ndarray, stops: np.ndarray, sentence: np.ndarray, compares: np.ndarray
) -> np.ndarray:
    """Return what the neighbours of each token make of its weight; before what `compares`, "no" denies nothing."""
    strength = np.where(kinds == "booster", BOOSTED, np.where(kinds == "dampener", DAMPENED, 1.0))
    factor = _shifted(strength, sentence, 1.0)
    factor[_reached(kinds == "negator", stops, sentence) & (kinds != "negator")] *= NEGATED
    # What is bad and less of it: "reduce crime", "crime fell". Of more of it, "crime rose", no good is left either.
    is_change = (kinds == "faller") | (kinds == "riser")
    fallen = _reached((kinds == "faller")[::-1], stops[::-1], -sentence[::-1])[::-1]
    factor[bad & ~is_change & (fallen | _reached(kinds == "reverser", stops, sentence))] *= REVERSED
    factor[is_change & _reached(bad & ~is_change, stops, sentence)] = 0
    # What denies is a little bad by itself, but not where it denies what is bad ("not a disaster"), or nothing.
    spared = _reached((bad & ~is_change)[::-1], stops[::-1], -sentence[::-1])[::-1]
    nothing = _shifted(compares[::-1], -sentence[::-1], False)[::-1]
    factor[(kinds == "negator") & (spared | nothing)] = 0
    return factor


def contributions(reading: Reading, weights: Mapping[str, float]) -> np.ndarray:
    """Return what each token adds to the tone of its sentence by `weights`; most add nothing.

    What adds less than `LEAST` to either side adds nothing.
    """
    weight = np.array([weights.get(form, 0.0) for form in reading.forms])
    added = weight[reading.form] * reading.factor
    return np.where(np.abs(added) < LEAST, 0.0, added)


@functools.cache
def _cues() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in lexicon("tone_cues")}


def _shifted(values: np.ndarray, sentence: np.ndarray, missing: float | bool, by: int = 1) -> np.ndarray:
    """Return for each token the value of the token `by` places before it in its sentence."""
    moved = np.full_like(values, missing)
    moved[by:] = np.where(sentence[by:] == sentence[:-by], values[:-by], missing)
    return moved


def _reached(cues: np.ndarray, stops: np.ndarray, sentence: np.ndarray) -> np.ndarray:
    """Return which tokens stand within WINDOW after a cue, with no stop between."""
    reached = np.zeros(len(cues), bool)
    current = cues
    for _ in range(WINDOW):
        current = _shifted(current, sentence, False) & ~stops
        reached |= current
    return reached


def _opening(sentence: np.ndarray, has_letter: np.ndarray, openers: np.ndarray) -> np.ndarray:
    """Return which tokens are the first word of a sentence, of a quotation or after a colon."""
    index = np.arange(len(sentence))
    starts = np.r_[True, sentence[1:] != sentence[:-1]][: len(sentence)]
    opened = np.maximum.accumulate(np.where(starts | openers, index, -1)) if len(index) else index
    last_word = np.maximum.accumulate(np.where(has_letter, index, -1)) if len(index) else index
    return np.r_[-1, last_word[:-1]][: len(index)] < opened


def _names(
    sentence: np.ndarray, has_letter: np.ndarray, is_capital: np.ndarray, opening: np.ndarray, common: np.ndarray
) -> np.ndarray:
    """Return which tokens are taken for names: a capital where no sentence begins, unless it is a headline's."""
    capitals = is_capital & has_letter
    size = int(sentence.max()) + 1 if len(sentence) else 0
    letters = np.bincount(sentence[has_letter], minlength=size)
    headline = (letters > 3) & (np.bincount(sentence[capitals], minlength=size) > 0.6 * letters)
    followed = np.r_[capitals[1:] & (sentence[1:] == sentence[:-1]), False][: len(sentence)]
    return capitals & ~headline[sentence] & (~opening | (followed & ~common))
