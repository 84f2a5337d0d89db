"""An article → what a small language model makes of each of its words, in their place."""

import bisect
import functools
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.article import Article
from analysis.text.transformer import Weights, read_weights, states, times
from analysis.text.wordpiece import BEGIN, END, cut, numbers

LENGTH = 512  # pieces that the model reads at once
_SHARED = 120  # pieces that one window has of the one before: no word stands at an edge in both
_TITLE = 48  # pieces of the title and the day, which stand before each window
_TITLE_CHARACTERS = 200
_FOLDER = Path(__file__).parents[1] / "lexicons" / "learned"

Window = tuple[list[int], int, int, int]  # the pieces; that of the article at `first`; it answers from .. until ..


@dataclass(frozen=True, eq=False)
class Pieces:
    """An article cut into the pieces of words that the model knows (WordPiece; Wu et al. 2016), in windows."""

    starts: list[int]
    windows: list[Window]

    def at(self, character: int) -> tuple[int, int]:
        """Return the window that answers for the word at `character`, and the place of its piece in the window."""
        piece = self._piece(character)
        number = next((n for n, (*_, until) in enumerate(self.windows) if piece < until), len(self.windows) - 1)
        return number, self.place(piece, number)

    def within(self, character: int, number: int) -> int:
        """Return the place of the piece at `character` in the window `number`, -1 where it lacks it."""
        return self.place(self._piece(character), number)

    def place(self, piece: int, number: int) -> int:
        """Return where a piece of the article stands in the window `number`, -1 where it does not."""
        ids, first, begin, _ = self.windows[number]
        place = piece - begin + first
        return place if first <= place < len(ids) - 1 else -1

    def span(self, start: int, end: int, number: int) -> tuple[int, int] | None:
        """Return the places of the first and the last piece of characters in a window, None where it lacks one."""
        first, last = self.within(start, number), self.within(end - 1, number)
        return (first, last) if first >= 0 and last >= 0 else None

    def _piece(self, character: int) -> int:
        return max(0, bisect.bisect_right(self.starts, character) - 1)


@dataclass(frozen=True, eq=False)
class Said:
    """What the model says of the pieces of a window, a row each.

    `worth` is the log odds of what a piece tells being printed, `undated` the score of an event there having no date.
    `event` and the sum of `opening` and `closing` of the first and the last piece of an expression of time, where it is
    above nought, give the score of that dating it: their product, and what `apart` has for their distance. `beside` is
    what other signs count beside `worth`. The product of two rows of `meant`, weighed by `alike`, and what `between`
    has for their distance are the log odds of both telling one event. `status` scores how it stands: happened,
    ongoing, planned, possible, denied.
    """

    worth: np.ndarray
    undated: np.ndarray
    event: np.ndarray
    opening: np.ndarray
    closing: np.ndarray
    meant: np.ndarray
    status: np.ndarray
    weights: Weights

    @property
    def apart(self) -> np.ndarray:
        """The score of each distance."""
        return self.weights["apart"]

    @property
    def beside(self) -> float:
        """What other signs count."""
        return float(self.weights["beside"][0])


def pieces(article: Article) -> Pieces:
    """Return the pieces of `article`, each window with the title and the day of publication before it.

    >>> cut = pieces(Article("Talks began in Pyongyang.", title="Talks"))
    >>> cut.at(6)
    (0, 5)
    """
    day = article.published.isoformat() if article.published else ""
    title = f"{article.title or ''} . {day}"[:_TITLE_CHARACTERS]
    first, last = numbers()[BEGIN], numbers()[END]
    before = [first, *[number for number, _ in cut(title)][:_TITLE], last]
    body = cut(article.text)
    ids = [number for number, _ in body]
    room = LENGTH - len(before) - 1
    windows: list[Window] = []
    begin = 0
    while True:
        end = min(len(ids), begin + room)
        is_last = end == len(ids)
        until = end if is_last else end - _SHARED // 2
        windows.append(([*before, *ids[begin:end], last], len(before), begin, until))
        if is_last:
            return Pieces([start for _, start in body], windows)
        begin = end - _SHARED


def encoded(article: Article) -> tuple[Pieces, list[Said]]:
    """Return the pieces of `article` and, for each window, what the model says of them.

    Raises FabulaError where the model is missing.
    """
    found = pieces(article)
    return found, [_said(states(ids, _weights()), _weights()) for ids, *_ in found.windows]


def _said(rows: np.ndarray, weights: Weights) -> Said:
    event = np.maximum(times(rows, "event", weights), 0) @ weights["pair.weight"].T
    undated, worth = times(rows, "undated", weights)[:, 0], times(rows, "worth", weights)[:, 0]
    opening, closing = (times(rows, name, weights) for name in ("opening", "closing"))
    meant, status = np.maximum(times(rows, "meant", weights), 0), times(rows, "status", weights)
    return Said(worth, undated, event, opening, closing, meant, status, weights)


@functools.cache
def _weights() -> Weights:
    return read_weights(_FOLDER / "encoder.npz")
