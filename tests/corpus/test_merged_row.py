import datetime

import pytest

from analysis.corpus.merged_row import MERGED_COLUMNS, Merged, days_told, merged
from tests.corpus.told import on, told

SANK = {"headline": "Ferry Marigold sank off Corvo", "lemma": "sink"}


def row(*rows: dict, texts: dict | None = None, sources: dict | None = None) -> dict:
    accounts, _ = told(*rows)
    own = {each.doc_id: each.doc_id for each in accounts}
    cells = merged(accounts, Merged(texts or own, sources or {}))
    return dict(zip(MERGED_COLUMNS, cells, strict=True))


def day(number: int) -> datetime.date:
    return datetime.date(2021, 3, number)


def test_copies_and_articles_of_one_source_count_once():
    articles = [{"doc_id": name, **SANK} for name in "abcd"]
    found = row(
        *articles,
        texts={"a": "a", "b": "a", "c": "c", "d": "d"},
        sources={"a": "Post", "b": "Bee", "c": "Post", "d": "Sun"},
    )
    assert (found["articles"], found["texts"], found["sources"]) == (4, 3, 2)


def test_a_source_that_is_not_known_is_not_counted():
    assert row({"doc_id": "a", **SANK}, sources={"a": None})["sources"] is None


def test_the_status_is_what_was_told_last_by_who_vouches_for_it():
    found = row(
        {"doc_id": "a", "published": day(1), "status": "planned", **SANK},
        {"doc_id": "b", "published": day(4), "status": "happened", **SANK},
        {"doc_id": "c", "published": day(5), "status": "denied", "speaker": "Ida Holm", **SANK},
    )
    assert (found["status"], found["speaker"]) == ("happened", None)
    assert found["doc_ids"] == ["a", "b", "c"]
    assert found["corpus_event_id"] == "a/0"


def test_what_only_speakers_tell_keeps_its_speaker():
    assert row({"doc_id": "a", "speaker": "Ida Holm", **SANK})["speaker"] == "Ida Holm"


def test_the_date_is_the_one_that_most_articles_give():
    found = row(
        {"doc_id": "a", **SANK, **on(2021, 3, 4)},
        {"doc_id": "b", **SANK, **on(2021, 3, 3)},
        {"doc_id": "c", **SANK, **on(2021, 3, 3)},
    )
    assert (found["edtf"], found["earliest"]) == ("2021-03-03", day(3))
    assert [each["doc_ids"] for each in found["days_told"]] == [["a"], ["b", "c"]]


def test_a_date_that_the_text_gives_goes_before_any_number_of_guesses():
    guess = {**on(2021, 3, 9), "link": "likely", "basis": "inferred"}
    found = row(
        {"doc_id": "a", **SANK, **guess}, {"doc_id": "b", **SANK, **guess}, {"doc_id": "c", **SANK, **on(2021, 3, 3)}
    )
    assert found["edtf"] == "2021-03-03"


def test_the_headline_is_one_that_the_others_bear_out():
    found = row(
        {"doc_id": "a", "headline": "Boat went down", "lemma": "sink"},
        {"doc_id": "b", "headline": "Ferry Marigold sank off Corvo", "lemma": "sink"},
        {"doc_id": "c", "headline": "Marigold sank near Corvo", "lemma": "sink"},
    )
    assert "Marigold" in found["headline"]


@pytest.mark.parametrize(
    ("days", "told_days"),
    [
        ([on(2021, 3, 3), on(2021, 3, 1, 9)], ["2021-03-03"]),
        ([on(2021, 3, 3), on(2021, 3, 4)], ["2021-03-03", "2021-03-04"]),
        ([{}, {}], []),
    ],
    ids=["one says more", "they contradict", "undated"],
)
def test_days_are_side_by_side_only_where_they_contradict(days, told_days):
    accounts, _ = told(*({"doc_id": name, **SANK, **each} for name, each in zip("ab", days, strict=True)))
    assert [each["edtf"] for each in days_told(accounts)] == told_days
