"""Words of a headline: positions of the article and words of our own, fitted into twelve and written down."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from analysis.text.syntax import Syntax

LIMIT = 12  # words
FULL = 4  # the length at which a part has all that belongs to it; at 0 it has only what it cannot spare


@dataclass(frozen=True)
class Name:
    """What the name or pronoun at the position `at` is called, with the mark of the possessive where it owns."""

    at: int
    text: str
    mark: str = ""


Piece = int | str | Name  # a position, a word of our own, a name
KEPT = 3  # the rank of objects, which are shortened last and never cut
_LEAST_PARTS = 2  # subject and verb; an object stays too
_CLOSE = frozenset({"’s", "’", ",", ":"})  # what stands close to the word before it
_DOUBLE_COMMA = re.compile(r"(?: ?,){1,3}(?= ?,)|(?<=^),| (?=,)")
_EDGES = " ,;:-–—'()[]"


@dataclass(frozen=True)
class Part:
    """A part of a headline, made at a length from `FULL` to 0.

    The lower its `rank`, the earlier it is shortened; at the length `leaves` and below it is left out.
    """

    make: Callable[[int], list[Piece]]
    rank: int = 2
    leaves: int = -1


def fitted(tree: Syntax, parts: list[Part]) -> list[Piece]:
    """Return the parts one after another, shortened step by step until twelve words hold them.

    What can be spared goes first, in all parts, before anything is cut that a part needs more.
    """
    made: dict[tuple[int, int], tuple[list[Piece], int]] = {}

    def at_length(number: int, length: int) -> tuple[list[Piece], int]:
        if length <= parts[number].leaves:
            return [], 0
        if (number, length) not in made:
            pieces = parts[number].make(length)
            made[number, length] = pieces, count(tree, pieces)
        return made[number, length]

    lengths = [FULL] * len(parts)
    total = sum(at_length(number, FULL)[1] for number in range(len(parts)))
    order = sorted(range(len(parts)), key=lambda number: (parts[number].rank, -number)) if total > LIMIT else []
    for length, number in itertools.product(range(FULL - 1, -1, -1), order):
        if total <= LIMIT:
            break
        total += at_length(number, length)[1] - at_length(number, lengths[number])[1]
        lengths[number] = length
    for number in reversed(order):  # what was cut before something longer went may have room again
        others = total - at_length(number, lengths[number])[1]
        fits = (length for length in range(FULL, lengths[number], -1) if others + at_length(number, length)[1] <= LIMIT)
        lengths[number] = next(fits, lengths[number])
        total = others + at_length(number, lengths[number])[1]
    return _cut(tree, parts, [at_length(number, length)[0] for number, length in enumerate(lengths)])


def _cut(tree: Syntax, parts: list[Part], made: list[list[Piece]]) -> list[Piece]:
    """Return the parts as one; too long, with names as short as the article has them, else without the last parts."""
    pieces = [piece for part in made for piece in part]
    if count(tree, pieces) <= LIMIT:
        return pieces
    made = [[_short(tree, piece) for piece in part] for part in made]
    for last in range(len(parts), _LEAST_PARTS - 1, -1):
        pieces = [piece for part in made[:last] for piece in part]
        if count(tree, pieces) <= LIMIT or parts[last - 1].rank == KEPT:
            break
    return pieces


def _short(tree: Syntax, piece: Piece) -> Piece:
    """Return a person's name as the article has it where it stands."""
    is_long = isinstance(piece, Name) and tree.entity[piece.at] == "PERSON" and tree.pos[piece.at] == "PROPN"
    return replace(piece, text=tree.token[piece.at]) if is_long and isinstance(piece, Name) else piece


def count(tree: Syntax, pieces: list[Piece]) -> int:
    """Return how many words the pieces make."""
    words, last = 0, -2
    for piece in pieces:
        if isinstance(piece, int):
            words += not (piece == last + 1 and last >= 0 and tree.end[last] == tree.start[piece])
            last = piece
            continue
        words += len(piece.text.split()) if isinstance(piece, Name) else piece not in _CLOSE
        last = -2
    return words


def written(tree: Syntax, pieces: list[Piece]) -> str:
    """Return the pieces as text, as close together as in the article, without half a pair of quotation marks.

    A name stands in full the first time; after that a pronoun may stand for it again, as in the article.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article('A well-known "man.')).tree
    >>> written(tree, [1, 2, 3, "left"])
    'well-known man left'
    """
    words: list[str] = []
    said: set[str] = set()
    last: Piece | None = None
    is_paired = sum(isinstance(piece, int) and tree.token[piece] == '"' for piece in pieces) % 2 == 0
    for piece in pieces:
        if isinstance(piece, Name):
            joins, word = False, _first_or_again(tree, piece, said)
        elif isinstance(piece, str):
            joins, word = piece in _CLOSE, piece
        else:
            joins = isinstance(last, int) and piece == last + 1 and tree.end[last] == tree.start[piece]
            word = tree.token[piece] if is_paired or tree.token[piece] != '"' else ""
        if not word:
            continue
        if joins and words:
            words[-1] += word
        else:
            words.append(word)
        last = piece
    return _DOUBLE_COMMA.sub(",", " ".join(words).replace('" "', "").strip(_EDGES))


def _first_or_again(tree: Syntax, name: Name, said: set[str]) -> str:
    is_said, is_pronoun = name.text in said, tree.pos[name.at] == "PRON"
    said.add(name.text)
    if is_said and is_pronoun and tree.tag[name.at] in ("PRP", "PRP$"):
        return tree.token[name.at].lower()
    return (tree.token[name.at] if is_said and tree.entity[name.at] == "PERSON" else name.text) + name.mark
