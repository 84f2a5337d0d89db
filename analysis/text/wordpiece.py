"""Text → the pieces of words that a language model knows: WordPiece (Wu et al. 2016), as BERT cuts it (2019)."""

import functools
import unicodedata
from collections.abc import Iterator
from pathlib import Path

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"

_FILE = Path(__file__).parents[1] / "lexicons" / "learned" / "encoder_pieces.txt"
_LONGEST = 100  # letters of a word; a longer one is not known
_DROPPED = ("\0", "\N{REPLACEMENT CHARACTER}")
_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2CEAF), (0x2F800, 0x2FA1F))


def cut(text: str) -> list[tuple[int, int]]:
    """Return the pieces of `text` in order: the number of each in the model's list, the character it begins at.

    Case and accents are left away. A word is cut into the longest pieces that the list has, from its beginning; one
    that cannot be is one piece, "[UNK]". Our own, for the library that cuts so brings a client to download models with.

    >>> known = {number: piece for piece, number in numbers().items()}
    >>> [(known[number], start) for number, start in cut("Pyongyang’s café")]
    [('p', 0), ('##yon', 1), ('##gy', 4), ('##ang', 6), ('’', 9), ('s', 10), ('cafe', 12)]
    """
    return [(number, starts[at]) for word, starts in _words(text) for number, at in _pieces(word)]


@functools.cache
def numbers() -> dict[str, int]:
    """Return the number of each piece: those inside a word begin with "##"."""
    lines = _FILE.read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


def _words(text: str) -> Iterator[tuple[str, list[int]]]:
    """Yield each word and mark of `text`, without case and accents, and where each of its letters stands."""
    letters: list[str] = []
    starts: list[int] = []
    for place, character in enumerate(text):
        plain, stands_alone = _plain(character)
        if stands_alone and letters:
            yield "".join(letters), starts
            letters, starts = [], []
        if stands_alone and plain:
            yield plain, [place] * len(plain)
        elif not stands_alone:
            letters += plain
            starts += [place] * len(plain)
    if letters:
        yield "".join(letters), starts


@functools.lru_cache(maxsize=4096)
def _plain(character: str) -> tuple[str, bool]:
    """Return a character as the list has it, "" for none, and whether it is no part of a word."""
    if character.isspace():
        return "", True
    kind = unicodedata.category(character)
    if character in _DROPPED or kind.startswith("C"):
        return "", False
    plain = "".join(each for each in unicodedata.normalize("NFD", character) if unicodedata.category(each) != "Mn")
    is_mark = kind.startswith("P") or (character.isascii() and not character.isalnum())
    return plain.lower(), is_mark or any(low <= ord(character) <= high for low, high in _IDEOGRAPHS)


@functools.lru_cache(maxsize=16384)
def _pieces(word: str) -> tuple[tuple[int, int], ...]:
    """Return the numbers of the pieces of a word, each with the letter it begins at."""
    known = numbers()
    found = []
    start = 0
    while start < len(word) <= _LONGEST:
        ends = range(len(word), start, -1)
        end = next((end for end in ends if ("##" if start else "") + word[start:end] in known), None)
        if end is None:
            break
        found.append((known[("##" if start else "") + word[start:end]], start))
        start = end
    return tuple(found) if start == len(word) else ((known[UNKNOWN], 0),)
