"""A copy of a text in plain typography and of the same length, so that offsets hold in both."""

_QUOTATION_MARKS = dict.fromkeys("“”„‟«»″〝〞＂", '"')
_APOSTROPHES = dict.fromkeys("‘’‚‛‹›′´`ʼ＇", "'")
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_SPACES = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
_PLAIN = str.maketrans(_QUOTATION_MARKS | _APOSTROPHES | _DASHES | _SPACES)


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

    >>> plain_tokens(["did", "n’t"])
    ['did', "n't"]
    """
    return plain_typography("\n".join(tokens)).split("\n") if tokens else []
