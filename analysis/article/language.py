"""A text → whether it is English, by its commonest words: nothing is loaded for the question."""

import functools
import re
import unicodedata
from collections import Counter

from analysis.lexicons import lexicon

_READ = 20_000  # characters: a story shows its language in its first pages
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_ENGLISH = 0.05  # of its words; English news has 0.2 and more, other languages 0.01 and less
_FOREIGN = 0.15  # of its words
_FEWEST = 6  # of them, and of letters of another script five times as many: a line alone is left to its reader


def other_language(text: str) -> str | None:
    """Return the name of the language or script that `text` is in, None where it is English or nobody could tell.

    In doubt it is English: a quotation, a list of names or a caption refuses no article. Raises nothing.

    >>> other_language("Die Gespräche, die am Freitag begannen, wurden von den beiden Seiten nicht mit Erfolg beendet.")
    'German'
    """
    words = _WORD.findall(text[:_READ].lower())
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in small) / len(words) for name, small in _small_words()} if words else {}
    if not words or shares["English"] >= _ENOUGH_ENGLISH:
        return None
    language = max(shares, key=lambda name: shares[name])
    if shares[language] >= _FOREIGN and shares[language] * len(words) >= _FEWEST and language != "English":
        return language
    return _other_script("".join(words))


def _other_script(letters: str) -> str | None:
    """Return how the script is called that most of `letters` are in, None where that is the Latin one."""
    foreign = [letter for letter in letters if ord(letter) > 0x24F]  # beyond Latin with its accents
    if len(foreign) < 5 * _FEWEST or 2 * len(foreign) < len(letters):
        return None
    scripts = Counter(unicodedata.name(letter, "UNKNOWN").split()[0] for letter in foreign)
    (script, _), *_ = scripts.most_common(1)
    known = {"CJK": "Chinese or Japanese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}
    return known.get(script, f"{script.capitalize()} script")


@functools.cache
def _small_words() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((row["language"], frozenset(row["words"].split())) for row in lexicon("languages"))
