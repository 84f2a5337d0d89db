"""The expressions of time of an article, and which events may be at each."""

import bisect
import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any

from analysis.events.families import family, groups
from analysis.timeline.dated import Dated, Scene, says_no_day
from analysis.timeline.scenes import word_before

LEAD = 1  # the second sentence is part of the lead

_KINDS = ("DATE", "TIME", "DURATION")
_BACK = 3  # expressions before the sentence of an event that may date it
_LENGTH = 20  # tokens of an expression of time, at most
_SPANS = (
    (1, "a day"), (6, "some days"), (7, "a week"), (27, "weeks"), (31, "a month"), (299, "months"), (366, "a year")
)  # fmt: skip
_AGO = ((7, "last week"), (31, "last month"), (366, "last year"))


@dataclass(frozen=True)
class Expression:
    """An expression of time with days: its row of `times`, its first and last token, and its head."""

    row: Any
    first: int
    last: int
    top: int
    sentence: int
    word: str  # the preposition before it
    span: str
    side: str
    told: int  # how often its days are told
    is_of_a_thing: bool  # "the 2010 law"

    @property
    def days(self) -> tuple[datetime.date | None, datetime.date | None]:
        """The first and the last day."""
        return self.row.earliest, self.row.latest


class Chronicle:
    """The expressions of time of an article, and which events the rules have tied to each."""

    def __init__(self, scene: Scene, known: list[Dated | None]) -> None:
        self.scene, self.tree = scene, scene.tree
        self.first = self.tree.sentence[0] if self.tree.sentence else 0
        self.last = self.tree.sentence[-1] - self.first + 1 if self.tree.sentence else 1
        self.expressions = _expressions(scene)
        self.spans = [(each.row.start, each.row.end) for each in self.expressions]
        self._sentences = [each.sentence for each in self.expressions]
        self._families = [family(self.tree.lemma[at]) for at in scene.positions]
        self.most_told = max((each.told for each in self.expressions), default=1)
        self.single_days = len({each.days for each in self.expressions if each.span == "a day"})
        self.tied: dict[int, list[int]] = {}
        for number, dated in enumerate(known):
            if dated is not None and dated.link in ("own", "clause"):
                self.tied.setdefault(dated.time_id, []).append(number)
        self.here: dict[int, list[int]] = {}
        for place, each in enumerate(self.expressions):
            self.here.setdefault(each.sentence, []).append(place)
        self.of_family: dict[str, list[int]] = {}
        self.of_kind: dict[str, list[int]] = {}
        for place, each in enumerate(self.expressions):
            tied = {self.family(number) for number in self.tied.get(each.row.time_id, [])}
            for name in tied:
                self.of_family.setdefault(name, []).append(place)
            for kind in {kind for name in tied for kind in groups(name)}:
                self.of_kind.setdefault(kind, []).append(place)
        self.nouns: dict[int, set[str]] = {}
        for at, sentence in enumerate(self.tree.sentence):
            if self.tree.pos[at] in ("NOUN", "PROPN") and self.tree.entity[at] not in ("DATE", "TIME"):
                self.nouns.setdefault(sentence, set()).add(self.tree.lemma[at])
        self.events_in = Counter(self.tree.sentence[at] for at in scene.positions)
        self.statuses, self.tenses = scene.events.status.tolist(), scene.events.tense.tolist()
        self.actors = scene.events.actors.tolist()
        self.is_said = [isinstance(speaker, str) for speaker in scene.events.speaker]
        self.positions = set(scene.positions)
        self.traits: dict[int, dict[str, float]] = {}  # what is known of each expression by itself, by its `time_id`

    def family(self, number: int) -> str:
        """Return the word family of an event."""
        return self._families[number]

    def between(self, number: int, expression: Expression) -> int:
        """Return how many other expressions stand between the sentences of an event and an expression."""
        low, high = sorted((self.tree.sentence[self.scene.positions[number]], expression.sentence))
        within = bisect.bisect_right(self._sentences, high) - bisect.bisect_right(self._sentences, low)
        return within - (low < expression.sentence <= high)

    def candidates(self, number: int) -> list[Expression]:
        """Return the expressions that may date an event: in its sentence, before it, in the lead, of its kind."""
        sentence = self.tree.sentence[self.scene.positions[number]]
        before = [place for place, each in enumerate(self.expressions) if each.sentence < sentence]
        found = set(self.here.get(sentence, [])) | set(before[-_BACK:])
        found |= {place for place in before if self.expressions[place].sentence <= self.first + LEAD}
        found |= set(self.here.get(sentence + 1, [])) if sentence <= self.first + LEAD else set()
        found |= set(self.of_family.get(self.family(number), []))
        found |= {place for kind in groups(self.family(number)) for place in self.of_kind.get(kind, [])}
        return [self.expressions[place] for place in sorted(found)]


def _expressions(scene: Scene) -> list[Expression]:
    tree = scene.tree
    at_start = {start: at for at, start in enumerate(tree.start)}
    rows = [row for row in scene.times if row.type in _KINDS and (row.earliest or row.latest)]
    rows = [row for row in rows if not says_no_day(row, scene.window)]
    told = Counter((row.earliest, row.latest) for row in rows)
    found = []
    for row in rows:
        first = at_start.get(row.start)
        if first is None:
            continue
        inside = [at for at in range(first, min(first + _LENGTH, len(tree.start))) if tree.start[at] < row.end]
        top = tree.head_of((first, inside[-1]))
        word = word_before(tree, first)
        found.append(
            Expression(row, first, inside[-1], top, tree.sentence[first], word, _span(row), _side(row, scene.window),
                       told[row.earliest, row.latest], _is_of_a_thing(scene, top))
        )  # fmt: skip
    return found


def _is_of_a_thing(scene: Scene, top: int) -> bool:
    """Return whether an expression tells which thing is meant: "the 2010 law", but "the 2010 election"."""
    above = scene.tree.head[top]
    is_attribute = scene.tree.dep[top] in ("compound", "nummod", "amod", "poss", "nmod")
    return is_attribute and scene.tree.pos[above] in ("NOUN", "PROPN") and above not in scene.positions


def _span(row: Any) -> str:
    if row.earliest is None or row.latest is None:
        return "open"
    days = (row.latest - row.earliest).days + 1
    return next((name for most, name in _SPANS if days <= most), "years")


def _side(row: Any, window: Any) -> str:
    """Return how an expression lies to the publication."""
    if window is None or window.earliest is None:
        return "unknown"
    if row.earliest is not None and row.earliest > window.latest:
        return "ahead"
    if row.latest is None:
        return "open end"
    ago = (window.earliest - row.latest).days
    return "now" if ago <= 0 else next((name for most, name in _AGO if ago <= most), "long ago")
