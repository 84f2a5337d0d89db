"""A text that lost characters on the way → a copy of the same length in which grammar can be read."""

import functools
import re
from collections.abc import Callable
from typing import NamedTuple

from analysis.lexicons import lexicon, words
from analysis.text.quotation_marks import quoted_spans
from analysis.text.typography import plain_typography

_MANGLED = re.compile(
    r"""(?P<dash>(?:(?<=\s)|(?<=-))"\?(?=\w|\s|"))"""  # Lyon "?a port
    r"""|(?P<closing>(?<=[.,!?;:)\]])"\?(?=["\w]))"""  # it is over,"?he said
    r"""|(?P<unsure>(?<=\w)"\?(?=\w))"""  # the "no-fly"?zone; his sons"?school
    r"""|(?P<goes_on>(?<=\w)"\?(?=\s{1,3}[a-z]))"""  # the "no-fly"? zone
    r"""|(?P<apostrophe>(?<=[^\W\d])"(?=[^\W\d]))"""  # wasn"t
    r"""|(?P<sign>(?<![^\s(-])\?(?=\w))"""  # it cost ?50m
    r"""|(?P<letter>(?<=\b[A-Z])\?(?=[a-z])|(?<=\b[A-Z][a-z])\?(?=[a-z])|(?<=\b[A-Z][a-z]{2})\?(?=[a-z]))"""  # K?ln
    r"""|(?P<lost>\ufffd{1,9})"""
)
_SUSPECT = re.compile('["?\ufffd]')
_HYPHEN = re.compile("-")
_GOES_ON = re.compile(r"\s|[\"']{0,2}(?:[A-Za-z]['A-Za-z]|[aAI]\b)")  # what may follow a hyphen after a comma
_SENTENCE_ENDS = re.compile(r"(?<![\w?])(?P<word>[A-Za-z]{0,30}[a-z\d)\"'])[.?!](?P<close>[\"')\]]{0,2})$")
_BEGINS = re.compile(r"\s{0,3}[\"'(\[]{0,2}[A-Z]")
_LEFT = re.compile(r"(?<![\w'-])[A-Za-z][\w']{0,30}$")
_RIGHT = re.compile(r"[A-Za-z\d]{1,30}(?P<is_chain>-(?=\w))?")
_WINDOW = 34  # characters before a hyphen that are looked at
_ENDS_WORD = re.compile(r"(?:n't|'(?:re|ve|ll|d))$")  # after these no compound goes on
_MANY = 2  # hyphens that surely stand for spaces: the text has lost others
_LONG = 6  # letters of a word that makes no compound with a small one: "recorded-in", not "built-in"
_PHRASES = frozenset({"all", "as", "either"})  # "as-is", "either-or"


class Unjoined(NamedTuple):
    """The words that stand in no compound before a hyphen, and those that stand in none behind it."""

    left: frozenset[str]
    right: frozenset[str]


@functools.lru_cache(maxsize=1)  # the sentences and the tokens of an article ask alike
def mended(text: str) -> str:
    """Return `text` in plain typography with what was mangled put back as far as it shows; the length stays.

    Articles that lost their encoding have `"?` where a dash, an apostrophe, or a mark and a hard space stood, `"` for
    the apostrophe within a word, `?` or U+FFFD for a letter or the sign of a currency, and a hyphen for a hard space
    ("On Sunday,-talks began"). Each becomes the characters that stood there, or spaces where nothing tells which. It
    is what sentences and tokens are found in; tables have the characters of the text.

    >>> mended('On Sunday,-talks began in Lyon "?a port,"?he said, but didn"t end.')
    'On Sunday, talks began in Lyon --a port," he said, but didn\\'t end.'
    """
    plain = plain_typography(text)
    parts, begin = [], 0
    closed = functools.cache(lambda: {quoted.end for quoted in quoted_spans(text)})
    for suspect in _SUSPECT.finditer(plain):
        match = _MANGLED.match(plain, suspect.start()) if suspect.start() >= begin else None
        if match is not None:
            parts += [plain[begin : match.start()], _put_back(match, closed)]
            begin = match.end()
    plain = "".join([*parts, plain[begin:]]) if parts else plain
    lost = _lost_spaces(text, plain)
    if lost:
        characters = list(plain)
        for place in lost:
            characters[place] = " "
        plain = "".join(characters)
    return plain if not plain.isspace() else plain_typography(text)  # of a text of lost characters they are all


def _put_back(match: re.Match[str], closed: Callable[[], set[int]]) -> str:
    """Return what stood where something mangled stands; `closed` says where quotations end."""
    kind, plain = match.lastgroup, match.string
    start, end = match.span()
    if kind == "dash":
        return "--"
    if kind == "unsure":
        is_apostrophe = plain[start - 1] == "s" and start + 1 not in closed()
        return "  " if is_apostrophe else '" '
    if kind == "lost":
        before, after = plain[start - 1 : start], plain[end : end + 1]
        is_within = before.isalpha() and (after.isalpha() or (end - start > 1 and not after.isdigit()))
        return ("e" if is_within else " ") * (end - start)
    return {"closing": '" ', "goes_on": '" ', "apostrophe": "'", "letter": "e"}.get(str(kind), " ")


def _lost_spaces(text: str, plain: str) -> list[int]:
    """Return where a hyphen of `text` stands for a space."""
    found, unsure = [], []
    for match in _HYPHEN.finditer(text):
        at = match.start()
        before, after = plain[at - 1 : at], plain[at + 1 : at + 2]
        if plain[max(at - 2, 0) : at] in (',"', ",'", '."'):
            is_lost = after.isalpha()
        elif before in ",;:":
            is_lost = bool(at and plain[max(at - 2, 0)] not in "\n " and _GOES_ON.match(plain, at + 1))
        elif before in ".?!\"')]":
            ends = _SENTENCE_ENDS.search(plain[max(at - _WINDOW, 0) : at])
            is_known = ends is not None and not ends["close"] and ends["word"].lower() in words("abbreviations")
            is_lost = ends is not None and not is_known and _BEGINS.match(plain, at + 1) is not None
        else:
            left = _LEFT.search(plain[max(at - _WINDOW, 0) : at]) if before.isalnum() else None
            right = _RIGHT.match(plain, at + 1)
            if left is None or not (right or after.isspace()):
                continue
            is_lost = _parts(left[0], right, _unjoined("no"))
            if not is_lost and right is not None and _parts_small(left[0], right):
                unsure.append(at)
        if is_lost:
            found.append(at)
    return found + unsure if len(found) >= _MANY else found


def _parts(left: str, right: re.Match[str] | None, unjoined: Unjoined) -> bool:
    """Return whether a hyphen between two words parts them: one of them stands in no compound."""
    word = right[0] if right else ""
    if left == "an" and word[:1] == "N":  # the Arabic article: Jabhat an-Nusra
        return False
    uncapitalised = left[0].lower() + left[1:] if len(left) > 1 else left  # but A-level, IS-held
    if right is not None and right["is_chain"]:
        return left in ("a", "an", "the")
    is_left = uncapitalised in unjoined.left or _ENDS_WORD.search(left) is not None
    return is_left or (word in unjoined.right and uncapitalised not in _PHRASES)


def _parts_small(left: str, right: re.Match[str]) -> bool:
    """Return whether a hyphen beside a small word parts it, in a text that lost spaces: "met-in", "for-Lee"."""
    small = _unjoined("yes")
    is_long = len(left) >= _LONG and right[0] in small.right
    return not right["is_chain"] and (is_long or (left in small.left and not right[0].islower()))


@functools.cache
def _unjoined(small: str) -> Unjoined:
    rows = [row for row in lexicon("unjoined_words") if row["small"] == small]
    left, right = (
        frozenset(row["word"] for row in rows if row["side"] in (side, "both")) for side in ("left", "right")
    )
    return Unjoined(left, right)
