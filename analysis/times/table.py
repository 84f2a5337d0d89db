"""An Article → the table of its expressions of time."""

from bisect import bisect_right
from datetime import date

import pandas as pd

from analysis.article import Article
from analysis.times import calendar, engine
from analysis.times.phrase import Mention, Scene

# The contract; more may follow.
COLUMNS = ["time_id", "sentence_id", "start", "end", "text", "type", "value", "mod"]
COLUMNS += ["earliest", "latest", "edtf", "anchor", "rule"]
_TYPES = {  # of the others None is None
    **{"time_id": "int64", "sentence_id": "Int64", "start": "int64", "end": "int64"},
    **dict.fromkeys(["text", "type", "value", "rule"], "str"),
}


def times(article: Article, sentences: pd.DataFrame | None = None, published: date | None = None) -> pd.DataFrame:
    """Return one row an expression of time, in text order.

    Columns: `time_id`; `sentence_id` (missing without `sentences`); `start, end` (characters of
    `article.text`, end exclusive); `text`; `type` (DATE, TIME, DURATION, SET), `value`, `mod` as in TIMEX3;
    `earliest, latest` (`datetime.date`, inclusive, or None); `edtf` (ISO 8601-2 level 1); `anchor` (what a
    relative expression is relative to: "published", "text", or the name of an epoch); `rule` (how it was
    read and what was assumed). `published` stands in for `article.published` where that is not known.

    The tags are those of TimeML 1.2.1 (Saurí et al. 2006).

    >>> from analysis.article import Article
    >>> times(Article("It began on 3 March 2021."))[["text", "value"]].values.tolist()
    [['3 March 2021', '2021-03-03']]
    """
    scene = engine.scene_of(article.text, article.published or published)
    spans = [_span(scene, mention) for mention in scene.mentions]
    rows = [
        (index, sentence, start, end, article.text[start:end], *_meaning(mention))
        for index, (mention, (start, end), sentence) in enumerate(
            zip(scene.mentions, spans, _sentence_ids(spans, sentences), strict=True)
        )
    ]
    columns = list(zip(*rows, strict=True)) or [()] * len(COLUMNS)
    index = pd.RangeIndex(len(rows))
    return pd.DataFrame(
        {
            name: pd.array(column, dtype=_TYPES[name]) if name in _TYPES else pd.Series(column, index, dtype=object)
            for name, column in zip(COLUMNS, columns, strict=True)
        },
        index,
        copy=False,
    )


def _span(scene: Scene, mention: Mention) -> tuple[int, int]:
    return scene.words.starts[mention.first], scene.words.ends[mention.last - 1]


def _meaning(mention: Mention) -> tuple[object, ...]:
    reading = mention.reading
    days = reading.days if reading.days is not None else calendar.days(reading.value)
    earliest, latest = days
    if earliest is not None and latest is not None:
        earliest, latest = calendar.narrowed(earliest, latest, reading.mod, reading.parts)
    edtf = calendar.edtf(reading.value, reading.mod, earliest, latest)
    return reading.type, reading.value, reading.mod, earliest, latest, edtf, reading.anchor, reading.rule


def _sentence_ids(spans: list[tuple[int, int]], sentences: pd.DataFrame | None) -> list[int | None]:
    if sentences is None or sentences.empty:
        return [None] * len(spans)
    ids, starts, ends = (sentences[name].tolist() for name in ("sentence_id", "start", "end"))
    places = [bisect_right(starts, start) - 1 for start, _ in spans]
    return [
        ids[place] if place >= 0 and start < ends[place] else None
        for place, (start, _) in zip(places, spans, strict=True)
    ]
