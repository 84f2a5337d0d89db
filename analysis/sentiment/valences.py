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


def is_bad(word: str) -> bool:
    """Return whether a word is bad by hand or, unknown there, by VADER: "reduce" before it makes it better."""
    return hand_tones().get(word, vader_valences().get(word, 0)) < 0


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
