"""Tokens → those that say who took a picture or sent the report, and so name nobody whom the article is about."""

import functools
import re

from analysis.lexicons import lexicon
from analysis.text.syntax import Syntax

_PICTURES = frozenset({"photo", "photos", "image", "images", "picture", "pictures", "photograph", "photographs"})
_GIVEN = frozenset({"by", "provided", "courtesy"})
_SMALL = frozenset({"to", "of", "by", "for", "and", "/", ",", "courtesy"})  # inside the credit of a picture
_DASHES = ("-", "--", "–", "—")
_ENDS = ('"', "'", ".", "!", "?", ")", "]")
_LONGEST = 12  # tokens of a credit
_INITIALS = re.compile(r"[a-z]{2,4}/[a-z]{2,4}-?")  # of who wrote and who edited: "mb/rt (AFP, dpa)"


def credited(tree: Syntax) -> set[int]:
    """Return the positions that stand in a credit: agencies in brackets, pictures' authors.

    Agencies alone in brackets are a credit where they are several, at the head of a report, or behind its end; "the
    news agency Agence France-Presse (AFP)" is none.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("The mill closed. (AFP, Reuters)")).tree
    >>> [tree.token[at] for at in sorted(credited(tree))]
    ['AFP', ',', 'Reuters']
    """
    found: set[int] = set()
    for at, token in enumerate(tree.token):
        if token in "([":
            found.update(_in_brackets(tree, at))
        elif token.lower() in _PICTURES and _is_given(tree, at + 1):
            found.update((at, *_of_picture(tree, at + 1)))
        elif (last := _agency(tree, at, is_of_picture=True)) >= 0:
            found.update(range(at, last + 1))
            found.update(_before_slash(tree, at))
    return found


def _in_brackets(tree: Syntax, opening: int) -> range:
    """Return the positions between brackets that hold nothing but agencies and are a credit; none where they do not."""
    at, count = opening + 1, 0
    while at < len(tree.token) and at - opening <= _LONGEST and tree.token[at] not in (")", "]"):
        last = _agency(tree, at)
        if last < 0 and tree.token[at] not in (",", "/", "and", "-"):
            return range(0)
        count, at = count + (last >= 0), max(at, last) + 1
    if not count or at >= len(tree.token) or tree.token[at] not in (")", "]"):
        return range(0)
    before = tree.token[opening - 1] if opening else "."
    after = tree.token[at + 1] if at + 1 < len(tree.token) else "."
    is_apart = tree.is_first(opening) or before.endswith(_ENDS)
    is_apart = is_apart or _INITIALS.fullmatch(before) is not None or after in _DASHES
    return range(opening + 1, at) if count > 1 or is_apart else range(0)


def _is_given(tree: Syntax, at: int) -> bool:
    """Return whether the word behind "photo" says that its author follows; a colon does in brackets."""
    if at >= len(tree.token):
        return False
    return tree.token[at].lower() in _GIVEN or (tree.token[at] == ":" and at > 1 and tree.token[at - 2] in ("(", "["))


def _of_picture(tree: Syntax, first: int) -> range:
    """Return the positions of who took or gave a picture: up to a wider space, or a word that is no name's."""
    at = first + 1
    while at < len(tree.token) and at - first <= _LONGEST and tree.start[at] - tree.end[at - 1] < 2:
        token = tree.token[at]
        if not (token[0].isupper() or token.lower() in _SMALL):
            break
        at += 1
    return range(first + 1, at)


def _before_slash(tree: Syntax, agency: int) -> range:
    """Return the positions of whom a slash parts from the agency: "Ann Lee / Getty Images"."""
    if agency < 2 or tree.token[agency - 1] != "/":
        return range(0)
    at = agency - 1
    while at > 0 and agency - at < 4 and tree.token[at - 1][0].isupper() and tree.start[at] - tree.end[at - 1] < 2:
        at -= 1
    return range(at, agency)


def _agency(tree: Syntax, at: int, is_of_picture: bool = False) -> int:
    """Return the last position of the agency that begins at `at`, one of pictures if asked; -1 where none does."""
    for name, kind in _agencies().get(tree.token[at], ()):
        end = at + len(name)
        if tree.token[at:end] == name and (kind == "picture" or not is_of_picture):
            return end - 1
    return -1


@functools.cache
def _agencies() -> dict[str, list[tuple[list[str], str]]]:
    """Return the agencies and their kinds by their first word, the longest first."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for row in sorted(lexicon("news_agencies"), key=lambda row: -len(row["agency"])):
        name = row["agency"].split()
        found.setdefault(name[0], []).append((name, row["kind"]))
    return found
