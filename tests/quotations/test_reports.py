"""Who is reported to say, think or show what."""

import pytest
from conftest import read

from analysis.quotations.reports import reports


@pytest.mark.parametrize(
    ("text", "source", "act"),
    [
        ("Ann Lee said that it fell.", "Ann Lee", "speech"),
        ("Ann Lee believes that it will hold.", "Ann Lee", "thought"),
        ("It fell, according to Ann Lee.", "Ann Lee", "speech"),
    ],
)
def test_source_and_act(text, source, act):
    tree = read(text).tree
    (report,) = reports(tree)
    assert (text[slice(*tree.characters(report.source))], report.act) == (source, act)


def test_no_report():
    assert list(reports(read("It fell in May.").tree)) == []
