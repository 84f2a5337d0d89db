"""Which date an expression is relative to, and on which side of the publication it lies."""

import math
import re
from datetime import date

from analysis.lexicons import lexicon
from analysis.lexicons import words as lexicon_words
from analysis.times import calendar
from analysis.times.lexer import Words
from analysis.times.phrase import Phrase, Scene

_WEIGHTS = {row["word"]: float(row["weight"]) for row in lexicon("tense") if row["where"] == "near"}
_ADJACENT = {row["word"]: float(row["weight"]) for row in lexicon("tense") if row["where"] == "adjacent"}
# Where another clause begins: its verb tells of its own time ("said on Saturday that he will ...").
_CLAUSES = frozenset("that who which whose while because if when where".split())
_PAST = -3.0  # for a form in -ed that is neither "need" nor "unspecified"
_PARTICIPLE = re.compile("(?!un)[a-z]{2,}[^e]ed")
_ABBREVIATIONS = lexicon_words("abbreviations")
_REACH = 12  # words; a verb further off is seldom the one that the date belongs to
PUBLICATION = "published"
TEXT = "text"


def _weight_of(words: list[str], index: int) -> float:
    """Return how strongly a word looks ahead (positive) or back (negative); 0 for most."""
    word = words[index]
    weight = _WEIGHTS.get(word, _PAST if _PARTICIPLE.fullmatch(word) else 0.0)
    return 0.0 if weight < 0 and words[index - 1] == "be" else weight  # "will be redeemed" is told by "will"


def _ends_sentence(words: Words, index: int) -> bool:
    if words.letters[index] != ".":
        return words.letters[index] in "!?\n"
    before = words.words[index - 1] if index else ""
    following = words.written(index + 1)[:1] if index + 1 < len(words.words) else ""
    return len(before) > 1 and before not in _ABBREVIATIONS and not following.islower()


def side(phrase: Phrase) -> float:
    """Return how strongly the words around the phrase put it after the publication, or before it (negative).

    The preposition before it and the nearest verb, of those before it first, are added up.
    """
    before = phrase.before(2) if phrase.before() == "the" else phrase.before()
    return _ADJACENT.get(before, 0.0) + _verb(phrase)


def _verb(phrase: Phrase) -> float:
    words = phrase.scene.words
    for index in range(phrase.first - 1, max(-1, phrase.first - _REACH), -1):
        if _ends_sentence(words, index):
            break
        if weight := _weight_of(words.words, index):
            return weight
    for index in range(phrase.last, min(len(words.words), phrase.last + _REACH)):
        if _ends_sentence(words, index) or words.words[index] in _CLAUSES:
            break
        if weight := _weight_of(words.words, index):
            return weight
    return 0.0


def looks_ahead(phrase: Phrase) -> bool:
    """Return whether the words around the phrase put it after the publication."""
    return side(phrase) > 0


def nearest(phrase: Phrase, past: date | None, future: date | None, lean: float = 0.0) -> tuple[date | None, str]:
    """Return the past or the future date by the words around the phrase and the distance of each.

    The sum of log2(distance of the past one / distance of the future one), of what the verb tells and of
    `lean`, which is how much the reader expects the future one, decides by its sign.
    """
    published = phrase.scene.published
    if past is None or future is None or published is None or past == future:
        return past or future, "the only one near"
    distance = math.log2(max(1, (published - past).days) / max(1, (future - published).days))
    found = side(phrase)
    ahead = distance + lean + found > 0
    how = "by the verb" if found and (found > 0) == ahead else "assumed"
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
