"""What is known to be read wrongly: each case must fail, so that an improvement is noticed."""

import datetime
import json
from pathlib import Path

import pytest

from analysis.article import Article
from analysis.times import times

CASES = json.loads((Path(__file__).parents[1] / "cases" / "times_known_failures.json").read_text(encoding="utf-8"))


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_known_failure(case: dict[str, str]) -> None:
    table = times(Article(case["text"], published=datetime.date.fromisoformat(case["published"])))
    assert (case["expression"], case["value"]) in list(zip(table.text, table.value, strict=True))
