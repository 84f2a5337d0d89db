"""Who says what: the quotations of an article, direct and indirect, each with its source."""

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.attribution import Attribution, attributions
from analysis.syntax import Syntax

QUOTATION_COLUMNS = [
    "quotation_id",
    "sentence_id",
    "kind",
    "start",
    "end",
    "cue_start",
    "cue_end",
    "source_start",
    "source_end",
    "source",
    "speaker",
]


def quotations(article: Article, sentences: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return what is said in `article` and by whom: one row a span of content, in text order."""
    return _table(article, sentences, attributions(article.text, sentences, Syntax(tokens)))


def sentence_speakers(sentences: pd.DataFrame, quotations: pd.DataFrame) -> pd.Series:
    """Return the speaker of each sentence by sentence_id: missing where the article speaks in its own voice."""
    speakers: list[str | None] = [None] * len(sentences)
    starts, ends = sentences.start.to_numpy(), sentences.end.to_numpy()
    said: list[dict[str, int]] = [{} for _ in speakers]
    for row in quotations.dropna(subset=["speaker"]).itertuples():
        first = int(np.searchsorted(ends, row.start, side="right"))
        while first < len(starts) and starts[first] < row.end:
            share = min(ends[first], row.end) - max(starts[first], row.start)
            said[first][row.speaker] = said[first].get(row.speaker, 0) + int(share)
            first += 1
    for number, shares in enumerate(said):
        if shares:
            speaker = max(shares, key=lambda name: shares[name])
            if 2 * shares[speaker] > ends[number] - starts[number]:
                speakers[number] = speaker
    return pd.Series(speakers, index=pd.Index(sentences.sentence_id, name="sentence_id"), dtype="str", name="speaker")


def _table(article: Article, sentences: pd.DataFrame, found: list[Attribution]) -> pd.DataFrame:
    starts = sentences.start.to_numpy()
    rows = []
    for one in found:
        for a, b in one.spans:
            quoted = sum(max(0, min(b, q.end) - max(a, q.start)) for q in one.quoted)
            kind = "direct" if quoted >= 0.95 * (b - a) else "mixed" if quoted else "indirect"
            source = article.text[one.source[0] : one.source[1]] if one.source else None
            rows.append(
                (
                    int(np.searchsorted(starts, a, side="right")) - 1,
                    kind,
                    a,
                    b,
                    *(one.cue or (None, None)),
                    *(one.source or (None, None)),
                    source,
                    source,
                )
            )
    rows.sort(key=lambda row: row[2:4])
    table = pd.DataFrame([(number, *row) for number, row in enumerate(rows)], columns=QUOTATION_COLUMNS)
    return table.astype(
        dict.fromkeys(["cue_start", "cue_end", "source_start", "source_end"], "Int64")
        | dict.fromkeys(["kind", "source", "speaker"], "str")
    )
