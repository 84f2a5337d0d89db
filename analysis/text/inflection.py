"""The forms of verbs: "leave" → "left", "ban" → "banned"."""

import functools
import re

from analysis.lexicons import lexicon

_VOWELS = "aeiou"
# One syllable that ends in consonant, vowel, consonant doubles its last letter: "ban", "plot", not "fix" or "show".
_DOUBLES = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")
_PREFIX = re.compile("re(?!lay)|over|under|mis|out")
_STRESSED_AT_END = frozenset({"admit", "commit", "submit", "permit", "refer", "occur", "compel", "expel", "control",
                              "transfer", "prefer", "regret", "rebel", "defer", "deter", "incur", "recur",
                              "kidnap", "wiretap", "program", "handicap", "worship", "format", "outfit",
                              "unplug"})  # fmt: skip


def past(lemma: str) -> str:
    """Return the simple past of a verb.

    >>> past("leave"), past("carry"), past("ban"), past("retake")
    ('left', 'carried', 'banned', 'retook')
    """
    return _inflected(lemma, 0)


def participle(lemma: str) -> str:
    """Return the past participle of a verb.

    >>> participle("break"), participle("arrest")
    ('broken', 'arrested')
    """
    return _inflected(lemma, 1)


def _inflected(lemma: str, form: int) -> str:
    prefix, hyphen, verb = lemma.rpartition("-")  # "spoon-feed"
    again = _PREFIX.match(verb)
    if again and verb not in _irregular() and verb[again.end() :] in _irregular():
        prefix, verb = prefix + hyphen + again[0], verb[again.end() :]  # "retake"
        hyphen = ""
    return prefix + hyphen + (_irregular()[verb][form] if verb in _irregular() else _regular(verb))


def _regular(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ied"
    if _DOUBLES.fullmatch(lemma) or lemma in _STRESSED_AT_END:
        return f"{lemma}{lemma[-1]}ed"
    return f"{lemma}ed"


@functools.cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {row["lemma"]: (row["past"], row["participle"]) for row in lexicon("irregular_verbs")}
