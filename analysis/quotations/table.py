"""Who says what: the quotations of an article, direct and indirect, each with its source."""

import bisect
import re
from collections import defaultdict

import numpy as np
import pandas as pd

from analysis.article import Article
from analysis.quotations.attribution import Attribution, attributions, mask
from analysis.quotations.speakers import Speakers
from analysis.quotations.voices import is_somebody
from analysis.text.syntax import Syntax

_TYPES = {
    **{"sentence_id": "int64", "kind": "str", "start": "int64", "end": "int64"},
    **dict.fromkeys(["cue_start", "cue_end", "source_start", "source_end"], "Int64"),
    **dict.fromkeys(["source", "speaker", "act"], "str"),
}
QUOTATION_COLUMNS = ["quotation_id", *_TYPES]
_IN_MARKS = 0.95  # share of the content in quotation marks from which it is direct: a comma may stand outside
_WORD = re.compile(r"\w[\w'’.-]*")


def quotations(article: Article, sentences: pd.DataFrame, tree: Syntax, actors: pd.DataFrame) -> pd.DataFrame:
    """Return what is said in `article` and by whom: one row a span of content, in text order.

    Columns: `quotation_id` from 0; `sentence_id`, where the content begins; `kind`, "direct" (in quotation
    marks), "mixed" (partly) or "indirect"; `start, end` of the content in characters, marks included;
    `cue_start, cue_end` of the words that attribute it, missing where there are none (rows with one cue are
    one utterance); `source_start, source_end, source`, who it is attributed to as the text has it, missing
    where it does not say; `speaker`, the name of the source in this article, missing for evidence without a
    name; `act`, whether the cue reports "speech", a "thought" (wish, belief) or "evidence" (a poll that shows).

    Names come from `actors`. Quotation marks are paired first; sources are then read off the dependency
    tree around reporting verbs (after Krestel, Bergler & Witte 2008, Pareti 2016). docs/speakers.md has figures.
    This is where the project decides who says something; others look it up (`analysis.quotations.speaker_at`).

    >>> from analysis.actors import actors
    >>> from analysis.text import sentences, syntax, tag, tokens
    >>> article = Article("Anna Lee is the mayor. “We will rebuild it,” Ms. Lee said on Monday.")
    >>> parts = sentences(article)
    >>> tree = syntax(tag(tokens(article, parts)))
    >>> quotations(article, parts, tree, actors(article, tree))[["source", "speaker"]].values.tolist()
    [['Ms. Lee', 'Anna Lee']]
    """
    found = attributions(article.text, sentences, tree)
    found.sort(key=lambda one: one.cue or one.spans[0])
    speakers = _speakers(article.text, tree, found, actors)
    ids, starts = sentences.sentence_id.tolist(), sentences.start.tolist()
    rows = [
        (
            ids[bisect.bisect_right(starts, start) - 1],
            _kind(one, start, end),
            start,
            end,
            *(one.cue or (None, None)),
            *(one.source or (None, None)),
            article.text[slice(*one.source)] if one.source else None,
            speaker,
            one.act,
        )
        for one, speaker in zip(found, speakers, strict=True)
        for start, end in one.spans
    ]
    rows.sort(key=lambda row: row[2:4])
    columns = list(zip(*rows, strict=True)) or [()] * len(_TYPES)
    return pd.DataFrame(
        {
            "quotation_id": np.arange(len(rows)),
            **{name: pd.array(column, dtype=_TYPES[name]) for name, column in zip(_TYPES, columns, strict=True)},
        },
        copy=False,
    )


def sentence_speakers(sentences: pd.DataFrame, quotations: pd.DataFrame) -> pd.Series:
    """Return the speaker of each sentence, by sentence_id: missing where the article speaks in its own voice.

    A speaker has a sentence where more than half of its words are content that this speaker utters (`act`
    "speech"). Wishes, beliefs and evidence stay in the article's voice: it is the article that reports them.

    >>> sentences = pd.DataFrame({"sentence_id": [0], "start": [0], "end": [22], "text": ["It works now, she said"]})
    >>> said = pd.DataFrame({"start": [0], "end": [12], "speaker": ["Ada"], "act": ["speech"]})
    >>> sentence_speakers(sentences, said).tolist()
    ['Ada']
    """
    speakers: list[str | None] = [None] * len(sentences)
    starts, ends, texts = (sentences[name].tolist() for name in ("start", "end", "text"))
    words: dict[int, list[int]] = {}  # where they begin, of the sentences in which somebody speaks
    said: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)  # runs of words, by sentence and speaker
    rows = zip(*(quotations[name].tolist() for name in ("start", "end", "speaker", "act")), strict=True)
    spoken = [row for row in rows if row[3] == "speech" and isinstance(row[2], str)]
    for start, end, speaker, _ in sorted(spoken, key=lambda row: row[0]):
        number = bisect.bisect_right(ends, start)
        while number < len(texts) and starts[number] < end:
            if number not in words:
                words[number] = [starts[number] + word.start() for word in _WORD.finditer(texts[number])]
            run = bisect.bisect_left(words[number], start), bisect.bisect_left(words[number], end)
            said[number, speaker].append(run)
            number += 1
    most = [0] * len(sentences)
    for (number, speaker), runs in said.items():
        count = reached = 0
        for first, last in runs:  # nested contents of one speaker count once
            count += max(0, last - max(first, reached))
            reached = max(reached, last)
        if 2 * count > len(words[number]) and count > most[number]:
            speakers[number], most[number] = speaker, count
    return pd.Series(speakers, index=pd.Index(sentences.sentence_id, name="sentence_id"), dtype="str", name="speaker")


def _kind(one: Attribution, start: int, end: int) -> str:
    in_marks = sum(max(0, min(end, quoted.end) - max(start, quoted.start)) for quoted in one.quoted)
    return "direct" if in_marks >= _IN_MARKS * (end - start) else "mixed" if in_marks else "indirect"


def _speakers(text: str, tree: Syntax, found: list[Attribution], actors: pd.DataFrame) -> list[str | None]:
    """Return the name of the source of each attribution, in text order."""
    names = Speakers(tree, text, actors)
    in_contents = mask(len(text), [span for one in found for span in one.spans])
    speakers: list[str | None] = []
    previous = None
    for one in found:
        speaker: str | None = None
        if one.source is not None:
            first = tree.token_at(one.source[0])
            source = first, max(tree.token_at(one.source[1]) - 1, first)
            speaker = names.fullest(names.of(source, previous))
            if (
                one.act == "speech" and is_somebody(speaker) and not in_contents[one.source[0]]
            ):  # who is only spoken of does not speak on
                previous = speaker
            is_unworded = not any(sign.isalpha() for sign in speaker)  # "(03.02.2017) The king has said ..."
            if (one.act == "evidence" and not names.is_named(source)) or names.is_number(source) or is_unworded:
                speaker = None  # "this move shows", "44 percent say": it is the article that says so
        speakers.append(speaker)
    return speakers
