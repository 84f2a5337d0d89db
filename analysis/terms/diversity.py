"""How varied the words of an article are."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.text.tokens import CLITIC, story_tokens
from analysis.text.typography import plain_typography

_THRESHOLD = 0.72  # McCarthy & Jarvis 2010: where the type-token ratio of English text levels off
_FEW_WORDS = 100  # below that, MTLD is not stable (McCarthy & Jarvis 2010; Koizumi 2012)


def diversity(tokens: pd.DataFrame, sentences: pd.DataFrame) -> pd.Series:
    """Return how varied the words of the story are.

    Entries: `words`; `types`, how many of them are different, in small letters; `type_token_ratio`, which
    falls with the length of a text, so that only texts of one length can be compared by it; `mtld`, the
    measure of textual lexical diversity (McCarthy & Jarvis 2010), the mean number of words in a row that
    keep the type-token ratio above 0.72, which does not; missing for fewer than 100 words.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> article = Article("The talks about the talks.")
    >>> diversity(tokens(article, sentences(article)), sentences(article)).tolist()
    [5.0, 3.0, 0.6, nan]
    """
    story = story_tokens(tokens, sentences)
    forms = [plain_typography(token).lower() for token in story.token[story.is_word]]
    words = [form for form in forms if not CLITIC.fullmatch(form)]
    types = len(set(words))
    ratio = types / len(words) if words else np.nan
    value = mtld(words) if len(words) >= _FEW_WORDS else np.nan
    return pd.Series({"words": len(words), "types": types, "type_token_ratio": ratio, "mtld": value})


def mtld(words: Sequence[str], threshold: float = _THRESHOLD) -> float:
    """Return the measure of textual lexical diversity of `words`, the mean of a forward and a backward count.

    McCarthy & Jarvis (2010): a factor is complete when the type-token ratio falls to `threshold` or below;
    what remains at the end counts as the part of a factor that its ratio has come down. Words that are
    all different have no factor: their diversity is the number of words.

    >>> mtld("of the people by the people for the people".split())
    9.0
    """
    if not words:
        return float("nan")
    return (_one_way(words, threshold) + _one_way(words[::-1], threshold)) / 2


def _one_way(words: Sequence[str], threshold: float) -> float:
    factors, seen, count = 0.0, set[str](), 0
    for word in words:
        seen.add(word)
        count += 1
        if len(seen) / count <= threshold:
            factors, seen, count = factors + 1, set(), 0
    if count:
        factors += (1 - len(seen) / count) / (1 - threshold)
    return len(words) / factors if factors else float(len(words))
