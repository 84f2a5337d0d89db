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
_LEFT = re.compile(r"(?<![\w'.,-])(?:[A-Za-z][\w']{0,30}|\d[\d.,]{0,12}\w{0,2})$")
_RIGHT = re.compile(r"[A-Za-z\d]{1,30}(?P<is_chain>-(?=\w))?")
_WINDOW = 34  # characters before a hyphen that are looked at
_ENDS_WORD = re.compile(r"(?:n't|'(?:re|ve|ll|d))$")  # after these no compound goes on
_MANY = 2  # hyphens that surely stand for spaces: the text has lost others
_LONG = 6  # letters of a word that makes no compound with a small one: "recorded-in", not "built-in"
_SYLLABLE = 3  # letters of a part of a Korean name that is spelt as a small word: "Kim He-jin"
_NAMED = re.compile(r"[A-Z][\w']{0,30}\s$")  # a name before a word
_ARTICLES = r"the|an?|his|her|their|its|this|these|it|him|them"
_OBJECT = re.compile(rf"\s(?:{_ARTICLES})\b")
_GOES_ON_VERB = re.compile(
    rf"\s(?:{_ARTICLES}|that|there|he|she|they|whether|how|why|what|to|into|in|on|with|up|at|for|last)\b"
)


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
            is_lost = _parts(left[0], right, _unjoined("no")) and not _is_name(plain, left[0], right, at)
            is_lost = is_lost or (right is not None and _is_told(left[0], right))
            if not is_lost and right is not None and _parts_small(left[0], right):
                unsure.append(at)
        if is_lost:
            found.append(at)
    return found + unsure if len(found) >= _MANY else found


def _parts(left: str, right: re.Match[str] | None, unjoined: Unjoined) -> bool:
    """Return whether a hyphen between two words parts them: one of them stands in no compound."""
    word = right[0] if right else ""
    if (left == "an" and word[:1] == "N") or (left[0].isdigit() and word == "a"):  # Jabhat an-Nusra; Line 3-a
        return False
    uncapitalised = left[0].lower() + left[1:] if len(left) > 1 else left  # but A-level, IS-held
    if right is not None and right["is_chain"]:
        return left in ("a", "an", "the")
    if f"{left}-{word}".lower() in words("joined_words"):
        return False
    is_left = uncapitalised in unjoined.left or _ENDS_WORD.search(left) is not None
    is_owing = word == "to" and len(left) >= _LONG - 1 and left.endswith("ing")  # "owing-to"
    return is_left or is_owing or word in unjoined.right


def _is_name(plain: str, left: str, right: re.Match[str] | None, at: int) -> bool:
    """Return whether two words are a given name that is spelt like them: "Kim He-ran", "Min-a"."""
    if right is None or not left.istitle() or not right[0].islower() or right["is_chain"]:
        return False
    before = plain[max(at - len(left) - _WINDOW, 0) : at - len(left)]
    is_small = len(left) <= _SYLLABLE and right[0] not in _unjoined("no").right
    return (is_small and _NAMED.search(before) is not None) or (right[0] == "a" and len(left) < _LONG)


def _is_told(left: str, right: re.Match[str]) -> bool:
    """Return whether a name is glued to what it does: "Noonan-denied that", "Lee-shows a picture"."""
    word, is_name = right[0], len(left) > 2 and left[0].isupper() and left.lower() not in words("stop_words")
    if not is_name or right["is_chain"] or not word.islower() or f"{left}-{word}".lower() in words("joined_words"):
        return False
    if word in _pasts():
        return True
    if word.endswith("s") and not word.endswith("ss"):
        return _OBJECT.match(right.string, right.end()) is not None
    is_past = word.endswith("ed") and len(word) > 4 and word not in words("joining_participles")
    return is_past and _GOES_ON_VERB.match(right.string, right.end()) is not None


@functools.cache
def _pasts() -> frozenset[str]:
    """Return the pasts that are no participles, and so stand in no compound: "began"; not "saw", a noun too."""
    rows = [row for row in lexicon("irregular_verbs") if row["past"] != row["participle"] and row["participle"] != "-"]
    nouns = words("nouns_like_pasts")
    return frozenset(row["past"] for row in rows) - nouns | {"told", "said"}


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
