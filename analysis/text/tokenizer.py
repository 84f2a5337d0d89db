"""A sentence in plain typography → the spans of its tokens, by one pattern."""

import functools
import re

from analysis.lexicons import words

_HANGS_ON = r"(?:s|re|ve|ll|d|m|r|S|RE|VE|LL|D|M)\b"  # the last of the small ones is "they'r", as a damaged text has it
_ADDRESSES = (
    r"(?:https?://|www\.)[^\s<>\"'()]{1,500}[\w/]",
    r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}",
    r"[@#]\w+",
)
_APOSTROPHES = (
    rf"(?<=\w)'{_HANGS_ON}",  # Russia's, they'll
    r"(?:n't|N'T)\b|\w+(?=(?:n't|N'T)\b)",  # did + n't
    r"'\d\ds\b|''",
)
_WORDS = (
    r"(?:[A-Z][a-z]?\.){2,6}(?!\w)|(?:[a-z]\.){2,4}(?!\w)",  # U.S., Ph.D., a.m.
    r"[Cc]an(?=not\b)|[Gg]on(?=na\b)|[Ww]an(?=na\b)|[Gg]ot(?=ta\b)",  # two words each in the Penn Treebank
    r"\d+(?:[.,:/–-]\d+)*(?:[^\W\d_]+)?(?:-\w+)*",  # 3,500.20  10:30  2019-20  19th  1990s  19-year-old
    # A word with its hyphens and apostrophes, and a full stop that more of the sentence follows.
    rf"\w+(?:(?:[-&/_]|(?<![a-z])\.|\.(?![A-Z\s])|'(?!{_HANGS_ON}))\w+)*(?:\.(?=[,;:)]|\s+[\"'(\[]*[\w$]))?",
    r"\.{2,}|-{2,}|``",
    r"\S",
)
_HAS_ADDRESS = re.compile(r"[@#]\w|://|www\.")


@functools.cache
def _pattern(has_apostrophe: bool, has_address: bool) -> re.Pattern[str]:
    """Return what tokens look like: alternatives in the order of trial, without those of no use to the sentence."""
    return re.compile("|".join((*_ADDRESSES * has_address, *_APOSTROPHES * has_apostrophe, *_WORDS)))


def token_spans(sentence: str) -> list[tuple[int, int]]:
    """Return the spans of the tokens of `sentence`, which is in plain typography, in characters.

    Tokens are those of the Penn Treebank (contractions are parted, marks stand alone), with what newspapers
    write kept whole: U.S., AT&T, 10:30, 2019-20, addresses, @names. A full stop within a sentence belongs to its
    word only after an abbreviation (`abbreviations.tsv`).

    >>> sentence = "AT&T didn't sell Kim's U.S. unit."
    >>> [sentence[start:end] for start, end in token_spans(sentence)]
    ['AT&T', 'did', "n't", 'sell', 'Kim', "'s", 'U.S.', 'unit', '.']
    """
    found = []
    pattern = _pattern("'" in sentence, _HAS_ADDRESS.search(sentence) is not None)
    for match in pattern.finditer(sentence):
        start, end = span = match.span()
        if end - start > 2 and sentence[end - 1] == "." and not _is_abbreviation(sentence[start : end - 1]):
            found += [(start, end - 1), (end - 1, end)]
        else:
            found.append(span)
    return found


@functools.lru_cache(maxsize=4096)
def _is_abbreviation(word: str) -> bool:
    last = word.rpartition("-")[2].lower()  # D-Mass.
    return "." in word or len(last) == 1 or last in words("abbreviations") or not word[-1].isalnum()
