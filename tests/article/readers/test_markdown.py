"""Front matter gives the fields, and all that is behind it is the text."""

import datetime
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from analysis import FabulaError, read_article
from analysis.article.readers.markdown import FIELDS, fields, read, written

PATH = Path("a.md")


def test_front_matter_gives_the_fields():
    article = read_article(ROOT / "tests" / "articles" / "harbour-strike.md")
    assert article.published == datetime.date(2024, 3, 5)
    assert article.title == "Dockers walk out at Port Varden"
    assert article.text.startswith("PORT VARDEN")


@pytest.mark.parametrize(
    ("content", "text", "found"),
    [
        ("Talks.", "Talks.", {}),
        ("---\ntitle: Talks\n---\n\n# End\n---\n", "\n# End\n---\n", {"title": "Talks"}),
        ("--- \npublished: 2024-03-05\nauthor: no\n---\t\nx", "x", {"published": "2024-03-05", "author": "no"}),
        ("---\ntitle:\n---\nx", "x", {}),
        ("---\n---\nx", "x", {}),
        ("---- a dash\nx", "---- a dash\nx", {}),
    ],
)
def test_the_text_is_what_stands_behind_the_front_matter(content, text, found):
    (reading,) = read(PATH, content.encode())
    assert (reading.text, reading.fields) == (text, found)


def test_an_unknown_key_is_said(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\npublised: 2024-01-01\n---\nText.")
    with pytest.warns(UserWarning, match="publised"):
        assert read_article(path).published is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("---\ntitle: x\nText.", "the front matter is not closed; end it"),
        ("---\ntitle: [x\n---\nText.", "the front matter cannot be read"),
        ("---\njust words\n---\nText.", 'write "key: value" lines'),
        ("---\ntitle: {a: b}\n---\nText.", 'write "key: value" lines'),
        ("---\n" + "title: x\n" * 3_000 + "---\nText.", "the front matter has 27,000 characters; keep only"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(content, says):
    with pytest.raises(FabulaError) as caught:
        read(PATH, content.encode())
    assert str(caught.value).startswith("a.md")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_mistake_is_said_with_its_line_in_the_file():
    with pytest.raises(FabulaError, match=r"^a\.md, line 3: the front matter cannot be read"):
        read(PATH, b"---\ntitle: x\nsource: a: b\n---\nText.")


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(st.characters(exclude_categories=["Cs"]), max_size=60)))
def test_what_is_written_is_read_back(values):
    assert fields(PATH, written(values), "the list") == values
