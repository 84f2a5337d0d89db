"""What a text and each of its passages speak of: years far from its publication, times near it, and in which tense."""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS, MONTHS, YEAR_FIGURE, letters_of, pattern

FAR = 2  # years between a date and the publication from which on it belongs to another time
_ENOUGH = 4  # far years in a text or passage that tells of another time
_RATE = 3  # far years for each time near the publication
_TALK = 0.35  # of the commonest verbs at most so many may be present; news has more than half of them
_PASSAGE_TALK = 0.15
_LASTING = 0.7  # of the commonest verbs at least so many are present where a custom is told
_LONG, _RARE = 12, 15  # far years and months in a history; and for each time near the publication
_BEFORE, _AFTER = 150, 60  # words around a place that are its passage
_NEAR = pattern(
    "today|yesterday|tomorrow|tonight|FULLDAY(?!,? (the? DAYNUMBER|MONTH))|(this|last|next) (UNIT|MONTH|SEASON)"
)
_MONTHS = letters_of(MONTHS)
_DATED = pattern(
    "today|yesterday|tomorrow|tonight|FULLDAY|MONTH (DAYNUMBER|NTH)|(DAYNUMBER|NTH) of? MONTH|(UNIT|UNITS) ago"
    "|(this|last|next|past) (week|weekend|month|year|morning|afternoon|evening|night|MONTH|SEASON)"
)
_ERAS = frozenset({"bc", "bce"})
_SHORT = 150  # words; a text so short may be news with a clock time alone


@dataclass(frozen=True, slots=True)
class Tenor:
    """How many far years, months, near times, past and present verbs stand before each place of a text."""

    far: list[int]
    months: list[int]
    near: list[int]
    tells: list[int]
    talks: list[int]
    dated: bool  # whether the text names a day, or anything near its publication

    def is_history(self) -> bool:
        """Return whether the whole text is a history, beyond doubt."""
        return self.is_told() and self.far[-1] + self.months[-1] >= max(_LONG, _RARE * self.near[-1])

    @property
    def is_timeless(self) -> bool:
        """Return whether the text names nothing near its publication and is told in the present: a custom, a recipe."""
        tells, talks = self.tells[-1], self.talks[-1]
        return not self.dated and len(self.far) > _SHORT and talks >= _LASTING * (tells + talks)

    def is_told(self) -> bool:
        """Return whether the text as a whole tells of another time than its publication's."""
        return self._tells(0, len(self.far) - 1, _TALK)

    def is_told_at(self, place: int) -> bool:
        """Return whether the words around a place tell of another time."""
        return self._tells(max(0, place - _BEFORE), min(len(self.far) - 1, place + _AFTER), _PASSAGE_TALK)

    def _tells(self, first: int, last: int, talk: float) -> bool:
        far, near, tells, talks = (
            counts[last] - counts[first] for counts in (self.far, self.near, self.tells, self.talks)
        )
        return far >= _ENOUGH and far >= _RATE * near and talks <= talk * (tells + talks)


def tenor_of(words: Words, published: date | None) -> Tenor:
    """Return the tenor of a text.

    >>> from analysis.times.lexer import read_words
    >>> tenor_of(read_words("In 1941 it was won."), date(2020, 1, 1)).far[-1]
    1
    """
    limit = published.year - FAR if published else 9999
    near = [0] * len(words.words)
    for match in _NEAR.finditer(words.letters):
        near[match.start()] = 1
    marks = (
        [
            (letter == YEAR_FIGURE and int(word) <= limit) or word in _ERAS
            for word, letter in zip(words.words, words.letters, strict=True)
        ],
        [letter in _MONTHS for letter in words.letters],
        near,
        [word in CONTEXTS["tells"] for word in words.words],
        [
            word in CONTEXTS["talks"] and letter not in _MONTHS  # "may", but not "May"
            for word, letter in zip(words.words, words.letters, strict=True)
        ],
    )
    far, months, near_times, tells, talks = (list(accumulate(mark, initial=0)) for mark in marks)
    return Tenor(far, months, near_times, tells, talks, dated=_DATED.search(words.letters) is not None)
