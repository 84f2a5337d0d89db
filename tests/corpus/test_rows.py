"""Rows of tables, one after the other."""

import io

import pytest

from analysis.corpus.rows import rows, table_kind


@pytest.mark.parametrize(("name", "kind"), [("a.CSV", ".csv"), ("a.jsonl.gz", ".jsonl.gz"), ("a.txt", ""), ("csv", "")])
def test_which_files_are_tables(name, kind):
    assert table_kind(name) == kind


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_mark_between_cells_is_found(mark):
    table = f"title{mark}body\nTalks{mark}Talks began.\n".encode()
    (source,) = rows("a.csv", io.BytesIO(table), {})
    assert source.article().title == "Talks"


def test_rows_without_all_cells_and_lists_in_json():
    (short,) = rows("a.csv", io.BytesIO(b"text,title,author\nTalks began.,Talks\n"), {})
    assert short.article().author is None
    (listed,) = rows("a.jsonl", io.BytesIO(b'{"text": "Talks began.", "author": ["Ann Lee", "B. Orr"]}\n'), {})
    assert listed.article().author == "Ann Lee; B. Orr"


def test_a_column_of_the_users_own_goes_before_the_usual_one():
    (source,) = rows("a.csv", io.BytesIO(b"text,lead\nTalks began.,Rain fell.\n"), {"text": "lead"})
    assert source.article().text == "Rain fell."
