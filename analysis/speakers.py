"""Who says what: the quotations of an article, direct and indirect, each with its source."""

import re
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.quotation_marks import Quoted, quoted_spans
from analysis.reported_speech import Syntax, reporting_verbs, reports, source_of

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
_NEAR = 14  # tokens between a quotation and the cue that goes with it
_STATEMENT_ENDS = re.compile(r"[,.?!…—-][\"'”’]{0,3}$")


@dataclass
class _Attribution:
    spans: list[tuple[int, int]]
    kind: str
    cue: tuple[int, int] | None = None
    source: tuple[int, int] | None = None
    quoted: list[Quoted] = field(default_factory=list)


def quotations(article: Article, sentences: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return what is said in `article` and by whom: one row a span of content, in text order."""
    syntax = Syntax(tokens)
    marks = quoted_spans(article.text)
    found = [
        _Attribution(
            [(int(syntax.start[a]), int(syntax.end[b])) for a, b in report.contents],
            "indirect",
            (int(syntax.start[report.cue[0]]), int(syntax.end[report.cue[1]])),
            (int(syntax.start[report.source[0]]), int(syntax.end[report.source[1]])) if report.source else None,
        )
        for report in reports(syntax)
    ]
    found = _with_marks(article.text, syntax, sentences, found, marks)
    return _table(article, sentences, found)


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


def _with_marks(
    text: str, syntax: Syntax, sentences: pd.DataFrame, found: list[_Attribution], marks: list[Quoted]
) -> list[_Attribution]:
    """Join the quotations in marks to the reports that hold them, or find them a cue of their own."""
    paragraph_of = sentences.paragraph_id.to_numpy()
    starts = sentences.start.to_numpy()
    last: _Attribution | None = None
    last_paragraph, continues = -1, False
    for quoted in marks:
        sentence = int(np.searchsorted(starts, quoted.start, side="right")) - 1
        paragraph = int(paragraph_of[sentence])
        owner = _owner(found, quoted) or _positional(syntax, quoted, marks)
        if owner is None and last is not None and _is_statement(text, quoted):
            if (
                paragraph == last_paragraph
                or continues
                or (paragraph == last_paragraph + 1 and _fills_paragraph(sentences, paragraph, quoted))
            ):
                owner = last
        if owner is None:
            if _is_statement(text, quoted):
                owner = _Attribution([], "direct")
            else:
                continue
        if owner not in found:
            found.append(owner)
        _add(owner, quoted)
        last, last_paragraph, continues = owner, paragraph, quoted.is_open
    return found


def _add(owner: _Attribution, quoted: Quoted) -> None:
    span = (quoted.start, quoted.end)
    touching = [one for one in owner.spans if one[0] < span[1] and one[1] > span[0]]
    rest = [one for one in owner.spans if one not in touching]
    owner.quoted.append(quoted)
    owner.spans = sorted(
        [*rest, (min([span[0], *(a for a, _ in touching)]), max([span[1], *(b for _, b in touching)]))]
    )


def _owner(found: list[_Attribution], quoted: Quoted) -> _Attribution | None:
    """Return the report whose content touches the quotation and whose cue stands outside of it."""
    best = None
    for one in found:
        if one.cue is None or (one.cue[0] < quoted.end and one.cue[1] > quoted.start):
            continue
        if one.source and one.source[0] < quoted.end and one.source[1] > quoted.start:
            continue
        shared = sum(max(0, min(b, quoted.end) - max(a, quoted.start)) for a, b in one.spans)
        if 2 * shared > quoted.end - quoted.start and (best is None or shared > best[0]):
            best = shared, one
    return best[1] if best else None


def _positional(syntax: Syntax, quoted: Quoted, marks: list[Quoted]) -> _Attribution | None:
    """Return the nearest reporting verb with a subject after, then before the quotation, in its sentence."""
    first = int(np.searchsorted(syntax.start, quoted.start))
    after = int(np.searchsorted(syntax.start, quoted.end))
    verbs = reporting_verbs()
    ranges = []
    if after < len(syntax.start):
        ranges.append(range(after, min(after + _NEAR, len(syntax.start))))
    ranges.append(range(first - 1, max(first - 1 - _NEAR, -1), -1))
    for tokens in ranges:
        for token in tokens:
            if syntax.sentence[token] != syntax.sentence[tokens[0]]:
                break
            if any(one.start <= syntax.start[token] < one.end for one in marks):
                break
            if syntax.lemma[token] in verbs and syntax.pos[token] == "VERB":
                source = source_of(syntax, token)
                if source is not None:
                    a, b = source
                    return _Attribution(
                        [],
                        "direct",
                        (int(syntax.start[token]), int(syntax.end[token])),
                        (int(syntax.start[a]), int(syntax.end[b])),
                    )
    return None


def _is_statement(text: str, quoted: Quoted) -> bool:
    return len(text[quoted.start : quoted.end].split()) > 3 and bool(
        quoted.is_open or _STATEMENT_ENDS.search(text[quoted.start : quoted.end])
    )


def _fills_paragraph(sentences: pd.DataFrame, paragraph: int, quoted: Quoted) -> bool:
    own = sentences[sentences.paragraph_id == paragraph]
    return 10 * (quoted.end - quoted.start) > 9 * (own.end.max() - own.start.min())


def _table(article: Article, sentences: pd.DataFrame, found: list[_Attribution]) -> pd.DataFrame:
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
