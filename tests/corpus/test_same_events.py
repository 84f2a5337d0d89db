import datetime

import pandas as pd
import pytest
from conftest import read

from analysis.corpus import CORPUS_TIMELINE_COLUMNS, LIKELY, copies, same_events

FERRY = """The ferry Marigold sank off Corvo on 3 March 2021 with 40 people on board. Nine passengers drowned when the
Marigold sank in high waves, the coast guard said. The Marigold had left the harbour of Corvo in spite of a storm."""
FERRY_AGAIN = """Nine passengers drowned when the ferry Marigold sank off Corvo on 3 March 2021. Divers found the wreck
of the Marigold on Saturday. The harbour of Corvo was closed."""
FERRY_A_DAY_LATER = """The ferry Marigold sank off Corvo on 4 March 2021 in high waves, and nine passengers drowned.
A court will hear the owners of the Marigold next month."""
OTHER_FERRY = """The ferry Ludmila sank off Pargo on 20 May 2021 after a fire in its engine room. All 12 passengers were
saved by fishermen from Pargo."""
VOTE = """Lawmakers in Vossland passed a budget on 5 March 2021 after a debate of nine hours. The finance minister, Ida
Holm, praised the vote on the budget."""

ARTICLES = {
    "a": (FERRY, "2021-03-05", "Post"),
    "b": (FERRY_AGAIN, "2021-03-07", "Herald"),
    "c": (FERRY_A_DAY_LATER, "2021-03-06", "Sun"),
    "d": (OTHER_FERRY, "2021-05-21", "Post"),
    "e": (VOTE, "2021-03-06", "Herald"),
}


def tables(articles: dict) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return the timelines, the events and the documents of articles: text, day, source."""
    stories = {doc_id: read(text, day) for doc_id, (text, day, _) in articles.items()}
    rows = [
        (doc_id, "", datetime.date.fromisoformat(day), source, text) for doc_id, (text, day, source) in articles.items()
    ]
    documents = pd.DataFrame(rows, columns=["doc_id", "title", "published", "source", "text"])
    timeline, events = (
        pd.concat([getattr(story, name).assign(doc_id=doc_id) for doc_id, story in stories.items()], ignore_index=True)
        for name in ("timeline", "events")
    )
    return timeline, events, documents.merge(copies(documents), on="doc_id")


@pytest.fixture(scope="module")
def told():
    return tables(ARTICLES)


def row_of(table: pd.DataFrame, words: str, doc_id: str):
    """Return the row of the event that an article tells in these words."""
    return next(
        row
        for row in table.itertuples()
        if any(words in each["headline"] and each["doc_id"] == doc_id for each in row.rows)
    )


def test_the_same_event_in_several_articles_is_one_row_with_its_sources(told):
    row = row_of(same_events(*told, bounds=LIKELY), "Marigold sank", "a")
    assert {"a", "b", "c"} <= {*row.doc_ids}
    assert (row.articles, row.texts, row.sources) == (3, 3, 3)
    assert row.status == "happened"


def test_another_event_of_the_kind_is_another_row(told):
    row = row_of(same_events(*told, bounds=LIKELY), "Ludmila sank", "d")
    assert row.doc_ids == ["d"]


def test_days_that_contradict_stand_side_by_side_with_who_says_which(told):
    row = row_of(same_events(*told, bounds=LIKELY), "Marigold sank", "a")
    assert {each["edtf"]: each["doc_ids"] for each in row.days_told} == {"2021-03-03": ["a", "b"], "2021-03-04": ["c"]}
    assert row.edtf == "2021-03-03"  # which more articles say


def test_copies_count_once(told):
    copied = {
        **ARTICLES,
        "f": (FERRY, "2021-03-06", "Mirror"),
        "g": (f"{FERRY} More on our pages.", "2021-03-06", "Bee"),
    }
    before = row_of(same_events(*told, bounds=LIKELY), "Marigold sank", "a")
    row = row_of(same_events(*tables(copied), bounds=LIKELY), "Marigold sank", "a")
    assert {"f", "g"} <= {*row.doc_ids}
    assert row.articles == before.articles + 2
    assert (row.texts, row.sources) == (before.texts, before.sources)


def test_the_order_of_the_rows_does_not_matter(told):
    mixed = [table.sample(frac=1, random_state=number) for number, table in enumerate(told)]
    pd.testing.assert_frame_equal(same_events(*mixed), same_events(*told))


def test_an_article_more_leaves_the_ids_of_what_it_does_not_tell(told):
    timeline, events, documents = told
    less = [table[table.doc_id != "e"] for table in told]
    before, after = accounts_of(same_events(*less)), accounts_of(same_events(timeline, events, documents))
    kept = before.keys() & after.keys()
    assert len(kept) > len(before) / 2
    assert all(before[row] == after[row] for row in kept)


def accounts_of(table):
    """Return the id of each row by the accounts in it."""
    accounts = [frozenset((each["doc_id"], each["event_id"]) for each in rows) for rows in table.rows]
    return dict(zip(accounts, table.corpus_event_id, strict=True))


def test_every_row_of_an_article_is_in_one_row(told):
    timeline, *_ = told
    table = same_events(*told, least=0.0)
    found = sorted((each["doc_id"], each["event_id"]) for rows in table.rows for each in rows)
    assert found == sorted(zip(timeline.doc_id, timeline.event_id, strict=True))


def test_an_article_tells_an_event_once(told):
    assert all(len({each["doc_id"] for each in rows}) == len(rows) for rows in same_events(*told).rows)


def test_coverage_is_one_for_what_most_texts_tell(told):
    table = same_events(*told, bounds=LIKELY)
    assert table.coverage.max() == 1.0
    assert table.texts[table.coverage.idxmax()] == table.texts.max()
    assert (table.score - table.salience * table.coverage).abs().max() < 1e-12


def test_without_sources_or_days_nothing_is_made_up(told):
    timeline, events, documents = told
    table = same_events(timeline, events, documents[["doc_id"]])
    assert table.sources.isna().all()
    assert table.articles.min() == 1


def test_no_articles_have_no_events(told):
    empty = same_events(*(table.head(0) for table in told))
    assert empty.empty
    assert list(empty.columns) == CORPUS_TIMELINE_COLUMNS
