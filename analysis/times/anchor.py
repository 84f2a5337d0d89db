"""Which date an expression is relative to, and on which side of the publication it lies."""

from datetime import date

from analysis.lexicons import words as lexicon_words
from analysis.times import calendar
from analysis.times.phrase import Phrase, Scene

_AHEAD = lexicon_words("ahead")
_SENTENCE_END = frozenset(".!?\n;")


def looks_ahead(phrase: Phrase) -> bool:
    """Return whether the words around the phrase put it after the publication ("will rule on Friday")."""
    words = phrase.scene.words
    for index in range(phrase.first - 1, max(-1, phrase.first - 12), -1):
        if words.letters[index] in _SENTENCE_END:
            break
        if words.words[index] in _AHEAD:
            return True
        if words.words[index].endswith("ed") or words.words[index] == "said":
            return False
    return False


def reference(scene: Scene, grains: str) -> str | None:
    """Return the last value mentioned whose grain is one of `grains`, or the publication's, or None."""
    for mention in reversed(scene.mentions):
        if mention.reading.type in ("DATE", "TIME"):
            name = calendar.grain(mention.reading.value)
            if name is not None and name in grains.split():
                return mention.reading.value
    return scene.published.isoformat() if scene.published else None


def nearest(phrase: Phrase, past: date | None, future: date | None) -> tuple[date | None, str]:
    """Return the past or the future one by the words around the phrase, and the assumption made."""
    if looks_ahead(phrase):
        return future, "ahead"
    return past, "past"
