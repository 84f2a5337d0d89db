"""An open corpus → its copies, and the timeline that its articles tell together."""

import datetime
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.corpus.copies import copies
from analysis.corpus.groups import Meant, Where, meant
from analysis.corpus.same_events import LEAST, same_events
from analysis.corpus.storylines import A_MONTH, MOST, actor_timeline, topic_timeline, weightiest
from analysis.corpus.wanted import actors_wanted

if TYPE_CHECKING:
    from analysis.corpus.query import Corpus

_DAY = "coalesce(published, CASE WHEN earliest = latest THEN earliest END)"
_EVENTS = ("doc_id", "event_id", "lemma", "description")


def copies_in(corpus: "Corpus", where: Where | None = None) -> pd.DataFrame:
    """Return which articles are copies of one text: the table of `analysis.corpus.copies`, made once for each `where`.

    The texts of the articles that are meant are in memory while it is made. Given to `terms_by` and the others as
    `copies`, it lets each text count once.

    Example: `corpus.terms_by("month", copies=corpus.copies())`
    """
    return _once(corpus, "copies", where, lambda docs: copies(_documents(corpus, docs, "text")))


def events_across(corpus: "Corpus", where: Where | None = None) -> pd.DataFrame:
    """Return the events that the articles tell, one row an event across them: the table of `same_events`.

    It is made once for each `where`, with copies counting once. Only articles that are meant are read; their rows of
    the timeline are in memory while it is made. Raises FabulaError for a corpus that was made without events.
    """

    def made(docs: Meant) -> pd.DataFrame:
        chosen = f"doc_id IN (SELECT doc_id FROM {docs.sql})"
        timeline = corpus.timeline.filter(f"salience >= {LEAST} AND {chosen}").df()
        told = corpus.events.filter(chosen).select(", ".join(_EVENTS)).df()
        for days in ("earliest", "latest"):
            timeline[days] = _dates(timeline[days])
        timeline["actors"] = [tuple(names) for names in timeline.actors]
        documents = _documents(corpus, docs, "title")
        return same_events(
            timeline, told, documents.merge(copies_in(corpus, where)[["doc_id", "copy_of"]], on="doc_id")
        )

    return _once(corpus, "events", where, made)


def timeline_across(
    corpus: "Corpus",
    topic: str | None = None,
    actor: str | None = None,
    where: Where | None = None,
    most: int = MOST,
) -> pd.DataFrame:
    """Return the weightiest events of a topic, of an actor, or of all, in order of time: rows of `events_across`.

    Which are taken is said in `analysis.corpus.storylines`; at most `most`. Columns added, with which
    `analysis.charts.timeline` draws it: `event_id` and `number`, counted from 1 in order of time; `told_by`, as in "9
    articles, 3 sources", or the one source; `lane`, `is_main`. Raises FabulaError for an actor that is not in the
    corpus.

    Example: `analysis.charts.timeline(corpus.timeline_across(actor="merkel"))`
    """
    table = events_across(corpus, where)
    docs = meant(corpus, (), where)
    if actor is not None:
        (name,) = actors_wanted(corpus, docs, [actor], 1)
        chosen = actor_timeline(table, name, most)
    elif topic is not None:
        chosen = topic_timeline(table, _documents(corpus, docs, "title"), topic, most)
    else:
        chosen = _of_all(table, most)
    sites = dict(corpus.sql(f"SELECT doc_id, site FROM {docs.sql}").fetchall())
    said = [_told_by(row, sites) for row in chosen.to_dict("records")]
    numbers = range(1, len(chosen) + 1)
    return chosen.assign(event_id=numbers, number=numbers, told_by=said, lane="before", is_main=True)


def sentences_of(corpus: "Corpus", events: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences that tell `events`, rows of `timeline_across`: one row an article that tells one.

    Columns: `number` of the event; `source` and `published` of the article; `edtf`, the days that it gives, missing
    for none; `speaker`; `text` of the sentence; `doc_id`, `sentence_id`, `start`, `end`. So contradicting days stand
    one below the other.
    """
    rows = [{**row, "number": event["number"]} for event in events.to_dict("records") for row in event["rows"]]
    wanted = pd.DataFrame(rows, columns=["number", "doc_id", "event_id", "speaker", "sentence_id", "start", "end"])
    docs = meant(corpus, ()).sql
    corpus.connection.register("wanted_rows", wanted.astype({"doc_id": str}))
    return corpus.sql(
        "SELECT wanted.number, site AS source, published,"
        " CASE WHEN basis NOT IN ('tense', 'undated') THEN edtf END AS edtf,"
        " wanted.speaker, sentences.text, wanted.doc_id, wanted.sentence_id, wanted.start, wanted.end"
        " FROM wanted_rows AS wanted"
        f" JOIN (SELECT doc_id, site FROM {docs}) USING (doc_id)"
        f" JOIN (SELECT doc_id, {_DAY} AS published FROM documents) USING (doc_id)"
        " JOIN sentences ON sentences.doc_id = wanted.doc_id AND sentences.sentence_id = wanted.sentence_id"
        " JOIN timeline ON timeline.doc_id = wanted.doc_id AND timeline.event_id = wanted.event_id"
        " ORDER BY wanted.number, published, wanted.doc_id"
    ).df()


def _of_all(table: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return the weightiest events of a corpus: of those that several texts tell, where there are any."""
    told = table[table.texts > 1]
    table = told if len(told) else table
    return weightiest(table, [True] * len(table), most, A_MONTH)


def _documents(corpus: "Corpus", docs: Meant, column: str) -> pd.DataFrame:
    query = f"SELECT doc_id, documents.{column}, {_DAY} AS published, site AS source"
    table = corpus.sql(f"{query} FROM documents JOIN (SELECT doc_id, site FROM {docs.sql}) USING (doc_id)").df()
    return table.assign(
        published=_dates(table.published),
        source=[site if isinstance(site, str) else None for site in table.source],
    )


def _dates(days: pd.Series) -> list[datetime.date | None]:
    return [None if pd.isna(day) else day.date() for day in days]


def _told_by(row: dict[str, Any], sites: dict[str, Any]) -> str:
    if row["articles"] == 1:
        return sites.get(row["doc_ids"][0]) or ""
    copied = f" ({row['texts']} texts)" if row["texts"] < row["articles"] else ""
    sources = "" if pd.isna(row["sources"]) else f", {row['sources']} source{'' if row['sources'] == 1 else 's'}"
    return f"{row['articles']} articles{copied}{sources}"


def _once(corpus: "Corpus", what: str, where: Where | None, make: Any) -> pd.DataFrame:
    """Return what `make` makes of the documents that are meant, made once for each `where`."""
    made = corpus.__dict__.setdefault("_made", {})
    key = what, repr(where)
    if key not in made:
        made[key] = make(meant(corpus, (), where))
    return made[key]
