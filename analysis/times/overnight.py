"""Which night "overnight" is, and whether it is one at all: died overnight, an overnight success."""

from datetime import timedelta

from analysis.lexicons import words as lexicon_words
from analysis.times import anchor, antecedent, narrative
from analysis.times.patterns import CONTEXTS
from analysis.times.phrase import Phrase, Reading

_SLOWLY = frozenset({"appear", "change", "changed", "disappear", "happen", "happens", "vanish"})  # what takes its time
_TURNS = frozenset({"became", "become", "becomes", "becoming"})
_FUNCTION = lexicon_words("stop_words")
_NEAR = 10


def is_late(phrase: Phrase) -> bool:
    """Return whether the sentence has told the end of a day: "shot late on Sunday, he died overnight"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    if told is None or antecedent.told_day(phrase) is None:
        return False
    return told.reading.mod == "END" or told.reading.value.endswith(("TNI", "TEV"))


def is_slow(phrase: Phrase) -> bool:
    """Return whether overnight means of a sudden: "it will not happen overnight", "she became rich overnight"."""
    before = phrase.scene.words.words[max(0, phrase.first - 3) : phrase.first]
    return phrase.before() in _SLOWLY or not _TURNS.isdisjoint(before)


def last_night(phrase: Phrase) -> Reading | None:
    """Read "overnight" as the night before the publication, or after it, where no day is told in its sentence."""
    published = phrase.scene.published
    if published is None or antecedent.told_day(phrase) or narrative.reached(phrase) or _describes(phrase):
        return None
    ahead = _is_open(phrase) or anchor.side(phrase) > 0
    day = published - timedelta(not ahead)
    return Reading("TIME", f"{day.isoformat()}TNI", "daypart: of the publication", anchor=anchor.PUBLICATION)


def _describes(phrase: Phrase) -> bool:
    """Return whether a noun follows, "the overnight losses", whose night is that of the day told."""
    words, after = phrase.scene.words, phrase.after()
    return after.isalpha() and words.written(phrase.last).islower() and after not in _FUNCTION | {"due"}


def _is_open(phrase: Phrase) -> bool:
    """Return whether a modal near before the phrase leaves open what is to come: "may have to close overnight"."""
    before = phrase.scene.words.words[max(0, phrase.first - _NEAR) : phrase.first]
    modal = max((index for index, word in enumerate(before) if word in CONTEXTS["modals"]), default=None)
    if modal is None or not {".", "!", "?"}.isdisjoint(before[modal:]):
        return False
    return "have" not in before[modal:] or before[before.index("have", modal) + 1 :][:1] == ["to"]
