"""Which date an expression is relative to, and on which side of the publication it lies."""

import math
from datetime import date

from analysis.lexicons import lexicon
from analysis.times import calendar
from analysis.times.phrase import Phrase, Scene

_SIDES = {row["word"]: 1 if row["side"] == "ahead" else -1 for row in lexicon("tense")}
_SENTENCE_END = frozenset(".!?\n")
_REACH = 12  # words; a verb further off is seldom the one that the date belongs to
_WEIGHT = 2.5  # how many times nearer the other date must be to outweigh the verb, as a power of two
PUBLICATION = "published"
TEXT = "text"


def _side_of(words: list[str], index: int) -> int:
    """Return 1 for a word that looks ahead, -1 for one that looks back, 0 for any other."""
    word = words[index]
    if word in _SIDES:
        return _SIDES[word]
    if word.endswith("ed") and len(word) > 4 and words[index - 1] != "be":  # "will be redeemed" is told by "will"
        return -1
    return 0


def side(phrase: Phrase) -> int:
    """Return 1 where the nearest verb puts the phrase after the publication, -1 where before it, else 0."""
    words, letters = phrase.scene.words.words, phrase.scene.words.letters
    for index in range(phrase.first - 1, max(-1, phrase.first - _REACH), -1):
        if letters[index] in _SENTENCE_END:
            break
        found = _side_of(words, index)
        if found:
            return found
    for index in range(phrase.last, min(len(words), phrase.last + _REACH)):
        if letters[index] in _SENTENCE_END:
            break
        found = _side_of(words, index)
        if found:
            return found
    return 0


def looks_ahead(phrase: Phrase) -> bool:
    """Return whether the words around the phrase put it after the publication."""
    return side(phrase) > 0


def nearest(phrase: Phrase, past: date | None, future: date | None, lean: float = 0.0) -> tuple[date | None, str]:
    """Return the past or the future date by the words around the phrase and the distance of each.

    `lean` is how much the reader expects the future one, as a power of two; news of the week that is over
    leans back.
    """
    published = phrase.scene.published
    if past is None or future is None or published is None or past == future:
        return past or future, "the only one near"
    distance = math.log2(max(1, (published - past).days) / max(1, (future - published).days))
    found = side(phrase)
    ahead = distance + lean + _WEIGHT * found > 0
    how = "by the verb" if found == (1 if ahead else -1) else "assumed"
    return (future, f"ahead {how}") if ahead else (past, f"past {how}")


def reference(scene: Scene, grains: str) -> str | None:
    """Return the last date mentioned whose grain is one of `grains`, or None."""
    wanted = grains.split()
    for mention in reversed(scene.mentions):
        if mention.reading.type in ("DATE", "TIME") and calendar.grain(mention.reading.value) in wanted:
            return mention.reading.value.split("T")[0]
    return None


def reference_day(scene: Scene) -> tuple[str | None, str | None]:
    """Return the last day mentioned, or the publication's, and which of the two it is."""
    value = reference(scene, "D")
    if value is not None:
        return value, TEXT
    return (scene.published.isoformat(), PUBLICATION) if scene.published else (None, None)
