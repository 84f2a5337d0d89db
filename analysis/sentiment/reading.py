"""Tokens → the words that bear tone, each with what its neighbours make of it."""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.lexicons import words
from analysis.sentiment.shifters import cues, shifts
from analysis.sentiment.valences import phrase_tones
from analysis.text.typography import plain_typography

_LONGEST = 6  # words of a phrase, at most
LEAST = 0.1  # a contribution that is smaller counts for nothing, so that what counts can be shown
LENGTH_POWER = 0.4  # a sentence of n tokens, 4 at least, has its contributions multiplied by (20 / n) ** 0.4
MASKED = ""  # the form of what is not read: names, numbers, topics, function words

_OPENERS = frozenset([".", "!", "?", ":", '"', "'", "''"])
_LETTER = re.compile(r"[^\W\d_]")


class Reading(NamedTuple):
    """Tokens as the scorer reads them: `forms` without repeats, and arrays with an item a token."""

    forms: list[str]  # small letters, plain typography
    form: np.ndarray  # which of `forms`
    factor: np.ndarray  # what its neighbours and the length of the sentence make of its weight
    sentence: np.ndarray  # which sentence, from 0
    turner: np.ndarray  # which token turned it ("not" before "good"), -1 where none did


def read(
    tokens: Sequence[str],
    sentence_ids: np.ndarray,
    length_power: float = LENGTH_POWER,
    function_words: bool = False,
) -> Reading:
    """Return how the scorer reads `tokens` (in text order, of the sentences `sentence_ids`).

    Names are masked by their capital letter, numbers by having no letter, topics by `tone_cues.tsv`, function words
    by `stop_words.tsv`, unless they deny or `function_words` asks for them. A phrase of `tone_phrases.tsv` is one
    form, which its other words share; it is turned where its first word is.

    >>> reading = read(["It", "is", "not", "very", "good", "."], np.zeros(6, int))
    >>> (reading.factor < 0).tolist()
    [False, False, False, True, True, False]
    >>> int(reading.turner[4])
    2
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
    stop_words = words("stop_words")
    is_stop_word = each([word in stop_words for word in folded])
    kinds = [cues().get(word) for word in folded]
    unread = each([kind == "topic" for kind in kinds]) | ~has_letter
    if not function_words:
        unread |= is_stop_word & ~each([kind == "negator" for kind in kinds])
    opening = _opening(sentence, has_letter, each([word in _OPENERS for word in folded]))
    unread |= _names(sentence, has_letter, is_capital, opening, is_stop_word)
    form = np.where(unread, place[MASKED], np.array([place[word] for word in folded] or [0])[code])
    factor, turner = shifts(code, folded, sentence, unread)
    for first, length, phrase in _phrases(code, folded, sentence):
        if phrase not in place:
            place[phrase] = len(forms)
            forms.append(phrase)
        span = np.arange(first, first + length)
        form[span] = place[phrase]
        bears = ~is_stop_word[span] if not is_stop_word[span].all() else np.ones(length, bool)
        whole = factor[first] or 1.0  # 0 where it opens with what denies: "not enough"
        factor[span] = whole * bears / bears.sum()
        turner[span] = first if cues().get(folded[code[first]]) == "negator" else turner[first]
    lengthened = (20 / np.maximum(counts, 4)[sentence]) ** length_power
    return Reading(forms, form, factor * lengthened, sentence, turner)


def contributions(reading: Reading, weights: Mapping[str, float]) -> np.ndarray:
    """Return what each token adds to the tone of its sentence by `weights`; most add nothing.

    What adds less than `LEAST` to either side adds nothing.
    """
    weight = np.array([weights.get(form, 0.0) for form in reading.forms])
    added = weight[reading.form] * reading.factor
    return np.where(np.abs(added) < LEAST, 0.0, added)


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
