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
    made: dict[tuple[int, int], list[Piece]] = {}
    lengths = [FULL] * len(parts)

    def joined() -> list[Piece]:
        pieces: list[Piece] = []
        for number, (part, length) in enumerate(zip(parts, lengths, strict=True)):
            if length > part.leaves:
                if (number, length) not in made:
                    made[number, length] = part.make(length)
                pieces += made[number, length]
        return pieces

    order = sorted(range(len(parts)), key=lambda number: (parts[number].rank, -number))
    for length, number in itertools.product(range(FULL - 1, -1, -1), order):
        if count(tree, joined()) <= LIMIT:
            break
        lengths[number] = length
    for number in reversed(order):  # what was cut before something longer went may have room again
        least = lengths[number]
        for lengths[number] in range(FULL, least, -1):
            if count(tree, joined()) <= LIMIT:
                break
        else:
            lengths[number] = least
    return _cut(tree, parts, joined(), lambda number: made[number, lengths[number]])


def _cut(tree: Syntax, parts: list[Part], pieces: list[Piece], made: Callable[[int], list[Piece]]) -> list[Piece]:
    """Return pieces that are too long with names as short as the article has them, else without the last parts."""
    if count(tree, pieces) > LIMIT:
        pieces = [
            replace(piece, text=tree.token[piece.at])
            if isinstance(piece, Name) and tree.entity[piece.at] == "PERSON" and tree.pos[piece.at] == "PROPN"
            else piece
            for piece in pieces
        ]
    last = len(parts)
    while count(tree, pieces) > LIMIT and last > _LEAST_PARTS and parts[last - 1].rank < 3:
        last -= 1
        kept = pieces[: sum(len(made(number)) for number in range(last) if parts[number].leaves < 0)]
        pieces = kept if kept else pieces
    return pieces


def count(tree: Syntax, pieces: list[Piece]) -> int:
    """Return how many words the pieces make."""
    return len(written(tree, pieces).split())


def written(tree: Syntax, pieces: list[Piece]) -> str:
    """Return the pieces as text, as close together as in the article, without half a pair of quotation marks.

    A name stands in full the first time; after that a pronoun may stand for it again, as in the article.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article('A well-known "man.')).tree
    >>> written(tree, [*range(1, 6), "left"])
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
