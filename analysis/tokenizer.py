"""A sentence in plain typography → the spans of its tokens, by one pattern (NLTK's RegexpTokenizer)."""

import functools
from typing import TYPE_CHECKING

from analysis.lexicons import words

if TYPE_CHECKING:
    from nltk.tokenize import RegexpTokenizer

# The order is that of trial at each place. "'" stands for every apostrophe, "—" and "–" for dashes that part words.
_HANGS_ON = r"(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b"
_PATTERN = "|".join(
    (
        rf"(?<=\w)'{_HANGS_ON}",  # Russia's, they'll
        r"(?:n't|N'T)\b",  # of didn't, after "did"
        r"(?:https?://|www\.)[^\s<>\"'()]{1,500}[\w/]",
        r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}",
        r"[@#]\w+",
        r"(?:[A-Z][a-z]?\.){2,6}(?!\w)|(?:[a-z]\.){2,4}(?!\w)",  # U.S., Ph.D., a.m.
        r"\w+(?=(?:n't|N'T)\b)",  # did of didn't
        r"[Cc]an(?=not\b)",  # the Penn Treebank has two words in cannot
        r"\d+(?:[.,:/–-]\d+)*(?:[^\W\d_]+)?(?:-\w+)*",  # 3,500.20  10:30  2019-20  19th  1990s  19-year-old
        r"'\d\ds\b",
        # A word with its hyphens and apostrophes, and a full stop that more of the sentence follows.
        rf"\w+(?:(?:[-&/_]|(?<![a-z])\.|\.(?![A-Z\s])|'(?!{_HANGS_ON}))\w+)*(?:\.(?=\s+[\"'(\[]*[\w$]))?",
        r"\.{2,}|-{2,}|``|''",
        r"\S",
    )
)


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
    for span in _tokenizer().span_tokenize(sentence):
        start, end = span
        if sentence[end - 1] == "." and end - start > 2 and not _is_abbreviation(sentence[start : end - 1]):
            found += [(start, end - 1), (end - 1, end)]
        else:
            found.append(span)
    return found


@functools.lru_cache(maxsize=4096)
def _is_abbreviation(word: str) -> bool:
    return "." in word or len(word) == 1 or word.lower() in words("abbreviations") or not word[-1].isalnum()


@functools.cache
def _tokenizer() -> "RegexpTokenizer":
    from nltk.tokenize import RegexpTokenizer  # imported late: NLTK takes as long to import as pandas

    return RegexpTokenizer(_PATTERN)
