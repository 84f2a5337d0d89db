"""Words of a headline: positions of the article and words of our own, fitted into twelve and written down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.actors.name_words import surname
from analysis.text.syntax import Syntax
from analysis.timeline.wording.scrape import are_paired, unglued

HANGING = ("IN", "TO", "CC", "DT", "PRP$", "WDT", "MD", "WRB")  # tags of words that end no headline
LIMIT = 12  # words
MOST = 16  # words, where twelve cannot hold what the headline needs

# How early words are spared: first circumstances and relative clauses, last what the headline needs, and that only
# where not even `MOST` words hold it.
LOOSE, FAR, FURTHER, PLAIN, NEAR, NEEDED = range(6)


@dataclass(frozen=True)
class Name:
    """What the name or pronoun at the position `at` is called, with the mark of the possessive where it owns."""

    at: int
    text: str
    mark: str = ""


@dataclass(frozen=True, eq=False)
class Spare:
    """Pieces that a headline can do without; the lower the `rank`, the earlier they go."""

    pieces: list["Piece"]
    rank: int


Piece = int | str | Name | Spare  # a position, a word of our own, a name, words that may go
PLACED = (int, Name)  # the kinds of pieces that stand somewhere in the article
_CLOSE = frozenset({"’s", "’", ",", ":"})  # what stands close to the word before it
_DOUBLE_COMMA = re.compile(r",(?: ?,){1,3}|(?<=^),| (?=,)")
_BEFORE_CONSONANT = re.compile(r"\ban (?=[b-dfgj-np-tv-z][a-z])")  # the adjective that asked for "an" is gone
_BEFORE_VOWEL = re.compile(r"\ba (?=[aei](?!u)[a-z]|o(?!ne)[a-z])")
_SMALL = ("ADP", "DET", "CCONJ", "SCONJ", "AUX", "PART", "VERB", "ADV")
_EDGES = " ,;:-–—'()[]"


def fitted(tree: Syntax, pieces: list[Piece], kept: int = -1) -> list[Piece]:
    """Return the pieces without as many of the spare ones as it takes to be no more than twelve words.

    Spare ones go by rank, the last first, but for what holds the position `kept`. What went too early comes back, if
    need be without what is spare in it.
    """
    found = flat(pieces)
    total = count(tree, found)
    if total <= LIMIT:
        return found
    loose = [spare for spare in spares(pieces) if kept < 0 or kept not in flat(spare.pieces)]
    order = sorted(range(len(loose)), key=lambda number: (loose[number].rank, -number))
    gone: list[Spare] = []
    for number in order:
        if total > _room(loose[number].rank):
            gone.append(loose[number])
            total = count(tree, flat(pieces, gone))
    for spare in gone[::-1]:
        inner = [each for each in spares(spare.pieces) if each.rank < NEEDED and each not in gone]
        fewer = [each for each in gone if each is not spare]
        for less in (fewer, [*fewer, *inner]) if inner else (fewer,):
            if count(tree, flat(pieces, less)) <= _room(spare.rank):
                gone = less
                break
    found = flat(pieces, gone)
    if count(tree, found) <= LIMIT:
        return found
    last = [tree.token[name.at] for name in found if isinstance(name, Name)]
    return [
        _short(tree, piece) if not isinstance(piece, Name) or last.count(tree.token[piece.at]) == 1 else piece
        for piece in found
    ]


def _room(rank: int) -> int:
    """Return how many words a headline may have for the sake of a spare piece of `rank`."""
    return MOST if rank == NEEDED else LIMIT


def flat(pieces: list[Piece], gone: Sequence[Spare] = ()) -> list[Piece]:
    """Return the pieces as one row, without those that are `gone`."""
    found: list[Piece] = []
    for piece in pieces:
        if not isinstance(piece, Spare):
            found.append(piece)
        elif piece not in gone:
            found += flat(piece.pieces, gone)
    return found


def placed(pieces: Sequence[Piece]) -> list[int | Name]:
    """Return the pieces that stand somewhere in the article, not words of our own."""
    return [piece for piece in pieces if isinstance(piece, PLACED)]


def position(piece: int | Name) -> int:
    """Return where a piece stands in the article."""
    return piece.at if isinstance(piece, Name) else piece


def end_of(tree: Syntax, piece: Piece) -> int:
    """Return the last position of a piece, of a name that of its last word; -1 for words of our own."""
    if isinstance(piece, int):
        return piece
    if not isinstance(piece, Name):
        return -1
    at, name = piece.at, tree.entity_id[piece.at]
    while name >= 0 and tree.entity_id[at + 1 : at + 2] == [name]:
        at += 1
    return at


def spares(pieces: list[Piece]) -> list[Spare]:
    """Return what the pieces can do without."""
    found: list[Spare] = []
    for piece in pieces:
        if isinstance(piece, Spare):
            found += [piece, *spares(piece.pieces)]
    return found


def _short(tree: Syntax, piece: Piece) -> Piece:
    """Return a person's name as the article has it where it stands: "Putin", and "Kim" for "Kim Jong-un"."""
    if not isinstance(piece, Name) or tree.token[piece.at].isupper():  # not "VI" for "Pius VI"
        return piece
    is_long = tree.entity[piece.at] == "PERSON" and tree.pos[piece.at] == "PROPN"
    return replace(piece, text=_by_surname(tree, piece)) if is_long else piece


def _by_surname(tree: Syntax, name: Name) -> str:
    """Return what a person is called again."""
    token = tree.token[name.at]
    return surname(tuple(name.text.split())) if name.text.endswith(f" {token}") else token


def count(tree: Syntax, pieces: list[Piece]) -> int:
    """Return how many words the pieces make."""
    words, last = 0, -2
    for piece in pieces:
        if isinstance(piece, int):
            words += piece != last + 1 or last < 0 or tree.end[last] != tree.start[piece]
            last = piece
            continue
        last = -2
        if isinstance(piece, str):
            words += piece not in _CLOSE
        else:
            words += len(piece.text.split()) if isinstance(piece, Name) else count(tree, piece.pieces)
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
    pieces = _owned_again(tree, flat(pieces))
    marks = [piece for piece in pieces if isinstance(piece, int) and tree.token[piece] == '"']
    is_paired = are_paired(tree, marks)
    for piece in pieces:
        if isinstance(piece, Name):
            again = said | {piece.text} if piece.text.lower() in " ".join(words).lower() else said
            joins, word = False, _first_or_again(tree, piece, again)
            said.add(piece.text)
        elif isinstance(piece, str):
            joins, word = piece in _CLOSE, piece
        elif isinstance(piece, int):
            joins = isinstance(last, int) and piece == last + 1 and tree.end[last] == tree.start[piece]
            word = _small(tree, piece, bool(words) and last != ":") if is_paired or tree.token[piece] != '"' else ""
            word = _figure(tree, piece) if word.isdigit() and not joins else word
        if not word or word.startswith(("http:", "https:")):
            continue
        if joins and words:
            words[-1] += word
        else:
            words.append(word)
        last = piece
    text = " ".join(words).replace('" "', "").replace("\ufffd", "")
    words = text.split()
    if "-" in text:
        words = [unglued(word, at == len(words) - 1) if "-" in word else word for at, word in enumerate(words)]
    words = [word for at, word in enumerate(words) if not at or words[at - 1] != word or word in ("had", "that")]
    text = _BEFORE_VOWEL.sub("an ", _BEFORE_CONSONANT.sub("a ", " ".join(words))).replace("can not ", "cannot ")
    text = text.replace('"?', '" ').replace("  ", " ")
    return _DOUBLE_COMMA.sub(_comma, text.strip(_EDGES))


def _comma(found: re.Match[str]) -> str:
    """Return one comma for several, none for a space before one."""
    return "," if "," in found[0] else ""


def _owned_again(tree: Syntax, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with "its" for the noun that stands before: "mission said soldiers had closed its road"."""
    if "’s" not in pieces and "’" not in pieces:
        return pieces
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        is_owner = isinstance(piece, int) and pieces[at + 1 : at + 2] in (["’s"], ["’"])
        if isinstance(piece, int) and is_owner and piece in pieces[:at] and tree.tag[piece] in ("NN", "NNS"):
            found.append("its" if tree.tag[piece] == "NN" else "their")
        elif not (piece in ("’s", "’") and found[-1:] in (["its"], ["their"])):
            found.append(piece)
    return found


def _small(tree: Syntax, at: int, is_inside: bool) -> str:
    """Return a word without the capital that it has as the first of its sentence, or by a slip: "Both", "In"."""
    token = tree.token[at]
    if token[:1].islower():
        return token
    is_first = tree.is_first(at)
    is_noun = is_inside and is_first and tree.pos[at] == "NOUN"
    is_word = tree.pos[at] == "NUM" or (not tree.entity[at] and (is_noun or tree.pos[at] in _SMALL))
    is_small = is_word and token[1:].islower()
    return token[:1].lower() + token[1:] if is_small or token in ("A", "An") else token


def _figure(tree: Syntax, at: int) -> str:
    """Return a number with its beginning, where a scrape has glued that to the word before: "says-1,200"."""
    word = tree.token[at]
    while at >= 2 and tree.token[at - 1] == "," and tree.end[at - 2] + 1 == tree.end[at - 1] == tree.start[at]:
        before = re.search(r"\d{1,3}$", tree.token[at - 2])
        if len(word) < 3 or before is None:
            break
        word, at = f"{before[0]},{word}", at - 2
    return word


def _first_or_again(tree: Syntax, name: Name, said: set[str]) -> str:
    is_pronoun = tree.pos[name.at] == "PRON"
    is_said = name.text in said or (is_pronoun and name.text.rsplit(" ", 1)[-1] in said)
    if is_said and tree.tag[name.at] in ("PRP", "PRP$", "NN") and (is_pronoun or name.mark):  # "Peru ... the country’s"
        return (tree.token[name.at].lower() if tree.token[name.at] != "I" else "I") + ("" if is_pronoun else name.mark)
    return (_by_surname(tree, name) if is_said and tree.entity[name.at] == "PERSON" else name.text) + name.mark
