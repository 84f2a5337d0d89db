"""A document of spaCy → the names in it, as its own recogniser finds them, in less time."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np


class Entity(NamedTuple):
    """A name: its first and its last token and its type (OntoNotes 5)."""

    first: int
    last: int
    type: str


class EntityDecoder:
    """Finds the names that `recogniser`, a spaCy pipe of the type "ner" that was trained, finds, by the same weights.

    A transition-based recogniser (Lample et al. 2016) goes from token to token and asks its network for the next
    move: B, I, L (the first, a middle and the last token of a name), U (a name of one token) or O (none). spaCy asks
    for one token after the other, which takes as long as the network that has read the text before. But what it asks
    outside a name does not depend on what came before: here all that is asked at once, and step by step only within
    names. A name does not reach over the end of a sentence.

    >>> from analysis.text.tagging import model
    >>> nlp = model()
    >>> doc = nlp("Talks began in Pyongyang.")
    >>> EntityDecoder(nlp.get_pipe("ner")).entities(doc)
    [Entity(first=3, last=3, type='GPE')]
    """

    def __init__(self, recogniser: Any) -> None:
        layers = (recogniser.model.get_ref(name) for name in ("tok2vec", "lower", "upper"))
        self._vectors, self._lower, self._upper = layers
        moves = [recogniser.moves.get_class_name(number) for number in range(recogniser.moves.n_moves)]
        self._moves = [(move[0], move[2:]) for move in moves]
        self._number = {move: number for number, move in enumerate(moves)}
        self._begins = np.array([kind == "B" for kind, _ in self._moves])
        self._never = np.array([kind in "IL" or (kind == "U" and not name) for kind, name in self._moves])

    def entities(self, doc: Any) -> list[Entity]:
        """Return the names in `doc`, in text order."""
        return self.entities_of([doc])[0]

    def entities_of(self, docs: Sequence[Any]) -> list[list[Entity]]:
        """Return the names in each of `docs`: what is asked for several at once is told sooner."""
        ends = np.cumsum([len(doc) for doc in docs])
        vectors = np.split(self._vectors.predict(docs), ends[:-1])
        return list(map(self._entities, docs, vectors))

    def _entities(self, doc: Any, vectors: Any) -> list[Entity]:
        if not len(doc):
            return []
        features = self._lower.predict(vectors)  # the row 0 stands for no token
        ends = np.array([*(bool(token.is_sent_start) for token in doc[1:]), True])
        scores = self._scores(features[1:, 0] + features[0, 1] + features[0, 2])
        scores[:, self._never] = -np.inf
        scores[np.ix_(ends, self._begins)] = -np.inf
        found = []
        at = 0
        for first in np.flatnonzero(scores.argmax(axis=1) != self._number["O"]).tolist():
            if first < at:  # within the name before it
                continue
            kind, name = self._moves[scores[first].argmax()]
            last = first if kind == "U" else self._last(features, first, name, ends)
            found.append(Entity(first, last, name))
            at = last + 1
        return found

    def _last(self, features: np.ndarray, first: int, name: str, ends: np.ndarray) -> int:
        """Return the last token of the name of the type `name` that begins at `first`."""
        inside, ending = self._number[f"I-{name}"], self._number[f"L-{name}"]
        at = first + 1
        while not ends[at]:
            scores = self._scores(features[at + 1 : at + 2, 0] + features[first + 1, 1] + features[at, 2])
            if scores[0, ending] > scores[0, inside]:
                break
            at += 1
        return at

    def _scores(self, states: np.ndarray) -> np.ndarray:
        """Return the score of each move in each of `states`, the sums of what their features add to them.

        The features are the token, the first token of the name that it stands in and the one before it in that name.
        """
        hidden, _ = self._lower.ops.maxout(states + self._lower.get_param("b"))
        return self._upper.predict(hidden)
