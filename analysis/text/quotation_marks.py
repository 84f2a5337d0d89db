"""A text → the spans that stand between quotation marks."""

import functools
import re
from typing import NamedTuple

from analysis.text.typography import plain_typography

_LINE = re.compile(r"[^\n]+")
# A mark is one character, or two apostrophes. Articles that lost their encoding on the way have `"?` where a dash, an
# apostrophe or a hard space after a closing mark stood, and `"` for the apostrophe within a word: they are told apart.
_MARK = re.compile(
    r"(?P<apostrophe>(?<=[^\W\d])\"(?=[^\W\d]))"
    r"|(?P<dash>(?<=\s)\"\?(?=\w|\s))"
    r"|(?P<unsure>(?<=\w)\"\?(?=\w))"
    r"|(?P<double>''|``|\")"
    r"|(?P<single>')"
)
_OPENING = frozenset("“„‟«‘‚‛‹")
_CLOSING = frozenset("”»’›")
_LONGEST_SINGLE = 600  # characters; beyond it a lone apostrophe was no quotation mark
_GLANCE = 8  # characters: enough to see a mark or a full stop beyond some spaces
_LONGEST_PHRASE = 40  # characters; so far an unsure mark closes a phrase, beyond it was an apostrophe or a dash


class Quoted(NamedTuple):
    """What stands between quotation marks: `start, end` with the marks; `is_open` where the closing one is missing."""

    start: int
    end: int
    is_open: bool = False


@functools.lru_cache(maxsize=1)  # the actors and the quotations of an article ask alike
def quoted_spans(text: str) -> tuple[Quoted, ...]:
    """Return the quotations of `text`, outermost only, in text order; none runs over the end of a line.

    Curly marks say which way they face; straight ones, doubled apostrophes and marks that were mangled face
    the word they touch. A mark that never closes holds to the end of its line where the next line opens with
    a mark again (the rule for quotations of many paragraphs), or where it opened at the start of a sentence;
    elsewhere it is dropped. Linear in the length of the text.

    >>> [slice(*span[:2]) for span in quoted_spans('“It’s ‘over’,” he said. \\'No,\\' she said.')]
    [slice(0, 14, None), slice(24, 29, None)]
    """
    plain = plain_typography(text)
    lines = [match.span() for match in _LINE.finditer(plain) if match[0].strip()]
    found: list[Quoted] = []
    for number, (begin, end) in enumerate(lines):
        after = lines[number + 1][0] if number + 1 < len(lines) else len(plain)
        following = plain[after : after + _GLANCE].lstrip()
        found += _in_line(text, plain, begin, end, following.startswith(('"', "''")))
    return tuple(found)


def _in_line(text: str, plain: str, begin: int, end: int, is_continued: bool) -> list[Quoted]:
    found: list[Quoted] = []
    opened: tuple[int, str] | None = None
    for mark in _MARK.finditer(plain, begin, end):
        kind = str(mark.lastgroup)
        if kind == "unsure" and opened is not None and mark.start() - opened[0] <= _LONGEST_PHRASE:
            found.append(Quoted(opened[0], mark.start() + 1))
            opened = None
        if kind not in ("double", "single"):
            continue
        faces = _faces(text, plain, mark, begin, end)
        if opened is None:
            if faces in ("opens", "either") and (kind == "double" or faces == "opens"):
                opened = mark.start(), kind
        elif kind != opened[1]:
            if kind == "double" and opened[1] == "single":
                if faces == "closes":
                    found.append(Quoted(opened[0], mark.end()))
                opened = (mark.start(), kind) if faces == "opens" else None
        elif faces in ("closes", "either"):
            if kind == "double" or mark.end() - opened[0] <= _LONGEST_SINGLE:
                found.append(Quoted(opened[0], mark.end()))
            opened = None
        elif kind == "double":
            before = plain[max(mark.start() - _GLANCE, opened[0] + 1) : mark.start()]
            if before.rstrip()[-1:] in (".", "!", "?"):  # a sentence has ended: its closing mark was lost
                found.append(Quoted(opened[0], mark.start() - len(before) + len(before.rstrip()), True))
                opened = mark.start(), kind
    if opened is not None and opened[1] == "double" and (is_continued or _starts_sentence(plain, opened[0], begin)):
        found.append(Quoted(opened[0], end, True))
    return found


def _faces(text: str, plain: str, mark: re.Match, begin: int, end: int) -> str:
    """Return whether a mark "opens", "closes", could do "either", or is an "apostrophe"."""
    before = plain[mark.start() - 1] if mark.start() > begin else " "
    after = plain[mark.end()] if mark.end() < end else " "
    if mark.lastgroup == "single":
        if before.isalnum() and after.isalnum():
            return "apostrophe"
        if text[mark.start()] == "’" and not (before.isspace() or after.isalnum()):
            return "closes"
    if text[mark.start()] in _OPENING:
        return "opens"
    if text[mark.start()] in _CLOSING and mark.start() > begin:  # no line begins with what it closes
        return "closes" if mark.lastgroup == "double" or not before.isspace() else "apostrophe"
    left, right = before.isspace() or before in "([-/\"'", after.isspace() or after in ")],.;:!?-\"'"
    if left and not right:
        return "opens"
    if right and not left:
        return "closes"
    return "either" if mark.lastgroup == "double" else "apostrophe"


def _starts_sentence(plain: str, start: int, begin: int) -> bool:
    before = plain[begin:start].rstrip()
    return not before or before[-1] in ".!?:"
