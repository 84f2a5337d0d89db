"""What passes between the engine and the families: a phrase found, the scene it stands in, its reading."""

import itertools
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from analysis.text.kept import kept
from analysis.times import calendar
from analysis.times import patterns as w
from analysis.times.lexer import Words
from analysis.times.tenor import Tenor, tenor_of

_OFTEN = 3  # signs of what a text is about
_OF_SEASONS = "in season/of season/of year/year round/all year/winter months/summer months/eat seasonally"
_SEASONAL = frozenset(tuple(pair.split()) for pair in f"{_OF_SEASONS}/seasonal food/seasonal produce".split("/"))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase means, in the terms of TIMEX3; `days` only where they do not follow from `value`."""

    type: str
    value: str
    rule: str
    mod: str | None = None
    anchor: str | None = None
    days: calendar.Days | None = None
    cut: int = 0  # words at the start of the match that are context and no part of the expression
    drop: int = 0  # the same at its end
    compared: bool = False  # whether the text only compares with it: what follows is not counted from it
    parts: int = 3  # of which START, MID and END take one: "the first half of 1998" has two

    @property
    def family(self) -> str:
        """Return the kind of rule that read it: what stands before the colon."""
        return self.rule.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Mention:
    """A reading where it stands: words `first` to `last`, end exclusive."""

    first: int
    last: int
    reading: Reading


@dataclass
class Scene:
    """The article as far as it has been read."""

    words: Words
    published: date | None
    mentions: list[Mention] = field(default_factory=list)
    # What was told last, by grain, with the number of its mention; kept so that a look back costs the same
    # in a long text. "over" is the latest quarter that had ended, "months" the last length that a report names.
    told: dict[str, tuple[int, str]] = field(default_factory=dict)
    # Where the text has named the day before its publication last ("yesterday"), and its own day first ("own"): a
    # word each, kept for the same reason; see `news_day`.
    news: dict[str, int] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Add the next mention of the text."""
        self.mentions.append(mention)
        reading, number = mention.reading, len(self.mentions)
        value = reading.value.split("T")[0]
        grain = calendar.grain(value) if reading.type in ("DATE", "TIME") else None
        if reading.value in ("P9M", "P6M"):
            self.told["months"] = number, value
        if grain is None or reading.compared:
            return
        self.told[grain] = number, value
        last = calendar.days(value)[1]
        if grain == "Q" and last and (self.published is None or last <= self.published):
            self.told["over"] = number, max(value, self.told.get("over", (0, ""))[1])

    @property
    def last_is_assumed(self) -> bool:
        """Return whether the last mention had its year only by assumption."""
        return bool(self.mentions) and "year assumed" in self.mentions[-1].reading.rule

    @property
    def last_is_day(self) -> bool:
        """Return whether the last mention is a day."""
        return bool(self.mentions) and calendar.grain(self.mentions[-1].reading.value) == "D"

    @kept
    def vocabulary(self) -> frozenset[str]:
        """Return the words that the text has."""
        return frozenset(self.words.words)

    @kept
    def is_ancient(self) -> bool:
        """Return whether the text names an era, so that "in 410" may be a year."""
        return any(
            word in ("bc", "bce") or (word in ("ad", "ce") and self.words.written(index).isupper())
            for index, word in enumerate(self.words.words)
        )

    @kept
    def is_of_seasons(self) -> bool:
        """Return whether the text tells, over and over, what grows, is eaten or done in which part of every year."""
        said = self.words.words
        return sum(pair in _SEASONAL for pair in itertools.pairwise(said)) >= _OFTEN

    @kept
    def is_of_match(self) -> bool:
        """Return whether the text tells a match, whose quarters and halves are no parts of a year."""
        return len(w.CONTEXTS["matches"].intersection(self.words.words)) >= _OFTEN

    @kept
    def tenor(self) -> Tenor:
        """Return what the words up to each place speak of, and in which tense."""
        return tenor_of(self.words, self.published)

    @kept
    def names(self) -> frozenset[str]:
        """Return the words that follow a capitalised word that means no time: "May" where there is a Theresa May."""
        words = self.words
        return frozenset(
            word
            for index, word in enumerate(words.words)
            if index and words.letters[index - 1] == w.OTHER and words.written(index - 1)[:1].isupper()
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A match of a family's pattern."""

    scene: Scene
    match: re.Match[str]

    @property
    def first(self) -> int:
        return self.match.start()

    @property
    def last(self) -> int:
        return self.match.end()

    def has(self, name: str) -> bool:
        """Return whether the group took part in the match and is not empty."""
        return bool(self.match.groupdict().get(name))

    def list(self, name: str) -> list[str]:
        """Return the words of a group, in lower case."""
        return self.scene.words.words[self.match.start(name) : self.match.end(name)] if self.has(name) else []

    def word(self, name: str) -> str:
        """Return the words of a group, joined by spaces; empty where it took no part."""
        return " ".join(self.list(name))

    def number(self, name: str) -> float:
        """Return the number that a group says, in figures or in words."""
        return number(self.list(name))

    def year(self, name: str = "year") -> int:
        """Return the year that a group says, in figures or as it is spoken: nineteen ninety-six."""
        said = [word for word in self.list(name) if word != "-"]
        if said[0][0].isdigit():
            return int(said[0])
        return round(number(said[:1]) * 100 + number(said[1:]))

    def before(self, count: int = 1) -> str:
        """Return the word that stands `count` words before the phrase, or an empty string."""
        return self.scene.words.words[self.first - count] if self.first >= count else ""

    def after(self, count: int = 1) -> str:
        """Return the word that stands `count` words after the phrase, or an empty string."""
        index = self.last + count - 1
        return self.scene.words.words[index] if index < len(self.scene.words.words) else ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its matches mean; a reading of None says that the phrase is no time."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[Phrase], Reading | None]
    needs: frozenset[str] = frozenset()  # letters of which a text must have one, so that most rules need not be tried


def number(said: list[str]) -> float:
    """Return the number that these words say.

    >>> number(["two", "hundred", "and", "fifty"]), number(["2", "1/2"]), number(["a", "dozen"])
    (250.0, 2.5, 12.0)
    """
    total = current = 0.0
    for index, word in enumerate(said):
        if word[0].isnumeric():
            if not word.isascii():  # ½
                current += unicodedata.numeric(word)
            elif "/" in word:
                above, below = word.split("/")
                current += int(above) / (int(below) or 1)
            else:
                current += float(word.replace(",", "").rstrip("stndrh"))
        elif word in ("a", "an"):
            current += 1
        elif word in w.SCALES:
            current = (current or 1) * w.NUMBERS[word]
            if w.NUMBERS[word] >= 1000:
                total, current = total + current, 0.0
        elif word in w.NUMBERS:
            if 0 < current % 100 < 20 and w.NUMBERS[word] < 20:
                if said[index - 1] != "-":
                    return total + w.NUMBERS[word]  # "one five-year term"
                return total + current  # "two-three years" are two or three
            current += w.NUMBERS[word]
        elif word in w.ORDINALS:
            current += w.ORDINALS[word]
    return total + current
