"""A copy of a text in plain typography and of the same length, so that offsets hold in both."""

import re

_QUOTATION_MARKS = dict.fromkeys("“”„‟«»″〝〞＂", '"')
_APOSTROPHES = dict.fromkeys("‘’‚‛‹›′´`ʼ＇", "'")
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_SPACES = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
# A token that is read as it stood before its text was mangled (`analysis.text.mending` has found it as one token).
_MANGLED = re.compile('(?P<dash>-{0,2}"\\?)|(?P<apostrophe>(?<=\\w)"|"(?=\\w))|(?P<are>(?<=\n\'r)(?=\n))')
_PLAIN = str.maketrans(_QUOTATION_MARKS | _APOSTROPHES | _DASHES | _SPACES)

_READ = {"dash": "-", "apostrophe": "'", "are": "e"}


def plain_typography(text: str) -> str:
    """Return `text` with ASCII quotation marks, apostrophes, dashes and spaces, each one for one.

    The result has the length of `text`: an offset into one is an offset into the other. Tokenisers and
    lexicons that know only `'` (NLTK splits `didn’t` into `didn`, `’`, `t`) read the copy; people are
    shown the text. An en or em dash becomes a hyphen, so what must tell them apart reads the text.

    >>> plain_typography("“isn’t good” – he said")
    '"isn\\'t good" - he said'
    """
    return text.translate(_PLAIN)


def plain_tokens(tokens: list[str]) -> list[str]:
    """Return `tokens`, none of which has a line break, in plain typography, translated all at once.

    A token that was mangled on the way to us reads as it was: `n"t` as `n't`, `"?` as a dash, `'r` as `'re`.

    >>> plain_tokens(["did", "n’t"])
    ['did', "n't"]
    """
    if not tokens:
        return []
    joined = plain_typography("\n".join(["", *tokens, ""]))
    if '"' in joined or "\n'r\n" in joined:
        joined = _MANGLED.sub(lambda match: _READ[str(match.lastgroup)], joined)
    return joined[1:-1].split("\n")
