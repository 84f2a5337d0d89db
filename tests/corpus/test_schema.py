"""The schema is that of the tables of one article."""

import json

import pytest

from analysis.corpus.schema import PLAIN, SCHEMA, WHOLE, schema_file


@pytest.mark.parametrize("name", [name for name in SCHEMA if name not in ("documents", "errors")])
def test_the_columns_are_those_of_an_article_behind_a_doc_id(story, name):
    assert list(SCHEMA[name]) == ["doc_id", *getattr(story, name).columns]


def test_the_schema_file_has_every_table():
    written = json.loads(schema_file(WHOLE))["tables"]
    assert list(written) == list(WHOLE)
    assert written["errors"][0] == {"name": "doc_id", "type": "VARCHAR"}
    assert set(PLAIN) < set(WHOLE)
