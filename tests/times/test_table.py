"""The table of times: its contract, its offsets, what it does without a publication, what it is known to miss."""

import datetime
import json
import re

import pandas as pd
import pytest
from conftest import ROOT
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.article.readers.text import readable
from analysis.times import times

KNOWN_FAILURES = json.loads((ROOT / "tests" / "cases" / "times_known_failures.json").read_text(encoding="utf-8"))
DAYS = json.loads((ROOT / "tests" / "cases" / "times_days.json").read_text(encoding="utf-8"))
PUBLISHED = datetime.date(1998, 2, 27)
CONTRACT = ["time_id", "sentence_id", "start", "end", "text", "type", "value", "mod"]
CONTRACT += ["earliest", "latest", "edtf", "anchor", "rule"]
PIECES = """the last next two 19th 0th 1998 March May Friday quarter of first half week weeks ago earlier later in its
third year , . - 5 p.m. EST today 's early late mid the end of every B.C. 2019-20 03/04/99 2021-03-03
Easter Thanksgiving no fiscal twenty-five hundred nearly about recent coming months days by will said
expected since “ ’ é 31 February 23:59 noon 1/2 nineteen ninety-six now recently 1500 3000 2199 decade
century year-ago period night overnight couple straight into"""


def table(text: str, published: datetime.date | None = PUBLISHED) -> pd.DataFrame:
    return times(Article(text, published=published))


def test_columns_are_the_contract_in_its_order() -> None:
    assert list(table("It began on 3 March 2021.").columns)[: len(CONTRACT)] == CONTRACT
    assert list(table("Nothing here.").columns)[: len(CONTRACT)] == CONTRACT


def test_days_are_dates_and_inclusive() -> None:
    row = table("in the first quarter of 1998").iloc[0]
    assert (row.earliest, row.latest) == (datetime.date(1998, 1, 1), datetime.date(1998, 3, 31))
    assert (row.edtf, row.anchor) == ("1998-01-01/1998-03-31", None)


def test_sentence_ids_come_from_the_table_of_sentences() -> None:
    text = "Talks began in 1996. They end on Friday."
    sentences = pd.DataFrame({"sentence_id": [7, 8], "start": [0, 21], "end": [20, 40], "in_body": [True, True]})
    found = times(Article(text, published=PUBLISHED), sentences)
    assert found.sentence_id.tolist() == [7, 8]
    assert times(Article(text, published=PUBLISHED)).sentence_id.isna().all()


def test_published_stands_in_where_the_article_has_no_date() -> None:
    article = Article("It said so yesterday.")
    assert times(article).value.tolist() == ["XXXX-XX-XX"]
    assert times(article, published=PUBLISHED).value.tolist() == ["1998-02-26"]


def test_without_publication_the_relative_stays_unresolved_and_says_so() -> None:
    found = table("On Friday, two weeks ago, last month and next year they met; in 1996 they had agreed.", None)
    relative, absolute = found[found.text != "1996"], found[found.text == "1996"]
    assert len(relative) == 4
    assert relative.earliest.isna().all() and relative.latest.isna().all() and relative.edtf.isna().all()
    assert relative.rule.str.contains("not known").all()
    assert absolute.edtf.tolist() == ["1996"]


def test_before_the_common_era_is_outside_the_calendar_but_has_an_edtf() -> None:
    row = table("He died in 44 B.C.").iloc[0]
    assert (row.value, row.edtf, row.earliest) == ("BC0044", "-0043", None)


def test_early_march_is_never_the_first_of_march() -> None:
    row = table("in early March 1996").iloc[0]
    assert (row.value, row["mod"]) == ("1996-03", "START")
    assert row.earliest < row.latest


def test_ambiguous_dates_say_so() -> None:
    assert "ambiguous" in table("on 03/04/99").rule[0]
    assert "ambiguous" not in table("on 03/14/99").rule[0]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*PIECES.split(), "\n\n"]), max_size=25).map(" ".join), st.none() | st.dates())
def test_every_row_keeps_its_promises(text: str, published: datetime.date | None) -> None:
    text = text if text.strip() else "x"
    found = table(text, published)
    ends = 0
    for row in found.to_dict("records"):
        assert ends <= row["start"] < row["end"] <= len(text)
        assert row["text"] == text[row["start"] : row["end"]] == row["text"].strip()
        assert row["type"] in ("DATE", "TIME", "DURATION", "SET") and row["value"] and row["rule"]
        if row["earliest"] is not None and row["latest"] is not None:
            assert row["earliest"] <= row["latest"]
        if row["edtf"] is not None:
            assert parse_edtf(row["edtf"])
        ends = row["end"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200).map(readable), st.none() | st.dates())
def test_any_text_is_read(text: str, published: datetime.date | None) -> None:
    text = text if text.strip() else "x"
    found = table(text, published)
    assert all(text[row.start : row.end] == row.text for row in found.itertuples())


@given(st.integers(0, 10**9), st.sampled_from(["", " years", ":", "/", "-", "s", "th", " a.m."]))
def test_any_figure_is_read(figure: int, after: str) -> None:
    found = table(f"In {figure}{after} it was {figure}-{figure} and {figure}/{figure}/{figure}.")
    assert not re.search(r"None|nan", " ".join(found.value))


@pytest.mark.parametrize("case", DAYS, ids=[case["text"] for case in DAYS])
def test_the_days_of_an_expression(case: dict[str, str | None]) -> None:
    found = table(str(case["text"]), datetime.date.fromisoformat(str(case["published"])))
    row = found[found.text == case["expression"]].iloc[0]
    days = [day and day.isoformat() for day in (row.earliest, row.latest)]
    assert days == [case["earliest"], case["latest"]]


@pytest.mark.parametrize(
    "text",
    [
        "David Christmas said he was away.",
        "Sales fell in the 0th quarter, the draft said.",
        "Mr Christmas was away.",
        "Spring Professional hired ten people.",
        "The score was 21:14.",
        "He won in 2:03:41.",
        "The 32-year-old won.",
        "It was on the 20th floor.",
        "He may march in.",
        "It was the song of the year.",
        "The latest winter storm was strong.",
        "In her letter, May said that talks would go on.",
        "She told the Sunday Times.",
        "It was in the Daily News.",
        "It will not happen overnight.",
        "She read of the April 6 movement.",
        "They signed the Good Friday peace agreement.",
        "She told the Danish daily Politiken.",
        "It was in the Kommersant daily.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert table(text).empty


@pytest.mark.parametrize("text", ["2016 - the year the bees left", "In 2016, the year the mine shut, he left."])
def test_a_year_in_apposition_is_told_once(text: str) -> None:
    assert table(text).text.tolist() == ["2016"]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", KNOWN_FAILURES, ids=[case["why"] for case in KNOWN_FAILURES])
def test_known_failure(case: dict[str, str]) -> None:
    found = table(case["text"], datetime.date.fromisoformat(case["published"]))
    assert (case["expression"], case["value"]) in list(zip(found.text, found.value, strict=True))
