"""The mentions of events → the one that tells the main event of the article."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pandas as pd

from analysis.events.families import family
from analysis.lexicons import weights_of, words
from analysis.text.inflection import participle, past
from analysis.text.records import records
from analysis.text.reporting import reported_acts
from analysis.text.syntax import VERBAL, Span, Syntax
from analysis.timeline.phrases import predicate, subject

_STEM = 5  # letters that "derails" and "derailment" share
_EARLY = 3  # sentences
_OPENING = 2  # words of a title: who it is about
_BY_VERB = 0.5  # what a verb is worth among the mentions of one event: it brings its doer and its object
_NO_TITLE = "main clause of the lead, no title"
_HISTORY = frozenset({"explicit", "counted"})
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "-": " ", "–": " ", "—": " "})


class Title:
    """The words of a title that say something, in their order, and where the words of a text take them up."""

    def __init__(self, title: str | None) -> None:
        self.text = title or ""
        plain = (word.strip("'\".,:;!?()") for word in (title or "").translate(_QUOTES).lower().split())
        telling = (word.removesuffix("'s") for word in plain)
        self.words = list(dict.fromkeys(word for word in telling if len(word) > 1 and word not in words("stop_words")))
        numbered = list(enumerate(self.words))[::-1]  # of two words that are alike the first counts
        self._by_word = {word: place for place, word in numbered}
        self._by_family = {family(word): place for place, word in numbered}
        self._by_stem = {word[:_STEM]: place for place, word in numbered}
        self._known: dict[tuple[str, str], int | None] = {}

    def place(self, token: str, lemma: str) -> int | None:
        """Return which word of the title a word is a form or a relative of, None for none.

        >>> Title("Tram derails in Croydon").place("derailment", "derailment")
        1
        """
        if (token, lemma) not in self._known:
            small = token.lower()
            is_idle = not words("stop_words").isdisjoint((small, lemma))
            self._known[token, lemma] = None if is_idle else min(self._places_of(small, lemma), default=None)
        return self._known[token, lemma]

    def _places_of(self, token: str, lemma: str) -> Iterator[int]:
        for form in (token, lemma, f"{lemma}s", f"{lemma}es", past(lemma), participle(lemma)):
            if form in self._by_word:
                yield self._by_word[form]
        if family(lemma) in self._by_family:
            yield self._by_family[family(lemma)]
        if len(lemma) >= _STEM and lemma[:_STEM] in self._by_stem:
            yield self._by_stem[lemma[:_STEM]]

    def places(self, tree: Syntax, positions: Iterable[int]) -> set[int]:
        """Return which words of the title stand at `positions`."""
        return {place for at in positions if (place := self.place(tree.token[at], tree.lemma[at])) is not None}

    def all_places(self, tree: Syntax) -> list[int | None]:
        """Return which word of the title stands at each position of `tree`."""
        return list(map(self.place, tree.token, tree.lemma))


def main_telling(tree: Syntax, title: Title, mentions: list[Any], timeline: pd.DataFrame) -> int | None:
    """Return the number of the mention that tells the main event best, None where there is none.

    `mentions` are the rows of `events`. Scores are those of a logistic regression over `features`, learnt from the
    events that editors named first and from coders' answers (`benchmarks/train/main_event.py`; docs/timeline.md).
    """
    weights = weights_of("main_event_weights")
    rows = features(tree, title, mentions, timeline)
    scores = [sum(weights.get(name, 0.0) * value for name, value in row.items()) for row in rows]
    return best_telling(scores, [mention.event_id for mention in mentions], rows)


def best_telling(scores: Sequence[float], events: Sequence[int], rows: Sequence[dict[str, float]]) -> int | None:
    """Return the number of the best mention of the event that has the mention with the highest score."""
    if not scores:
        return None
    event = events[max(range(len(scores)), key=scores.__getitem__)]
    own = [number for number, each in enumerate(events) if each == event]
    return max(own, key=lambda number: scores[number] + _BY_VERB * rows[number]["verb"])


def features(tree: Syntax, title: Title, mentions: list[Any], timeline: pd.DataFrame) -> list[dict[str, float]]:
    """Return what speaks for each mention as the one that tells the main event: names and values."""
    rows = {row.event_id: row for row in records(timeline)}
    lead, places = _lead(tree, mentions), title.all_places(tree)
    found = []
    for mention in mentions:
        row, at = rows[mention.event_id], mention.token_id - tree.first_id
        chance = min(max(row.salience, 1e-3), 1 - 1e-3)
        found.append(
            {
                "salience": math.log(chance / (1 - chance)),
                "told": math.log(row.told),
                "long before": float(row.lane == "before" and row.basis in _HISTORY),
                "verb": float(tree.pos[at] in VERBAL),
                "early": float(mention.sentence_id < _EARLY),
                "depth": math.log(1 + mention.sentence_id),
                **(_shared_with(title, tree, at, places) if title.words else {_NO_TITLE: float(at in lead)}),
            }
        )
    return found


def _lead(tree: Syntax, mentions: list[Any]) -> set[int]:
    """Return the triggers in the main clause of the first sentence that tells anything, or in what that reports."""
    first = [mention.token_id - tree.first_id for mention in mentions if mention.sentence_id == mentions[0].sentence_id]
    found = set()
    for at in first:
        top = tree.first_conjunct(at)
        above = tree.head[top]
        is_reported = tree.dep[top] == "ccomp" and tree.dep[above] == "ROOT" and tree.lemma[above] in reported_acts()
        if is_reported or (tree.dep[top] == "ROOT" and tree.pos[at] in VERBAL):
            found.add(at)
    return found


def _shared_with(title: Title, tree: Syntax, at: int, places: list[int | None]) -> dict[str, float]:
    """Return how much the words of the mention at `at` share with the title: its predicate, its clause, its subject.

    `places` says which word of the title stands at each position.
    """
    doer, act = subject(tree, at), predicate(tree, at)
    said = [each for each in _run(act) if tree.token[each].isalnum() and tree.lemma[each] not in words("stop_words")]
    shared = [place for each in said if (place := places[each]) is not None]
    opening = {place for each in _run(doer) if (place := places[each]) is not None} if doer else set()
    clause = opening | {place for each in tree.subtree(at) if (place := places[each]) is not None}
    return {
        "predicate, share of the title": len(set(shared)) / len(title.words),
        "predicate, share from the title": len(shared) / max(1, len(said)),
        "clause, share of the title": len(clause) / len(title.words),
        "subject opens the title": float(min(opening, default=_OPENING) < _OPENING),
    }


def _run(span: Span) -> range:
    return range(span[0], span[1] + 1)
