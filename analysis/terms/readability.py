"""How hard an article is to read (textstat)."""

import re

import pandas as pd

from analysis.errors import FabulaError

_STOPS = re.compile(r"[.?!…]")
_MEASURES = {"ari": "automated_readability_index", "coleman_liau": "coleman_liau_index", "lix": "lix"}


def readability(sentences: pd.DataFrame) -> pd.Series:
    """Return how hard the story is to read, by the package textstat, on the sentences found here.

    Entries: `ari`, the Automated Readability Index (Smith & Senter 1967), and `coleman_liau` (Coleman & Liau
    1975), both in years of American schooling; `lix` (Björnsson 1968), from 20, very easy, to 60, very hard.
    All three go by the length of words and sentences. Measures that count syllables, such as Flesch's, are
    left out: textstat downloads a dictionary for them at run time. All are missing for a story of
    no words. Raises FabulaError where textstat is not installed.

    >>> table = pd.DataFrame({"text": ["The talks began.", "Nobody knows how they end."], "in_body": True})
    >>> readability(table).round(1).tolist()
    [1.8, 1.5, 4.0]
    """
    try:
        import textstat
    except ModuleNotFoundError:
        raise FabulaError("readability needs the package textstat; install it as environment.yml does") from None
    # textstat looks for sentences itself and stumbles over "U.S."; with one full stop in each it finds ours.
    parts = [_STOPS.sub("", text) + "." for text in sentences.text[sentences.in_body] if re.search(r"\w", text)]
    text = "\n".join(parts)
    values = {
        name: float(getattr(textstat, measure)(text)) if parts else float("nan") for name, measure in _MEASURES.items()
    }
    return pd.Series(values)
