"""What is known of the tone of a word before any training: by hand, by VADER, by its family."""

import functools

from analysis.lexicons import lexicon
from analysis.sentiment.vader import vader_valences

_SUFFIXES = (  # the longest first
    *("ations", "fully", "ments", "ation", "ings", "edly", "less", "ness", "ment", "ions", "able", "ible", "ally"),
    *("ance", "ence", "ing", "ied", "ies", "est", "ful", "ion", "ive", "ity", "ors", "ant", "ent", "ers"),
    *("ed", "es", "ly", "er", "al", "or", "s", "y", "e"),
)


@functools.cache
def hand_tones() -> dict[str, float]:
    """Return the tone that `tone_seed.tsv` gives a word, from -3 to 3.

    >>> hand_tones()["peace"] > 0 > hand_tones()["famine"]
    True
    """
    return {row["word"]: float(row["tone"]) for row in lexicon("tone_seed")}


@functools.cache
def phrase_tones() -> dict[str, float]:
    """Return the tone that `tone_phrases.tsv` gives a phrase, from -3 to 3.

    >>> phrase_tones()["death toll"] < 0
    True
    """
    return {row["phrase"]: float(row["tone"]) for row in lexicon("tone_phrases")}


@functools.cache
def known_tones() -> dict[str, float]:
    """Return the tone of each word and phrase that has one: by hand or, unknown there, by VADER.

    No other word may have a weight, and none a weight of another sign.
    """
    return {word: tone for word, tone in (vader_valences() | hand_tones() | phrase_tones()).items() if tone}


@functools.cache
def signs() -> dict[str, int]:
    """Return 1 for each word that is good, -1 for each that is bad, by hand or, unknown there, by VADER."""
    tones = vader_valences() | hand_tones()
    return {word: 1 if tone > 0 else -1 for word, tone in tones.items() if tone}


def sign(word: str) -> int:
    """Return whether a word is good (1), bad (-1) or neither (0).

    >>> sign("peace"), sign("famine"), sign("table")
    (1, -1, 0)
    """
    return signs().get(word, 0)


@functools.lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return what is left of `word` without its longest usual ending, for words of one family.

    >>> stem("failing") == stem("failed")
    True
    """
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            left = word[: -len(suffix)]
            return left[:-1] if len(left) > 4 and left[-1] == left[-2] else left
    return word
